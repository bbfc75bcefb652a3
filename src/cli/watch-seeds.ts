import { stat } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { scanFolder } from '../corpus/scan.ts';
import { SsiatError } from '../errors.ts';
import type { Runtime } from '../wiring.ts';
import type { CommandContext } from './command.ts';
import { describeError, logError } from './failure.ts';
import { printable } from './printable.ts';

/**
 * Time between two looks (ms). Looking works the same on every file system, network drives and container mounts
 * included, where notifications do not.
 */
const POLL_MS = 1_000;
/** Looking takes at most this share of the time, however many files there are. */
const MAX_LOOKING_SHARE = 0.1;
/** A run that failed is tried again this much later although nothing has changed (ms). */
const RETRY_MS = 30_000;

/**
 * Indexes now, then whenever the seeds folder has changed and been still for one look, until the signal is aborted.
 * A run that fails is reported and tried again.
 *
 * @param index runs once; `full` is asked for the first time only.
 */
export async function watchSeeds(
  runtime: Runtime,
  { output, log, options, signal }: CommandContext,
  index: (full: boolean) => Promise<unknown>,
): Promise<void> {
  let indexed: string | null = null;
  let before: string | null = null;
  let retryAt = Number.POSITIVE_INFINITY;
  let full = options.flag('full');
  while (!signal.aborted) {
    const startedAt = performance.now();
    const now = await folderSignature(runtime.config.seedsDirectory);
    const changed = now !== indexed && (now === before || indexed === null);
    before = now;
    if (changed || performance.now() >= retryAt) {
      indexed = now;
      try {
        await index(full);
        full = false;
        retryAt = Number.POSITIVE_INFINITY;
        if (!options.flag('json')) output.note('씨앗 폴더를 지켜보고 있습니다. 끝내려면 Ctrl+C를 누르세요.');
      } catch (error) {
        if (signal.aborted) return;
        logError(error, log);
        output.note(`${output.noteColors.red('오류')} ${printable(describeError(error).message)}`);
        retryAt = performance.now() + RETRY_MS;
      }
      continue;
    }
    const pause = Math.max(POLL_MS, (performance.now() - startedAt) / MAX_LOOKING_SHARE);
    await sleep(pause, undefined, { signal }).catch(() => undefined);
  }
}

/** Changes whenever a file comes, goes or is written; of a folder that cannot be read it says so. */
async function folderSignature(directory: string): Promise<string> {
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
