import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bigramKeys, visitBigrams } from '../../src/korean/bigrams.ts';

/** The pair or the lone syllable that a key stands for. */
function pairOf(key: number): string {
  const first = String.fromCharCode(Math.floor(key / 0x10000));
  return key % 0x10000 === 0 ? first : first + String.fromCharCode(key % 0x10000);
}

const pairs = (text: string) => bigramKeys(text).map(pairOf);

describe('the pairs of a text', () => {
  test.each([
    ['데이터센터', ['데이', '이터', '터센', '센터']],
    ['물 주기', ['물', '주기']],
    ['2.2GW의 전력', ['의', '전력']],
    ['나무, 나무', ['나무']],
    ['a가b나다c', ['가', '나다']],
    ['가', ['가']],
    ['힣가', ['힣가']],
    ['Hello 2026!', []],
    ['ㅋㅋㅋ', []],
    ['', []],
  ])('%s: %j', (text, expected) => {
    expect(pairs(text)).toEqual(expected);
  });
});

test('only the given part is read, as if it stood alone', () => {
  const text = '데이터센터';
  const seen: string[] = [];
  visitBigrams(text, 1, 3, (key) => seen.push(pairOf(key)));
  expect(seen).toEqual(['이터']);
});

test('every occurrence is visited', () => {
  const seen: string[] = [];
  visitBigrams('나무 나무 나', 0, 7, (key) => seen.push(pairOf(key)));
  expect(seen).toEqual(['나무', '나무', '나']);
});

test('for any text: distinct keys of 32 bits, the pairs of its runs of syllables', () => {
  const unit = fc.oneof(
    fc.integer({ min: 0xac00, max: 0xd7a3 }).map((code) => String.fromCharCode(code)),
    fc.constantFrom(' ', 'a', '1', '.', 'ㄱ', '😀', '\n'),
  );
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 40 }), (units) => {
      const text = units.join('');
      const expected = (text.match(/[가-힣]+/g) ?? []).flatMap((run) =>
        run.length === 1 ? [run] : [...run.slice(1)].map((_, at) => run.slice(at, at + 2)),
      );
      const keys = bigramKeys(text);
      expect(keys.map(pairOf)).toEqual([...new Set(expected)]);
      for (const key of keys) expect(key >>> 0).toBe(key);
    }),
  );
});
