import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { EmbeddingsInterface } from '@langchain/core/embeddings';
import { type ChunkedDocument, chunkDocument } from '../corpus/chunk.ts';
import type { SeedDocument } from '../corpus/document.ts';
import { SsiatError, systemErrorCode } from '../errors.ts';
import type { MorphemeAnalyzer } from '../korean/morphemes.ts';
import { analyzeTexts } from './analysis-pool.ts';
import { type FileSeal, sealFile, writeBinaryFile } from './binary-file.ts';
import { type AnalyzedDocument, assembleContent, type PlannedDocument } from './content.ts';
import { corpusSections } from './corpus-tables.ts';
import type { IndexDirectory } from './directory.ts';
import { type DocumentSections, documentSections, sectionText } from './document-sections.ts';
import { HnswIndex } from './hnsw-index.ts';
import { invertContent } from './invert.ts';
import { lexicalSections } from './lexical-index.ts';
import type { IndexIdentity, Manifest } from './manifest.ts';
import { compareSeeds, type SeedChanges } from './plan.ts';
import { INDEX_FILES, type IndexSnapshot } from './snapshot.ts';
import { buildVectors, type PlannedPoint } from './vector-builder.ts';
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
    throw storageError(error) ?? error;
  }
}

interface CutDocument {
  readonly document: SeedDocument;
  readonly chunked: ChunkedDocument;
  readonly sections: DocumentSections;
}

async function writeVersion(version: string, options: BuildOptions): Promise<number> {
  const { previous, directory } = options;
  const keptRows = new Map(previous?.documents.map(({ source, contentHash }, row) => [`${source}\n${contentHash}`, row]));
  const cut = options.documents.map((document) => {
    const row = keptRows.get(`${document.source}\n${document.contentHash}`);
    return row === undefined ? cutDocument(document) : row;
  });
  const fresh = cut.filter((entry) => typeof entry !== 'number');
  const points = cut.flatMap((entry) =>
    typeof entry === 'number' ? keptPoints(previous!, entry) : newPoints(entry, previous),
  );
  const vocabulary = new Vocabulary<string>(previous?.lexicalParts.morphemeTerms);
  const [terms, { vectors, labels }] = await Promise.all([
    analyzeDocuments(fresh, vocabulary, options),
    buildVectors(
      points,
      {
        embeddings: options.embeddings,
        dimension: options.identity.embedding.dimension,
        previous,
        onProgress: counter('embed', points.length, options),
        signal: options.signal,
      },
      () => HnswIndex.load(path.join(directory.versionPath(previous!.version), INDEX_FILES.vectors), previous!.vectors.dimension),
    ),
  ]);
  const planned = planDocuments(cut, terms);
  const content = assembleContent(planned, previous, labels);
  const lexical = invertContent(content, planned, previous, vocabulary);
  options.onProgress?.({ phase: 'write', done: 0, total: 1 });

  const folder = directory.versionPath(version);
  const file = (name: string) => path.join(folder, name);
  const files: Record<string, FileSeal> = {};
  files[INDEX_FILES.corpus] = await writeBinaryFile(file(INDEX_FILES.corpus), corpusSections(content.tables));
  files[INDEX_FILES.lexical] = await writeBinaryFile(file(INDEX_FILES.lexical), lexicalSections(lexical));
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
    documents: planned.map((entry) =>
      entry.kind === 'kept' ? previous!.document(entry.index) : documentEntry(entry.analyzed),
    ),
  };
  await writeFile(file(INDEX_FILES.manifest), JSON.stringify(manifest), { flag: 'wx', flush: true });
  options.onProgress?.({ phase: 'write', done: 1, total: 1 });
  return points.length;
}

function cutDocument(document: SeedDocument): CutDocument {
  const chunked = chunkDocument(document);
  return { document, chunked, sections: documentSections(document, chunked.sentences) };
}

function keptPoints(previous: IndexSnapshot, document: number): PlannedPoint[] {
  const { documentChunkStarts, chunkLabels } = previous.tables;
  const labels = chunkLabels.subarray(documentChunkStarts[document], documentChunkStarts[document + 1]);
  return Array.from(labels, (label) => ({ previousLabel: label, text: '' }));
}

/** A changed document's chunks that read as before keep their vectors. */
function newPoints({ document, chunked }: CutDocument, previous: IndexSnapshot | null): PlannedPoint[] {
  const before = previous?.documentIndex(document.source) ?? -1;
  const labels = new Map<string, number>();
  if (before >= 0) {
    const start = previous!.tables.documentChunkStarts[before]!;
    previous!.document(before).chunkIds.forEach((id, at) => {
      labels.set(id, previous!.tables.chunkLabels[start + at]!);
    });
  }
  return chunked.chunks.map(({ id, start, end }) => ({
    previousLabel: labels.get(id) ?? null,
    text: document.text.slice(start, end),
  }));
}

/** Term ids of each document's sentences, then of its sections. */
async function analyzeDocuments(
  documents: readonly CutDocument[],
  vocabulary: Vocabulary<string>,
  options: BuildOptions,
): Promise<Uint32Array[]> {
  const texts = documents.flatMap(({ document, chunked, sections }) => [
    ...chunked.sentences.map(({ start, end }) => document.text.slice(start, end)),
    ...sections.sections.map((section) => sectionText(document, section)),
  ]);
  return analyzeTexts(texts, {
    analyzer: options.analyzer,
    vocabulary,
    onProgress: counter('analyze', texts.length, options),
    signal: options.signal,
  });
}

function planDocuments(cut: readonly (CutDocument | number)[], terms: readonly Uint32Array[]): PlannedDocument[] {
  let next = 0;
  const take = (count: number) => {
    next += count;
    return terms.slice(next - count, next);
  };
  return cut.map((entry) => {
    if (typeof entry === 'number') return { kind: 'kept', index: entry };
    const sentenceTerms = take(entry.chunked.sentences.length);
    return { kind: 'new', analyzed: { ...entry, sentenceTerms, sectionTerms: take(entry.sections.sections.length) } };
  });
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

function counter(phase: BuildProgress['phase'], total: number, { onProgress }: BuildOptions): (done: number) => void {
  let done = 0;
  return (more) => {
    done += more;
    onProgress?.({ phase, done, total });
  };
}

const STORAGE_PROBLEMS: Record<string, string> = {
  ENOSPC: '디스크가 가득 차서 색인을 쓰지 못했습니다. 공간을 비운 뒤 다시 실행해 주세요.',
  EACCES: '색인 폴더에 쓸 권한이 없습니다. 폴더 권한을 확인해 주세요.',
  EPERM: '색인 폴더에 쓸 권한이 없습니다. 폴더 권한을 확인해 주세요.',
  EROFS: '색인 폴더가 읽기 전용입니다. 쓸 수 있는 곳을 INDEX_DIR로 정해 주세요.',
  EDQUOT: '디스크 할당량을 넘어 색인을 쓰지 못했습니다. 공간을 비운 뒤 다시 실행해 주세요.',
};

function storageError(error: unknown): SsiatError | null {
  const problem = STORAGE_PROBLEMS[systemErrorCode(error) ?? ''];
  return problem ? new SsiatError('storage', `${problem} 이전 색인은 그대로 쓰입니다.`, { cause: error }) : null;
}
