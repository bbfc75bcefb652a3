/**
 * How far two spellings may lie apart and still be taken for one name. Chosen on pairs of different names that are
 * near by chance (models/name-sounds/measure.ts): the shorter a name, the more others are near it.
 */

/** Costs of the spelling table that the shorter of two Hangul words may bear, by its syllables. */
const SPELLINGS = [0, 0, 1.9, 3.5, 4, 7];
/** The same where the words around vouch for it. */
const VOUCHED_SPELLINGS = [0, 0, 6.3, 6.3, 8, 9];
/** What a reading of a Latin word may cost above its best reading, by its letters. */
const READINGS = [0, 0, 0, 0, 0, 0.1, 0.3, 0.5, 3, 6, 8, 10];
const VOUCHED_READINGS = [0, 0, 1, 2, 4, 6, 8, 9, 10, 10, 11, 12];
/** What a romanized Korean name may cost, by its letters. */
const ROMANIZED = [0, 0, 0, 0, 0.5, 1, 1, 1.5, 1.5, 2];

/** A limit, and the one that holds where the words around vouch for a spelling. */
export interface SpellingLimit {
  readonly alone: number;
  readonly vouched: number;
}

export function spellingLimit(syllables: number): SpellingLimit {
  return { alone: limitAt(SPELLINGS, syllables), vouched: limitAt(VOUCHED_SPELLINGS, syllables) };
}

export function readingLimit(letters: number): SpellingLimit {
  return { alone: limitAt(READINGS, letters), vouched: limitAt(VOUCHED_READINGS, letters) };
}

export function romanizedLimit(letters: number): SpellingLimit {
  const limit = limitAt(ROMANIZED, letters);
  return { alone: limit, vouched: limit };
}

function limitAt(limits: readonly number[], length: number): number {
  return limits[Math.min(length, limits.length - 1)]!;
}
