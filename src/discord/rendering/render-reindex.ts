import type { APIEmbedField } from 'discord.js';
import type { ReindexOutcome, ReindexProgress } from '../../service/reindexing.ts';
import type { ReindexTexts } from '../texts/reindex.ts';
import type { MessageBody } from './body.ts';
import { button, buttonRow } from './buttons.ts';
import { encodeCustomId } from './custom-id.ts';
import { fittingLines } from './fitting-lines.ts';
import { inertLine } from './inert.ts';
import { LIMITS } from './limits.ts';
import { countText } from './numbers.ts';

/** What a run that came to its end did. */
export type ReindexReport = Extract<ReindexOutcome, { kind: 'done' }>['report'];

/** Squares of a full bar. */
const BAR = 20;
/** Characters of a path and of a reason that are shown. */
const SOURCE = 80;
const REASON = 150;

interface ProgressOptions {
  readonly texts: ReindexTexts;
  /** Of the job that the button cancels. */
  readonly jobId: number;
}

/** A bar, the phase, counts, rate and remaining time, as far as they are known. */
export function renderProgress(progress: ReindexProgress, { texts, jobId }: ProgressOptions): MessageBody {
  const cancel = button(texts.cancelButton, encodeCustomId('reindex-cancel', String(jobId)));
  return {
    content: progressText(progress, texts),
    embeds: [],
    components: [buttonRow([cancel])],
  };
}

/** What is shown to whoever wants to begin another run. */
export function renderBusy(progress: ReindexProgress, texts: ReindexTexts): MessageBody {
  return { content: `${texts.busy}\n${progressText(progress, texts)}`, embeds: [], components: [] };
}

function progressText(progress: ReindexProgress, texts: ReindexTexts): string {
  const { phase, percent, done, total, perSecond, remainingSeconds } = progress;
  const full = Math.floor((percent / 100) * BAR);
  const details = [
    total > 0 && texts.pieces(countText(done), countText(total)),
    perSecond !== null && texts.rate(countText(perSecond)),
    remainingSeconds !== null && texts.remaining(remainingSeconds),
  ].filter((detail) => detail !== false);
  const bar = '▰'.repeat(full) + '▱'.repeat(BAR - full);
  return [`**${texts.running}** · ${texts.phases[phase]}`, `${bar} ${percent}%`, details.join(' · ')]
    .filter((line) => line !== '')
    .join('\n');
}

/** What changed, what could not be read and why; long lists are cut and the rest is counted. */
export function renderReport(report: ReindexReport, texts: ReindexTexts): MessageBody {
  const { added, changed, removed, renamed, failed, warnings } = report;
  const fields = [
    listField(texts.added, added.map(path), texts),
    listField(texts.changed, changed.map(path), texts),
    listField(texts.removed, removed.map(path), texts),
    listField(
      texts.renamed,
      renamed.map(({ from, to }) => `${path(from)} → ${inertLine(to, SOURCE)}`),
      texts,
    ),
    listField(texts.unreadable, failed.map(problem), texts),
    listField(texts.warnings, warnings.map(problem), texts),
  ];
  return {
    content: '',
    embeds: [
      {
        title: report.published ? texts.done : texts.nothingNew,
        description: description(report, texts),
        fields: fields.filter((field) => field !== null),
      },
    ],
    components: [],
  };
}

/** The changes in one line. */
export function reportCounts(report: ReindexReport, texts: ReindexTexts): string {
  const { added, changed, removed, unchanged, failed } = report;
  return texts.counts({
    added: added.length,
    changed: changed.length,
    removed: removed.length,
    unchanged: unchanged.length,
    failed: failed.length,
  });
}

function description(report: ReindexReport, texts: ReindexTexts): string {
  const { documents, chunks, seconds, version, rebuilt, samplesHidden } = report;
  return [
    reportCounts(report, texts),
    texts.size(countText(documents), countText(chunks)),
    texts.took(seconds.toFixed(1), inertLine(version, SOURCE)),
    rebuilt === null ? '' : texts.rebuilt(inertLine(rebuilt, REASON)),
    samplesHidden ? texts.samplesHidden : '',
  ]
    .filter((line) => line !== '')
    .join('\n');
}

function listField(
  name: (count: string) => string,
  lines: readonly string[],
  texts: ReindexTexts,
): APIEmbedField | null {
  if (lines.length === 0) return null;
  const value = fittingLines(lines, LIMITS.embedFieldValue, (left) => texts.more(countText(left)));
  return { name: name(countText(lines.length)), value };
}

function path(source: string): string {
  return `• ${inertLine(source, SOURCE)}`;
}

/**
 * What concerns no single file carries the folder itself as its source. No colon comes behind a path: it would make an
 * emoji's code of one that holds another.
 */
function problem({ source, reason }: { readonly source: string; readonly reason: string }): string {
  const why = inertLine(reason, REASON);
  return source === '.' ? `• ${why}` : `${path(source)} · ${why}`;
}
