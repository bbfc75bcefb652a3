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

interface Spelling {
  readonly term: string;
  readonly jamo: string;
  /** One bit a kind of jamo: two spellings that differ in many bits cannot be near. */
  readonly signature: number;
}

/**
 * Finds words written with slightly other jamo (앤스로픽 for 앤트로픽, 데이타 for 데이터). A word that the index does
 * not know may be a typo: one jamo may differ, two in long words. A word that it knows is only joined with another
 * when it is long and differs in one jamo before its last syllable, so that 투자자 and 투자가 stay apart.
 */
export function createSpellingIndex(terms: Iterable<string>): SpellingIndex {
  const byLength = new Map<number, Spelling[]>();
  for (const term of terms) {
    if (term.length < MIN_UNKNOWN_SYLLABLES || !HANGUL_WORD.test(term) || term.endsWith('다')) continue;
    const jamo = toJamo(term);
    const bucket = byLength.get(jamo.length) ?? [];
    if (bucket.length === 0) byLength.set(jamo.length, bucket);
    bucket.push({ term, jamo, signature: signatureOf(jamo) });
  }
  return {
    variants(word, known) {
      if (word.length < (known ? MIN_KNOWN_SYLLABLES : MIN_UNKNOWN_SYLLABLES) || !HANGUL_WORD.test(word))
        return [];
      const limit = !known && word.length >= 5 ? 2 : 1;
      const jamo = toJamo(word);
      const signature = signatureOf(jamo);
      const found: { term: string; distance: number }[] = [];
      for (let length = jamo.length - limit; length <= jamo.length + limit; length++) {
        for (const candidate of byLength.get(length) ?? []) {
          if (bitCount(candidate.signature ^ signature) > 2 * limit || candidate.term === word) continue;
          if (known && !differsInside(word, candidate.term)) continue;
          const distance = jamoDistance(jamo, candidate.jamo, limit);
          if (distance <= limit) found.push({ term: candidate.term, distance });
        }
      }
      const nearest = Math.min(...found.map(({ distance }) => distance));
      return found.filter(({ distance }) => distance === nearest).map(({ term }) => term);
    },
  };
}

function differsInside(left: string, right: string): boolean {
  return left.length === right.length && left.at(-1) === right.at(-1);
}

function signatureOf(jamo: string): number {
  let signature = 0;
  for (let index = 0; index < jamo.length; index++) signature |= 1 << (jamo.charCodeAt(index) % 32);
  return signature;
}

function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}
