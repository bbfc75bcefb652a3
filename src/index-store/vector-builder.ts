import type { EmbeddingsInterface } from '@langchain/core/embeddings';
import { Breather } from './breather.ts';
import { HnswIndex } from './hnsw-index.ts';
import type { IndexSnapshot } from './snapshot.ts';

/** Texts a call to the model, which holds the event loop while it computes; larger batches are hardly faster. */
const BATCH_TEXTS = 32;
/** A graph is rebuilt when this share of its points is dead: deletion only hides them. */
const MAX_DEAD_SHARE = 0.2;

/** A point of the graph to be: carried over from the previous graph, or to be embedded. */
export interface PlannedPoint {
  /** Label in the previous graph, or null when the text is new. */
  readonly previousLabel: number | null;
  readonly text: string;
}

export interface VectorBuild {
  readonly vectors: HnswIndex;
  /** Label of each planned point, in the order given. */
  readonly labels: readonly number[];
}

export interface VectorBuildOptions {
  readonly embeddings: EmbeddingsInterface;
  readonly dimension: number;
  readonly previous: IndexSnapshot | null;
  /** Called with the number of points done since the last call, and of all. */
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Makes the graph of the planned points. Few changes are made on a copy of the previous graph (hide the removed, add
 * the new); when too much of it would be dead, or there is none, it is built anew, reusing the vectors that are there.
 *
 * @param loadCopy reads the previous graph from disk once more, since the one in memory serves questions; null when
 * the file is no longer what it was.
 */
export async function buildVectors(
  points: readonly PlannedPoint[],
  options: VectorBuildOptions,
  loadCopy: () => Promise<HnswIndex | null>,
): Promise<VectorBuild> {
  const { previous } = options;
  const kept = new Set<number>();
  for (const { previousLabel } of points) if (previousLabel !== null) kept.add(previousLabel);
  const copy =
    previous !== null && isWorthExtending(previous, kept.size, points.length) ? await loadCopy() : null;
  const vectors = copy ?? HnswIndex.create(options.dimension, points.length);
  if (copy !== null) {
    for (const label of previous!.tables.chunkLabels) if (!kept.has(label)) vectors.markDeleted(label);
  }
  // Labels count up from 0 and are never given twice, so the size of the graph is the next one.
  let nextLabel = vectors.size;
  const labels = points.map(({ previousLabel }) =>
    copy !== null && previousLabel !== null ? previousLabel : nextLabel++,
  );
  const breather = new Breather();
  for (let start = 0; start < points.length; start += BATCH_TEXTS) {
    options.signal?.throwIfAborted();
    const batch = points.slice(start, start + BATCH_TEXTS);
    const texts = batch.flatMap(({ previousLabel, text }) => (previousLabel === null ? [text] : []));
    const embedded = texts.length > 0 ? await options.embeddings.embedDocuments(texts) : [];
    let used = 0;
    for (let index = 0; index < batch.length; index++) {
      const { previousLabel } = batch[index]!;
      if (previousLabel === null) vectors.add(embedded[used++]!, labels[start + index]!);
      else if (copy === null) vectors.add(previous!.vectors.vector(previousLabel), labels[start + index]!);
      await breather.pause();
    }
    options.onProgress?.(batch.length, points.length);
  }
  return { vectors, labels };
}

function isWorthExtending(previous: IndexSnapshot, keptCount: number, pointCount: number): boolean {
  const size = previous.vectors.size + pointCount - keptCount;
  return keptCount > 0 && (size - pointCount) / size <= MAX_DEAD_SHARE;
}
