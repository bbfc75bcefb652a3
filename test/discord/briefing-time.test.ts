import { describe, expect, it } from 'vitest';
import { isBriefingDue } from '../../src/discord/briefing-time.ts';

const at = (kst: string) => new Date(`${kst}:00+09:00`);
const daily = (briefingTime: string | null, briefingChannel: string | null = '1') => ({
  briefingTime,
  briefingChannel,
});

describe('isBriefingDue', () => {
  it.each([
    ['at its minute', '09:00', null, '2026-11-22T09:00', true],
    ['a minute before', '09:00', null, '2026-11-22T08:59', false],
    ['three hours late', '09:00', '2026-11-21T09:00', '2026-11-22T12:00', true],
    ['later than that', '09:00', '2026-11-21T09:00', '2026-11-22T12:01', false],
    ['when it was posted today', '09:00', '2026-11-22T09:00', '2026-11-22T09:30', false],
    ['when it was posted late today', '09:00', '2026-11-22T11:00', '2026-11-22T11:30', false],
    ['on the next day', '09:00', '2026-11-22T09:00', '2026-11-23T09:00', true],
    ['where it is midnight in Korea', '00:00', '2026-11-21T00:00', '2026-11-22T00:00', true],
    ['just before midnight in Korea', '00:00', '2026-11-21T00:00', '2026-11-21T23:59', false],
    ['past midnight, for yesterday', '23:30', '2026-11-20T23:30', '2026-11-22T00:30', true],
    ['past midnight, posted before', '23:30', '2026-11-21T23:30', '2026-11-22T00:30', false],
    ['past midnight, posted late', '23:30', '2026-11-22T00:10', '2026-11-22T00:30', false],
    [
      'in the evening after it was posted late past midnight',
      '23:30',
      '2026-11-22T00:10',
      '2026-11-22T23:30',
      true,
    ],
    ['on the first day of a month', '08:00', '2026-11-30T08:00', '2026-12-01T08:00', true],
  ])('knows %s', (_, time, last, now, due) => {
    expect(isBriefingDue(daily(time), last === null ? null : at(last), at(now))).toBe(due);
  });

  it('needs a channel and a time', () => {
    expect(isBriefingDue(daily(null), null, at('2026-11-22T09:00'))).toBe(false);
    expect(isBriefingDue(daily('09:00', null), null, at('2026-11-22T09:00'))).toBe(false);
  });
});
