/**
 * An inverted index in compressed sparse rows: the postings of term `t` are `rows[offsets[t] … offsets[t + 1])`, in
 * ascending order, with the term's frequency in that row beside each. `lengths[row]` counts the row's tokens.
 */
export interface Postings {
  readonly offsets: Uint32Array;
  readonly rows: Uint32Array;
  readonly frequencies: Uint8Array;
  readonly lengths: Uint32Array;
}

/** BM25's parameters. */
export interface Bm25Parameters {
  /** How fast repeated terms stop counting; 0.6–1.5. */
  readonly k1: number;
  /** How much long rows are held back, 0 (not) to 1 (fully); 0.3–0.75. */
  readonly b: number;
}

const MAX_FREQUENCY = 255;

/** Collects rows of term ids and inverts them by a counting sort. */
export class PostingsBuilder {
  // Each distinct term of a row, packed as pairs in growing typed arrays: plain arrays would be ten times as big.
  private terms = new Uint32Array(1024);
  private counts = new Uint8Array(1024);
  private used = 0;
  private readonly rowEnds: number[] = [];
  private readonly lengths: number[] = [];
  private readonly frequencyOf = new Map<number, number>();

  /** Adds the next row; `terms` may hold a term many times. */
  addRow(terms: Iterable<number>): void {
    const frequencies = this.frequencyOf;
    frequencies.clear();
    let length = 0;
    for (const term of terms) {
      frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
      length++;
    }
    this.reserve(frequencies.size);
    for (const [term, frequency] of frequencies) {
      this.terms[this.used] = term;
      this.counts[this.used] = Math.min(frequency, MAX_FREQUENCY);
      this.used++;
    }
    this.rowEnds.push(this.used);
    this.lengths.push(length);
  }

  build(termCount: number): Postings {
    const offsets = new Uint32Array(termCount + 1);
    for (let index = 0; index < this.used; index++) offsets[this.terms[index]! + 1]!++;
    for (let term = 0; term < termCount; term++) offsets[term + 1]! += offsets[term]!;
    const next = offsets.slice(0, termCount);
    const rows = new Uint32Array(this.used);
    const frequencies = new Uint8Array(this.used);
    let index = 0;
    for (let row = 0; row < this.rowEnds.length; row++) {
      for (; index < this.rowEnds[row]!; index++) {
        const slot = next[this.terms[index]!]!++;
        rows[slot] = row;
        frequencies[slot] = this.counts[index]!;
      }
    }
    return { offsets, rows, frequencies, lengths: Uint32Array.from(this.lengths) };
  }

  private reserve(more: number): void {
    if (this.used + more <= this.terms.length) return;
    const capacity = Math.max(this.terms.length * 2, this.used + more);
    const terms = new Uint32Array(capacity);
    terms.set(this.terms.subarray(0, this.used));
    const counts = new Uint8Array(capacity);
    counts.set(this.counts.subarray(0, this.used));
    this.terms = terms;
    this.counts = counts;
  }
}

/** How many rows hold the term. */
export function documentFrequency(postings: Postings, term: number): number {
  return postings.offsets[term + 1]! - postings.offsets[term]!;
}

/** Inverse document frequency in the form that is never negative (Lucene's): ln(1 + (N − df + ½) / (df + ½)). */
export function inverseDocumentFrequency(rowCount: number, frequency: number): number {
  return Math.log(1 + (rowCount - frequency + 0.5) / (frequency + 0.5));
}

/**
 * Adds `weight × BM25` of one term to `scores` (one slot a row). Robertson & Zaragoza, "The Probabilistic Relevance
 * Framework: BM25 and Beyond" (2009), with the IDF above.
 */
export function addBm25(
  scores: Float32Array,
  postings: Postings,
  term: number,
  weight: number,
  averageLength: number,
  { k1, b }: Bm25Parameters,
): void {
  const { offsets, rows, frequencies, lengths } = postings;
  const start = offsets[term]!;
  const end = offsets[term + 1]!;
  const gain = weight * inverseDocumentFrequency(lengths.length, end - start) * (k1 + 1);
  const base = k1 * (1 - b);
  const slope = (k1 * b) / averageLength;
  for (let index = start; index < end; index++) {
    const row = rows[index]!;
    const frequency = frequencies[index]!;
    scores[row]! += (gain * frequency) / (frequency + base + slope * lengths[row]!);
  }
}

export function averageLength(postings: Postings): number {
  let total = 0;
  for (const length of postings.lengths) total += length;
  return postings.lengths.length === 0 ? 1 : Math.max(1, total / postings.lengths.length);
}
