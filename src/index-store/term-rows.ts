import { growableU32 } from './growable.ts';

/** Rows of term ids: row `r` is `terms[offsets[r] … offsets[r + 1])`. */
export interface TermRows {
  readonly offsets: Uint32Array;
  readonly terms: Uint32Array;
}

/** Puts rows of other tables together into one. */
export class TermRowsWriter {
  private readonly offsets = growableU32();
  private readonly terms = growableU32();

  constructor() {
    this.offsets.push(0);
  }

  /** Appends rows `[start, end)`. */
  copy(rows: TermRows, start: number, end: number): void {
    if (end <= start) return;
    const first = rows.offsets[start]!;
    const shift = this.terms.length - first;
    this.terms.append(rows.terms.subarray(first, rows.offsets[end]));
    this.offsets.appendShifted(rows.offsets.subarray(start + 1, end + 1), shift);
  }

  finish(): TermRows {
    return { offsets: this.offsets.toArray(), terms: this.terms.toArray() };
  }
}

/** The terms that occur, in the order of their first appearance. */
export function termsInUse(tables: readonly TermRows[], termCount: number): Uint32Array {
  const seen = new Uint8Array(termCount);
  const order = growableU32();
  for (const { terms } of tables) {
    for (let index = 0; index < terms.length; index++) {
      const term = terms[index]!;
      if (seen[term] === 1) continue;
      seen[term] = 1;
      order.push(term);
    }
  }
  return order.toArray();
}

/** The same rows with every term's number replaced. */
export function renumberTerms({ offsets, terms }: TermRows, numbers: Uint32Array): TermRows {
  return { offsets, terms: terms.map((term) => numbers[term]!) };
}
