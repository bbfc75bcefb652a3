import { LEAST_SIZE_SHARE } from './candidates.ts';
import { visitShingles } from './fingerprint.ts';

/** Chosen on the labelled pairs of `test/index-store/duplicates/labelled-pairs.ts`. */
const LEAST_JACCARD = 0.8;
/** Of the shorter document's shingles, so many stand in the longer: a copy with a comment, or with its end cut off. */
const LEAST_CONTAINMENT = 0.9;

/** The distinct shingles of a folded text, ascending. */
export function shinglesOf(folded: Uint16Array): Uint32Array {
  const hashes: number[] = [];
  visitShingles(folded, (hash) => hashes.push(hash));
  const sorted = Uint32Array.from(hashes).sort();
  return sorted.filter((hash, index) => index === 0 || hash !== sorted[index - 1]);
}

/**
 * Whether two texts are nearly the same by their shingles, exactly counted (Broder 1997): they share most of all, or
 * the shorter stands in a longer one of about its size.
 */
export function areNearlyEqual(left: Uint32Array, right: Uint32Array): boolean {
  const [shorter, longer] = left.length <= right.length ? [left, right] : [right, left];
  if (shorter.length === 0 || shorter.length < LEAST_SIZE_SHARE * longer.length) return false;
  const shared = countShared(shorter, longer);
  const jaccard = shared / (shorter.length + longer.length - shared);
  return jaccard >= LEAST_JACCARD || shared >= LEAST_CONTAINMENT * shorter.length;
}

function countShared(left: Uint32Array, right: Uint32Array): number {
  let shared = 0;
  for (let a = 0, b = 0; a < left.length && b < right.length; ) {
    const difference = left[a]! - right[b]!;
    if (difference === 0) shared++;
    if (difference <= 0) a++;
    if (difference >= 0) b++;
  }
  return shared;
}
