import type { Essence } from './essence.ts';
import { isDigit } from './folding.ts';

/** Length of a shingle in folded characters: about two Korean words. */
const SHINGLE = 5;
/** Bands of the signature, and the values of each: two documents that share half of their shingles meet in one of the bands in 98 of 100 cases. */
export const BANDS = 32;
export const BAND_VALUES = 3;
export const SIGNATURE_VALUES = BANDS * BAND_VALUES;

/** Columns before the signature: how long the essence is, its hash (two), the hash of its figures. */
export const HEAD_VALUES = 4;
/** Numbers a document: what is stored to find its copies without reading it again. */
export const FINGERPRINT_VALUES = HEAD_VALUES + SIGNATURE_VALUES;

const EMPTY = 0xffffffff;
const FNV_PRIME = 0x01000193;
/** The base of the rolling hash of shingles (Karp & Rabin 1987), and what a unit weighs when it leaves. */
const ROLLING = 0x9e3779b1;
const ROLLED_OUT = Array.from({ length: SHINGLE }).reduce<number>((power) => Math.imul(power, ROLLING), 1);
const FNV_START = 0x811c9dc5;

/**
 * Condenses an essence. The signature is MinHash (Broder, "On the resemblance and containment of documents", 1997) by
 * one permutation whose range is divided into bins (Li, Owen & Zhang 2012), empty bins filled from others at random
 * (Shrivastava, "Optimal densification for fast and accurate minwise hashing", 2017): the share of equal values
 * estimates the Jaccard similarity of the two sets of shingles. Linear in the text's length.
 */
export function fingerprintOf({ folded, ends }: Essence): Uint32Array {
  const print = new Uint32Array(FINGERPRINT_VALUES);
  print[0] = folded.length;
  print[1] = hashUnits(folded, ends, FNV_START);
  print[2] = hashUnits(folded, ends, 0x2545f491);
  print[3] = hashFigures(folded);
  fillSignature(print.subarray(HEAD_VALUES), folded);
  return print;
}

/** Calls `visit` with the hash of every run of {@link SHINGLE} units; shorter texts have none. */
export function visitShingles(folded: Uint16Array, visit: (hash: number) => void): void {
  let hash = 0;
  for (let index = 0; index < folded.length; index++) {
    const leaving = index < SHINGLE ? 0 : Math.imul(folded[index - SHINGLE]!, ROLLED_OUT);
    hash = (Math.imul(hash, ROLLING) + folded[index]! - leaving) | 0;
    if (index >= SHINGLE - 1) visit(mix(hash));
  }
}

/** The finalizer of MurmurHash3: every bit of the input changes half of the output's. */
export function mix(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function fillSignature(signature: Uint32Array, folded: Uint16Array): void {
  signature.fill(EMPTY);
  visitShingles(folded, (hash) => {
    const bin = Math.floor((hash / 0x100000000) * SIGNATURE_VALUES);
    const value = mix(hash ^ 0x9e3779b9);
    if (value < signature[bin]!) signature[bin] = value;
  });
  const filled = signature.slice();
  if (filled.every((value) => value === EMPTY)) return;
  for (let bin = 0; bin < signature.length; bin++) {
    for (let attempt = 1; signature[bin] === EMPTY; attempt++) {
      signature[bin] = filled[mix(bin * 0x10001 + attempt) % SIGNATURE_VALUES]!;
    }
  }
}

/** Statements are hashed with their ends: lines that are cut otherwise are not the same text. */
function hashUnits(folded: Uint16Array, ends: readonly number[], seed: number): number {
  let hash = seed;
  let next = 0;
  for (let index = 0; index < folded.length; index++) {
    hash = Math.imul(hash ^ folded[index]!, FNV_PRIME);
    hash ^= hash >>> 15;
    if (index + 1 === ends[next]) {
      hash = Math.imul(hash ^ 0xffff, FNV_PRIME);
      next++;
    }
  }
  return mix(hash);
}

/** A hash of the numbers in the text, whatever their order. */
function hashFigures(folded: Uint16Array): number {
  let sum = 0;
  let hash = 0;
  for (let index = 0; index <= folded.length; index++) {
    const unit = folded[index] ?? 0;
    if (isDigit(unit)) hash = Math.imul((hash === 0 ? FNV_START : hash) ^ unit, FNV_PRIME);
    else if (hash !== 0) {
      sum = (sum + mix(hash)) >>> 0;
      hash = 0;
    }
  }
  return sum;
}
