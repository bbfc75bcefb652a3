import type { BlockKind } from '../corpus/document.ts';
import type { Section } from './binary-file.ts';

/** Order is the code stored a sentence. */
export const SENTENCE_KINDS: readonly BlockKind[] = [
  'paragraph',
  'heading',
  'list-item',
  'table-row',
  'code',
];

/** The heading path and the place that a run of sentences shares. */
export interface SectionEntry {
  readonly headings: readonly string[];
  readonly place: string | null;
}

/**
 * All texts and their structure as columns of numbers, read in place from one file. Offsets are UTF-16 code units
 * into `text`, where the documents stand one after another; `…Starts` columns have one entry more than rows.
 */
export interface CorpusTables {
  readonly text: Uint16Array;
  readonly documentTextStarts: Uint32Array;
  readonly documentSentenceStarts: Uint32Array;
  readonly documentChunkStarts: Uint32Array;
  readonly sentenceStarts: Uint32Array;
  readonly sentenceEnds: Uint32Array;
  readonly sentenceKinds: Uint8Array;
  readonly sentenceSections: Uint32Array;
  readonly chunkFirstSentences: Uint32Array;
  readonly chunkEndSentences: Uint32Array;
  /** The chunk's label in the HNSW graph. */
  readonly chunkLabels: Uint32Array;
}

/** The tables as named sections of a file, and back. */
export function corpusSections(tables: CorpusTables): Record<string, Section> {
  return { ...tables };
}

export function parseCorpusSections(sections: ReadonlyMap<string, Section>): CorpusTables {
  return {
    text: u16(sections, 'text'),
    documentTextStarts: u32(sections, 'documentTextStarts'),
    documentSentenceStarts: u32(sections, 'documentSentenceStarts'),
    documentChunkStarts: u32(sections, 'documentChunkStarts'),
    sentenceStarts: u32(sections, 'sentenceStarts'),
    sentenceEnds: u32(sections, 'sentenceEnds'),
    sentenceKinds: u8(sections, 'sentenceKinds'),
    sentenceSections: u32(sections, 'sentenceSections'),
    chunkFirstSentences: u32(sections, 'chunkFirstSentences'),
    chunkEndSentences: u32(sections, 'chunkEndSentences'),
    chunkLabels: u32(sections, 'chunkLabels'),
  };
}

export function u8(sections: ReadonlyMap<string, Section>, name: string): Uint8Array {
  return expectSection(sections.get(name), Uint8Array, name);
}

export function u16(sections: ReadonlyMap<string, Section>, name: string): Uint16Array {
  return expectSection(sections.get(name), Uint16Array, name);
}

export function u32(sections: ReadonlyMap<string, Section>, name: string): Uint32Array {
  return expectSection(sections.get(name), Uint32Array, name);
}

function expectSection<T extends Section>(
  section: Section | undefined,
  type: abstract new (...parameters: never[]) => T,
  name: string,
): T {
  if (!(section instanceof type)) throw new Error(`section ${name} is missing or of another type`);
  return section;
}

/** The row that holds `position`: the last `r` with `starts[r] <= position`. */
export function rowAt(starts: Uint32Array, position: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if (starts[middle]! <= position) low = middle;
    else high = middle;
  }
  return low;
}
