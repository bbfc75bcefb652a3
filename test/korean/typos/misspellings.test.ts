import { expect, test } from 'vitest';
import { meantInterrogative } from '../../../src/korean/typos/interrogatives.ts';
import { misspelledBeginning } from '../../../src/korean/typos/misspellings.ts';

test.each([
  ['몇일동안', '몇일', '며칠'],
  ['어떻해요', '어떻해', '어떡해'],
  ['안됀다', '안됀', '안 된'],
  ['금새', '금새', '금세'],
  ['쓰래기통', '쓰래기', '쓰레기'],
])('%s begins with a misspelling', (word, typed, meant) => {
  expect(misspelledBeginning(word)).toEqual({ typed, meant });
});

test.each(['며칠', '되지만', '어떻게', '구지가', '알맹이', '비전', '세금새로', ''])('%s is right', (word) => {
  expect(misspelledBeginning(word)).toBeNull();
});

test.each([
  ['열마야', '얼마야'],
  ['느구예요', '누구예요'],
  ['언재', '언제'],
])('%s asks %s', (typed, meant) => {
  expect(meantInterrogative(typed)).toBe(meant);
});

test.each(['어딘가', '얼마', '운동장', '엄마야', '어디다스코'])('%s asks nothing else', (word) => {
  expect(meantInterrogative(word)).toBeNull();
});
