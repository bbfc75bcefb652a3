import { hash } from 'node:crypto';
import { type SentenceSpan, splitSentences } from '../korean/sentences.ts';
import type { PlacedBlock, SeedDocument } from './document.ts';
import { type PackingLimits, packSection, type Run } from './packing.ts';
import { findSections, joinTinySections, type Section, type Sentence } from './sections.ts';

export type { Sentence } from './sections.ts';

/** Version of the rules below and of sentence splitting: a change means that stored chunks no longer fit. */
export const CHUNKER_VERSION = 1;

/** Sizes of chunks, in UTF-16 units of text from the first to the last sentence. */
export const CHUNK_LIMITS: PackingLimits = { minimum: 300, maximum: 600, overlap: 100, tiny: 120 };

/** A passage that is indexed and found as one: whole sentences of one section (or of tiny sibling sections). */
interface Chunk {
  /** 16 hexadecimal digits from the source and the chunk's own text: edits elsewhere leave it alone. */
  readonly id: string;
  /** Sentences `[firstSentence, endSentence)` of the document. */
  readonly firstSentence: number;
  readonly endSentence: number;
  /** UTF-16 offsets `[start, end)` into the document's text. */
  readonly start: number;
  readonly end: number;
  /** Headings that lead to the chunk, its section's own included, outermost first; never the document title. */
  readonly headings: readonly string[];
  /** Where its first placed block is ("3쪽"); null when the format has no places. */
  readonly place: string | null;
}

export interface ChunkedDocument {
  readonly sentences: readonly Sentence[];
  readonly chunks: readonly Chunk[];
}

/**
 * Divides a document into sentences and overlapping chunks; every sentence is in at least one chunk. The same
 * document always gives the same chunks.
 *
 * @param limits sizes that differ from {@link CHUNK_LIMITS}, UTF-16 units
 */
export function chunkDocument(document: SeedDocument, limits: Partial<PackingLimits> = {}): ChunkedDocument {
  const sizes = { ...CHUNK_LIMITS, ...limits };
  const sentences = document.blocks.flatMap((block, index) => blockSentences(document.text, block, index));
  const sections = joinTinySections(findSections(document, sentences), sentences, sizes.tiny, sizes.maximum);
  const seen = new Map<string, number>();
  const chunks = sections.flatMap((section) =>
    packSection(document, sentences, section, sizes).map((run) =>
      makeChunk(document, sentences, section, run, seen),
    ),
  );
  return { sentences, chunks };
}

/** Headings and table rows are quoted whole, code by the line, text by the sentence. */
function blockSentences(text: string, block: PlacedBlock, index: number): Sentence[] {
  const content = text.slice(block.start, block.end);
  const spans =
    block.kind === 'heading' || block.kind === 'table-row'
      ? visibleSpans(content, /\S(?:[\s\S]*\S)?/g)
      : block.kind === 'code'
        ? visibleSpans(content, /\S(?:.*\S)?/g)
        : splitSentences(content);
  return spans.map(({ start, end }) => ({
    start: block.start + start,
    end: block.start + end,
    block: index,
  }));
}

function visibleSpans(text: string, pattern: RegExp): SentenceSpan[] {
  return [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function makeChunk(
  document: SeedDocument,
  sentences: readonly Sentence[],
  section: Section,
  run: Run,
  seen: Map<string, number>,
): Chunk {
  const { start } = sentences[run.first]!;
  const { end } = sentences[run.end - 1]!;
  return {
    id: chunkId(document.source, document.text.slice(start, end), seen),
    firstSentence: run.first,
    endSentence: run.end,
    start,
    end,
    headings: section.path,
    place: placeOf(document, sentences, run),
  };
}

/** Only identical texts are told apart by their order. */
function chunkId(source: string, text: string, seen: Map<string, number>): string {
  const id = shortHash(`${source}\0${text}`);
  const earlier = seen.get(id) ?? 0;
  seen.set(id, earlier + 1);
  return earlier === 0 ? id : shortHash(`${source}\0${text}\0${earlier}`);
}

function shortHash(text: string): string {
  return hash('sha256', text).slice(0, 16);
}

function placeOf(document: SeedDocument, sentences: readonly Sentence[], run: Run): string | null {
  for (let index = run.first; index < run.end; index++) {
    const { place } = document.blocks[sentences[index]!.block]!;
    if (place !== undefined) return place;
  }
  return null;
}
