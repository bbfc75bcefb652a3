import { beforeAll, describe, expect, test } from 'vitest';
import { normalizeQuestion, parseQuery, type QueryLanguage } from '../../src/retrieval/query.ts';
import { sharedLanguage } from '../support/test-index.ts';

let language: QueryLanguage;
beforeAll(async () => {
  language = await sharedLanguage();
});

const termsOf = (text: string) => parseQuery(text, language).terms.map((term) => term.text);

describe('asking words', () => {
  test.each([
    ['누가 텃밭을 관리하나요?', ['텃밭', '관리']],
    ['모종은 언제 심나요?', ['모종', '심다']],
    ['회비가 얼마인가요?', ['회비']],
    ['회비가 얼마입니까?', ['회비']],
    ['담당은 누구예요?', ['담당']],
    ['담당은 누구이에요', ['담당']],
    ['도서관은 어디에 있나요?', ['도서관']],
    ['정원이 몇 명이야?', ['정원', '명']],
    ['어떤 도구가 있는지 궁금합니다', ['도구']],
    ['농약은 왜 금지인지', ['농약', '금지']],
    ['잡초를 어떻게 뽑나요', ['잡초', '뽑다']],
  ])('%s looks for %j', (question, terms) => {
    expect(termsOf(question)).toEqual(terms);
  });

  test.each([
    '회비 알려줘',
    '회비 좀 알려줘',
    '회비를 알려 주세요',
    '회비에 대해 자세히 설명해 주세요.',
    '회비를 쉽게 설명해줘요!',
    '회비 좀 찾아봐',
    '회비 정리해줘',
    '회비가 궁금합니다',
    '회비의 뜻은?',
  ])('the request around the word is dropped: %s', (question) => {
    expect(termsOf(question)).toEqual(['회비']);
  });

  test.each([
    ['무엇이 있나요?', ['있다']],
    ['궁금합니다', ['궁금하다']],
  ])('a question of asking words alone keeps them: %s', (question, terms) => {
    expect(termsOf(question)).toEqual(terms);
  });

  test('repeats and order are kept, since neighbours matter', () => {
    expect(termsOf('감자 옆에 콩, 콩 옆에 감자')).toEqual(['감자', '옆', '콩', '콩', '옆', '감자']);
  });
});

describe('forms of input', () => {
  test('decomposed Hangul is the same question as composed', () => {
    const question = '도서관의 대출 기간은 며칠인가요?';
    const decomposed = question.normalize('NFD');
    expect(decomposed).not.toBe(question);
    expect(parseQuery(decomposed, language)).toEqual(parseQuery(question, language));
  });

  test('white space and control characters are folded', () => {
    expect(normalizeQuestion('  텃밭\t\n 회비\u0000는　얼마? ')).toBe('텃밭 회비 는 얼마?');
    expect(termsOf('\u0007텃밭 \r\n 회비')).toEqual(['텃밭', '회비']);
  });

  test.each(['', '   ', '\n\t', '\u0000'])('nothing is left of %j', (text) => {
    expect(parseQuery(text, language)).toEqual({ text: '', terms: [] });
  });

  test.each(['😀', '🌱🌱🌱', '👨‍👩‍👧‍👦 🇰🇷', '???', '…!'])('%s holds no term but stays a text', (text) => {
    const query = parseQuery(text, language);
    expect(query.terms).toEqual([]);
    expect(query.text).toBe(text);
  });

  test('a text much longer than a question is read to its end', () => {
    const long = `${'감자와 고구마를 심는다. '.repeat(50)}호미`;
    const terms = termsOf(long);
    expect(long.length).toBeGreaterThan(500);
    expect(terms.at(-1)).toBe('호미');
    expect(terms.filter((term) => term === '고구마')).toHaveLength(50);
  });

  test('an amount is one term however it is written, a bare number too', () => {
    expect(termsOf('2,400명이 모인 행사')).toContain('=24e2 명');
    expect(termsOf('문서 2,400호')).toContain('2400');
    expect(termsOf('2.2GW를 쓰는 시설')).toEqual(['=22e8 w', '쓰다', '시설']);
  });
});

describe('English', () => {
  test('content words bring the Korean words that they stand for', () => {
    const { terms } = parseQuery('What is the deposit for the study group?', language);
    expect(terms.map(({ text }) => text)).toEqual(['deposit', '스터디']);
    expect(terms[0]!.translations.map(({ term }) => term)).toContain('보증금');
  });

  test('a foreign word inside a Korean question is translated too, the Korean words are not', () => {
    const { terms } = parseQuery('deposit은 언제 돌려받나요?', language);
    expect(terms.map(({ text }) => text)).toEqual(['deposit', '돌려받다']);
    expect(terms[0]!.translations.length).toBeGreaterThan(0);
    expect(terms[1]!.translations).toEqual([]);
  });

  test('an English question keeps its numbers', () => {
    expect(termsOf('How many trees were planted in 2026 for $1,200?')).toEqual(
      expect.arrayContaining(['2026', '=12e2 usd']),
    );
  });
});
