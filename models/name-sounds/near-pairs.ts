import { jamoDistance, toJamo } from '../../src/korean/jamo.ts';
import type { Token } from './tokens.ts';

/** Two Hangul spellings. */
export type SpellingPair = readonly [left: string, right: string];

/** Spellings of one foreign word, by twos. */
export function variantPairs(tokens: readonly Token[]): SpellingPair[] {
  const byLatin = new Map<string, string[]>();
  for (const { latin, hangul } of tokens) {
    byLatin.set(latin, [...(byLatin.get(latin) ?? []), hangul]);
  }
  return [...byLatin.values()].flatMap((spellings) =>
    spellings.flatMap((left, at) => spellings.slice(at + 1).map((right): SpellingPair => [left, right])),
  );
}

/**
 * All pairs of Hangul spellings that are near (the same when one letter is left out of each, or of one) and stand for
 * different foreign words: words of which no spelling of the one is a spelling of the other, nor nearly. Each has at
 * least two syllables.
 *
 * @param lettersOf cuts a spelling into letters: jamo as they are typed, or sounds
 */
export function differentPairs(
  tokens: readonly Token[],
  lettersOf: (hangul: string) => string = toJamo,
): SpellingPair[] {
  const latins = new Map<string, Set<string>>();
  for (const { latin, hangul } of tokens) {
    if (hangul.length < 2) continue;
    latins.set(hangul, (latins.get(hangul) ?? new Set()).add(latin));
  }
  const buckets = new Map<string, string[]>();
  for (const hangul of [...latins.keys()].sort()) {
    const jamo = lettersOf(hangul);
    for (let at = -1; at < jamo.length; at++) {
      const key = at < 0 ? jamo : jamo.slice(0, at) + jamo.slice(at + 1);
      const bucket = buckets.get(key);
      if (bucket === undefined) buckets.set(key, [hangul]);
      else if (!bucket.includes(hangul)) bucket.push(hangul);
    }
  }
  const pairs = new Map<string, SpellingPair>();
  for (const bucket of buckets.values()) {
    bucket.forEach((left, at) => {
      for (const right of bucket.slice(at + 1)) {
        const key = left < right ? `${left}\t${right}` : `${right}\t${left}`;
        if (!pairs.has(key) && areDifferent(latins.get(left)!, latins.get(right)!)) pairs.set(key, [left, right]);
      }
    });
  }
  return [...pairs.values()];
}

function areDifferent(left: ReadonlySet<string>, right: ReadonlySet<string>): boolean {
  for (const a of left) {
    for (const b of right) {
      const near = Math.max(1, Math.floor(Math.min(a.length, b.length) / 4));
      if (jamoDistance(a, b, near) <= near) return false;
    }
  }
  return true;
}

/** A sample of `count`, the same for the same seed (mulberry32). */
export function sample<Item>(items: readonly Item[], count: number, seed: number): Item[] {
  const pool = [...items];
  let state = seed;
  const random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return Array.from({ length: Math.min(count, pool.length) }, () => pool.splice(Math.floor(random() * pool.length), 1)[0]!);
}
