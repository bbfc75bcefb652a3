import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KeyVocabulary } from '../../src/index-store/key-vocabulary.ts';
import { renumberTerms, TermRowsWriter, termsInUse } from '../../src/index-store/term-rows.ts';
import { decodeUtf16, encodeUtf16 } from '../../src/index-store/utf16.ts';
import { Vocabulary } from '../../src/index-store/vocabulary.ts';

const key = fc.oneof(
  fc.nat(40),
  fc.integer({ min: 0, max: 0xffffffff }),
  fc.constantFrom(0xffffffff, 0xac00ac00),
);

describe('vocabularies', () => {
  it('number 32-bit keys as a Map does, through every growth', () => {
    fc.assert(
      fc.property(fc.array(key, { maxLength: 5_000, size: 'max' }), fc.uniqueArray(key), (keys, known) => {
        const expected = new Map(known.map((value, id) => [value, id]));
        const vocabulary = new KeyVocabulary(Uint32Array.from(known));
        for (const value of keys) {
          if (!expected.has(value)) expected.set(value, expected.size);
          if (vocabulary.id(value) !== expected.get(value)) expect.fail(`key ${value}`);
        }
        expect(vocabulary.size).toBe(expected.size);
        expect([...vocabulary.toArray()]).toEqual([...expected.keys()]);
      }),
      { numRuns: 30 },
    );
  });

  it('number strings, those known before first', () => {
    const vocabulary = new Vocabulary(['씨앗', '봇']);
    expect(['봇', '새말', '씨앗', '새말'].map((term) => vocabulary.id(term))).toEqual([1, 2, 0, 2]);
    expect(vocabulary.terms).toEqual(['씨앗', '봇', '새말']);
  });
});

describe('term rows', () => {
  const rows = { offsets: Uint32Array.of(0, 2, 2, 5), terms: Uint32Array.of(9, 4, 4, 7, 9) };

  it('are put together from parts of other tables', () => {
    const writer = new TermRowsWriter();
    writer.copy(rows, 2, 3);
    writer.copy(rows, 0, 2);
    writer.copy(rows, 1, 1);
    expect(writer.finish()).toEqual({
      offsets: Uint32Array.of(0, 3, 5, 5),
      terms: Uint32Array.of(4, 7, 9, 9, 4),
    });
    expect(new TermRowsWriter().finish()).toEqual({ offsets: Uint32Array.of(0), terms: new Uint32Array() });
  });

  it('tell which terms are in use, and are renumbered', () => {
    const order = termsInUse([rows, { offsets: Uint32Array.of(0, 1), terms: Uint32Array.of(1) }], 10);
    expect([...order]).toEqual([9, 4, 7, 1]);
    const numbers = new Uint32Array(10);
    order.forEach((term, number) => {
      numbers[term] = number;
    });
    expect([...renumberTerms(rows, numbers).terms]).toEqual([0, 1, 1, 2, 0]);
  });
});

it('text survives as UTF-16 units, lone surrogates too', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(0xffff)), (units) => {
      const text = String.fromCharCode(...units);
      expect(decodeUtf16(encodeUtf16(text))).toBe(text);
    }),
  );
});
