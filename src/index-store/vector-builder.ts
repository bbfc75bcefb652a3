import type { EmbeddingsInterface } from '@langchain/core/embeddings';
import { HnswIndex } from './hnsw-index.ts';
import type { IndexSnapshot } from './snapshot.ts';

/** Texts a call to the model; larger batches are hardly faster and block longer. */
const BATCH_TEXTS = 64;
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
  /** Called with the number of points done since the last call. */
  readonly onProgress?: (points: number) => void;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Makes the graph of the planned points. Few changes are made on a copy of the previous graph (hide the removed, add
 * the new); when too much of it would be dead, or there is none, it is built anew, reusing the vectors that are there.
 *
 * @param loadCopy reads the previous graph from disk once more, since the one in memory serves questions.
 */
export async function buildVectors(
  points: readonly PlannedPoint[],
  options: VectorBuildOptions,
  loadCopy: () => HnswIndex,
): Promise<VectorBuild> {
  const { previous } = options;
  const kept = new Set(points.flatMap(({ previousLabel }) => (previousLabel === null ? [] : [previousLabel])));
  const fresh = points.length - kept.size;
  const size = (previous?.vectors.size ?? 0) + fresh;
  const reuse = previous !== null && kept.size > 0 && (size - points.length) / size <= MAX_DEAD_SHARE;
  const vectors = reuse ? loadCopy() : HnswIndex.create(options.dimension, points.length);
  if (reuse) {
    for (const label of previous.tables.chunkLabels) if (!kept.has(label)) vectors.markDeleted(label);
  }
  // Labels count up from 0 and are never given twice, so the size of the graph is the next one.
  let nextLabel = reuse ? vectors.size : 0;
  const labels = points.map(({ previousLabel }) => (reuse && previousLabel !== null ? previousLabel : nextLabel++));
  for (let start = 0; start < points.length; start += BATCH_TEXTS) {
    options.signal?.throwIfAborted();
    const batch = points.slice(start, start + BATCH_TEXTS);
    const toEmbed = batch.filter(({ previousLabel }) => previousLabel === null);
    const embedded = await options.embeddings.embedDocuments(toEmbed.map(({ text }) => text));
    let used = 0;
    batch.forEach(({ previousLabel }, index) => {
      if (previousLabel === null) vectors.add(embedded[used++]!, labels[start + index]!);
      else if (!reuse) vectors.add(previous!.vectors.vector(previousLabel), labels[start + index]!);
    });
    options.onProgress?.(batch.length);
  }
  return { vectors, labels };
}
