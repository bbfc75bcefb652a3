import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { BlockKind } from '../corpus/document.ts';
import { SsiatError, systemErrorCode } from '../errors.ts';
import { readBinaryFile, sealFile } from './binary-file.ts';
import {
  type CorpusTables,
  parseCorpusSections,
  rowAt,
  SENTENCE_KINDS,
  type SectionEntry,
} from './corpus-tables.ts';
import type { IndexDirectory } from './directory.ts';
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
  vectors: 'vectors.hnsw',
} as const;

/**
 * One version of the index in memory. It never changes: a new version is a new snapshot, so a question that is being
 * answered keeps the one it began with. Rows are numbers: documents, sentences and chunks each count from 0.
 */
export class IndexSnapshot {
  readonly manifest: Manifest;
  readonly tables: CorpusTables;
  readonly sections: readonly SectionEntry[];
  readonly lexicalParts: LexicalParts;
  readonly lexical: LexicalIndex;
  readonly vectors: HnswIndex;
  private readonly textBytes: Buffer;
  private readonly chunkOfLabel: Map<number, number>;

  constructor(parts: {
    manifest: Manifest;
    tables: CorpusTables;
    sections: readonly SectionEntry[];
    lexicalParts: LexicalParts;
    vectors: HnswIndex;
  }) {
    this.manifest = parts.manifest;
    this.tables = parts.tables;
    this.sections = parts.sections;
    this.lexicalParts = parts.lexicalParts;
    this.lexical = createLexicalIndex(parts.lexicalParts);
    this.vectors = parts.vectors;
    const { text, chunkLabels } = parts.tables;
    this.textBytes = Buffer.from(text.buffer, text.byteOffset, text.byteLength);
    this.chunkOfLabel = new Map(Array.from(chunkLabels, (label, chunk) => [label, chunk]));
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
    return this.manifest.documents.findIndex((document) => document.source === source);
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
    return this.chunkOfLabel.get(label);
  }

  private text(start: number, end: number): string {
    return this.textBytes.toString('utf16le', start * 2, end * 2);
  }
}

/**
 * Loads a published version, checking every file against the manifest.
 *
 * @throws SsiatError `index-missing`, `index-mismatch` (another model, format or software version made it; the
 * message names what differs) or `index-corrupt`.
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
  const seal = (name: string) => {
    const found = manifest.files[name];
    if (found === undefined) throw corruptIndex(new Error(`manifest names no ${name}`));
    return found;
  };
  try {
    const read = (name: string) => readBinaryFile(path.join(folder, name), seal(name));
    const corpus = await read(INDEX_FILES.corpus);
    const lexical = await read(INDEX_FILES.lexical);
    await checkSeal(path.join(folder, INDEX_FILES.sections), seal(INDEX_FILES.sections));
    await checkSeal(path.join(folder, INDEX_FILES.vectors), seal(INDEX_FILES.vectors));
    const vectors = HnswIndex.load(
      path.join(folder, INDEX_FILES.vectors),
      manifest.identity.embedding.dimension,
    );
    return new IndexSnapshot({
      manifest,
      tables: parseCorpusSections(corpus),
      sections: JSON.parse(await readFile(path.join(folder, INDEX_FILES.sections), 'utf8')) as SectionEntry[],
      lexicalParts: parseLexicalSections(lexical),
      vectors,
    });
  } catch (error) {
    if (error instanceof SsiatError) throw error;
    throw corruptIndex(error);
  }
}

async function readManifest(folder: string): Promise<Manifest> {
  try {
    return parseManifest(await readFile(path.join(folder, INDEX_FILES.manifest), 'utf8'));
  } catch (error) {
    if (systemErrorCode(error) !== 'ENOENT') throw error;
    throw new SsiatError('index-missing', '색인이 없습니다. `npm run index`로 만들어 주세요.', { cause: error });
  }
}

async function checkSeal(file: string, expected: { bytes: number; crc32: number }): Promise<void> {
  const actual = await sealFile(file);
  if (actual.bytes !== expected.bytes || actual.crc32 !== expected.crc32) {
    throw corruptIndex(new Error(`size or checksum of ${file} does not match its manifest`));
  }
}

function corruptIndex(cause: unknown): SsiatError {
  return new SsiatError('index-corrupt', '색인 파일이 손상되었습니다. `npm run index`로 다시 만들어 주세요.', { cause });
}
