import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { averageLinkClusters } from '../../src/lookup/clustering.ts';

/** Similarities of all pairs, as a symmetric matrix. */
const matrices = fc.integer({ min: 0, max: 9 }).chain((count) =>
  fc
    .array(fc.double({ min: 0, max: 1, noNaN: true }), {
      minLength: count * count,
      maxLength: count * count,
    })
    .map((values) => ({
      count,
      similarity: (left: number, right: number) =>
        values[Math.min(left, right) * count + Math.max(left, right)]!,
    })),
);

function average(
  left: readonly number[],
  right: readonly number[],
  similarity: (left: number, right: number) => number,
): number {
  const sum = left.flatMap((a) => right.map((b) => similarity(a, b))).reduce((all, one) => all + one, 0);
  return sum / (left.length * right.length);
}

describe('average linkage', () => {
  test('joins by the average, not by the nearest: a chain falls apart', () => {
    const places = [0, 1, 2, 3];
    const similarity = (left: number, right: number) => 1 - Math.abs(places[left]! - places[right]!) / 3;
    expect(averageLinkClusters(4, similarity, 0.5)).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });

  test('a threshold that is just met joins', () => {
    expect(averageLinkClusters(2, () => 0.25, 0.25)).toEqual([[0, 1]]);
    expect(averageLinkClusters(2, () => 0.24, 0.25)).toEqual([[0], [1]]);
  });

  test('nothing and one item', () => {
    expect(averageLinkClusters(0, () => 1, 0.5)).toEqual([]);
    expect(averageLinkClusters(1, () => 1, 0.5)).toEqual([[0]]);
  });

  test('every item is in exactly one cluster, and no two clusters are left that should be one', () => {
    fc.assert(
      fc.property(matrices, fc.double({ min: 0.05, max: 1, noNaN: true }), ({ count, similarity }, limit) => {
        const clusters = averageLinkClusters(count, similarity, limit);
        expect(clusters.flat().sort((a, b) => a - b)).toEqual([...Array(count).keys()]);
        for (const [index, left] of clusters.entries()) {
          for (const right of clusters.slice(index + 1)) {
            expect(average(left, right, similarity)).toBeLessThan(limit + 1e-9);
          }
        }
      }),
    );
  });
});
