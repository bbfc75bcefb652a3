import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { timesIn } from '../../../src/korean/times/expressions.ts';
import { resolveTime } from '../../../src/korean/times/resolve.ts';
import { anyDay, DAY_STYLES } from './written-days.ts';

const words = (text: string) => timesIn(text).map(({ start, end }) => text.slice(start, end));

describe('timesIn', () => {
  test.each([
    ['한국전쟁은 1950년 6월 25일에 시작됐다.', ['1950년 6월 25일']],
    ['2026.03.05 회의, 2026-04 계획', ['2026.03.05', '2026-04']],
    ["'25년 3분기와 26년 상반기", ["'25년 3분기", '26년 상반기']],
    ['지난해 4분기 매출과 작년 말 직원 수', ['지난해 4분기', '작년 말']],
    ['FY2024 4분기, 2025 회계연도', ['FY2024 4분기', '2025 회계연도']],
    ['10일(현지시간) 발표했다', ['10일(현지시간)']],
    ['지난달 20일부터 31일까지', ['지난달 20일', '31일']],
    ['10월 3일 토요일 오전 9시 10분에', ['10월 3일 토요일 오전 9시 10분']],
    ['90년대 후반과 2000년대 초', ['90년대 후반', '2000년대 초']],
    ['2024년 봄, 올여름, 지난겨울', ['2024년 봄', '올여름', '지난겨울']],
    ['다음 주 화요일과 11월 셋째 주 토요일', ['다음 주 화요일', '11월 셋째 주 토요일']],
    ['올 들어 10월까지', ['올 들어 10월']],
    ['2024년 12월 현재 회원은', ['2024년 12월 현재']],
    ['3년 전과 두 달 뒤', ['3년 전', '두 달 뒤']],
    ['last year, in May 2026 and Q3 2025', ['last year', 'May 2026', 'Q3 2025']],
    ['two months ago, the second quarter of 2025', ['two months ago', 'second quarter of 2025']],
  ])('finds the times of %j', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  test.each([
    '10년간 계약했고 2시간 40분 동안 멈췄다',
    '3년짜리 적금, 5년 만에, 20년 경력의 요리사',
    '최대 14일까지 걸리며 7일 안에 신청한다',
    '매달 10일에 내고 1일 평균 세 번 쓴다',
    '3일 연속, 6박7일, 30일이 지나면',
    '서른 살, 30대, 1995년생',
    '2025만 원, 2000 걸음, 2030 세대',
    '오늘날 전달할 내달리기',
    '3개월 동안, 두 분기 연속, 최근 3년',
    'How may I march on?',
    '계좌 110-2026-031234, 전화 02-123-4567, 버전 2.10.3',
    '3분의 1이 4월드컵경기장에',
  ])('finds none in %j', (text) => {
    expect(words(text)).toEqual([]);
  });

  test.each(DAY_STYLES)('reads a whole date: $name', ({ write }) => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const [time, ...rest] = timesIn(write(day));
        expect(rest).toEqual([]);
        expect(resolveTime(time!, null)).toEqual({ from: day, to: day, precision: 'day' });
      }),
    );
  });

  test('reads it the same whatever words stand around it', () => {
    const around = fc.constantFrom(
      '',
      '회사는 ',
      '이 축제는 (',
      '"그해 겨울, ',
      'MS는 3조 원을 ',
      '직원 12명이 ',
    );
    const behind = fc.constantFrom(
      '',
      '에 문을 열었다.',
      ')',
      '부터',
      ', 서울에서',
      ' 오전 10시에',
      '자 기사 3쪽',
    );
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...DAY_STYLES), around, behind, (day, { write }, before, after) => {
        const text = `${before}${write(day)}${after}`;
        const time = timesIn(text).find(({ start }) => start >= before.length)!;
        expect(time.start).toBe(before.length);
        expect(resolveTime(time, null)).toEqual({ from: day, to: day, precision: 'day' });
      }),
    );
  });

  test('gives spans of the text, in order, for any text', () => {
    const piece = fc.constantFrom(
      ...'2026 년 월 일 3 10 말 초 작년 지난 올해 부터 ~ 분기 상반기 전 주 - . ( ) 가 최근 May Q3 last year'.split(
        ' ',
      ),
      ' ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const text = pieces.join('');
        let end = 0;
        for (const time of timesIn(text)) {
          expect(time.start).toBeGreaterThanOrEqual(end);
          expect(time.end).toBeGreaterThan(time.start);
          end = time.end;
          const span = resolveTime(time, '2026-11-12');
          if (span !== null) expect(span.from <= span.to).toBe(true);
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
