import type { Config } from '../config.ts';
import type { Logger } from '../log.ts';
import { indexingSettings, type ReindexProgress } from './reindex-messages.ts';
import { NO_PROGRESS } from './reindex-meter.ts';
import { type ReindexOutcome, type ReindexProcess, startReindexProcess } from './reindex-process.ts';

export type { ReindexOutcome, ReindexProgress };

/** A run over the seeds, beside a bot that goes on answering. */
export interface ReindexRun {
  /** The latest there is. */
  readonly progress: ReindexProgress;
  /** Calls `listener`, which must not throw, a few times a second; the result ends that. */
  onProgress(listener: (progress: ReindexProgress) => void): () => void;
  /** Ends the run soon; the old index stays. Without effect on a run that has published already. */
  cancel(): void;
  /** Whether {@link cancel} was called: a run can also be cancelled by {@link ReindexJobs.close}. */
  readonly isCancelled: boolean;
  /** Never rejects. A new index is in use by then, if `onPublished` sees to it. */
  readonly finished: Promise<ReindexOutcome>;
}

export interface ReindexOptions {
  readonly full?: boolean;
  /** Takes an emptied folder over; else the old index stays and the report says `emptied`. */
  readonly acceptEmpty?: boolean;
}

/** Runs over the seeds, one at a time, each in a process of its own. */
export interface ReindexJobs {
  /** `busy` while a run of ours is under way, and after {@link close}. */
  start(options?: ReindexOptions): ReindexRun | 'busy';
  readonly running: ReindexRun | null;
  /** Cancels what runs and resolves when its process is gone, which is killed when that takes more than 5 s. */
  close(): Promise<void>;
}

export interface ReindexJobsOptions {
  readonly config: Config;
  readonly log: Logger;
  /** Takes a new version up; what it throws is logged. */
  readonly onPublished?: () => Promise<void>;
  /** Called with how each run ended, before whoever waits for it learns of it; must not throw. */
  readonly onOutcome?: (outcome: ReindexOutcome) => void;
}

export function createReindexJobs(options: ReindexJobsOptions): ReindexJobs {
  let running: ReindexRun | null = null;
  let process: ReindexProcess | null = null;
  let isClosed = false;
  return {
    get running() {
      return running;
    },
    start({ full = false, acceptEmpty = false } = {}) {
      if (isClosed || running !== null) return 'busy';
      const progress = new LatestProgress();
      process = startReindexProcess({
        settings: indexingSettings(options.config),
        full,
        keepWhenEmptied: !acceptEmpty,
        log: options.log,
        onProgress: (value) => progress.set(value),
      });
      running = runOf(process, progress, options, () => {
        running = null;
      });
      return running;
    },
    async close() {
      isClosed = true;
      process?.cancel();
      await process?.ended;
    },
  };
}

/** @param onEnd called before whoever waits for the run learns of its end */
function runOf(
  process: ReindexProcess,
  progress: LatestProgress,
  options: ReindexJobsOptions,
  onEnd: () => void,
): ReindexRun {
  let isCancelled = false;
  return {
    get progress() {
      return progress.value;
    },
    onProgress: (listener) => progress.listen(listener),
    cancel() {
      isCancelled = true;
      process.cancel();
    },
    get isCancelled() {
      return isCancelled;
    },
    finished: finish(process.ended, options).finally(onEnd),
  };
}

async function finish(
  ended: Promise<ReindexOutcome>,
  { log, onPublished, onOutcome }: ReindexJobsOptions,
): Promise<ReindexOutcome> {
  const outcome = await ended;
  if (outcome.kind === 'done' && outcome.report.published) {
    try {
      await onPublished?.();
    } catch (error) {
      log.error({ err: error }, 'new index not taken up');
    }
  }
  onOutcome?.(outcome);
  return outcome;
}

/** The latest progress, and who wants to know of it. */
class LatestProgress {
  value: ReindexProgress = NO_PROGRESS;
  private readonly listeners = new Set<(progress: ReindexProgress) => void>();

  set(progress: ReindexProgress): void {
    this.value = progress;
    for (const listener of this.listeners) listener(progress);
  }

  listen(listener: (progress: ReindexProgress) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}
