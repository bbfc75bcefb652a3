import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { generalWord } from '../../../src/korean/spacing/general-words.ts';
import { type SegmentWords, segmentRun } from '../../../src/korean/spacing/segment.ts';

const NOUNS = ['학교', '도서관', '운동장', '급식비', '체육대회', '교장', '수학여행', '방학'];
const words: SegmentWords = {
  longest: 4,
  noun: (span) => (NOUNS.includes(span) ? { meant: span, doubt: 0 } : null),
  isKnown: (span) => NOUNS.includes(span),
  isPredicate: (span) => span === '빌려줘' || span === '빌릴 수 있어',
};
const written = (run: string) => segmentRun(run, words).map((segment) => segment.written);

describe('words of a run', () => {
  test.each([
    ['학교급식비얼마야', ['학교', '급식비', '얼마야']],
    ['체육대회는언제예요', ['체육대회는', '언제예요']],
    ['수학여행몇명이야', ['수학여행', '몇 명이야']],
    ['도서관에서빌릴수있어', ['도서관에서', '빌릴 수 있어']],
    ['방학은지금부터몇일', ['방학은', '지금부터', '몇 일']],
  ])('%s', (run, segments) => {
    expect(written(run)).toEqual(segments);
  });

  test('what fits nothing is unknown', () => {
    expect(segmentRun('쿠루루학교', words).map(({ kind, typed }) => `${kind} ${typed}`)).toEqual([
      'unknown 쿠루루',
      'noun 학교',
    ]);
  });

  test('a slip is told with what was meant', () => {
    const careless = {
      ...words,
      noun: (span: string) => (span === '운둥장' ? { meant: '운동장', doubt: 1.4 } : words.noun(span)),
    };
    expect(segmentRun('학교운둥장은', careless).at(-1)).toMatchObject({
      written: '운동장은',
      slip: { typed: '운둥장', meant: '운동장' },
      inflected: true,
    });
  });

  test('nouns with a question word behind them are read back, whatever their order', () => {
    const question = fc.constantFrom('얼마야', '누구예요', '언제인가요', '어디야');
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...NOUNS), { minLength: 1, maxLength: 4 }),
        question,
        (nouns, asked) => {
          expect(written(nouns.join('') + asked)).toEqual([...nouns, asked]);
        },
      ),
    );
  });
});

test.each([
  ['몇명이야', '몇 명이야'],
  ['몇메가와트야', '몇 메가와트야'],
  ['수있나요', '수 있나요'],
  ['세가지는', '세 가지는'],
  ['얼마였어', '얼마였어'],
])('%s is written %s', (span, spaced) => {
  expect(generalWord(span)).toBe(spaced);
});

test.each(['한도', '세대', '두부', '학교', ''])('%s is no general word', (span) => {
  expect(generalWord(span)).toBeNull();
});
