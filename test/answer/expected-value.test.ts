import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expectedValue, holdsExpectedValue } from '../../src/answer/expected-value.ts';
import {
  type QuestionIntent,
  type QuestionType,
  questionIntent,
  type ValueKind,
} from '../../src/answer/question-type.ts';

/** What questions of a type mostly expect. */
const VALUES: Partial<Record<QuestionType, ValueKind>> = {
  amount: 'money',
  count: 'number',
  date: 'date',
  person: 'person',
  place: 'place',
  reason: 'reason',
  method: 'method',
  definition: 'definition',
  name: 'name',
};

function intent(type: QuestionType, rest: Partial<QuestionIntent> = {}): QuestionIntent {
  return { type, value: VALUES[type] ?? null, counter: null, askedKind: null, given: [], ...rest };
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

/** Sentences that hold the kind of value, the value first; and sentences that do not. */
const KINDS: Partial<
  Record<ValueKind, { holds: readonly (readonly [string, string])[]; lacks: readonly string[] }>
> = {
  money: {
    holds: [
      ['3조 4천억 원', '매출은 3조 4천억 원이었다.'],
      ['1,200원', '한 잔에 1,200원을 받는다.'],
      ['$1.8 billion', '계약은 $1.8 billion 규모다.'],
      ['2 million dollars', 'It raised 2 million dollars last spring.'],
      ['1조 2000억', '빚이 1조 2000억에 이른다.'],
    ],
    lacks: ['회원이 2억 명이다.', '표는 모두 팔렸다.', '10원소를 배웠다.', '3월 4일에 낸다.'],
  },
  percent: {
    holds: [
      ['62%', '주민 62%가 반대했다.'],
      ['3.4퍼센트', '이자는 연 3.4퍼센트다.'],
      ['절반', '절반이 찬성했다.'],
      ['12 percent', 'Sales grew 12 percent.'],
    ],
    lacks: ['62명이 반대했다.', '프로그램은 무료다.', '프로야구를 봤다.'],
  },
  duration: {
    holds: [
      ['10년', '10년짜리 계약을 맺었다.'],
      ['2시간', '2시간 40분 동안 멈췄다.'],
      ['7일', '책은 7일 동안 빌린다.'],
      ['열흘', '열흘 만에 끝났다.'],
      ['three weeks', 'The course takes three weeks.'],
    ],
    lacks: ['2026년 3월 2일에 열렸다.', '10일 문을 연다.', '3분기 실적이다.', '5달러를 낸다.'],
  },
  year: {
    holds: [
      ['1997년', '학교는 1997년에 문을 열었다.'],
      ['지난해', '지난해 이겼다.'],
    ],
    lacks: ['3월에 열렸다.', '1,997명이 왔다.', '2000원을 낸다.'],
  },
  time: {
    holds: [
      ['9시', '문은 9시에 닫는다.'],
      ['두 시', '두 시에 만난다.'],
      ['10:30', '막차는 10:30이다.'],
    ],
    lacks: ['9시간 걸린다.', '시청에서 만난다.', '3월 2일에 만난다.'],
  },
  weekday: {
    holds: [
      ['월요일', '월요일에 쉰다.'],
      ['주말', '주말에만 연다.'],
    ],
    lacks: ['3월 2일에 쉰다.', '일요가 좋다.'],
  },
  frequency: {
    holds: [
      ['매일', '매일 새벽에 저장한다.'],
      ['6개월마다', '필터는 6개월마다 바꾼다.'],
      ['weekly', 'The club meets weekly.'],
    ],
    lacks: ['새벽에 저장한다.', '필터를 바꾼다.'],
  },
  organization: {
    holds: [
      ['한국은행', '한국은행이 금리를 내렸다.'],
      ['강변일보', '강변일보는 다르게 전했다.'],
      ['회사 모루', '클라우드 회사 모루가 짓는다.'],
    ],
    lacks: ['비가 많이 왔다.', '값이 올랐다.'],
  },
  contact: {
    holds: [
      ['02-123-4567', '전화는 02-123-4567이다.'],
      ['help@example.org', 'help@example.org로 보낸다.'],
      ['1588-0000', '대표 번호는 1588-0000입니다.'],
    ],
    lacks: ['전화로 신청한다.', '2026-11-22에 쓴 글이다.'],
  },
  person: {
    holds: [
      ['한도윤 대표', '한도윤 대표가 말했다.'],
      ['감독은 서은재', '감독은 서은재다.'],
      ['김나래', '김나래는 다음 날 떠났다.'],
    ],
    lacks: [
      '이용자는 늘었다.',
      '정부의 뜻이다.',
      '전시장에서 열렸다.',
      '주민들은 반대했다.',
      '사실이 아니다.',
    ],
  },
};
const KIND_CASES = Object.entries(KINDS).flatMap(([kind, { holds, lacks }]) => [
  ...holds.map(([value, sentence]): [string, string, string | null] => [kind, sentence, value]),
  ...lacks.map((sentence): [string, string, string | null] => [kind, sentence, null]),
]);

test.each(KIND_CASES)('%s in %s: %s', (kind, sentence, value) => {
  const { holds, spans } = expectedValue(sentence, intent('what', { value: kind as ValueKind }));
  const texts = spans.map(([start, end]) => sentence.slice(start, end).trim());
  expect(holds).toBe(value !== null);
  if (value !== null) expect(texts.join(' | ')).toContain(value);
});

test('a question and its answer meet, in either language', () => {
  for (const [question, sentence] of [
    ['How many visitors came?', '축제에 15만 4천 명이 다녀갔다.'],
    ['수리비가 얼마래?', 'The repair cost $300.'],
    ['How old is the coach?', '감독은 올해 52세다.'],
    ['탑은 얼마나 높아?', '탑은 높이 63미터다.'],
    ['What percentage agreed?', '찬성은 54.5%였다.'],
    ['How much storage is free?', '무료로 5GB를 쓴다.'],
  ] as const) {
    expect(expectedValue(sentence, questionIntent(question)).spans).not.toEqual([]);
  }
});

test('spans are parts of the sentence in reading order, also where numbers are glued to words', () => {
  const word = fc.constantFrom(
    '회비',
    '3만원',
    '12%',
    '5일',
    '동안',
    '2026년',
    '3월',
    '김나래',
    '대표',
    '서울',
    '에서',
    '열',
    '두 시',
    ' ',
  );
  const kinds = fc.constantFrom<ValueKind>(
    'money',
    'percent',
    'duration',
    'date',
    'year',
    'time',
    'person',
    'place',
    'organization',
    'number',
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 12 }), kinds, (words, value) => {
      const sentence = words.join('');
      let last = 0;
      for (const [start, end] of expectedValue(sentence, intent('what', { value })).spans) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(sentence.length);
        last = end;
      }
    }),
    { seed: 20261122, numRuns: 300 },
  );
});

/** Sentences of six invented texts: a school, a recipe, an ordinance, a team, a company, a dig. */
const ANSWERED: readonly (readonly [question: string, fact: string, sentence: string])[] = [
  [
    'When was Eunpa High School founded?',
    '1974년',
    '은파고등학교는 1974년 군산에서 문을 연 사립 고등학교다.',
  ],
  ['How many students does the high school have?', '612명', '전교생은 612명이고 교사는 54명이다.'],
  ['Who is the principal of the high school?', '도지환', '교장은 도지환이다.'],
  ['What time do classes start?', '8시 40분', '수업은 오전 8시 40분에 시작한다.'],
  ['How much is the dormitory per semester?', '48만 원', '기숙사비는 한 학기에 48만 원이다.'],
  ['How long is the summer vacation?', '4주', '여름방학은 7월 20일부터 4주 동안이다.'],
  ['What is the phone number of the school?', '063-555-0134', '문의는 063-555-0134로 한다.'],
  [
    'Why is the dormitory closed on weekends?',
    '집에 가기 때문',
    '주말에는 집에 가기 때문에 기숙사를 닫는다.',
  ],
  ['How much flour do I need?', '400그램', '네 사람이 먹으려면 밀가루 400그램과 감자 두 개가 필요하다.'],
  ['How long should the dough rest in the refrigerator?', '30분', '반죽은 냉장고에서 30분 재운다.'],
  ['What is the broth made of?', '멸치와 다시마', '국물은 멸치와 다시마로 낸다.'],
  [
    'How long can leftover dough be kept in the freezer?',
    '두 주',
    '남은 반죽은 냉동실에 두 주까지 둘 수 있다.',
  ],
  ['What is the fine for not wearing a helmet?', '2만 원', '안전모를 쓰지 않으면 과태료 2만 원을 문다.'],
  ['What is the speed limit for kickboards?', '20킬로미터', '제한 속도는 시속 20킬로미터다.'],
  [
    'How many parking zones are there for kickboards?',
    '86곳',
    '킥보드는 정해진 주차 구역 86곳에만 세울 수 있다.',
  ],
  ['Who proposed the ordinance?', '염선재', '조례를 발의한 사람은 염선재 의원이다.'],
  [
    'When did the ordinance take effect?',
    '2025년 6월 1일',
    '공유 킥보드 조례는 2025년 6월 1일부터 시행한다.',
  ],
  [
    'Where was the volleyball final held?',
    '장충체육관',
    '결승전은 장충체육관에서 열렸고 관중 3,800명이 들어왔다.',
  ],
  ['Who is the coach of the volleyball team?', '맹소율', '감독은 맹소율이다.'],
  [
    'How much was the prize money for the championship?',
    '1억 원',
    '전기자전거 회사 초록나루는 2025년 매출 840억 원, 영업이익 31억 원을 냈다.',
  ],
  [
    'How many spectators came to the final?',
    '3,800명',
    '결승전은 장충체육관에서 열렸고 관중 3,800명이 들어왔다.',
  ],
  [
    'Why did the setter miss the final?',
    '무릎 부상',
    '주전 세터 옥미르는 무릎 부상으로 결승에 나오지 못했다.',
  ],
  ['What percentage of sales are exports?', '38%', '수출 비중은 전체 매출의 38%다.'],
  ['How many bicycles were recalled?', '5,200대', '지난해 9월 제동 장치 결함으로 자전거 5,200대를 회수했다.'],
  ['How long is the battery warranty?', '3년', '배터리 보증 기간은 3년이다.'],
  ['Where is the new factory being built?', '다낭', '새 공장은 베트남 다낭에 짓는다.'],
  ['How tall is the fortress wall?', '11미터', '성벽 둘레는 1.3킬로미터, 높이는 가장 높은 곳이 11미터다.'],
  ['Who leads the excavation?', '차온유', '발굴을 이끄는 사람은 차온유 학예사다.'],
  ['How many earthenware pieces were found?', '240점', '발굴에서 금귀고리 한 쌍과 토기 240점이 나왔다.'],
  ['Is admission to the museum exhibition free?', '무료', '입장은 무료다.'],
  ['Which company owns the volleyball club?', '한결식품', '구단 모기업은 한결식품이다.'],
  ['How much does a school meal cost?', '4,300원', '급식비는 한 끼에 4,300원이며 매달 25일까지 낸다.'],
];

test.each(ANSWERED)('%s finds %s', (question, fact, sentence) => {
  const { holds, spans } = expectedValue(sentence, questionIntent(question));
  const start = sentence.indexOf(fact);
  const end = start + fact.length;
  expect(holds).toBe(true);
  // Questions that expect no kind of value have no spans.
  if (spans.length > 0) expect(spans.some(([from, to]) => from < end && start < to)).toBe(true);
});
