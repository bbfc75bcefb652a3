import { countStaleSeeds } from '../index-store/freshness.ts';
import type { IndexSnapshot } from '../index-store/snapshot.ts';
import type { Runtime } from '../wiring.ts';
import { loadLive, type PrepareOptions } from './load-live.ts';
import type { Output } from './output.ts';

/**
 * The live index for a command that reads: as it is when it fits the configuration (a hint tells that the seeds have
 * changed since), else built first.
 */
export async function openIndex(runtime: Runtime, options: PrepareOptions): Promise<IndexSnapshot> {
  const { output, quiet = false } = options;
  const live = await loadLive(runtime);
  if (live.snapshot !== null) {
    if (!quiet) await hintAtChanges(runtime, live.snapshot, output);
    return live.snapshot;
  }
  if (!quiet) output.note(`${live.reason} 색인을 만듭니다.`);
  // Reading and building are much to load, and rarely needed.
  const { buildIndexWhenFree } = await import('./prepare-index.ts');
  return buildIndexWhenFree(runtime, options);
}

async function hintAtChanges(runtime: Runtime, snapshot: IndexSnapshot, output: Output): Promise<void> {
  // A missing seeds folder does not matter to an index that is there.
  const stale = await countStaleSeeds(runtime.directory, snapshot, runtime.config.seedsDirectory).catch(
    () => 0,
  );
  if (stale === 0) return;
  const hint = `색인을 만든 뒤에 씨앗 파일 ${stale}개가 바뀐 것 같습니다. \`npm run index\`로 반영할 수 있습니다.`;
  output.note(output.noteColors.dim(hint));
}
