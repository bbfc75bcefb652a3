import { daysBefore, lastKoreanDays } from './days.ts';
import type { StoreContext } from './store-context.ts';

/** Today included. */
const USAGE_DAYS = 400;
const FINISHED_JOBS = 200;

/**
 * Makes what deletes everything whose time is over: views, feedback, questions and the audit log after `retentionDays`,
 * numbers of usage after 400 days, and finished jobs but the newest 200.
 */
export function pruner({ database, now }: StoreContext, retentionDays: number): () => void {
  const expired = [
    database.prepare('DELETE FROM views WHERE created_at < ?'),
    database.prepare('DELETE FROM feedback WHERE voted_at < ?'),
    database.prepare('DELETE FROM gap_asks WHERE asked_at < ?'),
    database.prepare('DELETE FROM audit WHERE at < ?'),
  ];
  const emptyGaps = database.prepare('DELETE FROM gaps WHERE id NOT IN (SELECT gap_id FROM gap_asks)');
  const oldUsage = [
    database.prepare('DELETE FROM usage_days WHERE day < ?'),
    database.prepare('DELETE FROM usage_sources WHERE day < ?'),
  ];
  const oldJobs = database.prepare(
    `DELETE FROM jobs WHERE state <> 'running' AND id NOT IN (
       SELECT id FROM jobs WHERE state <> 'running' ORDER BY id DESC LIMIT ?)`,
  );
  return database.transaction(() => {
    const oldestKept = daysBefore(now(), retentionDays).getTime();
    for (const statement of expired) statement.run(oldestKept);
    emptyGaps.run();
    const [oldestDay] = lastKoreanDays(USAGE_DAYS, now());
    for (const statement of oldUsage) statement.run(oldestDay);
    oldJobs.run(FINISHED_JOBS);
  });
}
