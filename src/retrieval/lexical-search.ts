import type { LexicalIndex } from '../index-store/lexical-index.ts';
import {
  addBm25,
  type Bm25Parameters,
  documentFrequency,
  inverseDocumentFrequency,
  lengthNorms,
  type Postings,
} from '../index-store/postings.ts';
import type { BoundQuery } from './bound-query.ts';

/** Chosen on KorQuAD dev (`npm run eval`): Korean paragraphs repeat names little, so frequency saturates early. */
const BM25: Bm25Parameters = { k1: 0.6, b: 0.4 };

/** How much of its share as evidence a related word counts in the search, and how many each term brings. */
const SYNONYM_SHARE = 0.4;
const MOST_SYNONYMS = 8;

/** BM25 of one chunk in both fields, each divided by the query's best, so that they can be added: 0 to 1. */
export interface LexicalScore {
  readonly chunk: number;
  readonly morphemes: number;
  readonly bigrams: number;
  /** Their mean. */
  readonly score: number;
}

/** Scores of every chunk; kept between searches so that a search allocates nothing of the index's size. */
export class LexicalSearch {
  private readonly morphemes: FieldScores;
  private readonly bigrams: FieldScores;
  private readonly hidden: Uint8Array;

  /** @param hidden by chunk, 1 where it is passed over */
  constructor(index: LexicalIndex, hidden: Uint8Array = new Uint8Array()) {
    this.hidden = hidden;
    this.morphemes = new FieldScores(index.morphemes.postings);
    this.bigrams = new FieldScores(index.bigrams.postings);
  }

  /** The `count` best chunks, best first; chunks without any match are left out. */
  search(query: BoundQuery, count: number): LexicalScore[] {
    this.morphemes.clear();
    for (const { matches, synonyms, weight } of query.terms) {
      for (const { id, share } of matches) this.morphemes.add(id, share);
      for (const { id, share } of synonyms.slice(0, MOST_SYNONYMS)) {
        this.morphemes.addUpTo(id, SYNONYM_SHARE * share, weight);
      }
    }
    this.bigrams.clear();
    const ids = query.bigramSets.flatMap((set) => set.flatMap(({ id }) => (id === undefined ? [] : [id])));
    for (const id of new Set(ids)) this.bigrams.add(id, 1);
    const scale = { morphemes: this.morphemes.scale(), bigrams: this.bigrams.scale() };
    const { scores: left } = this.morphemes;
    const { scores: right } = this.bigrams;
    return topRows(left, scale.morphemes / 2, right, scale.bigrams / 2, this.hidden, count).map((chunk) => {
      const morphemes = left[chunk]! * scale.morphemes;
      const bigrams = right[chunk]! * scale.bigrams;
      return { chunk, morphemes, bigrams, score: (morphemes + bigrams) / 2 };
    });
  }
}

/** BM25 of one field over all chunks. */
class FieldScores {
  readonly scores: Float32Array;
  private readonly postings: Postings;
  private readonly norms: Float32Array;

  constructor(postings: Postings) {
    this.postings = postings;
    this.norms = lengthNorms(postings, BM25);
    this.scores = new Float32Array(postings.lengths.length);
  }

  clear(): void {
    this.scores.fill(0);
  }

  add(term: number, weight: number): void {
    addBm25(this.scores, this.postings, term, weight, this.norms, BM25);
  }

  /** As `add`, for a term that stands in for one of less weight: it gets no more than that one would. */
  addUpTo(term: number, share: number, most: number): void {
    const own = inverseDocumentFrequency(
      this.postings.lengths.length,
      documentFrequency(this.postings, term),
    );
    this.add(term, share * Math.min(1, most / own));
  }

  /** What brings the highest score to 1; 0 when nothing matched. */
  scale(): number {
    let best = 0;
    for (let row = 0; row < this.scores.length; row++) if (this.scores[row]! > best) best = this.scores[row]!;
    return best > 0 ? 1 / best : 0;
  }
}

/** The rows with the highest positive weighted sums, best first; equal sums keep the order of rows. */
function topRows(
  left: Float32Array,
  leftWeight: number,
  right: Float32Array,
  rightWeight: number,
  hidden: Uint8Array,
  count: number,
): number[] {
  const rows: number[] = [];
  const sums: number[] = [];
  let least = 0;
  for (let row = 0; row < left.length; row++) {
    const sum = left[row]! * leftWeight + right[row]! * rightWeight;
    if (sum <= least || hidden[row] === 1) continue;
    let at = rows.length;
    while (at > 0 && sums[at - 1]! < sum) at--;
    rows.splice(at, 0, row);
    sums.splice(at, 0, sum);
    if (rows.length > count) {
      rows.pop();
      sums.pop();
    }
    if (rows.length === count) least = sums[count - 1]!;
  }
  return rows;
}
