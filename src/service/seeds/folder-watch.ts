import { stat } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { scanFolder } from '../../corpus/scan.ts';
import { SsiatError } from '../../errors.ts';

/**
 * Time between two looks (ms). Looking works the same on every file system, network drives and container mounts
 * included, where notifications do not.
 */
const POLL_MS = 1_000;
/** Looking takes at most this share of the time, however many files there are. */
const MAX_LOOKING_SHARE = 0.1;
/** A run that failed is tried again this much later although nothing has changed (ms). */
const RETRY_MS = 30_000;

export interface FolderWatchOptions {
  readonly directory: string;
  readonly signal: AbortSignal;
  /** What the folder looked like when it was last indexed; null at the start means that it never was. */
  readonly indexed: { signature: string | null };
  /** Runs over the folder; must not throw. False when it is to be tried again. */
  index(): Promise<boolean>;
  /** Time between two looks, and until a run that failed is tried again (ms); the defaults unless a test is in a hurry. */
  readonly pollMs?: number;
  readonly retryMs?: number;
}

/** Indexes whenever the folder has changed and been still for one look, until the signal is aborted. */
export async function watchFolder(options: FolderWatchOptions): Promise<void> {
  const { directory, signal, indexed, index, pollMs = POLL_MS, retryMs = RETRY_MS } = options;
  let before: string | null = null;
  let retryAt = Number.POSITIVE_INFINITY;
  while (!signal.aborted) {
    const startedAt = performance.now();
    const now = await folderSignature(directory);
    const isChanged = now !== indexed.signature && (now === before || indexed.signature === null);
    before = now;
    if (isChanged || performance.now() >= retryAt) {
      indexed.signature = now;
      retryAt = (await index()) ? Number.POSITIVE_INFINITY : performance.now() + retryMs;
      continue;
    }
    const pause = Math.max(pollMs, (performance.now() - startedAt) / MAX_LOOKING_SHARE);
    await sleep(pause, undefined, { signal }).catch(() => undefined);
  }
}

/** Changes whenever a file comes, goes or is written; of a folder that cannot be read it says so. */
export async function folderSignature(directory: string): Promise<string> {
  try {
    const { files } = await scanFolder(directory);
    const entries = await Promise.all(
      files.map(async ({ source, path }) => {
        const { size, mtimeMs, ctimeMs } = await stat(path);
        return `${source}\0${size}\0${mtimeMs}\0${ctimeMs}`;
      }),
    );
    return entries.join('\n');
  } catch (error) {
    if (error instanceof SsiatError) return `unreadable: ${error.message}`;
    // A file went between the listing and the look at it: the next look sees the folder as it is then.
    return `moving: ${performance.now()}`;
  }
}
