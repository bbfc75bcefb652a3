import fc from 'fast-check';
import { expect, test } from 'vitest';
import { soundLetters } from '../../../src/korean/names/sound-letters.ts';

test.each([
  ['안나', 'ㅏ\u11abㄴㅏ'],
  ['나나', 'ㄴㅏㄴㅏ'],
  ['영', 'ㅕ\u11bc'],
  ['값', 'ㄱㅏ\u11b9'],
  ['A가1', 'ㄱㅏ'],
])('%s', (word, letters) => {
  expect(soundLetters(word)).toBe(letters);
});

test('other words have other letters', () => {
  const word = fc
    .array(fc.integer({ min: 0xac00, max: 0xd7a3 }), { minLength: 1, maxLength: 4 })
    .map((codes) => String.fromCharCode(...codes));
  fc.assert(
    fc.property(word, word, (left, right) => {
      expect(soundLetters(left) === soundLetters(right)).toBe(left === right);
    }),
  );
});
