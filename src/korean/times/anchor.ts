import { type CalendarMonth, daysIn, isoDay } from './calendar.ts';
import { daysSpan } from './time-span.ts';

/** The day of a writing, as exactly as it is known. */
export interface Anchor {
  readonly year: number;
  readonly month: CalendarMonth | null;
  /** `YYYY-MM-DD`, null when only the month or year is known. */
  readonly day: string | null;
  /** First and last day that it may be. */
  readonly from: string;
  readonly to: string;
}

/**
 * Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
 *
 * @returns null for null and for what is none of them, or no day of the calendar.
 */
export function readAnchor(date: string | null): Anchor | null {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(date ?? '');
  if (match === null) return null;
  const year = Number(match[1]);
  if (match[2] === undefined) {
    return { year, month: null, day: null, from: isoDay(year, 1, 1), to: isoDay(year, 12, 31) };
  }
  const month = { year, month: Number(match[2]) };
  if (month.month < 1 || month.month > 12) return null;
  if (match[3] !== undefined) {
    const day = daysSpan(month, Number(match[3]), Number(match[3]), 'day')?.from;
    return day === undefined ? null : { year, month, day, from: day, to: day };
  }
  const from = isoDay(year, month.month, 1);
  return { year, month, day: null, from, to: isoDay(year, month.month, daysIn(month)) };
}
