import type { TermVector } from './summary-vectors.ts';

/** Probability of going on to a similar sentence rather than to any. */
const DAMPING = 0.85;
const MOST_ROUNDS = 30;
const SETTLED = 1e-4;

/** One vector with its terms numbered from 0 among those of all. */
interface Row {
  readonly columns: Uint32Array;
  readonly weights: Float64Array;
}

/**
 * How central each sentence is among all; 1 for the most central. Continuous LexRank: Erkan & Radev, "LexRank:
 * Graph-based Lexical Centrality as Salience in Text Summarization" (2004). The matrix of cosines is the vectors
 * times themselves, so that a step of the power method goes through one sum of vectors: time and memory are linear
 * in the number of terms, and no matrix is ever made.
 */
export function lexRank(vectors: readonly TermVector[]): Float64Array {
  const count = vectors.length;
  const { rows, width } = numberColumns(vectors);
  const degrees = timesRows(rows, weightedSum(rows, new Float64Array(count).fill(1), width));
  let ranks = new Float64Array(count).fill(1 / count);
  for (let round = 0, change = 1; round < MOST_ROUNDS && change > SETTLED; round++) {
    // A sentence without terms is similar to none, itself included.
    const shares = ranks.map((rank, index) => (degrees[index]! > 0 ? rank / degrees[index]! : 0));
    const flow = timesRows(rows, weightedSum(rows, shares, width));
    const next = flow.map((received) => (1 - DAMPING) / count + DAMPING * received);
    change = next.reduce((sum, rank, index) => sum + Math.abs(rank - ranks[index]!), 0);
    ranks = next;
  }
  const highest = ranks.reduce((most, rank) => Math.max(most, rank), 0);
  return ranks.map((rank) => rank / highest);
}

function numberColumns(vectors: readonly TermVector[]): { rows: Row[]; width: number } {
  const numbers = new Map<number, number>();
  const rows = vectors.map(({ terms, weights }) => ({
    weights,
    columns: terms.map((term) => {
      const number = numbers.get(term) ?? numbers.size;
      numbers.set(term, number);
      return number;
    }),
  }));
  return { rows, width: numbers.size };
}

function weightedSum(rows: readonly Row[], shares: Float64Array, width: number): Float64Array {
  const sum = new Float64Array(width);
  rows.forEach(({ columns, weights }, row) => {
    for (let at = 0; at < columns.length; at++) sum[columns[at]!]! += shares[row]! * weights[at]!;
  });
  return sum;
}

/** The dot product of every row with `dense`. */
function timesRows(rows: readonly Row[], dense: Float64Array): Float64Array {
  const products = new Float64Array(rows.length);
  rows.forEach(({ columns, weights }, row) => {
    for (let at = 0; at < columns.length; at++) products[row]! += weights[at]! * dense[columns[at]!]!;
  });
  return products;
}
