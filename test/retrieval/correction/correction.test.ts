import { beforeAll, describe, expect, test } from 'vitest';
import { type Corrector, createCorrector } from '../../../src/retrieval/correction/correction.ts';
import { knownWords } from '../../../src/retrieval/correction/known-words.ts';
import { article, indexOf, sharedLanguage, type TestIndex } from '../../support/test-index.ts';

let index: TestIndex;
let corrector: Corrector;
beforeAll(async () => {
  index = await indexOf([
    article(
      'school.md',
      '햇살초등학교 안내',
      '햇살초등학교 급식비는 한 달에 6만 원이다. 급식비는 스쿨뱅킹으로 낸다. 도서관에서는 책을 한 번에 세 권까지 빌릴 수 있다. 수학여행은 10월에 경주로 간다. 수학여행 참가비는 12만 원이다. 교장은 문가람이다. 방과후 수업은 체육관에서 한다.',
    ),
    article(
      'kitchen.md',
      '고추장찌개 끓이기',
      '고추장찌개에는 감자와 애호박을 넣는다. 감자는 깍둑썰기를 한다. 고추장은 두 큰술 넣고 약한 불에서 20분 끓인다. 계란은 마지막에 넣는다. 가게는 화재로 문을 닫았다가 다시 열었다. 화재 보험금으로 가게를 고쳤다. 회의실 예약은 홈페이지에서 한다. Kimchi recipe.',
    ),
    article(
      'sports.md',
      '한강마라톤 규정',
      '한강마라톤 참가비는 5만 원이다. 한강마라톤 출발 시간은 오전 8시다. 완주 메달은 결승선에서 준다. 기록증은 홈페이지에서 내려받는다. 취소 수수료는 30퍼센트다.',
    ),
  ]);
  corrector = createCorrector(knownWords(index.snapshot.lexical), await sharedLanguage());
});

describe('missing spaces', () => {
  test.each([
    ['햇살초등학교급식비얼마야', '햇살초등학교 급식비 얼마야'],
    ['수학여행은어디로가나요', '수학여행은 어디로 가나요'],
    ['도서관에서책몇권까지빌릴수있어?', '도서관에서 책 몇 권까지 빌릴 수 있어?'],
    ['한강마라톤참가비얼마임', '한강마라톤 참가비 얼마인가요'],
    ['기록증은어디서받아', '기록증은 어디서 받아'],
  ])('%s is read as %s', (typed, written) => {
    expect(corrector.correct(typed).text).toBe(written);
  });
});

describe('slips', () => {
  test.each([
    ['급식비 스쿨뱅낑으로 내나요', [{ from: '스쿨뱅낑', to: '스쿨뱅킹' }]],
    ['고추장찌게에 뭐 넣어', [{ from: '고추장찌게', to: '고추장찌개' }]],
    ['수학여헁 언제 가', [{ from: '수학여헁', to: '수학여행' }]],
    ['한강마라툰 참가비', [{ from: '한강마라툰', to: '한강마라톤' }]],
    ['기록쯩 어디서 내려받아', [{ from: '기록쯩', to: '기록증' }]],
    ['보험금 화제 언제 났어', [{ from: '화제', to: '화재' }]],
    ['몇일에 출발해', [{ from: '몇일', to: '며칠' }]],
    ['참가비 열마야', [{ from: '열마', to: '얼마' }]],
    ['감자 깍뚝썰기 해?', [{ from: '깍뚝썰기', to: '깍둑썰기' }]],
  ])('%s', (typed, corrections) => {
    const found = corrector.correct(typed);
    expect(found.corrections).toEqual(corrections);
    for (const { to } of corrections) expect(found.text).toContain(to);
  });

  test('a keyboard left in the other language', () => {
    expect(corrector.correct('rmqtlrql 얼마야')).toEqual({
      text: '급식비 얼마야',
      corrections: [{ from: 'rmqtlrql', to: '급식비' }],
    });
    expect(corrector.correct('ㅏㅑㅡ초ㅑ 만드는 법').corrections).toEqual([
      { from: 'ㅏㅑㅡ초ㅑ', to: 'kimchi' },
    ]);
  });

  test('a space within a word', () => {
    expect(corrector.correct('도 서관은 어디야').text).toBe('도서관은 어디야');
  });

  test.each([
    '문가림이 누구야?',
    '기름은 몇 숟갈 넣어',
    '체육복은 얼마야',
    '의사가 있어?',
    '한강공원은 어디야',
  ])('another word is not taken for one of the corpus: %s', (question) => {
    expect(corrector.correct(question)).toEqual({ text: question, corrections: [] });
  });
});

describe('right questions stay as they are', () => {
  test.each([
    '햇살초등학교 급식비는 얼마야?',
    '도서관에서 책을 몇 권까지 빌릴 수 있나요?',
    '재미있는 방과후 수업은 어떤 것이 있어?',
    '취소 수수료는 언제부터 내나요?',
    '고추장찌개에 감자를 넣는 이유를 설명해 주세요.',
    '결승선에서는 무엇을 나눠 주나요?',
    '누구나 참가할 수 있나요?',
    '언제나 열려 있는 회의실이 있나요?',
    'What is the entry fee of the marathon?',
    '3~5명이 함께 뛰려면?',
    '어딘가에 보험금 이야기가 있어?',
    '',
    '😀',
  ])('%s', (question) => {
    expect(corrector.correct(question)).toEqual({ text: question, corrections: [] });
  });
});

test('the search reads the corrected question and tells what it corrected', async () => {
  const { query, corrections, hits } = await index.search.search('햇살초등학교 급식삐얼마임', 3);
  expect(query.text).toBe('햇살초등학교 급식비 얼마인가요');
  expect(corrections).toEqual([{ from: '급식삐', to: '급식비' }]);
  expect(index.snapshot.document(index.snapshot.documentOfChunk(hits[0]!.chunk)).source).toBe('school.md');
});
