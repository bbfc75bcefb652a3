import { Document } from '@langchain/core/documents';
import type { EmbeddingsInterface } from '@langchain/core/embeddings';
import { VectorStore } from '@langchain/core/vectorstores';
import type { IndexSnapshot } from './snapshot.ts';

/** Metadata of a chunk handed out as a LangChain document. */
export interface ChunkMetadata extends Record<string, unknown> {
  /** Row of the chunk in its snapshot. */
  readonly chunk: number;
  readonly source: string;
  readonly title: string;
}

/** A chunk of a snapshot as a LangChain document: its text, its id, and where it is from. */
export function chunkDocumentOf(snapshot: IndexSnapshot, chunk: number): Document<ChunkMetadata> {
  const { source, title } = snapshot.document(snapshot.documentOfChunk(chunk));
  return new Document({
    id: snapshot.chunkId(chunk),
    pageContent: snapshot.chunkText(chunk),
    metadata: { chunk, source, title },
  });
}

/** The vector side of one snapshot behind LangChain's port. Snapshots do not change: the builder makes new ones. */
export class HnswVectorStore extends VectorStore {
  private readonly snapshot: IndexSnapshot;

  constructor(embeddings: EmbeddingsInterface, snapshot: IndexSnapshot) {
    super(embeddings, {});
    this.snapshot = snapshot;
  }

  override _vectorstoreType(): string {
    return 'hnsw';
  }

  /**
   * The `k` nearest chunks with their cosine similarity (not distance), nearest first; those of documents that only
   * repeat another are passed over.
   */
  override async similaritySearchVectorWithScore(
    query: number[],
    k: number,
  ): Promise<[Document<ChunkMetadata>, number][]> {
    return this.nearestVisible(query, k).map(({ chunk, similarity }) => [
      chunkDocumentOf(this.snapshot, chunk),
      similarity,
    ]);
  }

  /** @throws always: documents come in through the builder */
  override addVectors(): Promise<never> {
    return Promise.reject(new Error('a snapshot does not change; build a new index version'));
  }

  /** @throws always: documents come in through the builder */
  override addDocuments(): Promise<never> {
    return this.addVectors();
  }

  private nearestVisible(query: number[], k: number): { chunk: number; similarity: number }[] {
    const { vectors, hiddenChunks } = this.snapshot;
    for (let asked = k; ; asked *= 2) {
      const visible = vectors.search(query, asked).flatMap(({ label, similarity }) => {
        const chunk = this.snapshot.chunkWithLabel(label);
        return chunk === undefined || hiddenChunks[chunk] === 1 ? [] : [{ chunk, similarity }];
      });
      // Copies lie where their originals lie: where many were found, the graph is asked for more.
      if (visible.length >= k || !(asked < vectors.size)) return visible.slice(0, Math.max(0, k));
    }
  }
}
