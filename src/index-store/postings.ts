import { growableU32 } from './growable.ts';

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
  // Each distinct term of a row with its frequency, as columns: plain arrays would be ten times as big.
  private readonly terms = growableU32();
  private counts = new Uint8Array(1024);
  private readonly rowEnds = growableU32();
  private readonly lengths = growableU32();
  private length = 0;
  /** By term: where the current row counts it; a place before the row's start means that it does not yet. */
  private places = new Int32Array(1024).fill(-1);
  private rowStart = 0;

  /** Counts one token of the current row. */
  add(term: number): void {
    if (term >= this.places.length) this.growPlaces(term + 1);
    const place = this.places[term]!;
    this.length++;
    if (place >= this.rowStart) {
      if (this.counts[place]! < MAX_FREQUENCY) this.counts[place]!++;
      return;
    }
    const next = this.terms.length;
    if (next === this.counts.length) this.growCounts();
    this.terms.push(term);
    this.counts[next] = 1;
    this.places[term] = next;
  }

  /** Ends the current row; the next one begins. */
  endRow(): void {
    this.rowStart = this.terms.length;
    this.rowEnds.push(this.rowStart);
    this.lengths.push(this.length);
    this.length = 0;
  }

  build(termCount: number): Postings {
    const terms = this.terms.toArray();
    const rowEnds = this.rowEnds.toArray();
    const offsets = new Uint32Array(termCount + 1);
    for (let index = 0; index < terms.length; index++) offsets[terms[index]! + 1]!++;
    for (let term = 0; term < termCount; term++) offsets[term + 1]! += offsets[term]!;
    const next = offsets.slice(0, termCount);
    const rows = new Uint32Array(terms.length);
    const frequencies = new Uint8Array(terms.length);
    let index = 0;
    for (let row = 0; row < rowEnds.length; row++) {
      for (; index < rowEnds[row]!; index++) {
        const slot = next[terms[index]!]!++;
        rows[slot] = row;
        frequencies[slot] = this.counts[index]!;
      }
    }
    return { offsets, rows, frequencies, lengths: this.lengths.toArray() };
  }

  private growPlaces(needed: number): void {
    const places = new Int32Array(Math.max(needed, this.places.length * 2)).fill(-1);
    places.set(this.places);
    this.places = places;
  }

  private growCounts(): void {
    const counts = new Uint8Array(this.counts.length * 2);
    counts.set(this.counts);
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
 * What BM25 adds to a term's frequency in each row: k1 · (1 − b + b · length / average length). Made once an index,
 * since looking lengths up for every posting is what scoring would spend most of its time on.
 */
export function lengthNorms(postings: Postings, { k1, b }: Bm25Parameters): Float32Array {
  const base = k1 * (1 - b);
  const slope = (k1 * b) / averageLength(postings);
  return Float32Array.from(postings.lengths, (length) => base + slope * length);
}

/**
 * Adds `weight × BM25` of one term to `scores` (one slot a row). Robertson & Zaragoza, "The Probabilistic Relevance
 * Framework: BM25 and Beyond" (2009), with the IDF above.
 *
 * @param norms of {@link lengthNorms} with the same parameters
 */
export function addBm25(
  scores: Float32Array,
  postings: Postings,
  term: number,
  weight: number,
  norms: Float32Array,
  { k1 }: Bm25Parameters,
): void {
  const { offsets, rows, frequencies, lengths } = postings;
  const start = offsets[term]!;
  const end = offsets[term + 1]!;
  const gain = weight * inverseDocumentFrequency(lengths.length, end - start) * (k1 + 1);
  for (let index = start; index < end; index++) {
    const row = rows[index]!;
    const frequency = frequencies[index]!;
    scores[row]! += (gain * frequency) / (frequency + norms[row]!);
  }
}

export function averageLength(postings: Postings): number {
  let total = 0;
  for (const length of postings.lengths) total += length;
  return postings.lengths.length === 0 ? 1 : Math.max(1, total / postings.lengths.length);
}
