import { jamoDistance, toJamo } from '../korean/jamo.ts';

/** Shortest words (syllables) that may have other spellings: shorter ones have too many unrelated neighbours. */
const MIN_UNKNOWN_SYLLABLES = 3;
const MIN_KNOWN_SYLLABLES = 4;
const HANGUL_WORD = /^[가-힣]+$/;

/** Words of an index ordered for the search of near spellings. */
export interface SpellingIndex {
  /** Terms with about the same spelling as `word`, nearest first; the word itself is not among them. */
  variants(word: string, known: boolean): readonly string[];
}

/** The spellings with one number of jamo, side by side. */
interface Bucket {
  readonly terms: string[];
  readonly jamo: string[];
  /** One bit a kind of jamo: two spellings that differ in many bits cannot be near. Read for every term. */
  readonly signatures: Int32Array;
}

/**
 * Finds words written with slightly other jamo (앤스로픽 for 앤트로픽, 데이타 for 데이터). A word that the index does
 * not know may be a typo: one jamo may differ, two in long words. A word that it knows is only joined with another
 * when it is long and differs in one jamo before its last syllable, so that 투자자 and 투자가 stay apart.
 */
export function createSpellingIndex(terms: Iterable<string>): SpellingIndex {
  const buckets = fillBuckets(terms);
  return {
    variants(word, known) {
      const shortest = known ? MIN_KNOWN_SYLLABLES : MIN_UNKNOWN_SYLLABLES;
      if (word.length < shortest || !HANGUL_WORD.test(word)) return [];
      const limit = !known && word.length >= 5 ? 2 : 1;
      const jamo = toJamo(word);
      const signature = signatureOf(jamo);
      const found: { term: string; distance: number }[] = [];
      for (let length = jamo.length - limit; length <= jamo.length + limit; length++) {
        const bucket = buckets.get(length);
        if (bucket === undefined) continue;
        for (let at = 0; at < bucket.signatures.length; at++) {
          if (bitCount(bucket.signatures[at]! ^ signature) > 2 * limit) continue;
          const term = bucket.terms[at]!;
          if (term === word || (known && !differsInside(word, term))) continue;
          const distance = jamoDistance(jamo, bucket.jamo[at]!, limit);
          if (distance <= limit) found.push({ term, distance });
        }
      }
      const nearest = Math.min(...found.map(({ distance }) => distance));
      return found.filter(({ distance }) => distance === nearest).map(({ term }) => term);
    },
  };
}

function fillBuckets(terms: Iterable<string>): ReadonlyMap<number, Bucket> {
  const byLength = new Map<number, { terms: string[]; jamo: string[] }>();
  for (const term of terms) {
    if (term.length < MIN_UNKNOWN_SYLLABLES || !HANGUL_WORD.test(term) || term.endsWith('다')) continue;
    const jamo = toJamo(term);
    const bucket = byLength.get(jamo.length) ?? { terms: [], jamo: [] };
    byLength.set(jamo.length, bucket);
    bucket.terms.push(term);
    bucket.jamo.push(jamo);
  }
  return new Map(
    [...byLength].map(([length, bucket]) => [
      length,
      { ...bucket, signatures: Int32Array.from(bucket.jamo, signatureOf) },
    ]),
  );
}

function differsInside(left: string, right: string): boolean {
  return left.length === right.length && left.at(-1) === right.at(-1);
}

function signatureOf(jamo: string): number {
  let signature = 0;
  for (let index = 0; index < jamo.length; index++) signature |= 1 << (jamo.charCodeAt(index) % 32);
  return signature;
}

/** Bits set in a 32-bit number, all at once: the sums of neighbouring fields (Warren, "Hacker's Delight", 5–1). */
function bitCount(bits: number): number {
  let sums = bits - ((bits >>> 1) & 0x55555555);
  sums = (sums & 0x33333333) + ((sums >>> 2) & 0x33333333);
  return Math.imul((sums + (sums >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
