import type { ReindexJobs, ReindexOutcome } from '../../service/reindexing.ts';

/**
 * Runs over the seeds as they are now: a run under way may have read them already, so it is waited for.
 *
 * @returns null when the bot is ending
 */
export async function reindexNow(jobs: ReindexJobs): Promise<ReindexOutcome | null> {
  for (;;) {
    const run = jobs.start();
    if (run !== 'busy') return run.finished;
    if (jobs.running === null) return null;
    await jobs.running.finished;
  }
}
