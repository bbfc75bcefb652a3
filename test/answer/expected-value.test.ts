import { describe, expect, test } from 'vitest';
import { holdsExpectedValue, labelsExpectedValue } from '../../src/answer/expected-value.ts';
import type { QuestionIntent, QuestionType } from '../../src/answer/question-type.ts';

function intent(type: QuestionType, rest: Partial<QuestionIntent> = {}): QuestionIntent {
  return { type, counter: null, askedKind: null, given: [], ...rest };
}

interface Sentences {
  readonly holds: readonly string[];
  readonly lacks: readonly string[];
}

const TABLE: Partial<Record<QuestionType, Sentences>> = {
  amount: {
    holds: [
      '회비는 한 해 60,000원이다.',
      '공사에 3억 2천만 원이 들었다.',
      '시는 120억원을 빌려준다.',
      '표는 15유로에 판다.',
      '값은 $30였다.',
      '학생은 무료로 들어온다.',
      '누리봇은 500만 달러를 받았다.',
    ],
    lacks: [
      '회원은 38명이다.',
      '3월 말까지 낸다.',
      '공원은 넓다.',
      '밭은 10제곱미터다.',
      '값이 크게 올랐다.',
    ],
  },
  count: {
    holds: ['회원은 38명이다.', '책을 일곱 권까지 빌린다.', '두 번 열렸다.', '창고가 세 곳 있다.'],
    lacks: ['회원이 많다.', '책을 많이 빌린다.', '행사가 여러 번 미뤄졌다고 전했다.'],
  },
  date: {
    holds: [
      '2027년 9월에 문을 연다.',
      '저녁 8시에 닫는다.',
      '수요일에 쉰다.',
      '개관일은 2019-04-05이다.',
      '지난해 처음 열렸다.',
      '매주 모인다.',
      '오전에만 연다.',
    ],
    lacks: ['회원은 38명이다.', '책은 일곱 권까지 빌린다.', '문을 닫았다.', '회비는 60,000원이다.'],
  },
  person: {
    holds: ['한도윤 대표가 말했다.', '관장은 서은재 씨다.', '대표는 한도윤이다.', '김나래 교수가 이끈다.'],
    lacks: ['도서관은 조용하다.', '회비는 60,000원이다.', '2027년에 연다.'],
  },
  place: {
    holds: [
      '도서관은 은하로 12에 있다.',
      '공장은 세종시에 짓는다.',
      '3층에서 모인다.',
      '신청은 #텃밭 채널에서 받는다.',
      '축제는 강변에서 열린다.',
      'help@example.org로 보낸다.',
    ],
    lacks: ['회비는 60,000원이다.', '책은 일곱 권이다.', '보증금은 나중에 돌려준다.'],
  },
  reason: {
    holds: [
      '비가 왔기 때문이다.',
      '벌을 지키려고 쓰지 않는다.',
      '안전을 위해 막았다.',
      '돈이 모자라서 멈췄다.',
      '땅이 굳었으므로 미뤘다.',
    ],
    lacks: ['회비는 60,000원이다.', '도서관은 조용하다.', '공장은 세종시에 있다.'],
  },
  definition: {
    holds: [
      '윤작은 작물을 돌려 심는 일을 말한다.',
      '멀칭: 흙을 덮는 일.',
      '퇴비란 썩혀 만든 거름이다.',
      '텃밭은 집 가까이에 있는 작은 밭을 뜻합니다.',
    ],
    lacks: ['비가 왔다.', '흙을 덮었다.', '물을 많이 주었다.'],
  },
  name: {
    holds: ["로봇의 이름은 '누리'다.", '사업은 Moonlight라고 불린다.', '책 제목은 『푸른 밭』이다.'],
    lacks: ['로봇은 가볍다.', '"우리는 반드시 해낸다."', '회비는 60,000원이다.'],
  },
  method: {
    holds: ['신분증을 보이면 된다.', '먼저 신청서를 쓴다.', '단추를 누르세요.', '누리집을 통해 낸다.'],
    lacks: ['도서관은 조용했다.', '회원은 38명이었다.', '비가 내렸다.'],
  },
};

const CASES = Object.entries(TABLE).flatMap(([type, { holds, lacks }]) => [
  ...holds.map((sentence): [string, QuestionType, boolean] => [sentence, type as QuestionType, true]),
  ...lacks.map((sentence): [string, QuestionType, boolean] => [sentence, type as QuestionType, false]),
]);

test('the table is large enough to tell', () => {
  expect(CASES.length).toBeGreaterThanOrEqual(60);
});

test.each(CASES)('%s (%s): %s', (sentence, type, held) => {
  expect(holdsExpectedValue(sentence, intent(type))).toBe(held);
});

describe('a counted thing', () => {
  test.each([
    ['회원은 38명이다.', '명', true],
    ['자리는 38석, 오는 사람은 40명쯤이다.', '명', true],
    ['이웃 다섯 사람이 모였다.', '명', true],
    ['의자는 38개다.', '명', false],
    ['책을 일곱 권까지 빌린다.', '권', true],
    ['책을 7일 동안 빌린다.', '권', false],
    ['창고가 세 곳이다.', '개', true],
    ['소비 전력은 2.2GW다.', 'GW', true],
    ['소비 전력은 2.2기가와트다.', 'GW', true],
    ['전력을 많이 쓴다.', 'GW', false],
    ['절반이 넘는 58퍼센트가 찬성했다.', '%', true],
    ['두 차례 열렸다.', '번', true],
  ])('%s counts in %s: %s', (sentence, counter, held) => {
    expect(holdsExpectedValue(sentence, intent('count', { counter }))).toBe(held);
  });
});

test('a number that the question tells is no answer', () => {
  const sentence = '2027년 모임에는 다들 왔다.';
  expect(holdsExpectedValue(sentence, intent('date'))).toBe(true);
  expect(holdsExpectedValue(sentence, intent('date', { given: ['2027'] }))).toBe(false);
  expect(holdsExpectedValue('38명이 왔다.', intent('count', { counter: '명', given: ['38'] }))).toBe(false);
});

test.each<QuestionType>(['what', 'list', 'yes-no'])('%s expects nothing in particular', (type) => {
  expect(holdsExpectedValue('비가 내렸다.', intent(type))).toBe(true);
});

test.each<[string, QuestionType, boolean]>([
  ['장소: 강변 둔치', 'place', true],
  ['장소는 강변 둔치다.', 'place', true],
  ['일시: 5월 3일', 'date', true],
  ['스터디: 걷기 · 정원: 10명', 'count', true],
  ['참가비: 15,000원', 'amount', true],
  ['담당: 한도윤', 'person', true],
  ['장소: 강변 둔치', 'date', false],
  ['강변 둔치가 그 장소였다.', 'place', false],
  ['참가비: 15,000원', 'what', false],
])('%s is labelled as %s: %s', (sentence, type, labelled) => {
  expect(labelsExpectedValue(sentence, intent(type))).toBe(labelled);
});
