import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergePostings, REMOVED, withoutEmptyTerms } from '../../src/index-store/merge-postings.ts';
import {
  addBm25,
  averageLength,
  type Bm25Parameters,
  documentFrequency,
  inverseDocumentFrequency,
  lengthNorms,
  type Postings,
  PostingsBuilder,
} from '../../src/index-store/postings.ts';

const TERMS = 12;
const row = fc.array(fc.nat(TERMS - 1), { maxLength: 30 });
const corpus = fc.array(row, { maxLength: 15 });

function invert(rows: readonly (readonly number[])[], termCount = TERMS): Postings {
  const builder = new PostingsBuilder();
  for (const terms of rows) {
    for (const term of terms) builder.add(term);
    builder.endRow();
  }
  return builder.build(termCount);
}

/** The postings as anyone would write them down: per term, which rows hold it and how often. */
function plain({ offsets, rows, frequencies, lengths }: Postings) {
  const terms = Array.from({ length: offsets.length - 1 }, (_, term) =>
    Array.from(rows.subarray(offsets[term], offsets[term + 1]), (value, at) => [
      value,
      frequencies[offsets[term]! + at]!,
    ]),
  );
  return { terms, lengths: [...lengths] };
}

/** BM25 as in the textbooks, one document and one term at a time. */
function textbookBm25(
  rows: readonly (readonly number[])[],
  query: readonly number[],
  document: number,
  { k1, b }: Bm25Parameters,
): number {
  const lengths = rows.map((terms) => terms.length);
  const average = Math.max(1, lengths.reduce((sum, length) => sum + length, 0) / rows.length);
  return query.reduce((score, term) => {
    const holding = rows.filter((terms) => terms.includes(term)).length;
    const idf = Math.log(1 + (rows.length - holding + 0.5) / (holding + 0.5));
    const frequency = rows[document]!.filter((other) => other === term).length;
    // Without it a term counts nothing; the formula would divide by zero where b is 1 and the row empty.
    if (frequency === 0) return score;
    const norm = 1 - b + b * (lengths[document]! / average);
    return score + (idf * frequency * (k1 + 1)) / (frequency + k1 * norm);
  }, 0);
}

describe('postings', () => {
  it('hold each term with its rows and frequencies', () => {
    expect(plain(invert([[2, 0, 2], [], [1, 2]], 4))).toEqual({
      terms: [
        [[0, 1]],
        [[2, 1]],
        [
          [0, 2],
          [2, 1],
        ],
        [],
      ],
      lengths: [3, 0, 2],
    });
  });

  it('know how many rows hold a term', () => {
    const postings = invert([[0, 0], [0], [1]], 3);
    expect([0, 1, 2].map((term) => documentFrequency(postings, term))).toEqual([2, 1, 0]);
  });

  it('stop counting a term at 255 times in a row, but not the length', () => {
    const postings = invert([Array<number>(1000).fill(3), [3]]);
    expect(plain(postings).terms[3]).toEqual([
      [0, 255],
      [1, 1],
    ]);
    expect([...postings.lengths]).toEqual([1000, 1]);
  });

  it('are the same whichever numbers the terms have, however large', () => {
    const builder = new PostingsBuilder();
    for (const term of [70_000, 5, 70_000]) builder.add(term);
    builder.endRow();
    const postings = builder.build(70_001);
    expect(documentFrequency(postings, 70_000)).toBe(1);
    expect(postings.frequencies[postings.offsets[70_000]!]).toBe(2);
  });

  it('of nothing are empty, with an average length that can be divided by', () => {
    const postings = invert([]);
    expect(postings.rows).toHaveLength(0);
    expect(averageLength(postings)).toBe(1);
    expect(averageLength(invert([[], []]))).toBe(1);
  });

  it('give the inverse document frequency that is never negative', () => {
    expect(inverseDocumentFrequency(10, 10)).toBeGreaterThan(0);
    expect(inverseDocumentFrequency(10, 1)).toBeGreaterThan(inverseDocumentFrequency(10, 2));
  });

  it('agree with a textbook BM25', () => {
    const parameters = fc.record({
      k1: fc.double({ min: 0.1, max: 2, noNaN: true }),
      b: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(
        corpus,
        fc.uniqueArray(fc.nat(TERMS - 1), { maxLength: 4 }),
        parameters,
        (rows, query, bm25) => {
          const postings = invert(rows);
          const scores = new Float32Array(rows.length);
          for (const term of query) addBm25(scores, postings, term, 1, lengthNorms(postings, bm25), bm25);
          rows.forEach((_, document) => {
            expect(scores[document]).toBeCloseTo(textbookBm25(rows, query, document, bm25), 4);
          });
        },
      ),
    );
  });

  it('scale BM25 by the weight of the term', () => {
    const postings = invert([[0, 1], [0], [2, 2, 2]]);
    const score = (weight: number) => {
      const scores = new Float32Array(3);
      const bm25 = { k1: 0.9, b: 0.4 };
      addBm25(scores, postings, 0, weight, lengthNorms(postings, bm25), bm25);
      return scores[1]!;
    };
    expect(score(3)).toBeCloseTo(3 * score(1), 5);
  });
});

describe('mergePostings', () => {
  /** Rows of the result: kept ones of the base and added ones, in one order. */
  const plan = fc.record({
    base: fc.array(fc.record({ terms: row, kept: fc.boolean() }), { maxLength: 12 }),
    added: fc.array(fc.record({ terms: row, before: fc.nat(12) }), { maxLength: 8 }),
    terms: fc.shuffledSubarray(
      Array.from({ length: TERMS }, (_, term) => term),
      { minLength: TERMS },
    ),
  });

  it('equals an index built from nothing, for any rows kept, removed and added, under any numbering', () => {
    fc.assert(
      fc.property(plan, ({ base, added, terms }) => {
        const baseRows = new Uint32Array(base.length).fill(REMOVED);
        const addedRows: number[] = [];
        const result: number[][] = [];
        const additions = [...added].sort((a, b) => a.before - b.before);
        const addUpTo = (position: number) => {
          while (additions.length > 0 && additions[0]!.before <= position) {
            addedRows.push(result.length);
            result.push(additions.shift()!.terms);
          }
        };
        const inOrder = [...additions];
        base.forEach(({ terms: kept, kept: isKept }, index) => {
          addUpTo(index);
          if (!isKept) return;
          baseRows[index] = result.length;
          result.push(kept);
        });
        addUpTo(Number.POSITIVE_INFINITY);

        const merged = mergePostings({
          terms: Uint32Array.from(terms),
          base: invert(base.map(({ terms: baseTerms }) => baseTerms)),
          baseRows,
          added: invert(inOrder.map(({ terms: addedTerms }) => addedTerms)),
          addedRows: Uint32Array.from(addedRows),
          rowCount: result.length,
        });
        const renumbered = result.map((rowTerms) => rowTerms.map((term) => terms.indexOf(term)));
        expect(plain(merged)).toEqual(plain(invert(renumbered)));
      }),
    );
  });

  it('takes terms that only one side knows', () => {
    const merged = mergePostings({
      terms: Uint32Array.of(0, 1, 2),
      base: invert([[0, 1]], 2),
      baseRows: Uint32Array.of(1),
      added: invert([[2, 0]], 3),
      addedRows: Uint32Array.of(0),
      rowCount: 2,
    });
    expect(plain(merged)).toEqual(
      plain(
        invert(
          [
            [2, 0],
            [0, 1],
          ],
          3,
        ),
      ),
    );
  });

  it('can leave out the terms that no row holds any more', () => {
    const { postings, terms } = withoutEmptyTerms(invert([[5, 1], [5]], 8));
    expect([...terms]).toEqual([1, 5]);
    expect(plain(postings)).toEqual(plain(invert([[1, 0], [1]], 2)));
  });
});
