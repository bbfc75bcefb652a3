import type { ModalSubmitInteraction } from 'discord.js';
import type { FaqEntry } from '../../service/faq.ts';
import { reindexNow } from '../../service/reindex-now.ts';
import { withoutMasks } from '../../store/masking.ts';
import type { BotContext } from '../context.ts';
import { failureText } from '../failures.ts';
import { plainBody } from '../rendering/body.ts';
import { inertLine } from '../rendering/inert.ts';
import { countText } from '../rendering/numbers.ts';
import { type ReindexReport, reportCounts } from '../rendering/render-reindex.ts';
import type { Texts } from '../texts/index.ts';

import { showPrivately } from './show-privately.ts';
import { tellAskers } from './tell-askers.ts';

/** Characters of a path and of a reason that are shown. */
const SOURCE = 150;
const REASON = 300;

/**
 * Writes the answer to a gap as a seed, indexes it, tries it, and tells those who asked. A gap is closed once the bot
 * answers with it, or will after the next run; else it stays on the list. The interaction is deferred.
 *
 * @throws SsiatError `document` or `storage` when no seed could be written
 */
export async function registerAnswer(
  entry: FaqEntry,
  gapId: number,
  interaction: ModalSubmitInteraction,
  context: BotContext,
  texts: Texts,
): Promise<void> {
  const { faq, reindexing, store } = context.services;
  const { source } = await faq.register(entry);
  const isWaiting = reindexing.running !== null;
  await showPrivately(
    interaction,
    plainBody(isWaiting ? texts.stats.waiting : texts.stats.indexing),
    context,
  );
  const outcome = await reindexNow(reindexing);
  if (outcome?.kind === 'done') {
    const lines = await indexedLines(outcome.report, { ...entry, source, gapId }, context, texts);
    await showPrivately(interaction, plainBody(lines.join('\n')), context);
    return;
  }
  store.gaps.answer(gapId, source);
  const reason = outcome?.kind === 'failed' ? failureText(outcome.error, texts) : '';
  await showPrivately(interaction, plainBody(texts.stats.notIndexed(reason)), context);
}

/** What to tell the admin of an answer that has been indexed. */
async function indexedLines(
  report: ReindexReport,
  registered: {
    readonly question: string;
    readonly answer: string;
    readonly source: string;
    readonly gapId: number;
  },
  context: BotContext,
  { stats, reindex }: Texts,
): Promise<string[]> {
  const { store } = context.services;
  const { question, answer, source, gapId } = registered;
  const file = stats.file(inertLine(source, SOURCE));
  const failure = report.failed.find((failed) => failed.source === source);
  if (failure !== undefined) return [stats.unreadable(inertLine(failure.reason, REASON)), file];
  const head = [
    stats.registered,
    file,
    // A run that had to be waited for may have taken the file in already.
    ...(report.published ? [reportCounts(report, reindex)] : []),
    ...(report.samplesHidden && report.removed.length > 0 ? [reindex.samplesHidden] : []),
  ];
  // Readers ask as they did, whatever the admin has made of the question.
  const asked = withoutMasks(store.gaps.get(gapId)?.question ?? question) || question;
  if (!(await isAnsweredBy(source, asked, context))) return [...head, stats.doesNotWork];
  const places = store.gaps.places(gapId);
  store.gaps.answer(gapId, source);
  const told = await tellAskers(places, { question, answer }, context);
  return [...head, stats.works, ...(told === 0 ? [] : [stats.told(countText(told))])];
}

async function isAnsweredBy(source: string, question: string, { services }: BotContext): Promise<boolean> {
  const { answer } = await services.assistant.ask({ question, history: [] });
  return answer.citations.some((citation) => citation.source === source);
}
