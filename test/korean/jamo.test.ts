import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jamoDistance, toJamo } from '../../src/korean/jamo.ts';

/** Textbook optimal string alignment: the whole table, no limits. */
function naiveDistance(left: string, right: string): number {
  const rows = Array.from({ length: left.length + 1 }, (_, row) =>
    Array.from({ length: right.length + 1 }, (_, column) => (row === 0 ? column : column === 0 ? row : 0)),
  );
  for (let row = 1; row <= left.length; row++) {
    for (let column = 1; column <= right.length; column++) {
      const options = [
        rows[row - 1]![column]! + 1,
        rows[row]![column - 1]! + 1,
        rows[row - 1]![column - 1]! + (left[row - 1] === right[column - 1] ? 0 : 1),
      ];
      if (
        row > 1 &&
        column > 1 &&
        left[row - 1] === right[column - 2] &&
        left[row - 2] === right[column - 1]
      ) {
        options.push(rows[row - 2]![column - 2]! + 1);
      }
      rows[row]![column] = Math.min(...options);
    }
  }
  return rows[left.length]![right.length]!;
}

const letters = fc.string({
  unit: fc.constantFrom('가', '각', '갂', '나', '난', '앤', '트', '스', 'ㄱ', 'a', 'b'),
  maxLength: 8,
});

describe('toJamo', () => {
  test.each([
    ['한글', 'ㅎㅏㄴㄱㅡㄹ'],
    ['값', 'ㄱㅏㅄ'],
    ['뷁', 'ㅂㅞㄺ'],
    ['아', 'ㅇㅏ'],
    ['힣', 'ㅎㅣㅎ'],
    ['ㅋㅋ AI 3강!', 'ㅋㅋ AI 3ㄱㅏㅇ!'],
    ['', ''],
  ])('%s → %s', (text, jamo) => {
    expect(toJamo(text)).toBe(jamo);
  });

  test('initials and vowels agree with the canonical decomposition of every syllable', () => {
    const initials = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';
    for (let code = 0xac00; code <= 0xd7a3; code++) {
      const syllable = String.fromCharCode(code);
      const [initial, vowel, final] = syllable.normalize('NFD');
      const jamo = toJamo(syllable);
      expect(jamo[0]).toBe(initials[initial!.charCodeAt(0) - 0x1100]);
      expect(jamo.charCodeAt(1) - 0x314f).toBe(vowel!.charCodeAt(0) - 0x1161);
      expect(jamo).toHaveLength(final === undefined ? 2 : 3);
    }
  });

  test('distinct syllables stay distinct, and jamo stay as they are', () => {
    const seen = new Set<string>();
    for (let code = 0xac00; code <= 0xd7a3; code++) {
      const jamo = toJamo(String.fromCharCode(code));
      expect(toJamo(jamo)).toBe(jamo);
      seen.add(jamo);
    }
    expect(seen.size).toBe(11_172);
  });
});

describe('jamoDistance', () => {
  test.each([
    ['앤트로픽', '앤스로픽', 3, 1],
    ['데이터', '데이타', 3, 1],
    ['서울', '서울', 0, 0],
    ['게시판', '개시판', 2, 1],
    ['컴퓨터', '컴퓨터가', 2, 2],
    ['가나', '나가', 1, 2],
    ['', '강', 3, 3],
    ['', '', 0, 0],
    ['ab', 'ba', 2, 1],
  ])('%s and %s within %i: %i', (left, right, max, distance) => {
    expect(jamoDistance(left, right, max)).toBe(distance);
  });

  test('agrees with the textbook table, whether or not the texts are decomposed already', () => {
    fc.assert(
      fc.property(letters, letters, fc.integer({ min: 0, max: 6 }), (left, right, max) => {
        const expected = Math.min(naiveDistance(toJamo(left), toJamo(right)), max + 1);
        expect(jamoDistance(left, right, max)).toBe(expected);
        expect(jamoDistance(toJamo(left), toJamo(right), max)).toBe(expected);
        expect(jamoDistance(right, left, max)).toBe(expected);
      }),
      { numRuns: 3_000 },
    );
  });
});
