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

const KOREAN: Readonly<Record<string, readonly string[]>> = {
  'amount/money': [
    '회비 얼마예요?',
    '월세가 얼마임',
    '입장료 얼만가요',
    '지난해 매출은요?',
    '작년 영업이익 알려주세요',
    '수리비는 얼마나 나왔어?',
    '등록금이 어떻게 되나요?',
    '연봉 얼마 받아?',
    '그 선수 이적료는?',
    '1등 상금이 얼마래?',
    '배달비 얼마였지',
    '공사비로 얼마를 썼대?',
    '기부금은 모두 얼마였나요?',
    '택시 기본요금 얼마야',
    '책값이 얼마라고 했지?',
    '벌금은 얼마를 내야 하나요',
    '환율이 얼마예요',
    '회비를 알 수 있을까요?',
    '대관료 좀 알려 주실 수 있나요?',
  ],
  'count/percent': [
    '금리 몇 프로야?',
    '찬성률은 얼마였나요?',
    '시장 점유율 얼마나 돼',
    '할인율은?',
    '몇 퍼센트가 반대했대?',
    '투표율이 얼마였죠',
    '지분을 몇 % 갖고 있나요?',
    '여성 비율이 어떻게 돼요?',
    '습도가 얼마나 되나요?',
  ],
  'count/number': [
    '회원은 몇 명이에요?',
    '몇 명이나 다쳤대',
    '사람이 몇 명 왔음?',
    '직원 수는?',
    '인구가 얼마나 되나요',
    '버스가 몇 대 다녀?',
    '책을 몇 권까지 빌릴 수 있어요?',
    '몇 번 이겼어요?',
    '몇 골 넣었어',
    '다리 길이는 얼마예요?',
    '산의 높이는?',
    '역까지 거리가 얼마나 돼요?',
    '학교에서 얼마나 멀어요?',
    '운동장이 얼마나 넓어?',
    '무게가 몇 kg이에요',
    '지금 몇 살이야?',
    '감독 나이가 어떻게 되나요',
    '기온이 몇 도까지 올랐어?',
    '정원이 몇이에요',
    '배터리 용량은 얼마인가요',
    '발전소 출력은 몇 MW인가',
    '몇 층이야?',
    '관객이 몇 명 들었습니까?',
  ],
  'count/duration': [
    '공사는 몇 년 걸렸어요?',
    '며칠 동안 열려요?',
    '며칠이나 쉬었나요?',
    '몇 시간 걸려?',
    '몇 달치 식량이야?',
    '책 대출 기간은?',
    '얼마나 오래 걸리나요?',
    '얼마 동안 머물렀어?',
    '임기가 몇 년이나 되죠?',
    '계약 기간이 어떻게 되나요',
    '회복하는 데 얼마나 걸렸대?',
    '보증 기간 알려줘',
    '몇 개월 할부 되나요?',
    '몇 주 동안 진행돼?',
  ],
  'count/frequency': ['얼마나 자주 모여요?', '필터 교체 주기는?'],
  'date/date': [
    '축제 언제 해?',
    '언제까지 내야 돼요?',
    '마감일이 언제임',
    '신청 마감 며칠까지야',
    '접수는 몇 월 며칠까지예요',
    '개막일 알려줘',
    '생일이 언제예요',
    '언제부터 올랐대?',
  ],
  'date/year': ['몇 년에 지어졌나요?', '몇 년도에 태어났어?', '어느 해에 우승했나요?', '창립 연도는?'],
  'date/time': [
    '몇 시에 닫아요?',
    '막차 시각은 몇 시야',
    '영업시간이 어떻게 되나요?',
    '운영 시간 알려 주세요',
  ],
  'date/weekday': ['무슨 요일에 쉬어요?', '분리수거 요일은?', '정기 모임은 어느 요일이야'],
  'person/person': [
    '누가 만들었어?',
    '대표가 누구임',
    '감독은 누구였대?',
    '이 글 누가 썼어요',
    '회장 이름이 뭐야?',
    '창업자는?',
    '결승골을 넣은 선수 이름은?',
    '담당자 알려줘',
    '어느 기자가 썼나요',
    '교장은 누구십니까',
    '주연 배우가 누구야',
  ],
  'place/place': [
    '본사 위치',
    '어디서 열려요?',
    '공장이 어디 있음?',
    '어느 나라 회사예요?',
    '어느 도시에 들어서나요',
    '수도는?',
    '그 작가 고향이 어디래',
    '집합 장소는요?',
    '본사는 어디야',
  ],
  'name/organization': [
    '어느 신문이 먼저 썼어?',
    '어느 회사에 팔렸나요?',
    '어떤 기관이 조사했대?',
    '제조사는?',
    '어느 은행에서 빌렸어',
    '무슨 팀에서 뛰었나요',
    '인수한 회사 이름이 뭐예요?',
    '출판사가 어디예요?',
  ],
  'name/contact': ['연락처 알려줘', '전화번호가 뭐예요?', '문의 이메일은?', '홈페이지 주소가 어떻게 되나요?'],
  'name/name': ['강아지 이름이 뭐야?', '노래 제목은 뭔가요?', '별명이 뭐였더라', '그 법을 뭐라고 부르나요?'],
  'reason/reason': [
    '왜 취소됐어?',
    '왜 값이 올랐대?',
    '연기된 이유가 뭐임',
    '사고 원인은 무엇인가요?',
    '뭐 때문에 늦었어?',
    '적자가 난 까닭은?',
  ],
  'method/method': [
    '회원 가입 어떻게 해요?',
    '어떻게 신청함',
    '환불하려면 어떻게 해야 돼?',
    '김치찌개 끓이는 방법',
    '예약 절차 좀',
  ],
  'definition/definition': [
    '발효가 뭐야',
    '모각코란?',
    '오프사이드 뜻이 뭐예요',
    '정족수란 무엇인가요?',
    '미란다 원칙은 무슨 의미인가요',
  ],
  'yes-no/-': [
    '주차 돼요?',
    '주차비가 비싼가요?',
    '환불 되나요?',
    '가격이 올랐어?',
    '대표가 바뀌었대?',
    '예산이 통과됐나요?',
    '강아지 데려가도 됨?',
    '일요일에도 문 여나요',
    '심야버스 탈 수 있어?',
    '사장이 사과했습니까?',
  ],
  'list/-': ['준비물이 뭐예요?', '운영진 누구누구야', '메뉴 종류 알려줘', '수상자를 모두 알려줘'],
  'what/-': ['어떤 칩을 쓰나요?', '무슨 색이야?', '회의에서 뭐 했어?', '도서관 소식', '어떤 나무를 심었어요'],
};

const ENGLISH: Readonly<Record<string, readonly string[]>> = {
  'amount/money': [
    'How much is the ticket?',
    'How much does parking cost?',
    'What is the entrance fee?',
    "What's the rent?",
    'How expensive is the gym?',
    'What was the revenue last year?',
    'How much money did they raise?',
    'What prize does the winner get?',
    'What is the monthly salary of an intern?',
  ],
  'count/number 명': [
    'How many people came to the concert?',
    'How many students are in the class?',
    'How many employees does the bakery have?',
    'What is the population of the island?',
  ],
  'count/number 대': ['How many buses run at night?', 'How many cars were recalled?'],
  'count/number 번': ['How many times did they win the cup?'],
  'count/number 마리': ['How many dogs live in the shelter?'],
  'count/number': [
    'How many goals and assists did she record?',
    'How big is the new stadium?',
    'What is the maximum capacity of the lift?',
    'How fast is the train?',
  ],
  'count/number 살': ['How old is the coach?'],
  'count/number km': ['How far is the school from the station?'],
  'count/number m': ['How tall is the tower?', 'How long is the bridge?'],
  'count/number kg': ['How heavy is the parcel?', 'How much does the robot weigh?'],
  'count/number 톤': ['How much water does the factory use?'],
  'count/percent': [
    'What percentage of voters agreed?',
    'What is the interest rate?',
    'What share of the company does he own?',
    'How many percent did sales grow?',
  ],
  'count/duration': [
    'How long does the exam take?',
    'How many days is the trip?',
    'How many years did the war last?',
    'What is the warranty period?',
    'How much time do we have?',
  ],
  'count/frequency': ['How often does the club meet?'],
  'date/date': [
    'When does school start?',
    'What is the deadline for applications?',
    'On what date was it signed?',
    'Since when has it been closed?',
  ],
  'date/year': ['In what year was the bank founded?', 'Which year did they win?'],
  'date/time': ['What time does the pool close?', 'What are the opening hours of the museum?'],
  'date/weekday': ['What day of the week is the market?'],
  'person/person': [
    'Who wrote the letter?',
    "Who's the mayor?",
    'Whose idea was it?',
    'Which player scored first?',
    'Who are the founders?',
    'What is the name of the director?',
  ],
  'place/place': [
    'Where is the office?',
    'In which city is the plant?',
    'What country does the coach come from?',
    'What is the address of the clinic?',
    'Where can I park?',
  ],
  'name/organization': [
    'Which company bought the brand?',
    'Which newspaper reported it?',
    'What bank lent the money?',
  ],
  'name/contact': ['What is the phone number of the office?', 'What is your email?'],
  'reason/reason': [
    'Why was the match cancelled?',
    'What caused the fire?',
    'What is the reason for the delay?',
    'How come it is closed?',
  ],
  'method/method': ['How do I return a book?', 'How can we apply?', 'How did they fix it?'],
  'definition/definition': [
    'What is crop rotation?',
    'What does quorum mean?',
    'What is an offside?',
    'Define inflation',
  ],
  'list/-': [
    'What are the rules of the library?',
    'List the winners',
    'Name all the members',
    'What kinds of trees were planted?',
  ],
  'yes-no/-': [
    'Is the pool open on Sundays?',
    'Can I bring a dog?',
    'Did the company pay a dividend?',
    'Are there any discounts?',
  ],
  'what/-': [
    'Which chips does the phone use?',
    'What did the court decide?',
    'Tell me about the festival',
    'What is the goal of the project?',
  ],
};

const asksFor = (question: string): string => {
  const { type, value, counter } = questionIntent(question);
  return `${type}/${value ?? '-'} ${counter ?? ''}`.trim();
};
const flat = (table: Readonly<Record<string, readonly string[]>>) =>
  Object.entries(table).flatMap(([kind, questions]) =>
    questions.map((question) => [question, kind] as const),
  );

test.each(flat(KOREAN))('%s asks for %s', (question, kind) => {
  expect(asksFor(question).split(' ')[0]).toBe(kind);
});

test.each(flat(ENGLISH))('%s asks for %s', (question, kind) => {
  expect(asksFor(question).startsWith(kind)).toBe(true);
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
