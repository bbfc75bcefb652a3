import { beforeAll, describe, expect, test } from 'vitest';
import type { MorphemeAnalyzer } from '../../src/korean/morphemes.ts';
import { questionTerms, splitAmounts, textTerms } from '../../src/korean/text-terms.ts';
import { sharedRuntime } from '../support/test-index.ts';

let analyzer: MorphemeAnalyzer;
beforeAll(async () => {
  analyzer = await sharedRuntime().analyzer();
});

const stored = (text: string) => textTerms(text, analyzer.analyze(text)).map((term) => term.text);
const asked = (text: string) => questionTerms(text, analyzer.analyze(text));
const askedWords = (text: string) => asked(text).map((term) => term.text);

/** Whether a question's first amount finds a text. */
function finds(question: string, text: string): boolean {
  const amount = asked(question).find((term) => term.text.startsWith('='));
  const terms = new Set(stored(text));
  return amount !== undefined && [amount.text, ...amount.otherwise].some((term) => terms.has(term));
}

describe('texts', () => {
  test('keep their words; an amount comes before its own', () => {
    const terms = stored('투자는 500억 달러다.');
    expect(terms.indexOf('=5e10 usd')).toBe(terms.indexOf('투자') + 1);
    expect(terms).toEqual(expect.arrayContaining(['투자', '=5e10 usd', '=5e10', '500', '억', '달러']));
  });

  test('hold both ends of a range, and nothing for a mere magnitude', () => {
    expect(stored('20~30명')).toEqual(expect.arrayContaining(['=2e1 명', '=3e1 명']));
    expect(stored('수십억 원').filter((term) => term.startsWith('='))).toEqual([]);
  });
});

describe('questions', () => {
  test('an amount stands for its words', () => {
    expect(askedWords('2200MW 전기를 파는 회사')).toEqual(['=22e8 w', '전기', '팔다', '회사']);
    expect(askedWords('18억불은 원화로')).toEqual(['=18e8 usd', '원화']);
    expect(askedWords('대원 약 130명')).toEqual(['대원', '=13e1 명']);
  });

  test('words beside an amount stay', () => {
    expect(askedWords('1인당 5,000만원')).toContain('인');
    expect(askedWords('명단에 오른 30명')).toContain('명단');
  });

  test('English amounts leave the rest of the words', () => {
    const { rest, amounts } = splitAmounts('Who paid $1.8 billion for 2.2 gigawatts?');
    expect(rest.replace(/\s+/g, ' ')).toBe('Who paid for ?');
    expect(amounts.map(({ text }) => text)).toEqual(['=18e8 usd', '=22e8 w']);
  });
});

describe('what finds what', () => {
  test.each([
    ['3,200억', '3천2백억 원이다'],
    ['3,200억 원', '3천2백억을 벌었다'],
    ['3,200억', '3,200억을 벌었다'],
    ['18억불', '18억 달러(약 2조 5천억 원)'],
    ['10킬로 상자', '10kg 상자'],
    ['130명', '130여 명이 출동했다'],
    ['150 million dollars', '1억 5천만 달러를 받았다'],
  ])('%s finds %s', (question, text) => {
    expect(finds(question, text)).toBe(true);
  });

  test.each([
    ['3,200억 원', '3,200억 달러'],
    ['3,200억', '3,200만 원'],
    ['30명', '30건'],
    ['7퍼센트포인트', '7%'],
    ['2GW', '2GWh'],
  ])('%s does not find %s', (question, text) => {
    expect(finds(question, text)).toBe(false);
  });
});
