import type { Anchor } from './anchor.ts';
import { type CalendarMonth, dayLater, daysIn, isoDay, monthLater, weekdayOf } from './calendar.ts';
import { daySpan, daysSpan, monthsSpan, type TimeSpan } from './time-span.ts';

type Section = 'early' | 'middle' | 'late';

/** First month and number of months of 초, 중반 and 말 of a year. */
const YEAR_SECTIONS: Record<Section, readonly [number, number]> = {
  early: [0, 3],
  middle: [4, 4],
  late: [9, 3],
};
/** First year and number of years of 초반, 중반 and 후반 of a decade. */
const DECADE_SECTIONS: Record<Section, readonly [number, number]> = {
  early: [0, 4],
  middle: [3, 4],
  late: [6, 4],
};
/** First day of 초, 중순 and 말 of a month. */
const MONTH_SECTIONS: Record<Section, number> = { early: 1, middle: 11, late: 21 };

/** Ten years, or their beginning, middle or end. */
export function decadeSpan(first: number, section: Section | undefined): TimeSpan {
  const [skipped, years] = section === undefined ? [0, 10] : DECADE_SECTIONS[section];
  return monthsSpan({ year: first + skipped, month: 1 }, 12 * years, 'decade');
}

/** The beginning (3 months), middle (4) or end (3) of the twelve months from `first` on. */
export function sectionSpan(first: CalendarMonth, section: Section): TimeSpan {
  const [skipped, months] = YEAR_SECTIONS[section];
  return monthsSpan(monthLater(first, skipped), months, 'part');
}

/** A day of a month, or a third of it; null when it has no such day. */
export function daysInMonth(month: CalendarMonth, days: number | Section): TimeSpan | null {
  if (typeof days === 'number') return daysSpan(month, days, days, 'day');
  const first = MONTH_SECTIONS[days];
  return daysSpan(month, first, days === 'late' ? daysIn(month) : first + 9, 'part');
}

/**
 * The seven days of a month's first, second … week, counted from its first day (the fifth is shorter), or the first,
 * second … Monday (0) to Sunday (6) of the month.
 */
export function weekInMonth(
  month: CalendarMonth,
  week: number,
  weekday: number | undefined,
): TimeSpan | null {
  const first = 7 * week - 6;
  if (weekday === undefined) return daysSpan(month, first, Math.min(first + 6, daysIn(month)), 'week');
  const shift = (weekday - weekdayOf(isoDay(month.year, month.month, 1)) + 7) % 7;
  return daysInMonth(month, first + shift);
}

/** The week from Monday on that a day lies in, its weekend, or one day of it (0 for Monday). */
export function weekOf(day: string, within: number | 'weekend' | undefined): TimeSpan {
  const monday = dayLater(day, -weekdayOf(day));
  if (typeof within === 'number') return daySpan(dayLater(monday, within));
  const first = within === 'weekend' ? dayLater(monday, 5) : monday;
  return { from: first, to: dayLater(monday, 6), precision: 'week' };
}

/** The day, month or year of a writing itself: what its 현재 means. */
export function writingSpan({ year, month, day }: Anchor): TimeSpan {
  if (day !== null) return daySpan(day);
  return month === null ? monthsSpan({ year, month: 1 }, 12, 'year') : monthsSpan(month, 1, 'month');
}
