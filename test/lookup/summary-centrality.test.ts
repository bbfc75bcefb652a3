import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lexRank } from '../../src/lookup/summary-centrality.ts';
import { cosine, type TermVector } from '../../src/lookup/summary-vectors.ts';

function unit(terms: readonly number[]): TermVector {
  const distinct = Uint32Array.from(new Set(terms)).sort();
  return { terms: distinct, weights: new Float64Array(distinct.length).fill(1 / Math.sqrt(distinct.length)) };
}

/** LexRank as in the paper: the power method on the matrix of cosines, its rows summing to 1. */
function denseLexRank(vectors: readonly TermVector[]): number[] {
  const cosines = vectors.map((left) => vectors.map((right) => cosine(left, right)));
  const rows = cosines.map((row) => {
    const sum = row.reduce((total, cosine) => total + cosine, 0);
    return row.map((cosine) => (sum > 0 ? cosine / sum : 0));
  });
  let ranks = vectors.map(() => 1 / vectors.length);
  for (let round = 0; round < 200; round++) {
    ranks = vectors.map(
      (_, to) =>
        0.15 / vectors.length + 0.85 * rows.reduce((sum, row, from) => sum + row[to]! * ranks[from]!, 0),
    );
  }
  const highest = Math.max(...ranks);
  return ranks.map((rank) => rank / highest);
}

describe('centrality', () => {
  test('is what the textbook computes with the whole matrix', () => {
    const vectors = fc.array(fc.array(fc.nat({ max: 12 }), { maxLength: 6 }).map(unit), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(vectors, (given) => {
        const expected = denseLexRank(given);
        for (const [index, rank] of lexRank(given).entries()) expect(rank).toBeCloseTo(expected[index]!, 2);
      }),
    );
  });

  test('is highest for the sentence that shares words with most others', () => {
    const ranks = lexRank([unit([1, 2]), unit([2, 3, 4]), unit([4, 5]), unit([8, 9])]);
    expect(ranks[1]).toBe(1);
    expect(ranks[0]).toBeLessThan(1);
    expect(ranks[3]).toBeLessThan(1);
  });

  test('of nothing is nothing', () => {
    expect(lexRank([])).toHaveLength(0);
    expect([...lexRank([unit([])])]).toEqual([1]);
  });
});
