import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { BlockKind } from '../corpus/document.ts';
import { SsiatError, systemErrorCode } from '../errors.ts';
import { type AliasEntry, parseAliasSections } from './alias-table.ts';
import { checkSeal, type FileSeal, readBinaryFile } from './binary-file.ts';
import {
  type CorpusTables,
  parseCorpusSections,
  rowAt,
  SENTENCE_KINDS,
  type SectionEntry,
} from './corpus-tables.ts';
import type { IndexDirectory } from './directory.ts';
import { DuplicateGroups } from './duplicates/duplicate-groups.ts';
import { type DuplicateTables, parseDuplicateSections } from './duplicates/duplicate-tables.ts';
import { HnswIndex } from './hnsw-index.ts';
import {
  createLexicalIndex,
  type LexicalIndex,
  type LexicalParts,
  parseLexicalSections,
} from './lexical-index.ts';
import {
  type DocumentEntry,
  type IndexIdentity,
  identityDifferences,
  type Manifest,
  parseManifest,
} from './manifest.ts';

/** File names inside a version's folder. */
export const INDEX_FILES = {
  manifest: 'manifest.json',
  corpus: 'corpus.bin',
  sections: 'sections.json',
  lexical: 'lexical.bin',
  aliases: 'aliases.bin',
  duplicates: 'duplicates.bin',
  vectors: 'vectors.hnsw',
} as const;

const NO_CHUNK = 0xffffffff;

/**
 * One version of the index in memory. It never changes: a new version is a new snapshot, so a question that is being
 * answered keeps the one it began with. Rows are numbers: documents, sentences and chunks each count from 0.
 */
export class IndexSnapshot {
  readonly manifest: Manifest;
  readonly tables: CorpusTables;
  readonly sections: readonly SectionEntry[];
  /** Names that the texts give beside one another. */
  readonly aliases: readonly AliasEntry[];
  readonly lexicalParts: LexicalParts;
  readonly lexical: LexicalIndex;
  readonly vectors: HnswIndex;
  readonly duplicateTables: DuplicateTables;
  private readonly duplicates: DuplicateGroups;
  private readonly textBytes: Buffer;
  /** By label; {@link NO_CHUNK} where the point is dead. */
  private readonly chunkOfLabel: Uint32Array;
  private readonly documentOfSource: ReadonlyMap<string, number>;

  constructor(parts: {
    manifest: Manifest;
    tables: CorpusTables;
    sections: readonly SectionEntry[];
    aliases: readonly AliasEntry[];
    lexicalParts: LexicalParts;
    vectors: HnswIndex;
    duplicateTables: DuplicateTables;
  }) {
    this.manifest = parts.manifest;
    this.tables = parts.tables;
    this.sections = parts.sections;
    this.aliases = parts.aliases;
    this.lexicalParts = parts.lexicalParts;
    this.lexical = createLexicalIndex(parts.lexicalParts);
    this.vectors = parts.vectors;
    this.duplicateTables = parts.duplicateTables;
    this.duplicates = new DuplicateGroups(
      parts.duplicateTables.keptDocuments,
      parts.tables.documentChunkStarts,
    );
    const { text, chunkLabels } = parts.tables;
    this.textBytes = Buffer.from(text.buffer, text.byteOffset, text.byteLength);
    this.chunkOfLabel = new Uint32Array(parts.vectors.size).fill(NO_CHUNK);
    for (let chunk = 0; chunk < chunkLabels.length; chunk++) this.chunkOfLabel[chunkLabels[chunk]!] = chunk;
    this.documentOfSource = new Map(parts.manifest.documents.map(({ source }, index) => [source, index]));
  }

  get version(): string {
    return this.manifest.version;
  }

  get chunkCount(): number {
    return this.tables.chunkLabels.length;
  }

  get documents(): readonly DocumentEntry[] {
    return this.manifest.documents;
  }

  document(index: number): DocumentEntry {
    return this.manifest.documents[index]!;
  }

  /** The row of the document with this source, or -1. */
  documentIndex(source: string): number {
    return this.documentOfSource.get(source) ?? -1;
  }

  /** A document's whole cleaned text. */
  documentText(index: number): string {
    return this.text(this.tables.documentTextStarts[index]!, this.tables.documentTextStarts[index + 1]!);
  }

  documentOfSentence(sentence: number): number {
    return rowAt(this.tables.documentSentenceStarts, sentence);
  }

  documentOfChunk(chunk: number): number {
    return rowAt(this.tables.documentChunkStarts, chunk);
  }

  sentenceText(sentence: number): string {
    return this.text(this.tables.sentenceStarts[sentence]!, this.tables.sentenceEnds[sentence]!);
  }

  sentenceKind(sentence: number): BlockKind {
    return SENTENCE_KINDS[this.tables.sentenceKinds[sentence]!]!;
  }

  sectionOfSentence(sentence: number): SectionEntry {
    return this.sections[this.tables.sentenceSections[sentence]!]!;
  }

  /** Where a chunk stands in its document's text, `[start, end)`. */
  chunkSpan(chunk: number): { readonly start: number; readonly end: number } {
    const { chunkFirstSentences, chunkEndSentences, sentenceStarts, sentenceEnds } = this.tables;
    const base = this.tables.documentTextStarts[this.documentOfChunk(chunk)]!;
    return {
      start: sentenceStarts[chunkFirstSentences[chunk]!]! - base,
      end: sentenceEnds[chunkEndSentences[chunk]! - 1]! - base,
    };
  }

  /** A chunk's text: whole sentences, as they stand in the document. */
  chunkText(chunk: number): string {
    const { chunkFirstSentences, chunkEndSentences, sentenceStarts, sentenceEnds } = this.tables;
    return this.text(
      sentenceStarts[chunkFirstSentences[chunk]!]!,
      sentenceEnds[chunkEndSentences[chunk]! - 1]!,
    );
  }

  chunkId(chunk: number): string {
    const document = this.documentOfChunk(chunk);
    return this.document(document).chunkIds[chunk - this.tables.documentChunkStarts[document]!]!;
  }

  /** The chunk behind a label of the HNSW graph, or undefined when it is gone. */
  chunkWithLabel(label: number): number | undefined {
    const chunk = this.chunkOfLabel[label];
    return chunk === NO_CHUNK ? undefined : chunk;
  }

  /** Whether another document is evidence in place of this one, which says the same. */
  isDuplicate(document: number): boolean {
    return this.keptDocument(document) !== document;
  }

  /** The document that is evidence in place of this one; itself when it is evidence. */
  keptDocument(document: number): number {
    return this.duplicates.keptFor(document);
  }

  /** The documents that say what this one says and are left out for it, ascending. */
  duplicatesOf(document: number): readonly number[] {
    return this.duplicates.repeatedBy(document);
  }

  /** By chunk: 1 where its document is left out for another, so that searches pass it over. */
  get hiddenChunks(): Uint8Array {
    return this.duplicates.hiddenChunks;
  }

  private text(start: number, end: number): string {
    return this.textBytes.toString('utf16le', start * 2, end * 2);
  }
}

/**
 * Loads a published version, checking every file against the manifest.
 *
 * @throws SsiatError `index-missing`, `index-mismatch` (another model, format or software version made it; the
 * message names what differs), `index-corrupt`, or `storage` when its files may not be read.
 */
export async function loadSnapshot(
  directory: IndexDirectory,
  version: string,
  identity: IndexIdentity,
): Promise<IndexSnapshot> {
  const folder = directory.versionPath(version);
  const manifest = await readManifest(folder);
  const differences = identityDifferences(manifest.identity, identity);
  if (differences.length > 0) {
    throw new SsiatError(
      'index-mismatch',
      `색인이 지금 설정과 맞지 않습니다(${differences.join(', ')}). \`npm run index\`로 다시 만들어 주세요.`,
    );
  }
  try {
    if (manifest.version !== version) throw new Error(`the manifest is of version ${manifest.version}`);
    const read = (name: string) => readBinaryFile(path.join(folder, name), sealOf(manifest, name));
    const corpus = await read(INDEX_FILES.corpus);
    const lexical = await read(INDEX_FILES.lexical);
    const aliases = await read(INDEX_FILES.aliases);
    const duplicates = await read(INDEX_FILES.duplicates);
    const sectionsFile = path.join(folder, INDEX_FILES.sections);
    await checkSeal(sectionsFile, sealOf(manifest, INDEX_FILES.sections));
    const snapshot = new IndexSnapshot({
      manifest,
      tables: parseCorpusSections(corpus),
      sections: JSON.parse(await readFile(sectionsFile, 'utf8')) as SectionEntry[],
      aliases: parseAliasSections(aliases),
      lexicalParts: parseLexicalSections(lexical),
      vectors: await loadVectors(directory, manifest),
      duplicateTables: parseDuplicateSections(duplicates),
    });
    // Making its look-up tables held the event loop, and whoever takes it up makes more of them: others come first.
    await sleep(0);
    return snapshot;
  } catch (error) {
    throw asLoadError(error);
  }
}

/**
 * Reads the graph of a version from disk, checked against the manifest.
 *
 * @throws Error when it is not what was written.
 */
export async function loadVectors(directory: IndexDirectory, manifest: Manifest): Promise<HnswIndex> {
  const file = path.join(directory.versionPath(manifest.version), INDEX_FILES.vectors);
  await checkSeal(file, sealOf(manifest, INDEX_FILES.vectors));
  return HnswIndex.load(file, manifest.identity.embedding.dimension);
}

async function readManifest(folder: string): Promise<Manifest> {
  try {
    return parseManifest(await readFile(path.join(folder, INDEX_FILES.manifest), 'utf8'));
  } catch (error) {
    if (systemErrorCode(error) !== 'ENOENT') throw asLoadError(error);
    throw new SsiatError('index-missing', '색인이 없습니다. `npm run index`로 만들어 주세요.', {
      cause: error,
    });
  }
}

function sealOf(manifest: Manifest, name: string): FileSeal {
  const seal = manifest.files[name];
  if (seal === undefined) throw new Error(`the manifest names no ${name}`);
  return seal;
}

function asLoadError(error: unknown): SsiatError {
  if (error instanceof SsiatError) return error;
  const code = systemErrorCode(error);
  if (code === 'EACCES' || code === 'EPERM') {
    return new SsiatError('storage', '색인 폴더를 읽을 권한이 없습니다. 폴더 권한을 확인해 주세요.', {
      cause: error,
    });
  }
  return new SsiatError(
    'index-corrupt',
    '색인 파일이 손상되었습니다. `npm run index`로 다시 만들어 주세요.',
    {
      cause: error,
    },
  );
}
