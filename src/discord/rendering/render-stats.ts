import type { APIEmbedField } from 'discord.js';
import type { AuditEntry } from '../../store/audit-store.ts';
import type { FeedbackTotals } from '../../store/feedback-store.ts';
import type { Texts } from '../texts/index.ts';
import type { StatsTexts } from '../texts/stats.ts';
import type { MessageBody } from './body.ts';
import { button, buttonRow } from './buttons.ts';
import { encodeCustomId } from './custom-id.ts';
import { inertLine } from './inert.ts';
import { countText } from './numbers.ts';
import { auditLines } from './render-audit.ts';

/** Characters of a title that are shown. */
const TITLE = 80;

/** What happened in a number of days. */
export interface StatsReport {
  readonly days: number;
  readonly answered: number;
  readonly unanswered: number;
  readonly failed: number;
  /** The most cited first; a handful. */
  readonly documents: readonly { readonly title: string; readonly count: number }[];
  readonly feedback: FeedbackTotals;
  readonly openGaps: number;
  /** The latest changes of documents, newest first; a handful. */
  readonly changes: readonly AuditEntry[];
}

/** The sums of a period, with what leads on to the questions behind them. */
export function renderStats(
  report: StatsReport,
  { texts: all, chart }: { readonly texts: Texts; readonly chart: string | null },
): MessageBody {
  const { stats: texts, seeds } = all;
  const buttons = [
    button(texts.gapsButton, encodeCustomId('gaps')),
    button(texts.complaintsButton, encodeCustomId('complaints')),
    button(texts.exportButton, encodeCustomId('gaps-csv')),
  ];
  return {
    content: '',
    embeds: [
      {
        title: texts.title(countText(report.days)),
        fields: [...figures(report, texts), documents(report, texts)],
        // The file of this name travels with the message.
        ...(chart !== null && { image: { url: `attachment://${chart}` } }),
      },
      ...(report.changes.length === 0
        ? []
        : [{ title: seeds.auditTitle, description: auditLines(report.changes, seeds).join('\n') }]),
    ],
    components: [buttonRow(buttons)],
  };
}

function figures(report: StatsReport, texts: StatsTexts): APIEmbedField[] {
  const { answered, unanswered, failed, feedback, openGaps } = report;
  const total = answered + unanswered + failed;
  const share = (count: number) =>
    total === 0 ? countText(count) : texts.share(countText(count), Math.round((count / total) * 100));
  const values: [name: string, value: string][] = [
    [texts.questions, countText(total)],
    [texts.answered, share(answered)],
    [texts.unanswered, share(unanswered)],
    [texts.failed, share(failed)],
    [texts.feedback, texts.feedbackValue(countText(feedback.helpful), countText(feedback.unhelpful))],
    [texts.openGaps, countText(openGaps)],
  ];
  return values.map(([name, value]) => ({ name, value, inline: true }));
}

function documents({ documents: cited }: StatsReport, texts: StatsTexts): APIEmbedField {
  const lines = cited.map(({ title, count }) =>
    texts.documentLine(inertLine(title, TITLE), countText(count)),
  );
  return { name: texts.topDocuments, value: lines.join('\n') || texts.noDocuments };
}
