import type { ChildProcess } from 'node:child_process';
import { startChild } from '../child.ts';
import { SsiatError } from '../errors.ts';
import type { IndexingReport } from '../indexing.ts';
import type { Logger } from '../log.ts';
import { forwardLog } from './child-log.ts';
import { lostChild } from './reindex-failure.ts';
import {
  type IndexingSettings,
  type ReindexProgress,
  type ReindexRequest,
  type ReindexResult,
  reindexEventSchema,
} from './reindex-messages.ts';

/** How long a child may take to end by itself, once told to or once it has given its result (ms). */
const GRACE_MS = 5_000;

/** How a run ended. */
export type ReindexOutcome =
  | { readonly kind: 'done'; readonly report: IndexingReport }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly error: SsiatError };

/** A run over the seeds in a process of its own. */
export interface ReindexProcess {
  /** Asks the run to end, and kills it when it takes too long. */
  cancel(): void;
  /** When the process is gone; never rejects. */
  readonly ended: Promise<ReindexOutcome>;
}

export interface ReindexProcessOptions {
  readonly settings: IndexingSettings;
  readonly full: boolean;
  readonly keepWhenEmptied: boolean;
  readonly log: Logger;
  readonly onProgress: (progress: ReindexProgress) => void;
}

/** Starts the run. */
export function startReindexProcess(options: ReindexProcessOptions): ReindexProcess {
  const { log, settings, full, keepWhenEmptied } = options;
  let child: ChildProcess;
  try {
    child = startChild('../indexing-child', import.meta.url);
  } catch (error) {
    return { cancel() {}, ended: Promise.resolve(lost(error, log)) };
  }
  let isCancelled = false;
  let result: ReindexResult | null = null;
  let deadline: NodeJS.Timeout | null = null;
  const expectEnd = () => {
    deadline ??= setTimeout(() => child.kill('SIGKILL'), GRACE_MS);
  };
  for (const stream of [child.stdout, child.stderr]) if (stream !== null) forwardLog(stream, log);
  child.on('message', (message) => {
    const event = reindexEventSchema.safeParse(message);
    if (!event.success) {
      log.error({ err: event.error }, 'indexing process sent something unknown');
    } else if (event.data.kind === 'progress') {
      options.onProgress(event.data.progress);
    } else {
      result = event.data;
      expectEnd();
    }
  });
  const ended = endOf(child).then((end) => {
    if (deadline !== null) clearTimeout(deadline);
    if (result !== null) return outcomeOf(result, log);
    return isCancelled ? ({ kind: 'cancelled' } as const) : lost(end, log);
  });
  tell(child, { kind: 'start', settings, full, keepWhenEmptied });
  return {
    cancel() {
      if (isCancelled) return;
      isCancelled = true;
      tell(child, { kind: 'cancel' });
      expectEnd();
    },
    ended,
  };
}

/** Resolves to how the process ended, in English, once all that it wrote has come. */
function endOf(child: ChildProcess): Promise<Error> {
  return new Promise((resolve) => {
    child.on('error', (error) => {
      // Without a process there is nothing that could end.
      if (child.pid === undefined) resolve(error);
    });
    child.on('close', (code, signal) => {
      resolve(new Error(`the indexing process ended with ${signal ?? `code ${code}`} and no result`));
    });
  });
}

/** A child that is gone already tells so by its end. */
function tell(child: ChildProcess, request: ReindexRequest): void {
  if (child.connected) child.send(request, () => undefined);
}

function outcomeOf(result: ReindexResult, log: Logger): ReindexOutcome {
  if (result.kind === 'done') return result;
  const { code, message, reason } = result;
  if (code === 'cancelled') return { kind: 'cancelled' };
  log.warn({ code, reason }, 'indexing failed');
  return { kind: 'failed', error: new SsiatError(code, message, { cause: new Error(reason) }) };
}

function lost(cause: unknown, log: Logger): ReindexOutcome {
  log.error({ err: cause }, 'indexing process lost');
  return { kind: 'failed', error: lostChild(cause) };
}
