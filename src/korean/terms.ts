import type { Morpheme } from './morphemes.ts';
import { stripParticle } from './particles.ts';

/** Version of the rules here and in text-terms.ts: a change means that stored terms no longer fit. */
export const TERMS_VERSION = 2;

/** What a content term is; a compound is two neighbouring nouns of one word put together. */
export type TermKind = 'noun' | 'unit' | 'number' | 'predicate' | 'modifier' | 'compound';

export interface ContentTerm {
  readonly text: string;
  readonly kind: TermKind;
}

/** A content term with the word (eojeol) that holds it, as in {@link Morpheme}. */
export interface PlacedTerm extends ContentTerm {
  readonly start: number;
  readonly end: number;
}

/** Tags that carry content; particles, endings, pronouns and symbols do not (Sejong tagset). */
const CONTENT_TAGS: ReadonlyMap<string, TermKind> = new Map([
  ['NNG', 'noun'],
  ['NNP', 'noun'],
  ['XR', 'noun'],
  ['SH', 'noun'],
  ['SL', 'noun'],
  ['NNB', 'unit'],
  ['NR', 'number'],
  ['SN', 'number'],
  ['VV', 'predicate'],
  ['VA', 'predicate'],
  ['MAG', 'modifier'],
  ['MM', 'modifier'],
]);

/** Shortest unknown word from which a stuck particle is taken off: shorter ones are too often whole nouns. */
const MIN_PARTICLE_WORD = 4;

/** Dictionary form ending: keeps 사다 (to buy) apart from 사 (four). */
const VERB_ENDING = '다';

/**
 * Content terms of analysed text, in reading order: nouns, numbers, foreign words (lower case), stems of verbs and
 * adjectives with 다. Neighbouring nouns of one word also give their compound (데이터 센터 in 데이터센터 →
 * 데이터, 센터, 데이터센터), right after its second part.
 */
export function contentTerms(morphemes: readonly Morpheme[]): PlacedTerm[] {
  const terms: PlacedTerm[] = [];
  let previous: { text: string; start: number } | null = null;
  for (let index = 0; index < morphemes.length; index++) {
    const morpheme = morphemes[index]!;
    const kind = CONTENT_TAGS.get(morpheme.pos);
    const { start, end } = morpheme;
    if (kind === undefined) {
      previous = null;
      continue;
    }
    if (kind === 'predicate') {
      terms.push({ text: morpheme.text + VERB_ENDING, kind, start, end });
      previous = null;
      continue;
    }
    const text = morpheme.pos === 'SN' ? numberAt(morphemes, index) : nounText(morpheme);
    if (morpheme.pos === 'SN') index += skippedDigits(morphemes, index);
    terms.push({ text, kind, start, end });
    if (previous !== null && previous.start === start) {
      terms.push({ text: previous.text + text, kind: 'compound', start, end });
    }
    previous = { text, start };
  }
  return terms;
}

function nounText(morpheme: Morpheme): string {
  const text = morpheme.text.toLowerCase();
  // The analyser leaves the particle on names it does not know: 앤스로픽은/NNG as one whole word.
  if (morpheme.pos !== 'NNG' || text.length < MIN_PARTICLE_WORD) return text;
  if (morpheme.end - morpheme.start !== text.length) return text;
  return stripParticle(text) ?? text;
}

/** 2 , 400 and 2 . 2 within one word are one number: 2400, 2.2. */
function numberAt(morphemes: readonly Morpheme[], index: number): string {
  let text = morphemes[index]!.text;
  const last = index + skippedDigits(morphemes, index);
  for (let at = index + 1; at <= last; at += 2) {
    const separator = morphemes[at]!.text;
    text += (separator === ',' ? '' : separator) + morphemes[at + 1]!.text;
  }
  return text;
}

function skippedDigits(morphemes: readonly Morpheme[], index: number): number {
  const word = morphemes[index]!.start;
  let skipped = 0;
  for (;;) {
    const separator = morphemes[index + skipped + 1];
    const digits = morphemes[index + skipped + 2];
    if (separator?.start !== word || digits?.start !== word || digits.pos !== 'SN') return skipped;
    if (separator.text !== ',' && separator.text !== '.') return skipped;
    skipped += 2;
  }
}
