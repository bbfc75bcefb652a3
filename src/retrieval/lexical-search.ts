import type { LexicalIndex } from '../index-store/lexical-index.ts';
import { addBm25, type Bm25Parameters } from '../index-store/postings.ts';
import type { BoundQuery } from './bound-query.ts';

/** Chosen on KorQuAD dev (`npm run eval`): Korean paragraphs repeat names little, so frequency saturates early. */
const BM25: Bm25Parameters = { k1: 0.6, b: 0.4 };

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
  private readonly index: LexicalIndex;
  private readonly morphemeScores: Float32Array;
  private readonly bigramScores: Float32Array;
  private readonly rowCount: number;

  constructor(index: LexicalIndex) {
    this.index = index;
    this.rowCount = index.morphemes.postings.lengths.length;
    this.morphemeScores = new Float32Array(this.rowCount);
    this.bigramScores = new Float32Array(this.rowCount);
  }

  /** The `count` best chunks, best first; chunks without any match are left out. */
  search(query: BoundQuery, count: number): LexicalScore[] {
    const bestMorphemes = this.scoreMorphemes(query);
    const bestBigrams = this.scoreBigrams(query);
    const scoreOf = (chunk: number) =>
      (share(this.morphemeScores[chunk]!, bestMorphemes) + share(this.bigramScores[chunk]!, bestBigrams)) / 2;
    return topRows(this.rowCount, count, scoreOf).map((chunk) => ({
      chunk,
      morphemes: share(this.morphemeScores[chunk]!, bestMorphemes),
      bigrams: share(this.bigramScores[chunk]!, bestBigrams),
      score: scoreOf(chunk),
    }));
  }

  private scoreMorphemes(query: BoundQuery): number {
    const { postings, averageLength } = this.index.morphemes;
    this.morphemeScores.fill(0);
    for (const term of query.terms) {
      for (const { id, share } of term.matches)
        addBm25(this.morphemeScores, postings, id, share, averageLength, BM25);
    }
    return highest(this.morphemeScores);
  }

  private scoreBigrams(query: BoundQuery): number {
    const { postings, averageLength } = this.index.bigrams;
    this.bigramScores.fill(0);
    const ids = new Set(
      query.bigramSets.flatMap((set) => set.flatMap(({ id }) => (id === undefined ? [] : [id]))),
    );
    for (const id of ids) addBm25(this.bigramScores, postings, id, 1, averageLength, BM25);
    return highest(this.bigramScores);
  }
}

function share(score: number, best: number): number {
  return best > 0 ? score / best : 0;
}

function highest(scores: Float32Array): number {
  let best = 0;
  for (let index = 0; index < scores.length; index++) if (scores[index]! > best) best = scores[index]!;
  return best;
}

/** The rows with the highest positive scores, best first; equal scores keep the order of rows. */
function topRows(rowCount: number, count: number, scoreOf: (row: number) => number): number[] {
  const rows: number[] = [];
  const scores: number[] = [];
  for (let row = 0; row < rowCount; row++) {
    const score = scoreOf(row);
    if (score <= 0 || (rows.length === count && score <= scores[count - 1]!)) continue;
    let at = rows.length;
    while (at > 0 && scores[at - 1]! < score) at--;
    rows.splice(at, 0, row);
    scores.splice(at, 0, score);
    if (rows.length > count) {
      rows.pop();
      scores.pop();
    }
  }
  return rows;
}
