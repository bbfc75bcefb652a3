import type { Section } from './binary-file.ts';
import { u8, u16, u32 } from './corpus-tables.ts';
import { packStrings, unpackStrings } from './packed-strings.ts';
import type { Postings } from './postings.ts';
import type { TermRows } from './term-rows.ts';

/** One way of cutting text into terms, inverted over the chunks. */
export interface LexicalField<Term> {
  readonly ids: ReadonlyMap<Term, number>;
  readonly postings: Postings;
}

/**
 * The lexical side: BM25 over content morphemes, and over Hangul bigrams for what the analyser does not know. The
 * sentences' and sections' own terms are kept, so that candidates are scored by sentence without analysing again.
 */
export interface LexicalIndex {
  readonly morphemes: LexicalField<string>;
  /** By id: the inverse of `morphemes.ids`. */
  readonly morphemeTerms: readonly string[];
  readonly bigrams: LexicalField<number>;
  /** Content terms of each sentence, in reading order. */
  readonly sentenceTerms: TermRows;
  /** Content terms of each section's title and headings. */
  readonly sectionTerms: TermRows;
}

/** What a lexical index is made of, before the look-up maps are built. */
export interface LexicalParts {
  readonly morphemeTerms: readonly string[];
  readonly morphemePostings: Postings;
  readonly bigramKeys: Uint32Array;
  readonly bigramPostings: Postings;
  readonly sentenceTerms: TermRows;
  readonly sectionTerms: TermRows;
}

export function createLexicalIndex(parts: LexicalParts): LexicalIndex {
  return {
    morphemes: field(parts.morphemeTerms, parts.morphemePostings),
    morphemeTerms: parts.morphemeTerms,
    bigrams: field(parts.bigramKeys, parts.bigramPostings),
    sentenceTerms: parts.sentenceTerms,
    sectionTerms: parts.sectionTerms,
  };
}

function field<Term>(terms: Iterable<Term>, postings: Postings): LexicalField<Term> {
  const ids = new Map<Term, number>();
  for (const term of terms) ids.set(term, ids.size);
  return { ids, postings };
}

export function lexicalSections(parts: LexicalParts): Record<string, Section> {
  const { text, offsets } = packStrings(parts.morphemeTerms);
  return {
    termText: text,
    termOffsets: offsets,
    bigramKeys: parts.bigramKeys,
    ...postingsSections('morpheme', parts.morphemePostings),
    ...postingsSections('bigram', parts.bigramPostings),
    sentenceTermOffsets: parts.sentenceTerms.offsets,
    sentenceTerms: parts.sentenceTerms.terms,
    sectionTermOffsets: parts.sectionTerms.offsets,
    sectionTerms: parts.sectionTerms.terms,
  };
}

export function parseLexicalSections(sections: ReadonlyMap<string, Section>): LexicalParts {
  return {
    morphemeTerms: unpackStrings({ text: u16(sections, 'termText'), offsets: u32(sections, 'termOffsets') }),
    morphemePostings: parsePostings(sections, 'morpheme'),
    bigramKeys: u32(sections, 'bigramKeys'),
    bigramPostings: parsePostings(sections, 'bigram'),
    sentenceTerms: {
      offsets: u32(sections, 'sentenceTermOffsets'),
      terms: u32(sections, 'sentenceTerms'),
    },
    sectionTerms: { offsets: u32(sections, 'sectionTermOffsets'), terms: u32(sections, 'sectionTerms') },
  };
}

function postingsSections(name: string, postings: Postings): Record<string, Section> {
  return {
    [`${name}Offsets`]: postings.offsets,
    [`${name}Rows`]: postings.rows,
    [`${name}Frequencies`]: postings.frequencies,
    [`${name}Lengths`]: postings.lengths,
  };
}

function parsePostings(sections: ReadonlyMap<string, Section>, name: string): Postings {
  return {
    offsets: u32(sections, `${name}Offsets`),
    rows: u32(sections, `${name}Rows`),
    frequencies: u8(sections, `${name}Frequencies`),
    lengths: u32(sections, `${name}Lengths`),
  };
}
