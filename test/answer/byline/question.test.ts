import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { namedPeriod } from '../../../src/answer/byline/period.ts';
import { documentQuestion } from '../../../src/answer/byline/question.ts';

describe('what is asked about a document', () => {
  test.each([
    ['급식 조사 기사 누가 썼어?', 'author', '급식 조사'],
    ['급식 조사 기사 쓴 기자 알려줘', 'author', '급식 조사'],
    ['급식 조사 기사를 쓴 사람은 누구인가요?', 'author', '급식 조사'],
    ['급식 조사 공지 작성자', 'author', '급식 조사'],
    ['급식 조사 기사 기자 이름이 뭐야', 'author', '급식 조사'],
    ['급식 조사 글은 누가 올렸어?', 'author', '급식 조사'],
    ['누가 급식 조사 기사를 썼어?', 'author', '급식 조사'],
    ['급식 조사 보고서 요약한 사람은?', 'author', '급식 조사 보고서'],
    ['급식 조사 기사 어느 신문이야', 'publisher', '급식 조사'],
    ['급식 조사 기사 어느 언론사 거야', 'publisher', '급식 조사'],
    ['급식 조사 기사 나온 신문 이름', 'publisher', '급식 조사'],
    ['급식 조사 칼럼이 실린 잡지는?', 'publisher', '급식 조사'],
    ['급식 조사 소식 전한 매체는?', 'publisher', '급식 조사'],
    ['급식 안내서는 어디서 펴낸 거야', 'publisher', '급식 안내서는'],
    ['급식 조사 기사 출처가 어디예요?', 'publisher', '급식 조사'],
    ['급식 조사 기사는 언제 나온 거야?', 'date', '급식 조사'],
    ['급식 조사 기사는 며칠자야?', 'date', '급식 조사'],
    ['급식 조사 소식은 언제 보도됐어?', 'date', '급식 조사'],
    ['급식 조사 기사는 언제 거예요?', 'date', '급식 조사'],
    ['급식 조사 글 언제 올라온 글이야', 'date', '급식 조사'],
    ['급식 조사 기사 나온 날짜가 언제야?', 'date', '급식 조사'],
    ['급식 조사 공지 작성일은?', 'date', '급식 조사'],
    ['급식 조사 기사 입력 시각 알려줘', 'time', '급식 조사'],
    ['급식 조사 기사는 몇 시에 올라왔어?', 'time', '급식 조사'],
    ['Who wrote the article about school lunch?', 'author', 'the article about school lunch?'],
    ['Which newspaper ran the school lunch story?', 'publisher', 'ran the school lunch story?'],
  ])('%s', (question, fact, topic) => {
    expect(documentQuestion(question)).toMatchObject({ fact, topic });
  });

  test.each([
    '누가 발표했어?',
    '신제품은 누가 만들었어?',
    '바다의 노래라는 책을 쓴 작가는?',
    '소설을 쓴 사람은 누구인가?',
    '헌법을 만든 사람은?',
    '수련회는 언제 열려?',
    '새 요금제는 언제 나왔어?',
    '결과는 언제 나온대?',
    '이 글 누가 썼어?',
    '기자 회견을 연 곳은 어디인가?',
    '신문에 광고를 낸 회사는?',
    '칼럼을 쓴 사람의 직업은?',
    '기사를 쓴 기자가 받은 상은?',
    '어느 신문사가 주최한 대회인가?',
    '빌린 돈 1억 원의 출처는?',
    '발행 주식 수는 몇 주야?',
    'When was the museum opened?',
  ])('nothing of that in: %s', (question) => {
    expect(documentQuestion(question)).toBeNull();
  });

  test('says which text and which of several is meant', () => {
    expect(documentQuestion('물레방아 글의 원래 기사를 쓴 기자는?')).toMatchObject({
      original: true,
      reporter: true,
    });
    expect(documentQuestion('공장 불을 처음 보도한 매체는?')).toMatchObject({ order: 'first', named: false });
    expect(documentQuestion('공장 최신 기사는 누가 썼어?')).toMatchObject({ order: 'latest' });
    expect(documentQuestion('도라온의 칼럼이 실린 잡지는?')).toMatchObject({ writer: '도라온' });
    expect(documentQuestion('로봇 동아리 후기 누가 썼어?')).toMatchObject({ kind: '후기', writer: null });
  });
});

describe('periods', () => {
  const now = new Date('2026-11-22T12:00:00+09:00');

  test.each([
    ['올해 글', '2026'],
    ['작년 공지', '2025'],
    ['재작년 기사', '2024'],
    ['지난달 소식', '2026-10'],
    ['이번 달에 나온 기사', '2026-11'],
    ['작년 3월 공지', '2025-03'],
    ['12월에 올라온 글', '2025-12'],
    ['11월 글', '2026-11'],
    ['10월 3일 보고서', '2026-10-03'],
    ['어제 올라온 글', '2026-11-21'],
  ])('%s', (text, period) => {
    expect(namedPeriod(text, now)?.period).toBe(period);
  });

  test.each(['3월드컵', '제3회 모임', '1,700원 기사', '13월 글'])('none in %s', (text) => {
    expect(namedPeriod(text, now)).toBeNull();
  });

  test('the January before is found from January', () => {
    expect(namedPeriod('지난달 글', new Date('2026-01-01T00:30:00+09:00'))?.period).toBe('2025-12');
  });

  test('a date is read back in each notation', () => {
    const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2049-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, fc.constantFrom('korean', 'dots', 'dashes', 'month', 'year'), (date, notation) => {
        const iso = date.toISOString().slice(0, 10);
        const [year, month, dayOfMonth] = iso.split('-').map(Number);
        const written = {
          korean: `${year}년 ${month}월 ${dayOfMonth}일`,
          dots: `${year}.${month}.${dayOfMonth}`,
          dashes: iso,
          month: `${year}년 ${month}월`,
          year: `${year}년`,
        }[notation];
        const expected = { month: iso.slice(0, 7), year: iso.slice(0, 4) }[notation as string] ?? iso;
        expect(namedPeriod(`모임이 ${written}에 낸 글`, now)?.period).toBe(expected);
      }),
    );
  });
});
