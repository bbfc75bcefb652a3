import { programVersion } from '../version.ts';
import type { LiveServing } from './serving.ts';

/** What the program is and what it answers from. */
export interface IndexStatus {
  /** Version of the program. */
  readonly program: string;
  /** Version of the index that questions are answered from. */
  readonly version: string;
  readonly documents: number;
  readonly chunks: number;
  readonly builtAt: Date;
  /** Name of the embedding model. */
  readonly model: string;
}

/** The result tells the present state each time it is called. */
export function createStatus({ serving }: { readonly serving: LiveServing }): () => IndexStatus {
  const program = programVersion();
  return () => {
    const { manifest, version, documents, chunkCount } = serving.current().snapshot;
    return {
      program,
      version,
      documents: documents.length,
      chunks: chunkCount,
      builtAt: new Date(manifest.createdAt),
      model: manifest.identity.embedding.model,
    };
  };
}
