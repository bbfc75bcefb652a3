import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { standaloneQuestion, type Turn } from '../../src/answer/follow-up.ts';
import type { MorphemeAnalyzer } from '../../src/korean/morphemes.ts';
import { sharedRuntime } from '../support/test-index.ts';

let analyzer: MorphemeAnalyzer;
beforeAll(async () => {
  analyzer = await sharedRuntime().analyzer();
});

const answered = (question: string, ...quotes: string[]): Turn => ({ question, answered: true, quotes });
const unanswered = (question: string): Turn => ({ question, answered: false, quotes: [] });
const ask = (question: string, ...history: Turn[]): string =>
  standaloneQuestion(question, history, analyzer).question;

describe('particles agree with the new noun', () => {
  test.each([
    ['구름 도서관은 언제 열어?', '달빛 카페는?', '달빛 카페는 언제 열어?'],
    ['네이버가 짓는 센터는 어디야?', '삼성은?', '삼성이 짓는 센터는 어디야?'],
    ['정모는 부산으로 언제 가?', '제주로는?', '정모는 제주로 언제 가?'],
    ['네이버와 누가 계약했어?', '삼성과는?', '삼성과 누가 계약했어?'],
  ])('%s / %s', (last, question, expected) => {
    expect(ask(question, answered(last))).toBe(expected);
  });
});

describe('which turn is taken up', () => {
  const amazon = answered('아마존은 앤트로픽에 얼마를 투자했어?');

  test('the last one, as it was understood', () => {
    expect(ask('왜?', amazon, answered('달빛 도서관은 언제 닫아?'))).toBe('달빛 도서관은 왜 닫아?');
  });

  test('not one before an answered one', () => {
    const kept = ask('그 회사는 언제 설립됐어?', amazon, answered('정모는 언제 열려?'));
    expect(kept).toBe('그 회사는 언제 설립됐어?');
  });

  test('one before an unanswered one that has nothing like what is asked of', () => {
    const question = ask('그 회사는 언제 설립됐어?', amazon, unanswered('정모는 언제 열려?'));
    expect(question).toBe('아마존은 언제 설립됐어?');
  });

  test('small talk is no turn', () => {
    const thanks = answered('고마워요!');
    expect(ask('그럼 구글은?', amazon, thanks)).toBe('구글은 앤트로픽에 얼마를 투자했어?');
  });

  test('none before the last six', () => {
    const later = Array.from({ length: 6 }, () => unanswered('ㅋㅋㅋ'));
    expect(ask('그럼 구글은?', amazon, ...later)).toBe('그럼 구글은?');
    expect(ask('그럼 구글은?', amazon, ...later.slice(1))).toBe('구글은 앤트로픽에 얼마를 투자했어?');
  });
});

describe('quoted sentences', () => {
  test('name the company that a question asked for', () => {
    const turn = answered('가장 큰 배터리는 누가 만들어?', '한빛전지는 올해 가장 큰 배터리를 내놓았다.');
    expect(ask('그 회사 대표는 누구야?', turn)).toBe('한빛전지 대표는 누구야?');
  });

  test('tell where, when where was asked', () => {
    const turn = answered('봄 정모는 어디서 열려?', '봄 정모는 은하 회관에서 열린다.');
    expect(ask('거기까지 어떻게 가?', turn)).toBe('은하 회관까지 어떻게 가?');
  });

  test('tell when', () => {
    const turn = answered('텃밭 모임은 언제 시작했어?', '텃밭 모임은 2019년 4월에 시작했다.');
    expect(ask('그때 회원은 몇 명이었어?', turn)).toBe('2019년 4월에 회원은 몇 명이었어?');
  });

  test('what they do not tell is left open', () => {
    const turn = answered('텃밭 모임은 언제 시작했어?', '꽤 오래되었다.');
    expect(ask('그때 회원은 몇 명이었어?', turn)).toBe('그때 회원은 몇 명이었어?');
  });
});

describe('requests for more do not pile up', () => {
  test('the next one takes the place of the last', () => {
    const first = ask('더 자세히 알려줘', answered('멀칭이 뭐야?'));
    expect(first).toBe('멀칭이 뭐야? 자세히 알려줘');
    expect(ask('예를 들면?', answered(first))).toBe('멀칭이 뭐야? 예를 들어 알려줘');
  });

  test('another subject leaves them behind', () => {
    expect(ask('임베딩은?', answered('토큰이 뭐야? 자세히 알려줘'))).toBe('임베딩이 뭐야?');
  });
});

describe('attributes go only with what has them', () => {
  test.each([
    ['앤트로픽은 언제 설립됐어?', '회비는?'],
    ['독서 모임은 언제 모여?', '시가총액은?'],
    ['앤트로픽은 언제 설립됐어?', '참가 신청은 어떻게 해?'],
    ['회비는 얼마야?', '본사는 어디야?'],
  ])('%s / %s', (last, question) => {
    expect(ask(question, answered(last))).toBe(question);
  });
});

describe('talk that asks nothing of the documents stays', () => {
  test.each([
    '너 누구야?',
    '뭐 할 수 있어?',
    '질문해도 돼?',
    '잘 지내?',
    '확실해?',
    '진짜야?',
    '누가 그래?',
    '왜 저래',
    '뭐라는 거야',
    '오늘 점심 뭐 먹지',
    'LLM이란?',
    '그게 무슨 소리야?',
    '그건 됐고 회비는?',
    '응 고마워 ㅎㅎ',
    '🙏🙏',
  ])('%s', (question) => {
    expect(ask(question, answered('아마존은 앤트로픽에 얼마를 투자했어?'))).toBe(question);
  });
});

describe('a pronoun that the question itself explains stays', () => {
  test.each([
    '독서 모임에서 그 책은 언제 읽어?',
    '앤트로픽이 짓는다는 그 시설은 어디에 있어?',
    '벌점을 받았는데 그건 어떻게 없애?',
    '이 점은 왜 중요해?',
  ])('%s', (question) => {
    expect(ask(question, answered('벌점은 몇 점까지 받을 수 있어?'))).toBe(question);
  });

  test('but a place that it lacks is filled in', () => {
    const question = ask('전력은 거기서 얼마나 써?', answered('달빛 전산실은 언제 문을 열어?'));
    expect(question).toBe('전력은 달빛 전산실에서 얼마나 써?');
  });
});

test('a rewriting longer than a question may be is not made', () => {
  const long = `${'아주 '.repeat(165)}큰`;
  expect(ask('왜?', answered(`달빛 도서관은 ${long} 책을 언제 사?`))).toBe('왜?');
});

const fragment = fc.constantFrom(
  ...(
    '그럼 구글은? 왜? 언제 그건 거기는 작년에는? 텍사스 도서관은 독서 모임 회비는 얼마야? 누가 만들었어? 몇 명 어때? 그 회사 의 경우는 ' +
    '알려줘 자세히 2024년 3월 요 what about Google? it ㅋㅋ 😀 \ud800 그때 도 그래 이 서버 어느 무슨 엔 예를 들면 아요 네 좋아'
  ).split(' '),
);
const text = fc.oneof(
  fc.array(fragment, { maxLength: 12 }).map((words) => words.join(' ')),
  fc.array(fragment, { maxLength: 12 }).map((words) => words.join('')),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fragment.map((word) => word.repeat(120).slice(0, 500)),
);
const history = fc.array(
  fc.record({ question: text, answered: fc.boolean(), quotes: fc.array(text, { maxLength: 2 }) }),
  { maxLength: 8 },
);

describe('any conversation', () => {
  test('gives a question of at most 500 characters, the same each time, or the one that was typed', () => {
    fc.assert(
      fc.property(text, history, (question, turns) => {
        const standalone = standaloneQuestion(question, turns, analyzer);
        expect(standaloneQuestion(question, turns, analyzer)).toEqual(standalone);
        if (standalone.rewritten) {
          expect(standalone.question.length).toBeLessThanOrEqual(500);
          expect(standalone.question).toBe(standalone.question.trim());
          expect(standalone.question).not.toMatch(/ {2}/u);
        } else expect(standalone.question).toBe(question);
      }),
      { numRuns: 100 },
    );
  });

  test('without a turn before it, every question stays', () => {
    fc.assert(
      fc.property(text, (question) => {
        expect(standaloneQuestion(question, [], analyzer)).toEqual({ question, rewritten: false });
      }),
      { numRuns: 50 },
    );
  });
});
