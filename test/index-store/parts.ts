import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Embeddings } from '@langchain/core/embeddings';
import type { SeedDocument } from '../../src/corpus/document.ts';
import { TransformersEmbeddings } from '../../src/embeddings/transformers-embeddings.ts';
import { type BuildOptions, type BuildResult, buildIndex } from '../../src/index-store/builder.ts';
import type { IndexDirectory } from '../../src/index-store/directory.ts';
import { HNSW_PARAMETERS } from '../../src/index-store/hnsw-index.ts';
import { FORMAT_VERSION, type IndexIdentity } from '../../src/index-store/manifest.ts';
import { type IndexSnapshot, loadSnapshot } from '../../src/index-store/snapshot.ts';
import { loadMorphemeAnalyzer, type MorphemeAnalyzer } from '../../src/korean/morphemes.ts';

const MODEL_FOLDER = fileURLToPath(new URL('../../models/ssiat-embed-ko', import.meta.url));

/** The real parts that every build needs, loaded once a process. */
export interface Parts {
  readonly embeddings: TransformersEmbeddings;
  readonly analyzer: MorphemeAnalyzer;
  readonly identity: IndexIdentity;
}

let parts: Promise<Parts> | null = null;

export function loadParts(): Promise<Parts> {
  parts ??= createParts();
  return parts;
}

async function createParts(): Promise<Parts> {
  const embeddings = new TransformersEmbeddings({ model: MODEL_FOLDER, cacheDirectory: tmpdir() });
  return {
    embeddings,
    analyzer: await loadMorphemeAnalyzer(),
    identity: {
      format: FORMAT_VERSION,
      embedding: await embeddings.describe(),
      cleaner: 1,
      chunker: 1,
      tokenizer: 'garu-ko/test',
      hnsw: { ...HNSW_PARAMETERS },
    },
  };
}

/** Delegates to the real model and remembers which passages it was given. */
export class RecordingEmbeddings extends Embeddings {
  readonly passages: string[] = [];
  private readonly inner: Embeddings;

  constructor(inner: Embeddings) {
    super({});
    this.inner = inner;
  }

  override embedDocuments(texts: string[]): Promise<number[][]> {
    this.passages.push(...texts);
    return this.inner.embedDocuments(texts);
  }

  override embedQuery(text: string): Promise<number[]> {
    return this.inner.embedQuery(text);
  }
}

export async function build(
  directory: IndexDirectory,
  documents: readonly SeedDocument[],
  previous: IndexSnapshot | null,
  options: Partial<BuildOptions> = {},
): Promise<BuildResult> {
  const { embeddings, analyzer, identity } = await loadParts();
  return buildIndex({
    directory,
    documents,
    previous,
    embeddings,
    analyzer,
    identity,
    now: () => new Date('2026-11-21T03:00:00Z'),
    ...options,
  });
}

/** Builds and loads what is then live. */
export async function buildAndLoad(
  directory: IndexDirectory,
  documents: readonly SeedDocument[],
  previous: IndexSnapshot | null = null,
  options: Partial<BuildOptions> = {},
): Promise<IndexSnapshot> {
  const { version } = await build(directory, documents, previous, options);
  return loadSnapshot(directory, version, (await loadParts()).identity);
}

/** Argument of a child process that root's privileges must not help. */
export const UNPRIVILEGED = 'unprivileged';
