import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayLater, monthLater, monthOf } from '../../../src/korean/times/calendar.ts';
import { timesIn } from '../../../src/korean/times/expressions.ts';
import { resolveTime } from '../../../src/korean/times/resolve.ts';
import { timeText } from '../../../src/korean/times/time-text.ts';
import { anyDay } from './written-days.ts';

/** What the first time of a text means, in words. */
function meaning(text: string, anchor: string | null): string | null {
  const span = resolveTime(timesIn(text)[0]!, anchor);
  return span === null ? null : timeText(span);
}

describe('resolveTime', () => {
  test.each([
    ['10일 밝혔다', '2026-11-12', '2026년 11월 10일'],
    ['31일 밤 불이 났다', '2026-11-02', '2026년 10월 31일'],
    ['오는 15일까지 받는다', '2026-11-12', '2026년 11월 15일'],
    ['지난 7월 떠났다', '2026-10-30', '2026년 7월'],
    ['지난 7월 떠났다', '2026-07-20', '2025년 7월'],
    ['10월에 문을 열었다', '2025-02-05', '2024년 10월'],
    ['10월에 문을 연다', '2025-02-05', '2025년 10월'],
    ['10월에 열릴 예정이다', '2025-02-05', '2025년 10월'],
    ['4분기 매출은 9천억 원을 넘길 것으로 본다', '2026-10-28', '2026년 4분기'],
    ['4분기 매출이 9천억 원이었다', '2026-02-11', '2025년 4분기'],
    ['1분기 영업이익 480억 원', '2026-10-28', '2026년 1분기'],
    ['지난달 30일 기준', '2024-05-02', '2024년 4월 30일'],
    ['다음 달 12일', '2026-12-01', '2027년 1월 12일'],
    ['지난주 금요일', '2026-11-22', '2026년 11월 13일'],
    ['이번 주말', '2026-11-18', '2026년 11월 21일~2026년 11월 22일'],
    ['11월 셋째 주 토요일', '2026-11-18', '2026년 11월 21일'],
    ['재작년 겨울', '2026-11-22', '2024년 겨울'],
    ['내후년 상반기', '2026-11-22', '2028년 상반기'],
    ['두 달 전', '2026-01-15', '2025년 11월'],
    ['작년 이맘때', '2026-11-22', '2025년 11월'],
    ['작년 말', '2026-11-22', '2025년 10월 1일~2025년 12월 31일'],
    ['10월 말', '2026-11-04', '2026년 10월 21일~2026년 10월 31일'],
    ['26년 매출', '2026-11-22', '2026년'],
    ['지금 회원은 63명', '2026-11-01', '2026년 11월 1일'],
    ['last month', '2026-01-05', '2025년 12월'],
    ['올해', '2024', '2024년'],
    ['지난달', '2024-05', '2024년 4월'],
    ['10월에 열었다', '2024', '2024년 10월'],
  ])('%s, written on %s, is %s', (text, anchor, expected) => {
    expect(meaning(text, anchor)).toBe(expected);
  });

  test.each([
    ['올해 매출', null],
    ['지난달 매출', '2024'],
    ['10월 3일에 모인다', null],
    ['10일 발표했다', '2024'],
    ['2월 30일', '2024-05-01'],
    ['화요일 3시', '2024-05-01'],
    ['최근 매출', '2024-05-01'],
    ['41년에', '2024-05-01'],
    ['이듬해 합의했다', '2024-05-01'],
    ['올해', '2024-13-01'],
  ])('%s, written on %s, is not known', (text, anchor) => {
    expect(meaning(text, anchor)).toBeNull();
  });

  test('counts from the time spoken of before', () => {
    const before = { from: '2024-07-01', to: '2024-09-30', precision: 'quarter' } as const;
    const told = (text: string) => resolveTime(timesIn(text)[0]!, '2026-11-12', { before });
    expect(told('이듬해 합의했다')).toMatchObject({ from: '2025-01-01', precision: 'year' });
    expect(told('전년 동기 매출')).toMatchObject({ from: '2023-07-01', to: '2023-09-30' });
    expect(told('지난해 같은 기간 매출')).toMatchObject({ from: '2025-07-01', to: '2025-09-30' });
    expect(told('2년 뒤 문을 닫았다')).toMatchObject({ from: '2026-01-01' });
    expect(told('직전 분기')).toMatchObject({ from: '2024-04-01', to: '2024-06-30' });
  });

  test('a fiscal year that begins in July is named after the year it ends in', () => {
    const [time] = timesIn('FY2025 4분기');
    expect(resolveTime(time!, null, { fiscalStart: 7 })).toMatchObject({
      from: '2025-04-01',
      to: '2025-06-30',
    });
    expect(resolveTime(time!, null)).toMatchObject({ from: '2025-10-01', to: '2025-12-31' });
  });

  test('gives the month that lies so many months off', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 99 }), (anchor, count) => {
        const { year, month } = monthLater(monthOf(anchor), -count);
        expect(meaning(`${count}개월 전`, anchor)).toBe(`${year}년 ${month}월`);
      }),
    );
  });

  test('gives back a day of the last days that is written without its month', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 27 }), (anchor, ago) => {
        const day = dayLater(anchor, -ago);
        const [time] = timesIn(`회사는 ${Number(day.slice(8))}일 이렇게 밝혔다.`);
        expect(resolveTime(time!, anchor)).toEqual({ from: day, to: day, precision: 'day', loose: true });
      }),
    );
  });

  test('gives back a month of the last or next year that is written without its year', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 11 }), fc.boolean(), (anchor, off, ahead) => {
        const { year, month } = monthLater(monthOf(anchor), ahead ? off : -off);
        const text = ahead ? `${month}월에 시작할 예정이다` : `${month}월에 시작했다`;
        expect(meaning(text, anchor)).toBe(`${year}년 ${month}월`);
      }),
    );
  });
});
