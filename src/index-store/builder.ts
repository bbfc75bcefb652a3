import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { EmbeddingsInterface } from '@langchain/core/embeddings';
import type { SeedDocument } from '../corpus/document.ts';
import type { MorphemeAnalyzer } from '../korean/morphemes.ts';
import { aliasSections, collectAliases } from './alias-table.ts';
import { type FileSeal, sealFile, writeBinaryFile } from './binary-file.ts';
import { type AnalyzedDocument, assembleContent } from './content.ts';
import { corpusSections } from './corpus-tables.ts';
import { analyzeDocuments, cutDocuments, planDocuments, planPoints } from './cut-documents.ts';
import type { IndexDirectory } from './directory.ts';
import { duplicateSections, findDuplicates } from './duplicates/duplicate-tables.ts';
import { invertContent } from './invert.ts';
import { lexicalSections } from './lexical-index.ts';
import { type IndexIdentity, type Manifest, serializeManifest } from './manifest.ts';
import { compareSeeds, type SeedChanges } from './plan.ts';
import { INDEX_FILES, type IndexSnapshot, loadVectors } from './snapshot.ts';
import { asStorageError } from './storage-error.ts';
import { buildVectors } from './vector-builder.ts';
import { Vocabulary } from './vocabulary.ts';

/** A step of a build; `done` and `total` count chunks (or sentences, while analysing). */
export interface BuildProgress {
  readonly phase: 'analyze' | 'embed' | 'write';
  readonly done: number;
  readonly total: number;
}

export interface BuildOptions {
  readonly directory: IndexDirectory;
  readonly documents: readonly SeedDocument[];
  readonly identity: IndexIdentity;
  readonly embeddings: EmbeddingsInterface;
  readonly analyzer: MorphemeAnalyzer;
  /** The live index to extend, or null to build from nothing. */
  readonly previous: IndexSnapshot | null;
  readonly now: () => Date;
  readonly onProgress?: (progress: BuildProgress) => void;
  /** Ends the build between two batches; nothing is published. */
  readonly signal?: AbortSignal | undefined;
}

export interface BuildResult {
  readonly changes: SeedChanges;
  /** The live version after the build: the new one, or the previous one when nothing had changed. */
  readonly version: string;
  readonly published: boolean;
  readonly chunks: number;
}

/**
 * Builds the next index version aside and publishes it. The caller holds the build lock.
 *
 * @throws SsiatError `storage` when the disk is full or cannot be written; the old version then stays live.
 */
export async function buildIndex(options: BuildOptions): Promise<BuildResult> {
  const { previous, directory } = options;
  const changes = compareSeeds(options.documents, previous);
  if (previous !== null && changes.added.length + changes.changed.length + changes.removed.length === 0) {
    return { changes, version: previous.version, published: false, chunks: previous.chunkCount };
  }
  try {
    const version = await directory.createVersion(options.now());
    try {
      const chunks = await writeVersion(version, options);
      options.signal?.throwIfAborted();
      await directory.publish(version);
      return { changes, version, published: true, chunks };
    } catch (error) {
      await directory.discard(version).catch(() => undefined);
      throw error;
    }
  } catch (error) {
    throw asStorageError(error);
  }
}

async function writeVersion(version: string, options: BuildOptions): Promise<number> {
  const { previous, directory } = options;
  const cut = await cutDocuments(options.documents, previous, options.signal);
  const points = planPoints(cut, previous);
  const vocabulary = new Vocabulary<string>(previous?.lexicalParts.morphemeTerms);
  const [analyzed, { vectors, labels }] = await bothOrNeither(options.signal, (signal) => [
    analyzeDocuments(cut, {
      analyzer: options.analyzer,
      vocabulary,
      onProgress: counter('analyze', options),
      signal,
    }),
    buildVectors(
      points,
      {
        embeddings: options.embeddings,
        dimension: options.identity.embedding.dimension,
        previous,
        onProgress: counter('embed', options),
        signal,
      },
      // A damaged file only means that the graph is built anew, from the vectors in memory.
      () => loadVectors(directory, previous!.manifest).catch(() => null),
    ),
  ]);
  const planned = planDocuments(cut, analyzed);
  const content = assembleContent(planned, previous, labels);
  const lexical = invertContent(content, planned, previous, vocabulary);
  const aliases = await collectAliases(content.tables, options.signal);
  const documents = planned.map((entry) =>
    entry.kind === 'kept' ? previous!.document(entry.index) : documentEntry(entry.analyzed),
  );
  const duplicates = await findDuplicates(
    { tables: content.tables, documents, planned },
    previous,
    options.signal,
  );
  options.onProgress?.({ phase: 'write', done: 0, total: 1 });

  const folder = directory.versionPath(version);
  const file = (name: string) => path.join(folder, name);
  const files: Record<string, FileSeal> = {};
  files[INDEX_FILES.corpus] = await writeBinaryFile(file(INDEX_FILES.corpus), corpusSections(content.tables));
  files[INDEX_FILES.lexical] = await writeBinaryFile(file(INDEX_FILES.lexical), lexicalSections(lexical));
  files[INDEX_FILES.aliases] = await writeBinaryFile(file(INDEX_FILES.aliases), aliasSections(aliases));
  files[INDEX_FILES.duplicates] = await writeBinaryFile(
    file(INDEX_FILES.duplicates),
    duplicateSections(duplicates),
  );
  await writeFile(file(INDEX_FILES.sections), JSON.stringify(content.sections), { flag: 'wx', flush: true });
  files[INDEX_FILES.sections] = await sealFile(file(INDEX_FILES.sections));
  await vectors.save(file(INDEX_FILES.vectors));
  files[INDEX_FILES.vectors] = await sealFile(file(INDEX_FILES.vectors));
  const manifest: Manifest = {
    identity: options.identity,
    version,
    createdAt: options.now().toISOString(),
    counts: {
      documents: planned.length,
      chunks: points.length,
      sentences: content.tables.sentenceStarts.length,
      points: vectors.size,
    },
    files,
    documents,
  };
  await writeFile(file(INDEX_FILES.manifest), serializeManifest(manifest), { flag: 'wx', flush: true });
  options.onProgress?.({ phase: 'write', done: 1, total: 1 });
  return points.length;
}

/** Runs two tasks side by side; when one fails the other is told to stop and waited for. */
async function bothOrNeither<A, B>(
  outer: AbortSignal | undefined,
  start: (signal: AbortSignal) => [Promise<A>, Promise<B>],
): Promise<[A, B]> {
  const failure = new AbortController();
  const signal = outer === undefined ? failure.signal : AbortSignal.any([outer, failure.signal]);
  const tasks = start(signal);
  try {
    return await Promise.all(tasks);
  } catch (error) {
    failure.abort(error);
    await Promise.allSettled(tasks);
    throw error;
  }
}

function documentEntry({ document, chunked }: AnalyzedDocument): Manifest['documents'][number] {
  const { title, author, publisher, date, url, tags } = document.metadata;
  return {
    source: document.source,
    contentHash: document.contentHash,
    title,
    author,
    publisher,
    date,
    url,
    tags: [...tags],
    chunkIds: chunked.chunks.map(({ id }) => id),
  };
}

function counter(
  phase: BuildProgress['phase'],
  { onProgress }: BuildOptions,
): (more: number, total: number) => void {
  let done = 0;
  return (more, total) => {
    done += more;
    onProgress?.({ phase, done, total });
  };
}
