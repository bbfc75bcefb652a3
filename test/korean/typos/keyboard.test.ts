import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hangulOfKeys, latinOfKeys } from '../../../src/korean/typos/keyboard.ts';

test.each([
  ['gksqlc', '한빛'],
  ['rkqt', '값'],
  ['dnjfrmq', '월급'],
  ['Tkrl', '싸기'],
  ['ehlwl', '되지'],
  ['dksgdma', '않음'],
])('%s spells %s', (letters, hangul) => {
  expect(hangulOfKeys(letters)).toBe(hangul);
});

test.each(['cat', 'Discord', 'a1', 'rkwr-'])('%s spells no syllables', (letters) => {
  expect(hangulOfKeys(letters)).toBeNull();
});

test('jamo typed for English letters', () => {
  expect(latinOfKeys('ㅊㅁㅅ')).toBe('cat');
  expect(latinOfKeys('한빛')).toBe('gksqlc');
  expect(latinOfKeys('한-빛')).toBeNull();
});

test('any syllables typed with the keyboard in English are read back', () => {
  const syllable = fc.integer({ min: 0xac00, max: 0xd7a3 }).map((code) => String.fromCharCode(code));
  fc.assert(
    fc.property(fc.array(syllable, { minLength: 1, maxLength: 8 }), (syllables) => {
      const word = syllables.join('');
      const typed = latinOfKeys(word);
      expect(typed).toMatch(/^[A-Za-z]+$/);
      expect(hangulOfKeys(typed!)).toBe(word);
    }),
  );
});
