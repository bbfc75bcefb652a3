import { beforeAll, describe, expect, test } from 'vitest';
import { type Corrector, createCorrector } from '../../../src/retrieval/correction/correction.ts';
import { knownWords } from '../../../src/retrieval/correction/known-words.ts';
import { article, indexOf, sharedLanguage } from '../../support/test-index.ts';

let corrector: Corrector;
beforeAll(async () => {
  const { snapshot } = await indexOf([
    article(
      'law.md',
      '주택임대차 안내',
      '보증금 증액은 5퍼센트를 넘지 못한다. 전입신고는 이사한 날부터 14일 안에 주민센터에 한다. 확정일자를 받으면 우선변제권이 생긴다. 중개수수료는 양쪽이 낸다.',
    ),
    article(
      'history.md',
      '수원화성',
      '수원화성은 정조가 1794년에 짓기 시작했다. 설계는 정약용이 맡았다. 거중기를 써서 돌을 들어 올렸다. 팔달문은 남쪽 문이다.',
    ),
    article(
      'company.md',
      '다람쥐커피 소개',
      '다람쥐커피는 춘천에서 시작한 커피 회사다. 대표는 임하늘이다. 직원은 84명이고 매장은 열두 곳이다. 원두 구독료는 한 달 1만 9천 원이다. 배송비는 3천 원이다.',
    ),
    article(
      'sport.md',
      '푸른들 배드민턴 동호회',
      '동호회 회비는 월 2만 5천 원이다. 연습은 화요일에 체육센터에서 한다. 셔틀콕은 각자 산다. 코치는 노을찬이다.',
    ),
  ]);
  corrector = createCorrector(knownWords(snapshot.lexical), await sharedLanguage());
});

describe('careless questions of laws, history, companies and clubs', () => {
  test.each([
    ['보증금몇퍼센트까지올릴수있어', '보증금 몇 퍼센트까지 올릴 수 있어'],
    ['확정일짜 받으면 뭐가 좋아', '확정일자 받으면 뭐가 좋아'],
    ['중게수수료 누가 내나요', '중개수수료 누가 내나요'],
    ['수원화성누가설계했어', '수원화성 누가 설계했어'],
    ['거중끼는 뭐에 썼어', '거중기는 뭐에 썼어'],
    ['팔딸문은 어디야', '팔달문은 어디야'],
    ['다람쥐커피직원몇명이야ㅋㅋ', '다람쥐커피 직원 몇 명이야'],
    ['원두구독뇨 한달에 얼마애요', '원두 구독료 한 달에 얼마인가요'],
    ['다람지커피 대표 누구임', '다람쥐커피 대표 누구인가요'],
    ['베드민턴 회비 얼마', '배드민턴 회비 얼마'],
    ['동호회연습무슨요일에해', '동호회 연습 무슨 요일에 해'],
    ['셔틀콕은누가사', '셔틀콕은 누가 사'],
    ['체육쎈터 어디야', '체육센터 어디야'],
  ])('%s is read as %s', (typed, written) => {
    expect(corrector.correct(typed).text).toBe(written);
  });

  test.each([
    '임대인은 계약을 거절할 수 있나요?',
    '정조는 왜 수원으로 갔나요?',
    '라면은 몇 분 끓이나요?',
    '배구 동호회도 있나요?',
    '회원이 아니어도 참가할 수 있어?',
    '노을빛이 누구야?',
    '임한울 대표가 맞아?',
    '수원월드컵경기장은 언제 지었나?',
    '보증보험은 꼭 들어야 하나요?',
  ])('%s stays as it is', (question) => {
    expect(corrector.correct(question)).toEqual({ text: question, corrections: [] });
  });
});
