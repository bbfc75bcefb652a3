import { watchFolder } from '../service/seeds/folder-watch.ts';
import type { Runtime } from '../wiring.ts';
import type { CommandContext } from './command.ts';
import { describeError, logError } from './failure.ts';
import { printable } from './printable.ts';

/**
 * Indexes now, then whenever the seeds folder has changed and been still for one look, until the signal is aborted.
 * A run that fails is reported and tried again.
 *
 * @param index runs once; `full` is asked for until it succeeded once.
 */
export async function watchSeeds(
  runtime: Runtime,
  { output, log, options, signal }: CommandContext,
  index: (full: boolean) => Promise<unknown>,
): Promise<void> {
  let full = options.flag('full');
  await watchFolder({
    directory: runtime.config.seedsDirectory,
    signal,
    indexed: { signature: null },
    async index() {
      try {
        await index(full);
        full = false;
        if (!options.flag('json')) output.note('씨앗 폴더를 지켜보고 있습니다. 끝내려면 Ctrl+C를 누르세요.');
        return true;
      } catch (error) {
        if (signal.aborted) return true;
        logError(error, log);
        output.note(`${output.noteColors.red('오류')} ${printable(describeError(error).message)}`);
        return false;
      }
    },
  });
}
