import { type CalendarMonth, daysIn, isoDay, monthLater } from './calendar.ts';

/** How exactly a time is told; `part` is the beginning, middle or end of a year or month, `range` goes from A to B. */
export type Precision =
  | 'decade'
  | 'year'
  | 'half'
  | 'quarter'
  | 'season'
  | 'month'
  | 'part'
  | 'week'
  | 'day'
  | 'range';

/** A stretch of days, both ends included. */
export interface TimeSpan {
  /** `YYYY-MM-DD`; {@link FIRST_DAY} when only the end is told (까지). */
  readonly from: string;
  /** `YYYY-MM-DD`, never before `from`; {@link LAST_DAY} when only the beginning is told (부터). */
  readonly to: string;
  readonly precision: Precision;
  /**
   * Not to be relied on: only a day of some month was told (10일), often that of the report and sometimes a duration
   * (7일 보관), or it counts from what another sentence spoke of (한 해 전에는).
   */
  readonly loose?: true;
}

/** Stand for an end that is not told. */
export const FIRST_DAY = '0001-01-01';
export const LAST_DAY = '9999-12-31';

/** How the first of two spans lies to the second; `partly` when each has days that the other has not. */
export type Overlap = 'same' | 'within' | 'contains' | 'partly' | 'apart';

export function overlap(a: TimeSpan, b: TimeSpan): Overlap {
  if (a.to < b.from || b.to < a.from) return 'apart';
  if (a.from === b.from && a.to === b.to) return 'same';
  if (a.from >= b.from && a.to <= b.to) return 'within';
  if (a.from <= b.from && a.to >= b.to) return 'contains';
  return 'partly';
}

/** Whole months from `first` on. */
export function monthsSpan(first: CalendarMonth, count: number, precision: Precision): TimeSpan {
  const last = monthLater(first, count - 1);
  return {
    from: isoDay(first.year, first.month, 1),
    to: isoDay(last.year, last.month, daysIn(last)),
    precision,
  };
}

/** Some days of one month, or null when it has no such days (2월 30일). */
export function daysSpan(
  month: CalendarMonth,
  first: number,
  last: number,
  precision: Precision,
): TimeSpan | null {
  if (first < 1 || last < first || last > daysIn(month)) return null;
  return {
    from: isoDay(month.year, month.month, first),
    to: isoDay(month.year, month.month, last),
    precision,
  };
}

/** The span of one day. */
export function daySpan(day: string): TimeSpan {
  return { from: day, to: day, precision: 'day' };
}
