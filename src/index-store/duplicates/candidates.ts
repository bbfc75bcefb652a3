import { BAND_VALUES, BANDS, FINGERPRINT_VALUES, HEAD_VALUES, mix, SIGNATURE_VALUES } from './fingerprint.ts';

/** Of two copies the shorter has at least this share of the longer's length. */
export const LEAST_SIZE_SHARE = 0.6;
/** Estimated Jaccard similarity from which two documents are compared; the estimate strays by about .05. */
const LEAST_ESTIMATE = 0.35;
/** More documents in one bucket are a form that was filled in many times: each is compared with as many others. */
const MAX_FAMILY = 64;
/** Rows and a band's key share the 53 bits of a number. */
const ROW_SPACE = 0x200000;

/**
 * Pairs of documents that may be copies of each other, each once, as `[left, right]` with `left < right`: those that
 * agree in one band of their signatures (locality-sensitive hashing), are about as long and agree in enough of the rest.
 *
 * @param rows the documents to pair, ascending
 * @param prints fingerprints of all documents, one after another
 */
export function candidatePairs(rows: readonly number[], prints: Uint32Array): [number, number][] {
  const pairs = new Map<number, [number, number]>();
  const keyed = new Float64Array(rows.length);
  for (let band = 0; band < BANDS; band++) {
    for (let index = 0; index < rows.length; index++) {
      keyed[index] = bandKey(prints, rows[index]!, band) * ROW_SPACE + rows[index]!;
    }
    keyed.sort();
    visitBuckets(keyed, (bucket) => addPairs(bucket, prints, pairs));
  }
  return [...pairs.values()];
}

/** One number for a pair of rows; keys sort as the pairs do. */
export function pairKey(left: number, right: number): number {
  return left * ROW_SPACE + right;
}

/** The inverse of {@link pairKey}. */
export function pairOf(key: number): [left: number, right: number] {
  return [Math.floor(key / ROW_SPACE), key % ROW_SPACE];
}

function bandKey(prints: Uint32Array, row: number, band: number): number {
  const start = row * FINGERPRINT_VALUES + HEAD_VALUES + band * BAND_VALUES;
  let key = 0;
  for (let index = start; index < start + BAND_VALUES; index++) key = mix(key ^ prints[index]!);
  return key;
}

/** Runs of rows with one key, ascending. */
function visitBuckets(keyed: Float64Array, visit: (rows: number[]) => void): void {
  for (let start = 0; start < keyed.length; ) {
    const key = Math.floor(keyed[start]! / ROW_SPACE);
    let end = start + 1;
    while (end < keyed.length && Math.floor(keyed[end]! / ROW_SPACE) === key) end++;
    if (end - start > 1) visit(Array.from(keyed.subarray(start, end), (value) => value % ROW_SPACE));
    start = end;
  }
}

function addPairs(
  bucket: readonly number[],
  prints: Uint32Array,
  pairs: Map<number, [number, number]>,
): void {
  const families = bucket.length > MAX_FAMILY ? byFigures(bucket, prints) : [bucket];
  for (const family of families) {
    const others = family.slice(0, MAX_FAMILY);
    for (const row of family) {
      for (const other of others) {
        if (other >= row) break;
        const key = pairKey(other, row);
        if (!pairs.has(key) && areNear(prints, other, row)) pairs.set(key, [other, row]);
      }
    }
  }
}

/** A form with other figures in each is no copy: only those with the same figures are left to compare. */
function byFigures(bucket: readonly number[], prints: Uint32Array): readonly (readonly number[])[] {
  const families = new Map<number, number[]>();
  for (const row of bucket) {
    const figures = prints[row * FINGERPRINT_VALUES + 3]!;
    const family = families.get(figures);
    if (family === undefined) families.set(figures, [row]);
    else family.push(row);
  }
  return [...families.values()];
}

function areNear(prints: Uint32Array, left: number, right: number): boolean {
  const a = left * FINGERPRINT_VALUES;
  const b = right * FINGERPRINT_VALUES;
  if (Math.min(prints[a]!, prints[b]!) < LEAST_SIZE_SHARE * Math.max(prints[a]!, prints[b]!)) return false;
  let equal = 0;
  for (let index = HEAD_VALUES; index < FINGERPRINT_VALUES; index++) {
    if (prints[a + index] === prints[b + index]) equal++;
  }
  return equal >= LEAST_ESTIMATE * SIGNATURE_VALUES;
}
