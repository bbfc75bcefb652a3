import type { Postings } from './postings.ts';

/** Marks a row or a term of the base that is gone. */
export const REMOVED = 0xffffffff;

/** What is laid over an existing inverted index: where its rows go, what is new, and which terms are wanted. */
export interface PostingsMerge {
  /** The number that each term of the result has in `base` and `added`; they share one numbering. */
  readonly terms: Uint32Array;
  readonly base: Postings;
  /** New row of each base row, ascending, or {@link REMOVED}. */
  readonly baseRows: Uint32Array;
  readonly added: Postings;
  /** New row of each added row, ascending. */
  readonly addedRows: Uint32Array;
  /** Rows of the result. */
  readonly rowCount: number;
}

/**
 * Merges an index with new rows in one pass over the postings, so that one changed document costs no re-analysis of
 * the others. Either side may know fewer terms than the other.
 */
export function mergePostings(merge: PostingsMerge): Postings {
  const { terms, base, baseRows, added, addedRows } = merge;
  const offsets = new Uint32Array(terms.length + 1);
  const capacity = base.rows.length + added.rows.length;
  const rows = new Uint32Array(capacity);
  const frequencies = new Uint8Array(capacity);
  let used = 0;
  for (let number = 0; number < terms.length; number++) {
    const term = terms[number]!;
    let left = base.offsets[term] ?? base.rows.length;
    const leftEnd = base.offsets[term + 1] ?? base.rows.length;
    let right = added.offsets[term] ?? added.rows.length;
    const rightEnd = added.offsets[term + 1] ?? added.rows.length;
    while (left < leftEnd || right < rightEnd) {
      const leftRow = left < leftEnd ? baseRows[base.rows[left]!]! : REMOVED;
      const rightRow = right < rightEnd ? addedRows[added.rows[right]!]! : REMOVED;
      if (left < leftEnd && leftRow === REMOVED) {
        left++;
        continue;
      }
      const fromBase = leftRow < rightRow;
      rows[used] = fromBase ? leftRow : rightRow;
      frequencies[used] = fromBase ? base.frequencies[left++]! : added.frequencies[right++]!;
      used++;
    }
    offsets[number + 1] = used;
  }
  return {
    offsets,
    rows: rows.slice(0, used),
    frequencies: frequencies.slice(0, used),
    lengths: mergedLengths(merge),
  };
}

function mergedLengths({ base, baseRows, added, addedRows, rowCount }: PostingsMerge): Uint32Array {
  const lengths = new Uint32Array(rowCount);
  for (let row = 0; row < baseRows.length; row++) {
    if (baseRows[row] !== REMOVED) lengths[baseRows[row]!] = base.lengths[row]!;
  }
  for (let row = 0; row < addedRows.length; row++) lengths[addedRows[row]!] = added.lengths[row]!;
  return lengths;
}

/** Leaves out the terms that no row holds; returns their postings and which terms stayed. */
export function withoutEmptyTerms(postings: Postings): { postings: Postings; terms: Uint32Array } {
  const { offsets } = postings;
  const terms = new Uint32Array(offsets.length - 1);
  const starts = new Uint32Array(offsets.length);
  let used = 0;
  for (let term = 0; term + 1 < offsets.length; term++) {
    if (offsets[term] === offsets[term + 1]) continue;
    terms[used] = term;
    starts[++used] = offsets[term + 1]!;
  }
  return { postings: { ...postings, offsets: starts.slice(0, used + 1) }, terms: terms.slice(0, used) };
}
