import { describe, expect, test } from 'vitest';
import { type QuestionType, questionIntent } from '../../src/answer/question-type.ts';

const QUESTIONS: Readonly<Record<QuestionType, readonly string[]>> = {
  amount: [
    '회비가 얼마예요?',
    '참가비는 얼마나 되나요?',
    '수리하는 데 돈은 얼마 들었어?',
    '투자 금액은?',
    '대관료 가격 알려줘',
    '한 달 요금이 궁금해요',
    '보증금 액수는',
    'How much is the deposit?',
  ],
  count: [
    '회원은 몇 명인가요?',
    '의자가 몇 개 있어?',
    '한 번에 책 몇 권까지 빌려요?',
    '전력은 몇 GW야?',
    '비율이 몇 %인가요',
    '행사는 몇 번 열렸나요?',
    '강의실 정원은?',
    '몇 시간 동안 열려 있나요?',
    'How many seats are there?',
  ],
  date: [
    '축제는 언제 열리나요?',
    '모임은 몇 시에 시작해?',
    '신청은 며칠까지예요?',
    '도서관은 무슨 요일에 쉬어?',
    '몇 년에 세워졌나요?',
    '개관 날짜 알려줘',
    '접수 마감일은?',
    'When does the market open?',
  ],
  person: [
    '대표는 누구인가요?',
    '누가 이 규칙을 만들었나요?',
    '창고 열쇠를 맡은 사람은?',
    '행사 담당자는?',
    '대표 이름이 뭐예요?',
    '겨울이 온다고 말한 애널리스트는 누구죠?',
    'Who runs the library?',
  ],
  place: [
    '도서관은 어디에 있나요?',
    '모임 장소 알려 주세요',
    '어느 도시에 공장을 짓나요?',
    '어느 나라에서 왔어?',
    '우체국 위치는?',
    'Where is the office?',
  ],
  reason: [
    '왜 농약을 쓰지 않나요?',
    '문을 닫은 이유가 뭐야?',
    '행사가 미뤄진 까닭은?',
    '무엇 때문에 늦었나요?',
    '어째서 회비를 올렸지?',
    'Why was it delayed?',
  ],
  method: [
    '책은 어떻게 빌리나요?',
    '신청하는 방법 알려줘',
    '환불 절차가 궁금해요',
    '회원증을 잃어버리면 어떡해요?',
    'How do I join?',
    'How can I cancel my booking?',
  ],
  definition: [
    '윤작이란 무엇인가요?',
    '멀칭 뜻이 뭐야?',
    '퇴비의 의미는?',
    '콤포스트가 무슨 말이에요?',
    '모각코란?',
    'What is mulching?',
  ],
  name: ['공장 이름이 뭐예요?', '책 제목은 무엇인가요?', '그 로봇을 뭐라고 부르나요?', '사업의 명칭은?'],
  list: [
    '도구 종류는?',
    '준비물 목록 알려줘',
    '운영진은 누구누구야?',
    '지점은 어디어디 있어?',
    '금지 항목을 모두 알려줘',
    '어떤 것들을 가져가야 해?',
  ],
  'yes-no': [
    '망원경을 빌릴 수 있나요?',
    '아이도 와도 되나요?',
    '주차가 가능한가요?',
    '환불 가능?',
    '비가 와도 열릴까요?',
    '개를 데려가도 돼?',
  ],
  what: ['도서관 이용 규칙', '누리봇 소식', '여름철 물 주기', '창고에 무엇이 들어 있지'],
};

const CASES = Object.entries(QUESTIONS).flatMap(([type, questions]) =>
  questions.map((question): [string, string] => [question, type]),
);

test('the table is large enough to tell', () => {
  expect(CASES.length).toBeGreaterThanOrEqual(60);
});

test.each(CASES)('%s asks for %s', (question, type) => {
  expect(questionIntent(question).type).toBe(type);
});

describe('what else is read off a question', () => {
  test.each([
    ['회원은 몇 명인가요?', '명'],
    ['의자가 몇 개나 있어?', '개'],
    ['책은 몇 권까지 빌려요?', '권'],
    ['은메달은 몇 점으로 쳐요?', '점'],
    ['전력은 몇 GW야?', 'GW'],
    ['할인율은 몇 %야?', '%'],
    ['걸어서 몇 시간 걸려?', '시간'],
    ['회원은 누구야?', null],
    ['몇 시에 열어?', null],
    ['몇 년에 세웠어?', null],
  ])('%s counts in %s', (question, counter) => {
    expect(questionIntent(question).counter).toBe(counter);
  });

  test.each([
    ['어느 도시에 공장을 짓나요?', '도시'],
    ['무슨 요일에 쉬어?', '요일'],
    ['어떤 나무를 심었나요?', '나무'],
    ['어느 신문이 보도했나요', '신문'],
    ['누가 심었나요?', null],
  ])('%s asks for a kind: %s', (question, kind) => {
    expect(questionIntent(question).askedKind).toBe(kind);
  });

  test('numbers that the question itself tells', () => {
    expect(questionIntent('2024년에 1,200원이던 7번 버스 요금은 3.5배가 됐어?').given).toEqual([
      '2024',
      '1,200',
      '7',
      '3.5',
    ]);
    expect(questionIntent('요금은 얼마야?').given).toEqual([]);
  });
});
