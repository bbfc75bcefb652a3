import type { LexicalIndex } from '../../index-store/lexical-index.ts';
import { documentFrequency } from '../../index-store/postings.ts';

/** What the corpus knows of words. */
export interface KnownWords {
  /** Whether a text holds the word as a content term. */
  has(word: string): boolean;
  /** How many chunks hold it. */
  frequency(word: string): number;
  /** Whether a chunk holds both. */
  together(left: string, right: string): boolean;
  /** All words, in the order of their numbers. */
  readonly terms: readonly string[];
}

/** The words of an index. */
export function knownWords({ morphemes, morphemeTerms }: LexicalIndex): KnownWords {
  const { ids, postings } = morphemes;
  const rowsOf = (word: string) => {
    const id = ids.get(word);
    return id === undefined
      ? postings.rows.subarray(0, 0)
      : postings.rows.subarray(postings.offsets[id], postings.offsets[id + 1]);
  };
  return {
    terms: morphemeTerms,
    has: (word) => ids.has(word),
    frequency(word) {
      const id = ids.get(word);
      return id === undefined ? 0 : documentFrequency(postings, id);
    },
    together: (left, right) => meet(rowsOf(left), rowsOf(right)),
  };
}

/** Whether two ascending lists share a number. */
function meet(left: Uint32Array, right: Uint32Array): boolean {
  for (let at = 0, other = 0; at < left.length && other < right.length; ) {
    if (left[at] === right[other]) return true;
    if (left[at]! < right[other]!) at++;
    else other++;
  }
  return false;
}
