import { beforeAll, describe, expect, test } from 'vitest';
import { loadMorphemeAnalyzer, type MorphemeAnalyzer } from '../../src/korean/morphemes.ts';
import { sharedRuntime } from '../support/test-index.ts';

let analyzer: MorphemeAnalyzer;
beforeAll(async () => {
  analyzer = await sharedRuntime().analyzer();
});

const tagged = (text: string) => analyzer.analyze(text).map(({ text: form, pos }) => `${form}/${pos}`);

test('a word is split into morphemes with their tags', () => {
  expect(tagged('학교에서는 책을 읽었다.')).toEqual([
    '학교/NNG',
    '에서/JKB',
    '는/JX',
    '책/NNG',
    '을/JKO',
    '읽/VV',
    '었/EP',
    '다/EF',
    './SF',
  ]);
});

test('morphemes of one word share the place of the word', () => {
  const text = '데이터센터를 짓는다.';
  const morphemes = analyzer.analyze(text);
  expect(morphemes.slice(0, 3).map(({ start, end }) => text.slice(start, end))).toEqual([
    '데이터센터를',
    '데이터센터를',
    '데이터센터를',
  ]);
  const [build] = morphemes.slice(3);
  expect(text.slice(build!.start, build!.end)).toBe('짓는다.');
});

describe('any text can be analysed', () => {
  test.each(['', ' ', '\n\t', '\u3000'])('nothing is in %j', (text) => {
    expect(analyzer.analyze(text)).toEqual([]);
  });

  test.each([
    '😀👨‍👩‍👧',
    'ㅋㅋㅋㅠㅠ',
    '\ud800',
    '<script>',
    '가'.repeat(300),
    '각'.normalize('NFD'),
    '\u0000',
  ])('%j', (text) => {
    expect(Array.isArray(analyzer.analyze(text))).toBe(true);
  });
});

test('the same text gives the same morphemes', () => {
  const text = '앤트로픽은 2.2GW의 전력을 쓰는 데이터센터를 짓는다.';
  const first = analyzer.analyze(text);
  analyzer.analyze('다른 글을 먼저 읽는다.');
  expect(analyzer.analyze(text)).toEqual(first);
});

test('two analysers live side by side, and one outlives the other', async () => {
  const other = await loadMorphemeAnalyzer();
  const text = '두 분석기가 함께 산다.';
  expect(other.analyze(text)).toEqual(analyzer.analyze(text));
  other.dispose();
  expect(tagged('책을 읽었다')).toContain('읽/VV');
});
