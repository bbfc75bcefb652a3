import type { Logger } from '../../log.ts';
import type { AuditOutcome, AuditStore } from '../../store/audit-store.ts';
import { reindexNow } from '../reindex-now.ts';
import type { ReindexJobs, ReindexOptions, ReindexOutcome } from '../reindexing.ts';
import { type FolderWatchOptions, folderSignature, watchFolder } from './folder-watch.ts';
import { noteChange } from './keeping.ts';

/** How the index stands to the seeds folder. */
export type WatchState =
  /** Changes are taken up by themselves, or only when somebody asks for it. */
  | { readonly kind: 'watching' | 'off' }
  /** The folder has no document any more; the old index stays until somebody confirms it. */
  | { readonly kind: 'emptied' }
  /** The last run failed. @see reason a Korean sentence */
  | { readonly kind: 'failed'; readonly reason: string };

/** Keeps the index up to date with the seeds folder. */
export interface SeedWatch {
  readonly state: WatchState;
  /** Takes note of how a run ended, whoever began it. */
  noteOutcome(outcome: ReindexOutcome): void;
  /** Brings the index up to date with what the folder holds now; null when the bot is ending. */
  index(options?: ReindexOptions): Promise<ReindexOutcome | null>;
  /** Begins to watch, if that is wanted. */
  start(jobs: ReindexJobs): void;
  close(): Promise<void>;
}

export interface SeedWatchOptions extends Pick<FolderWatchOptions, 'pollMs' | 'retryMs'> {
  readonly seedsDirectory: string;
  /** Whether changes are taken up by themselves. */
  readonly isWatching: boolean;
  /** Whether the folder has changed since it was last indexed, so that it is indexed at once. */
  readonly isStale: () => Promise<boolean>;
  readonly audit: Pick<AuditStore, 'note'>;
  readonly log: Logger;
}

export function createSeedWatch(options: SeedWatchOptions): SeedWatch {
  const { seedsDirectory: directory, isWatching, log } = options;
  const indexed: { signature: string | null } = { signature: null };
  const end = new AbortController();
  let state: WatchState = { kind: isWatching ? 'watching' : 'off' };
  let watching: Promise<void> | null = null;
  let jobs: ReindexJobs | null = null;
  return {
    get state() {
      return state;
    },
    noteOutcome(outcome) {
      if (outcome.kind === 'failed') state = { kind: 'failed', reason: outcome.error.message };
      else if (outcome.kind === 'done' && outcome.report.emptied) state = { kind: 'emptied' };
      else if (outcome.kind === 'done') state = { kind: isWatching ? 'watching' : 'off' };
    },
    async index(wanted) {
      if (jobs === null) return null;
      // Taken before the run: what changes while it runs is a change still.
      const signature = await folderSignature(directory);
      const outcome = await reindexNow(jobs, wanted);
      if (outcome?.kind === 'done') indexed.signature = signature;
      return outcome;
    },
    start(started) {
      jobs = started;
      if (!isWatching) return;
      const index = () => indexChanges(started, options);
      watching = firstSignature(options)
        .then((signature) => {
          indexed.signature ??= signature;
          return watchFolder({ ...options, directory, signal: end.signal, indexed, index });
        })
        .catch((error: unknown) => log.error({ err: error }, 'the seeds folder is not watched any more'));
    },
    async close() {
      end.abort();
      await watching;
    },
  };
}

/** Null when the folder is to be indexed at once. */
async function firstSignature({ seedsDirectory, isStale }: SeedWatchOptions): Promise<string | null> {
  const signature = await folderSignature(seedsDirectory);
  // A folder that cannot be compared is compared by a run, which says what is wrong.
  return (await isStale().catch(() => true)) ? null : signature;
}

async function indexChanges(jobs: ReindexJobs, { audit, log }: SeedWatchOptions): Promise<boolean> {
  const outcome = await reindexNow(jobs);
  if (outcome === null || outcome.kind === 'cancelled') return true;
  const result = resultOf(outcome);
  if (result !== null) {
    log.info(result, 'the seeds folder has changed');
    noteChange({ audit, log }, { by: null, action: 'watched', ...result });
  }
  return outcome.kind === 'done';
}

/** What a run that nobody asked for did; null when there was nothing to do. */
function resultOf(
  outcome: Exclude<ReindexOutcome, { kind: 'cancelled' }>,
): { readonly outcome: AuditOutcome; readonly detail: string } | null {
  if (outcome.kind === 'failed') return { outcome: 'failed', detail: outcome.error.message };
  const { added, changed, removed, renamed, failed, emptied, published } = outcome.report;
  if (emptied) return { outcome: 'refused', detail: '씨앗 폴더가 비어 이전 색인을 그대로 두었습니다.' };
  if (!published) return null;
  const counts: [name: string, count: number][] = [
    ['추가', added.length],
    ['변경', changed.length],
    ['삭제', removed.length],
    ['이름 바뀜', renamed.length],
    ['읽지 못함', failed.length],
  ];
  const told = counts.filter(([, count]) => count > 0).map(([name, count]) => `${name} ${count}`);
  return { outcome: 'done', detail: told.join(' · ') };
}
