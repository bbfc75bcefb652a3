import type { ReindexJobs, ReindexOptions, ReindexOutcome } from './reindexing.ts';

/**
 * Runs over the seeds as they are now: a run under way may have read them already, so it is waited for.
 *
 * @returns null when the bot is ending
 */
export async function reindexNow(
  jobs: ReindexJobs,
  options: ReindexOptions = {},
): Promise<ReindexOutcome | null> {
  for (;;) {
    const run = jobs.start(options);
    if (run !== 'busy') return run.finished;
    if (jobs.running === null) return null;
    await jobs.running.finished;
  }
}
