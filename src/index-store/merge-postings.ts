import type { Postings } from './postings.ts';

/** Marks a row or a term of the base that is gone. */
export const REMOVED = 0xffffffff;

/** What is laid over an existing inverted index: where its rows and terms go, and what is new. */
export interface PostingsMerge {
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
 * the others. Both sides share one numbering of terms; `added` may know more of them.
 */
export function mergePostings({ base, baseRows, added, addedRows, rowCount }: PostingsMerge): Postings {
  const termCount = Math.max(base.offsets.length, added.offsets.length) - 1;
  const offsets = new Uint32Array(termCount + 1);
  const capacity = base.rows.length + added.rows.length;
  const rows = new Uint32Array(capacity);
  const frequencies = new Uint8Array(capacity);
  let used = 0;
  for (let term = 0; term < termCount; term++) {
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
    offsets[term + 1] = used;
  }
  return {
    offsets,
    rows: rows.slice(0, used),
    frequencies: frequencies.slice(0, used),
    lengths: mergedLengths({ base, baseRows, added, addedRows, rowCount }),
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
