import { describe, expect, test } from 'vitest';
import { questionTimes } from '../../../src/korean/times/question-times.ts';
import { passageTimes, sentenceTimes } from '../../../src/korean/times/sentence-times.ts';
import { timeFit } from '../../../src/korean/times/time-fit.ts';

const NOW = new Date('2026-11-22T12:00:00+09:00');

function judged(question: string, sentence: string, date: string | null) {
  return timeFit(questionTimes(question, NOW), sentenceTimes(sentence, date), date);
}

describe('timeFit', () => {
  test.each([
    ['match', '2025년 매출은?', '지난해 매출은 3억 원이다.', '2026-02-11'],
    ['match', '작년 매출은?', '2025년 매출은 3억 원이다.', null],
    ['match', '작년 매출은?', '올해 매출은 3억 원이다.', '2025-12-30'],
    ['match', '올해 누가 나갔어?', '감독은 지난 7월 나갔다.', '2026-10-30'],
    ['match', '2024년 봄에 얼마로 올랐어?', '3월 1일부터 1,500원으로 올린다.', '2024-02-14'],
    ['match', '이번 달에 불난 곳은?', '10일 오후 창고에서 불이 났다.', '2026-11-10'],
    ['compatible', '작년 입장료는?', '입장은 무료였다.', '2025-10-20'],
    ['compatible', '2025년 3분기에 바뀐 것은?', '2025년에 규칙을 바꿨다.', '2026-01-05'],
    ['compatible', '회비는 얼마야?', '2019년 회비는 만 원이었다.', '2019-05-01'],
    ['compatible', '2024년 7월 요금은?', '2023년 5월부터 900원을 받는다.', null],
    ['unknown', '작년 입장료는?', '입장은 무료였다.', '2026-10-20'],
    ['unknown', '작년 입장료는?', '입장은 무료였다.', null],
    ['unknown', '2023년 요금은?', '3월 1일부터 요금을 1,400원에서 1,500원으로 올린다.', '2024-02-14'],
    ['unknown', '올해 매출은?', '조합은 11일 결산을 내놓았다.', null],
    ['unknown', '이번 달 10일 사고 결과는?', '결과는 다음 달에 나온다.', '2026-11-14'],
    ['conflict', '2023년 매출은?', '지난해 매출은 3억 원이다.', '2026-02-11'],
    ['conflict', '올해 매출은?', '조합은 11일 지난해 결산을 내놓았다.', '2026-02-11'],
    ['conflict', '올해 2분기 이익은?', '3분기 이익은 2억 원이다.', '2026-10-28'],
    ['conflict', '2023년 축제에는 몇 명 왔어?', '10월 11일부터 아흐레 동안 12만 명이 왔다.', '2025-10-20'],
    ['conflict', '올해 회장은?', '올해 회장은 김 씨다.', '2024-03-01'],
  ])('%s: %s / %s (%s)', (expected, question, sentence, date) => {
    expect(judged(question, sentence, date)).toBe(expected);
  });

  test('what only the text before tells can match, but makes no conflict', () => {
    const date = '2026-10-28';
    const [, { own, carried }] = passageTimes(['3분기 실적을 발표했다.', '매출은 2억 원이다.'], date) as [
      unknown,
      ReturnType<typeof passageTimes>[number],
    ];
    const of = (question: string) => timeFit(questionTimes(question, NOW), own, date, carried);
    expect(of('올해 3분기 매출은?')).toBe('match');
    expect(of('올해 2분기 매출은?')).toBe('unknown');
  });
});
