import { describe, expect, test } from 'vitest';
import { questionTimes } from '../../../src/korean/times/question-times.ts';
import { sourceFrame } from '../../../src/korean/times/source-frame.ts';
import { timeText } from '../../../src/korean/times/time-text.ts';

const NOW = new Date('2026-11-22T12:00:00+09:00');

function frame(question: string, sentence: string, date: string | null) {
  const found = sourceFrame(questionTimes(question, NOW), sentence, date);
  return found === null ? null : `${found.word}: ${timeText(found.span)}`;
}

describe('sourceFrame', () => {
  test.each([
    ['올해 회장은 누구야?', '올해 회장은 김 씨다.', '2024-03-01', '올해: 2024년'],
    ['올해 3월 행사는?', '금년 행사는 넷이다.', '2025-03-01', '금년: 2025년'],
    ['작년 매출은?', '지난해 매출은 3억 원이다.', '2024-03-01', '지난해: 2023년'],
    ['지난달 방문객은?', '지난달에는 40명이 왔다.', '2026-05-02', '지난달: 2026년 4월'],
    ['last year revenue', '작년 매출은 3억 원이다.', '2025-03', '작년: 2024년'],
  ])('%s / %s (%s)', (question, sentence, date, expected) => {
    expect(frame(question, sentence, date)).toBe(expected);
  });

  test.each([
    ['올해 회장은 누구야?', '올해 회장은 김 씨다.', '2026-03-01'],
    ['올해 회장은 누구야?', '올해 회장은 김 씨다.', null],
    ['올해 회장은 누구야?', '지난해 회장은 김 씨다.', '2024-03-01'],
    ['회장은 누구야?', '올해 회장은 김 씨다.', '2024-03-01'],
    ['올해 얼마나 늘었어?', '작년보다 늘었다.', '2024-03-01'],
  ])('nothing for %s / %s (%s)', (question, sentence, date) => {
    expect(frame(question, sentence, date)).toBeNull();
  });
});
