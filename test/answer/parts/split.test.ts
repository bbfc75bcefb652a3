import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { splitQuestion } from '../../../src/answer/parts/split.ts';
import type { MorphemeAnalyzer } from '../../../src/korean/morphemes.ts';
import { sharedRuntime } from '../../support/test-index.ts';

let analyzer: MorphemeAnalyzer;
beforeAll(async () => {
  analyzer = await sharedRuntime().analyzer();
});

const split = (question: string) => splitQuestion(question, analyzer);
const texts = (question: string) => split(question).map(({ text }) => text);
const labels = (question: string) => split(question).map(({ label }) => label);

describe('several attributes of one thing', () => {
  test.each([
    ['김치찌개 재료랑 칼로리 알려줘', ['김치찌개 재료 알려줘', '김치찌개 칼로리 알려줘']],
    ['전입신고 신청 자격과 제출 서류 알려줘', ['전입신고 신청 자격 알려줘', '전입신고 제출 서류 알려줘']],
    [
      '『전쟁과 평화』 저자와 출판일 알려줘',
      ['『전쟁과 평화』 저자 알려줘', '『전쟁과 평화』 출판일 알려줘'],
    ],
    [
      '도서관 운영시간, 휴관일, 대출 권수 알려줘',
      ['도서관 운영시간 알려줘', '도서관 휴관일 알려줘', '도서관 대출 권수 알려줘'],
    ],
    ['영화 감독이랑 주연 배우 누구야', ['영화 감독은 누구야', '영화 주연 배우는 누구야']],
    ['대회를 미룬 이유랑 새 날짜', ['대회를 미룬 이유 알려줘', '대회 새 날짜 알려줘']],
    ['삼성전자 작년 매출이랑 직원 수 알려줘', ['삼성전자 작년 매출 알려줘', '삼성전자 직원 수 알려줘']],
  ])('%s', (question, parts) => {
    expect(texts(question)).toEqual(parts);
    expect(split(question).every(({ kind }) => kind === 'list')).toBe(true);
  });
});

describe('items of which the same is asked', () => {
  test.each([
    ['축구부와 농구부 인원은 각각 몇 명이야?', ['축구부 인원은 몇 명이야?', '농구부 인원은 몇 명이야?']],
    ['된장찌개랑 김치찌개 끓이는 법 각각 알려줘', ['된장찌개 끓이는 법 알려줘', '김치찌개 끓이는 법 알려줘']],
    [
      '작년이랑 올해 합창 대회 장소 각각 어디야?',
      ['작년 합창 대회 장소는 어디야?', '올해 합창 대회 장소는 어디야?'],
    ],
    ['평일이랑 주말 영업시간 알려줘', ['평일 영업시간 알려줘', '주말 영업시간 알려줘']],
    [
      '애플, 구글, 메타 시가총액 알려줘',
      ['애플 시가총액 알려줘', '구글 시가총액 알려줘', '메타 시가총액 알려줘'],
    ],
    [
      '1학년 2학년 3학년 등록금 각각 얼마야?',
      ['1학년 등록금은 얼마야?', '2학년 등록금은 얼마야?', '3학년 등록금은 얼마야?'],
    ],
    ['지각하면 1차 2차에 각각 어떻게 돼?', ['지각하면 1차에 어떻게 돼?', '지각하면 2차에 어떻게 돼?']],
    ['수영장 어른 어린이 요금 모두 알려줘', ['수영장 어른 요금 알려줘', '수영장 어린이 요금 알려줘']],
    [
      '서울·부산 지하철 기본요금은 각각 얼마야?',
      ['서울 지하철 기본요금은 얼마야?', '부산 지하철 기본요금은 얼마야?'],
    ],
  ])('%s', (question, parts) => {
    expect(texts(question)).toEqual(parts);
    expect(split(question).every(({ kind }) => kind === 'list')).toBe(true);
  });
});

describe('comparisons', () => {
  test.each([
    ['손흥민이랑 이강인 나이 비교해줘', ['손흥민 나이 알려줘', '이강인 나이 알려줘']],
    ['삼성전자와 LG전자의 직원 수를 비교하면?', ['삼성전자의 직원 수 알려줘', 'LG전자의 직원 수 알려줘']],
    ['민법과 형법의 차이가 뭐야?', ['민법에 대해 알려줘', '형법에 대해 알려줘']],
    ['라면이랑 우동 칼로리 차이 얼마나 돼?', ['라면 칼로리 알려줘', '우동 칼로리 알려줘']],
    ['김연아랑 아사다 마오 최고 점수 비교', ['김연아 최고 점수 알려줘', '아사다 마오 최고 점수 알려줘']],
    ['작년과 올해 예산 차이 얼마야?', ['작년 예산 알려줘', '올해 예산 알려줘']],
    ['현대차가 기아보다 매출이 더 커?', ['현대차 매출 알려줘', '기아 매출 알려줘']],
    ['서울이랑 부산 중 어디가 인구가 더 많아?', ['서울 인구 알려줘', '부산 인구 알려줘']],
    [
      '의자랑 책상이랑 장롱 버리는 값 비교',
      ['의자 버리는 값 알려줘', '책상 버리는 값 알려줘', '장롱 버리는 값 알려줘'],
    ],
    ['앱 무료 유료 요금제 비교해 주세요', ['앱 무료 요금제 알려줘', '앱 유료 요금제 알려줘']],
  ])('%s', (question, parts) => {
    expect(texts(question)).toEqual(parts);
    expect(split(question).every(({ kind }) => kind === 'comparison')).toBe(true);
  });

  test('each side is called by its own name', () => {
    expect(labels('삼성전자와 LG전자의 직원 수를 비교하면?')).toEqual(['삼성전자', 'LG전자']);
  });
});

describe('clauses and sentences', () => {
  test.each([
    ['손흥민은 어느 팀이고 등번호는 몇 번이야?', ['손흥민은 어느 팀이야?', '손흥민 등번호는 몇 번이야?']],
    ['수영장 이용료는 얼마고 예약은 어떻게 해?', ['수영장 이용료는 얼마야?', '수영장 예약은 어떻게 해?']],
    ['개막식은 언제로 미뤄졌고 이유는 뭐야?', ['개막식은 언제로 미뤄졌어?', '개막식은 왜 미뤄졌어?']],
    [
      '음주운전 벌금은 얼마고 면허는 언제 취소돼?',
      ['음주운전 벌금은 얼마야?', '음주운전 면허는 언제 취소돼?'],
    ],
    ['훈민정음은 누가 만들었고 왜 만들었어?', ['훈민정음은 누가 만들었어?', '훈민정음은 왜 만들었어?']],
    ['병자호란은 왜 일어났나요? 결과는요?', ['병자호란은 왜 일어났나요?', '병자호란 결과는요?']],
    ['벌금은 얼마이며 누가 내나요?', ['벌금은 얼마야?', '벌금은 누가 내나요?']],
    ['이 법은 언제 시행되고 누가 지켜야 해?', ['이 법은 언제 시행되나?', '이 법은 누가 지켜야 해?']],
    ['임진왜란은 언제 일어났어? 왜 일어났어?', ['임진왜란은 언제 일어났어?', '임진왜란은 왜 일어났어?']],
    ['월요일에 열어? 토요일은?', ['월요일에 열어?', '토요일에 열어?']],
    ['운동장에서 축구 해도 돼? 야구는?', ['운동장에서 축구 해도 돼?', '운동장에서 야구 해도 돼?']],
    ['가게는 흑자야? 적자면 얼마야', ['가게는 흑자야?', '가게는 적자면 얼마야']],
    [
      '카카오 대표가 누구인지 그리고 본사가 어디인지 알려줘',
      ['카카오 대표가 누구인지 알려줘', '카카오의 본사가 어디인지 알려줘'],
    ],
    ['수영장은 언제 어디서 예약해?', ['수영장은 언제 예약해?', '수영장은 어디서 예약해?']],
  ])('%s', (question, parts) => {
    expect(texts(question)).toEqual(parts);
  });

  test('parts of a clause that is itself a list are told apart', () => {
    expect(texts('회의는 언제 어디서 열려? 축구부와 농구부 인원은 각각 몇 명이야?')).toEqual([
      '회의는 언제 열려?',
      '회의는 어디서 열려?',
      '축구부 인원은 몇 명이야?',
      '농구부 인원은 몇 명이야?',
    ]);
  });
});

describe('English', () => {
  test.each([
    ['When and where is the festival held?', ['When is the festival held?', 'Where is the festival held?']],
    ['Who founded Apple and when was it founded?', ['Who founded Apple?', 'When was Apple founded?']],
    [
      'Compare the revenue of Apple and Google',
      ['What is the revenue of Apple?', 'What is the revenue of Google?'],
    ],
    [
      "Compare Apple and Google's revenue",
      ['What is the revenue of Apple?', 'What is the revenue of Google?'],
    ],
    [
      'What is the price of both tea and coffee?',
      ['What is the price of tea?', 'What is the price of coffee?'],
    ],
    [
      'What are the price and the size of the tent?',
      ['What is the price of the tent?', 'What is the size of the tent?'],
    ],
  ])('%s', (question, parts) => {
    expect(texts(question)).toEqual(parts);
  });
});

describe('questions that are one', () => {
  test.each([
    '삼성전자와 LG전자가 함께 만든 제품은?',
    '로미오와 줄리엣의 저자는 누구야?',
    '톰과 제리는 언제 방영됐어?',
    '남자와 여자가 만나는 이야기의 제목은?',
    '연구와 개발에 쓴 돈은 얼마야?',
    '한국과 일본 사이의 조약은?',
    '한국과 일본의 축구 경기 결과는?',
    '이순신과 원균은 무슨 관계야?',
    '스티브 잡스와 워즈니악이 만든 회사는?',
    '1983년과 1987년에 우루과이가 우승한 대회의 이름은?',
    '안녕! 회비는 얼마야?',
    '회비 있어? 없어?',
    '대표가 김철수야? 맞아?',
    '어디로 가고 있어?',
    '먹고 살기 힘든 이유가 뭐야?',
    '누가 이겼다고 하고 누가 졌다고 해?',
    '정부가 그를 무엇이라고 불렀어?',
    '사랑이랑 우정의 공통점은?',
    '국어 영어 수학 과학 사회 점수 각각 몇 점이야?',
    '신라와 당나라의 전쟁은 언제 끝났어?',
    '네이버와 카카오가 공동 출자한 회사는?',
    '철수와 영희의 이야기는 누가 썼어?',
    'Who is the coach of the team and where does he live?',
    'Who wrote War and Peace?',
    'What is the relationship between Samsung and Google?',
  ])('%s', (question) => {
    expect(split(question)).toEqual([{ text: question, kind: 'single', label: question }]);
  });
});

test('any number of attributes up to four is read back, and more is one question', () => {
  const attribute = fc.constantFrom('가격', '무게', '길이', '높이', '출시일', '제조사', '원산지', '보관법');
  const link = fc.constantFrom('랑', '와', ', ', ' 및 ');
  const attach = (word: string, joint: string) => {
    const closed = (word.charCodeAt(word.length - 1) - 0xac00) % 28 > 0;
    if (joint === '랑') return `${word}${closed ? '이랑' : '랑'} `;
    return joint === '와' ? `${word}${closed ? '과' : '와'} ` : word + joint;
  };
  fc.assert(
    fc.property(fc.uniqueArray(attribute, { minLength: 2, maxLength: 6 }), link, (asked, joint) => {
      const listed = asked.map((word, index) => (index === asked.length - 1 ? word : attach(word, joint)));
      const parts = texts(`노트북 ${listed.join('')} 알려줘`);
      if (asked.length > 4) expect(parts).toHaveLength(1);
      else expect(parts).toEqual(asked.map((word) => `노트북 ${word} 알려줘`));
    }),
    { numRuns: 60 },
  );
});
