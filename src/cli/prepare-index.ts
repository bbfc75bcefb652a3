import { setTimeout as sleep } from 'node:timers/promises';
import { SsiatError } from '../errors.ts';
import { type IndexSnapshot, loadSnapshot } from '../index-store/snapshot.ts';
import { type Indexing, type IndexingOptions, reindex } from '../indexing.ts';
import type { Runtime } from '../wiring.ts';
import { loadLive, type PrepareOptions } from './load-live.ts';
import { printable } from './printable.ts';
import { createProgressView } from './progress.ts';
import { problemLines } from './report-text.ts';

/** How often a builder that waits for another one looks again (ms). */
const WAIT_MS = 500;

/** Indexes with the progress shown. @throws SsiatError as {@link reindex} */
export async function reindexWithProgress(
  runtime: Runtime,
  { output, signal, quiet = false }: PrepareOptions,
  options: Pick<IndexingOptions, 'full' | 'keepWhenEmptied'> = {},
): Promise<Indexing> {
  const view = createProgressView(output);
  try {
    return await reindex(runtime, { ...options, signal, ...(!quiet && { onProgress: view.report }) });
  } finally {
    view.stop();
  }
}

/**
 * The index brought up to date with the seeds. When that fails and the old index can be used, a warning tells why and
 * the old one answers: a bot must not fall silent over a full disk.
 */
export async function updateIndex(runtime: Runtime, options: PrepareOptions): Promise<IndexSnapshot> {
  const { output } = options;
  try {
    const indexing = await reindexWithProgress(runtime, options, { keepWhenEmptied: true });
    const { rebuilt } = indexing.report;
    if (rebuilt !== null) output.note(`${rebuilt} 처음부터 다시 만들었습니다.`);
    return await finish(runtime, indexing, options);
  } catch (error) {
    if (!(error instanceof SsiatError) || error.code === 'cancelled') throw error;
    const live = await loadLive(runtime).catch(() => null);
    if (live?.snapshot) {
      output.note(`${output.noteColors.yellow('경고')} ${printable(error.message)}`);
      output.note('지금 있는 색인으로 답합니다.');
      return live.snapshot;
    }
    if (error.code !== 'index-locked') throw error;
    return buildIndexWhenFree(runtime, options);
  }
}

/** Builds, or waits for another process that is building and takes its index. */
export async function buildIndexWhenFree(runtime: Runtime, options: PrepareOptions): Promise<IndexSnapshot> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await finish(runtime, await reindexWithProgress(runtime, options), options);
    } catch (error) {
      if (!(error instanceof SsiatError) || error.code !== 'index-locked') throw error;
    }
    if (attempt === 0 && !options.quiet) {
      options.output.note('다른 프로세스가 색인을 만들고 있어 끝나기를 기다립니다.');
    }
    await sleep(WAIT_MS);
    options.signal.throwIfAborted();
    const { snapshot } = await loadLive(runtime);
    if (snapshot !== null) return snapshot;
  }
}

async function finish(runtime: Runtime, indexing: Indexing, options: PrepareOptions): Promise<IndexSnapshot> {
  const { report } = indexing;
  const { output, quiet = false } = options;
  if (!quiet) {
    if (report.published) {
      output.note(
        `문서 ${report.documents}개, 조각 ${report.chunks}개를 색인했습니다(${report.seconds.toFixed(1)}초).`,
      );
    }
    for (const line of problemLines(report, output.noteColors)) output.note(line);
  }
  return indexing.snapshot ?? loadSnapshot(runtime.directory, report.version, await runtime.identity());
}
