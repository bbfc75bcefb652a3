import type { Document } from '@langchain/core/documents';
import { BaseRetriever } from '@langchain/core/retrievers';
import { type ChunkMetadata, chunkDocumentOf } from '../index-store/hnsw-vector-store.ts';
import type { HybridSearch, SearchTrace } from './hybrid-search.ts';

/** Metadata of a retrieved passage. */
interface PassageMetadata extends ChunkMetadata {
  /** Fused score, 0 to 1. */
  readonly score: number;
  /** Why it has its place. */
  readonly trace: SearchTrace;
}

/** A retrieved chunk. */
export type Passage = Document<PassageMetadata>;

/** The hybrid search behind LangChain's retriever port, so that chains and tools can use it. */
export class HybridRetriever extends BaseRetriever<PassageMetadata> {
  override readonly lc_namespace = ['ssiat', 'retrieval'];
  private readonly search: HybridSearch;
  private readonly k: number;

  /** @param k passages a question gets */
  constructor(search: HybridSearch, k: number) {
    super();
    this.search = search;
    this.k = k;
  }

  override async _getRelevantDocuments(query: string): Promise<Passage[]> {
    const { hits } = await this.search.search(query, this.k);
    return hits.map(({ chunk, score, trace }) => {
      const document = chunkDocumentOf(this.search.snapshot, chunk);
      return Object.assign(document, { metadata: { ...document.metadata, score, trace } });
    });
  }
}
