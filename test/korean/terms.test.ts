import { beforeAll, describe, expect, test } from 'vitest';
import type { MorphemeAnalyzer } from '../../src/korean/morphemes.ts';
import { contentTerms } from '../../src/korean/terms.ts';
import { sharedRuntime } from '../support/test-index.ts';

let analyzer: MorphemeAnalyzer;
beforeAll(async () => {
  analyzer = await sharedRuntime().analyzer();
});

const terms = (text: string) =>
  contentTerms(analyzer.analyze(text)).map((term) => ({ text: term.text, kind: term.kind }));
const words = (text: string) => terms(text).map((term) => term.text);

describe('compounds', () => {
  test('the nouns of one word give their compound, right behind the second', () => {
    expect(terms('데이터센터를 짓는다.')).toEqual([
      { text: '데이터', kind: 'noun' },
      { text: '센터', kind: 'noun' },
      { text: '데이터센터', kind: 'compound' },
      { text: '짓다', kind: 'predicate' },
    ]);
  });

  test('nouns written apart give none', () => {
    expect(words('데이터 센터를 짓는다.')).toEqual(['데이터', '센터', '짓다']);
  });

  test('a particle between two nouns keeps them apart', () => {
    expect(words('나무와 숲')).toEqual(['나무', '숲']);
  });

  test('a number and its unit give one too', () => {
    expect(words('오전 9시 30분')).toEqual(['오전', '9', '시', '9시', '30', '분', '30분']);
  });
});

describe('numbers', () => {
  test.each([
    ['2,400명이 모였다.', '2400', '2400명'],
    ['1,234,567.89원이다.', '1234567.89', '1234567.89원'],
    ['2.2GW를 쓴다.', '2.2', '2.2gw'],
    ['3.1운동', '3.1', '3.1운동'],
  ])('%s holds the number %s', (text, number, compound) => {
    expect(words(text)).toEqual(expect.arrayContaining([number, compound]));
    expect(terms(text).find((term) => term.text === number)?.kind).toBe('number');
  });

  test('the period behind a number is no part of it', () => {
    expect(words('정답은 1.')).toEqual(['정답', '1']);
  });

  test('neighbouring numbers stay apart', () => {
    expect(words('8.15 광복 80 돌')).toEqual(expect.arrayContaining(['8.15', '80']));
  });
});

describe('foreign words', () => {
  test.each([
    ['OpenAI와 함께', 'openai'],
    ['GPT-4의 차이', 'gpt-4'],
    ['Node.js로 만든 봇', 'node.js'],
    ['漢字를 배운다', '漢字'],
  ])('%s holds %s', (text, word) => {
    expect(words(text)).toContain(word);
  });
});

describe('verbs and adjectives are in their dictionary form', () => {
  test.each([
    ['책을 읽었습니다.', '읽다'],
    ['새 건물을 지었다.', '짓다'],
    ['길을 물었어요.', '묻다'],
    ['꽃이 예쁘게 피었다.', '예쁘다'],
    ['아주 빠르게 달렸다.', '빠르다'],
    ['친구를 도와 짐을 날랐다.', '돕다'],
  ])('%s holds %s', (text, verb) => {
    expect(terms(text)).toContainEqual({ text: verb, kind: 'predicate' });
  });

  test('하다 and 되다 behind a noun leave the noun', () => {
    expect(words('회의가 시작되었다.')).toEqual(['회의', '시작']);
    expect(words('노래하는 사람들')).toEqual(['노래', '사람']);
  });
});

describe('names that the analyser does not know', () => {
  test.each([
    '앤스로픽은 일한다.',
    '앤스로픽이 밝혔다.',
    '앤스로픽을 보았다.',
    '앤스로픽의 봇',
    '앤스로픽에서는 쉰다.',
    '앤스로픽과 함께',
    '앤스로픽까지도 왔다.',
  ])('the particle is taken off: %s', (text) => {
    expect(words(text)[0]).toBe('앤스로픽');
  });

  test.each(['바르셀로나', '오키나와', '코로나'])('%s only looks as if it ended in a particle', (name) => {
    expect(words(`${name} 소식`)[0]).toBe(name);
  });
});

test('particles, endings, pronouns and symbols are no content', () => {
  expect(words('그것은 바로 우리의 것이다!')).not.toEqual(
    expect.arrayContaining(['그것', '우리', '은', '의', '!']),
  );
  expect(terms('은, 는! … “ ” 😀')).not.toContainEqual(expect.objectContaining({ text: '😀' }));
  expect(terms('')).toEqual([]);
  expect(terms(' \n')).toEqual([]);
});

test('the kinds of terms', () => {
  expect(terms('새 건물을 2019년에 천천히 지었다.')).toEqual([
    { text: '새', kind: 'modifier' },
    { text: '건물', kind: 'noun' },
    { text: '2019', kind: 'number' },
    { text: '년', kind: 'unit' },
    { text: '2019년', kind: 'compound' },
    { text: '천천히', kind: 'modifier' },
    { text: '짓다', kind: 'predicate' },
  ]);
});
