import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileCosts, type LetterCost, reversedCosts } from '../../../src/korean/names/letter-costs.ts';
import { LetterWalk } from '../../../src/korean/names/letter-walk.ts';

/** All ways to cut both words, tried one by one. */
function leastCost(asked: string, known: string, entries: readonly LetterCost[]): number {
  if (asked === '' && known === '') return 0;
  let least = Infinity;
  for (const { left, right, cost } of entries) {
    if (left === '' && right === '') continue;
    if (!asked.startsWith(left) || !known.startsWith(right)) continue;
    const rest = leastCost(asked.slice(left.length), known.slice(right.length), entries);
    least = Math.min(least, cost + rest);
  }
  return least;
}

const letters = (alphabet: string, min: number, max: number) =>
  fc.array(fc.constantFrom(...alphabet), { minLength: min, maxLength: max }).map((all) => all.join(''));
const entry = fc.record({
  left: letters('ab', 0, 2),
  right: letters('xyz', 0, 3),
  cost: fc.integer({ min: 0, max: 8 }),
});
const table = fc.array(
  entry.filter(({ left, right }) => left !== '' || right !== ''),
  { minLength: 1, maxLength: 12 },
);
const asked = letters('ab', 1, 4);
const known = letters('xyz', 1, 5);

describe('for any table', () => {
  test('the cost is the least of all ways to cut the two words', () => {
    fc.assert(
      fc.property(table, asked, known, (entries, left, right) => {
        expect(new LetterWalk(left, compileCosts(entries)).costOf(right)).toBe(
          leastCost(left, right, entries),
        );
      }),
      { numRuns: 300 },
    );
  });

  test('from the other side it is the same', () => {
    fc.assert(
      fc.property(table, asked, known, (entries, left, right) => {
        const costs = compileCosts(entries);
        expect(new LetterWalk(right, reversedCosts(costs)).costOf(left)).toBe(
          new LetterWalk(left, costs).costOf(right),
        );
      }),
    );
  });

  test('a walk finds just the words within the limit, and none is below the least', () => {
    fc.assert(
      fc.property(
        table,
        asked,
        fc.uniqueArray(known, { maxLength: 30 }),
        fc.integer({ min: 0, max: 16 }),
        (entries, left, words, limit) => {
          const costs = compileCosts(entries);
          const walk = new LetterWalk(left, costs);
          const sorted = [...words].sort();
          const found = new Map<string, number>();
          walk.visit(sorted, limit, (at, cost) => found.set(sorted[at]!, cost));
          const expected = sorted
            .map((word): [string, number] => [word, leastCost(left, word, entries)])
            .filter(([, cost]) => cost <= limit);
          expect([...found]).toEqual(expected);
          for (const [word, cost] of expected) {
            expect(cost).toBeGreaterThanOrEqual(walk.least);
            expect(walk.mayBegin(word.slice(0, 1), limit)).toBe(true);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

test('a word of letters that the table has not is like nothing', () => {
  const walk = new LetterWalk('ac', compileCosts([{ left: 'a', right: 'x', cost: 1 }]));
  expect(walk.least).toBe(Infinity);
  expect(walk.costOf('x')).toBe(Infinity);
});
