import { describe, expect, test } from 'vitest';
import { knownStem } from '../../src/korean/unknown-word.ts';

const CORPUS = new Set(['시행', '가동', '등업', '환불', '환불금', '나무', '도서관', '도서', '시']);
const stemOf = (word: string) => knownStem(word, (term) => CORPUS.has(term));

describe('the known part of a word that was left whole', () => {
  test.each([
    ['시행됐나요', '시행'],
    ['가동돼', '가동'],
    ['등업은', '등업'],
    ['등업은데요', '등업'],
    ['나무에서부터는', '나무'],
    ['환불하려면', null],
    ['환불해도', '환불'],
    ['도서관까지', '도서관'],
  ])('%s: %s', (word, stem) => {
    expect(stemOf(word)).toBe(stem);
  });

  test('the longest known beginning decides, even when a shorter one would leave an ending', () => {
    expect(stemOf('환불금은')).toBe('환불금');
    expect(stemOf('도서관장')).toBeNull();
  });

  test('a single syllable is no stem', () => {
    expect(stemOf('시는')).toBeNull();
  });

  test.each(['바나나는', '나무늘보', '환불', '', '가'])('%j has none', (word) => {
    expect(stemOf(word)).toBeNull();
  });
});
