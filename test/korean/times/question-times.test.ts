import { describe, expect, test } from 'vitest';
import { questionTimes } from '../../../src/korean/times/question-times.ts';
import { timeText } from '../../../src/korean/times/time-text.ts';

const NOW = new Date('2026-11-22T12:00:00+09:00');

function read(question: string) {
  const { spans, wantsLatest, words } = questionTimes(question, NOW);
  return {
    spans: spans.map(timeText),
    wantsLatest,
    words: words.map(({ start, end }) => question.slice(start, end)),
  };
}

describe('questionTimes', () => {
  test.each([
    ['작년 급식비는 얼마였어?', ['2025년'], ['작년']],
    ['재작년 겨울 방학은 며칠이었어?', ['2024년 겨울'], ['재작년 겨울']],
    ['작년 4분기와 올해 1분기 매출 비교', ['2025년 4분기', '2026년 1분기'], ['작년 4분기', '올해 1분기']],
    ['2019년부터 2022년까지 관객 수는?', ['2019년 1월 1일~2022년 12월 31일'], ['2019년부터', '2022년까지']],
    ['2020년 이후 바뀐 규칙', ['2020년 1월 1일부터'], ['2020년 이후']],
    ["'25년 예산", ['2025년'], ["'25년"]],
    ['2025. 3. 1. 자 개정 내용', ['2025년 3월 1일'], ['2025. 3. 1.']],
    ['지난여름 캠프에는 몇 명이 왔어?', ['2026년 여름'], ['지난여름']],
    ['임진왜란은 1592년에 일어났어?', ['1592년'], ['1592년에']],
    ['이번 달에 이긴 팀', ['2026년 11월'], ['이번 달에']],
    ['3월에 뽑힌 주장은 누구였어?', ['2026년 3월'], ['3월에']],
    ['12월 모임 장소는 어디야?', ['2025년 12월', '2026년 12월'], ['12월']],
    ['우리 팀 2024 성적', ['2024년'], ['2024']],
    ['who won the cup last year?', ['2025년'], ['last year']],
    ['What was the fee in fiscal 2024?', ['2024년'], ['fiscal 2024']],
    ['3일 뒤 경기는 몇 시야?', ['2026년 11월 25일'], ['3일 뒤']],
    ['수학여행은 지난 5월 며칠에 갔어?', ['2026년 5월'], ['지난 5월']],
    ['사흘 전 공지 내용', ['2026년 11월 19일'], ['사흘 전']],
    ['2주 전 토요일 경기 결과', ['2026년 11월 7일'], ['2주 전 토요일']],
    ['작년 하반기부터 바뀐 환불 규정', ['2025년 7월 1일부터'], ['작년 하반기부터']],
    ['내년 봄 학기 개강일', ['2027년 봄'], ['내년 봄']],
    ['오전 9시에 시작하는 수업', [], []],
    ['작년보다 얼마나 늘었어?', [], []],
    ['지난 10년간 인구는 어떻게 변했어?', [], []],
    ['1일 섭취 권장량은?', [], []],
  ])('%s', (question, spans, words) => {
    expect(read(question)).toEqual({ spans, wantsLatest: false, words });
  });

  test.each([
    '현재 회장은 누구야?',
    '가입비 지금 얼마야',
    '최신 버전은?',
    '요즘 인기 있는 책',
    'the current price?',
  ])('%s asks for the latest', (question) => {
    expect(read(question)).toMatchObject({ spans: [], wantsLatest: true });
  });

  test('2024년 현재 asks for 2024', () => {
    expect(read('2024년 현재 회원 수는?')).toMatchObject({ spans: ['2024년'], wantsLatest: false });
  });

  test('days are those of Korea', () => {
    const lateInLondon = new Date('2026-12-31T15:30:00Z');
    expect(questionTimes('올해 예산', lateInLondon).spans.map(timeText)).toEqual(['2027년']);
    expect(questionTimes('오늘 메뉴', lateInLondon).spans.map(timeText)).toEqual(['2027년 1월 1일']);
  });
});
