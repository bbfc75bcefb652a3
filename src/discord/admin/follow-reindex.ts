import type { ChatInputCommandInteraction, MessageComponentInteraction } from 'discord.js';
import type { ReindexOutcome, ReindexRun } from '../../service/reindexing.ts';
import { noteChange } from '../../service/seeds/keeping.ts';
import type { JobResult } from '../../store/job-store.ts';
import type { BotContext } from '../context.ts';
import { failureText } from '../failures.ts';
import { type MessageBody, plainBody } from '../rendering/body.ts';
import { countText } from '../rendering/numbers.ts';
import { renderProgress, renderReport, reportCounts } from '../rendering/render-reindex.ts';
import { renderEmptied } from '../rendering/render-removal.ts';
import { defaultTexts, type Texts } from '../texts/index.ts';
import { ProgressMessage } from './progress-message.ts';
import { reindexPlaces } from './reindex-places.ts';

/** What a run is begun by. */
export type ReindexInteraction = ChatInputCommandInteraction | MessageComponentInteraction;

/**
 * Shows a run from its beginning to its end in the reply to the command or in the message of the button, deferred either
 * way, and keeps its result.
 */
export async function followReindex(
  run: ReindexRun,
  interaction: ReindexInteraction,
  context: BotContext,
  texts: Texts,
): Promise<void> {
  const jobId = startJob(run, interaction, context);
  await attachReply(jobId, interaction, context);
  const message = new ProgressMessage({
    places: reindexPlaces(interaction, jobId, context),
    movedOn: (url) => plainBody(texts.reindex.movedOn(url)),
    goesOnUnseen: plainBody(texts.reindex.goesOnUnseen),
    log: context.log,
  });
  const draw = () => {
    message.update(
      run.isCancelled
        ? plainBody(texts.reindex.cancelling)
        : renderProgress(run.progress, { texts: texts.reindex, jobId }),
    );
  };
  const stop = run.onProgress(draw);
  draw();
  const outcome = await run.finished;
  stop();
  finishJob(jobId, resultOf(outcome, run), context);
  noteRun(outcome, interaction, context);
  await message.finish(endBody(outcome, run, context, texts));
}

/** A run of which nothing can be kept is cancelled: nobody could stop it. */
function startJob(
  run: ReindexRun,
  { guildId, channelId, user }: ReindexInteraction,
  { services }: BotContext,
): number {
  try {
    return services.store.jobs.start({ kind: 'reindex', userId: user.id, guildId, channelId });
  } catch (error) {
    run.cancel();
    throw error;
  }
}

/** Keeps which message shows the job, to be told there if the bot ends before the run. */
async function attachReply(
  jobId: number,
  interaction: ReindexInteraction,
  { services, log }: BotContext,
): Promise<void> {
  try {
    const { id } = await interaction.fetchReply();
    services.store.jobs.attach(jobId, id);
  } catch (error) {
    log.info({ err: error, job: jobId }, 'the message of a job not kept');
  }
}

/** A run that the bot's own end has ended stays as it is: it is told of as interrupted when the bot starts again. */
function finishJob(jobId: number, result: JobResult | null, { services, log }: BotContext): void {
  try {
    if (result !== null) services.store.jobs.finish(jobId, result);
  } catch (error) {
    log.error({ err: error, job: jobId }, 'the result of a job not kept');
  }
}

/** What is kept of a run's end, in Korean; null when the bot's own end came first. */
function resultOf(outcome: ReindexOutcome, { isCancelled }: ReindexRun): JobResult | null {
  const texts = defaultTexts.reindex;
  switch (outcome.kind) {
    case 'done':
      return { state: 'done', summary: reportCounts(outcome.report, texts) };
    case 'failed':
      return { state: 'failed', summary: outcome.error.message };
    case 'cancelled':
      return isCancelled ? { state: 'cancelled', summary: texts.cancelled } : null;
  }
}

/** Notes in the log of changes that somebody has had the documents indexed. */
function noteRun(
  outcome: ReindexOutcome,
  { user, guildId }: ReindexInteraction,
  { services, log }: BotContext,
): void {
  const isRefused = outcome.kind === 'done' && outcome.report.emptied;
  const detail =
    outcome.kind === 'done'
      ? reportCounts(outcome.report, defaultTexts.reindex)
      : outcome.kind === 'failed'
        ? outcome.error.message
        : null;
  noteChange(
    { audit: services.store.audit, log },
    {
      by: { userId: user.id, guildId },
      action: 'reindexed',
      outcome: isRefused ? 'refused' : outcome.kind,
      ...(detail !== null && { detail }),
    },
  );
}

function endBody(
  outcome: ReindexOutcome,
  { isCancelled }: ReindexRun,
  { services }: BotContext,
  texts: Texts,
): MessageBody {
  switch (outcome.kind) {
    case 'done':
      if (outcome.report.emptied) return renderEmptied(countText(services.status().documents), texts.seeds);
      return renderReport(outcome.report, texts.reindex);
    case 'failed':
      return plainBody(`${texts.reindex.failed}\n${failureText(outcome.error, texts)}`);
    case 'cancelled':
      return plainBody(isCancelled ? texts.reindex.cancelled : texts.reindex.interrupted);
  }
}
