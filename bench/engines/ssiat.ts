import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseConfig } from '../../src/config.ts';
import { type BuildProgress, buildIndex } from '../../src/index-store/builder.ts';
import { HnswIndex } from '../../src/index-store/hnsw-index.ts';
import { loadSnapshot } from '../../src/index-store/snapshot.ts';
import { createLogger } from '../../src/log.ts';
import { createRuntime, type Runtime } from '../../src/wiring.ts';
import { type BuildFigures, type Engine, RESULT_COUNT, timed } from '../engine.ts';
import { readDocuments, type Workload } from '../workload.ts';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

/** Ours, through the same doors as the bot. */
export const ssiatEngine: Engine = {
  build: (workload, folder) => build(workload, folder, true),

  async open(_workload, folder) {
    const runtime = benchRuntime(folder);
    const setup = await timed(() => Promise.all([runtime.identity(), runtime.analyzer()]));
    const snapshot = await loadSnapshot(
      runtime.directory,
      (await runtime.directory.current())!,
      setup.value[0],
    );
    const search = await runtime.search(snapshot);
    return {
      setupSeconds: setup.seconds,
      async search(question) {
        const { hits } = await search.search(question, RESULT_COUNT);
        return hits.map(({ chunk }) => snapshot.chunkText(chunk)).length;
      },
      close: () => runtime.close(),
    };
  },
};

/** The same build, but no point goes into the graph. */
export function buildWithoutInsertions(workload: Workload, folder: string): Promise<BuildFigures> {
  return build(workload, folder, false);
}

/** Adapters as `npm start` builds them, over folders of the bench's own. */
export function benchRuntime(folder: string): Runtime {
  const folders = {
    SEEDS_DIR: path.join(PROJECT, 'seeds/samples'),
    INDEX_DIR: folder,
    DATA_DIR: path.join(folder, 'data'),
  };
  return createRuntime(parseConfig(folders, PROJECT), createLogger('silent'));
}

async function build(workload: Workload, folder: string, insertions: boolean): Promise<BuildFigures> {
  const documents = await readDocuments(workload);
  const runtime = benchRuntime(folder);
  const [identity, analyzer] = await Promise.all([runtime.identity(), runtime.analyzer()]);
  const inserted = watchInsertions(insertions);
  const clock = watchPhases();
  const { seconds } = await timed(() =>
    buildIndex({
      directory: runtime.directory,
      documents,
      identity,
      embeddings: runtime.embeddings,
      analyzer,
      previous: null,
      now: runtime.now,
      onProgress: clock.onProgress,
    }),
  );
  await runtime.close();
  if (inserted.count() !== workload.chunks) {
    throw new Error(
      `${inserted.count()} of ${workload.chunks} insertions were seen: the build no longer adds through HnswIndex`,
    );
  }
  return { seconds, steps: { ...clock.steps(seconds), ...(insertions && { insert: inserted.seconds() }) } };
}

/** Times every insertion of this process, or leaves them out: the rest of the build stays the product's own code. */
function watchInsertions(insert: boolean): { count(): number; seconds(): number } {
  const add = HnswIndex.prototype.add;
  let count = 0;
  let milliseconds = 0;
  HnswIndex.prototype.add = function (this: HnswIndex, vector, label) {
    count++;
    if (!insert) return;
    const start = performance.now();
    add.call(this, vector, label);
    milliseconds += performance.now() - start;
  };
  return { count: () => count, seconds: () => milliseconds / 1000 };
}

/**
 * When each phase ended: analysing and embedding run at the same time, inverting follows both, writing comes last.
 */
function watchPhases(): {
  onProgress: (progress: BuildProgress) => void;
  steps(total: number): Record<string, number>;
} {
  const start = performance.now();
  const ends = { analyze: 0, embed: 0, invert: 0 };
  return {
    onProgress({ phase, done }) {
      const seconds = (performance.now() - start) / 1000;
      if (phase !== 'write') ends[phase] = seconds;
      else if (done === 0) ends.invert = seconds;
    },
    steps: (total) => ({
      analyze: ends.analyze,
      embed: ends.embed,
      invert: ends.invert - Math.max(ends.analyze, ends.embed),
      write: total - ends.invert,
    }),
  };
}
