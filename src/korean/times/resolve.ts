import { type Anchor, readAnchor } from './anchor.ts';
import { type CalendarMonth, dayLater, monthLater, monthOf } from './calendar.ts';
import type { CountedPoint, Point, TimeExpression, TimeParts } from './expression.ts';
import { type Candidates, chosenMonth, chosenYear } from './nearest.ts';
import { daySpan, monthsSpan, type TimeSpan } from './time-span.ts';
import { daysInMonth, decadeSpan, sectionSpan, weekInMonth, weekOf, writingSpan } from './units.ts';

/** A year written with two digits is one this near to the writing; further off it is a duration. */
const SHORT_YEAR_REACH = 8;

/** What else tells which time is meant. */
export interface ResolveOptions {
  /** The time that was spoken of before, from which 이듬해 and 같은 기간 count. */
  readonly before?: TimeSpan | null;
  /** The month that fiscal years begin in, 1 to 12 (1 when left out); such a year is named after the one it ends in. */
  readonly fiscalStart?: number;
}

/**
 * The days that a time means.
 *
 * A month, quarter or day without year or month is the last one that has begun by the day of the writing when the words
 * around it look back (열렸다), the next one that has not ended when they look ahead (예정, 연다). Where they tell neither,
 * it is the nearer one, with a lean to the past. 지난 7월 lies wholly before the month of the writing. Where only the year
 * of the writing is known, a month is one of that year.
 *
 * @param anchor the day of the writing, `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; for a question the present day in Korea.
 * @returns null where the words and the anchor do not tell (지난달 without a date), or tell no day of the calendar.
 */
export function resolveTime(
  expression: Pick<TimeExpression, 'parts' | 'outlook' | 'edge'>,
  anchor: string | null,
  options: ResolveOptions = {},
): TimeSpan | null {
  const { parts, outlook, edge } = expression;
  const frame: Frame = {
    anchor: readAnchor(anchor),
    before: options.before ?? null,
    outlook,
    isEdge: edge !== null,
    fiscalStart: options.fiscalStart ?? 1,
  };
  if (parts.decade !== undefined) return decadeSpan(parts.decade, parts.section);
  if (parts.day?.kind === 'relative') return countedDay(parts.day, frame);
  if (parts.week?.kind === 'relative') return countedWeek(parts.week, parts, frame);
  if (parts.month?.kind === 'relative') return countedMonth(parts.month, parts, frame);
  if (parts.quarter?.kind === 'relative') return countedQuarter(parts.quarter, frame);
  if (parts.year !== undefined) return yearly(parts.year, parts, frame);
  return undated(parts, frame);
}

interface Frame {
  readonly anchor: Anchor | null;
  readonly before: TimeSpan | null;
  readonly outlook: 'past' | 'future' | null;
  readonly isEdge: boolean;
  readonly fiscalStart: number;
}

/** Whether a time counts from the writing, not from what was spoken of before. */
function countsFromAnchor({ to }: CountedPoint, { outlook, before }: Frame): boolean {
  if (to !== 'either') return to === 'anchor';
  return outlook === 'future' || (outlook === null && before === null);
}

function countedDay(point: CountedPoint, frame: Frame): TimeSpan | null {
  const { anchor, before } = frame;
  const told = before?.precision === 'day' ? before.from : null;
  const day = countsFromAnchor(point, frame) ? (anchor?.day ?? null) : told;
  return day === null ? null : daySpan(dayLater(day, point.by));
}

function countedWeek(point: CountedPoint, parts: TimeParts, frame: Frame): TimeSpan | null {
  const day = frame.anchor?.day ?? null;
  if (day === null || !countsFromAnchor(point, frame)) return null;
  return weekOf(dayLater(day, 7 * point.by), parts.weekend ? 'weekend' : parts.weekday);
}

function countedMonth(point: CountedPoint, parts: TimeParts, frame: Frame): TimeSpan | null {
  const base = countsFromAnchor(point, frame) ? (frame.anchor?.month ?? null) : monthBefore(frame.before);
  if (base === null) return null;
  const month = monthLater(base, point.by);
  if (parts.year === undefined) return inMonth(month, parts);
  const year = yearOf(parts.year, frame);
  return year === null ? null : inMonth({ ...month, year }, parts);
}

function monthBefore(before: TimeSpan | null): CalendarMonth | null {
  return before?.precision === 'month' || before?.precision === 'day' ? monthOf(before.from) : null;
}

function countedQuarter({ to, by }: CountedPoint, { anchor, before }: Frame): TimeSpan | null {
  const base =
    to === 'anchor' ? (anchor?.month ?? null) : before?.precision === 'quarter' ? monthOf(before.from) : null;
  if (base === null) return null;
  const first = { ...base, month: base.month - ((base.month - 1) % 3) };
  return monthsSpan(monthLater(first, 3 * by), 3, 'quarter');
}

function yearOf(point: Point, frame: Frame): number | null {
  if (point.kind === 'calendar') return point.value;
  const { anchor, before } = frame;
  if (countsFromAnchor(point, frame)) return anchor === null ? null : anchor.year + point.by;
  return before === null || before.precision === 'decade' ? null : monthOf(before.from).year + point.by;
}

function yearly(point: Point, parts: TimeParts, frame: Frame): TimeSpan | null {
  const year = yearOf(point, frame);
  if (year === null) return null;
  const { anchor, before } = frame;
  if (parts.shortYear && (anchor === null || Math.abs(anchor.year - year) > SHORT_YEAR_REACH)) return null;
  if (parts.samePeriod && before !== null && before.precision !== 'decade') return sameIn(year, before);
  return inYear(year, parts, frame);
}

/** The same months and days of another year. */
function sameIn(year: number, span: TimeSpan): TimeSpan | null {
  const shift = (year - monthOf(span.from).year) * 12;
  const first = monthLater(monthOf(span.from), shift);
  if (span.precision === 'day') return daysInMonth(first, Number(span.from.slice(8)));
  const last = monthLater(monthOf(span.to), shift);
  const count = (last.year - first.year) * 12 + last.month - first.month + 1;
  return count > 12 ? null : monthsSpan(first, count, span.precision);
}

function inYear(year: number, parts: TimeParts, { fiscalStart }: Frame): TimeSpan | null {
  const first = monthLater({ year, month: 1 }, parts.fiscal && fiscalStart > 1 ? fiscalStart - 13 : 0);
  if (parts.half?.kind === 'calendar')
    return monthsSpan(monthLater(first, 6 * parts.half.value - 6), 6, 'half');
  if (parts.quarter?.kind === 'calendar') {
    return monthsSpan(monthLater(first, 3 * parts.quarter.value - 3), 3, 'quarter');
  }
  if (parts.season !== undefined) return monthsSpan({ year, month: 3 + 3 * parts.season }, 3, 'season');
  if (parts.month?.kind === 'calendar') return inMonth({ year, month: parts.month.value }, parts);
  const span = monthsSpan(first, 12, 'year');
  return parts.section === undefined ? span : sectionSpan(first, parts.section);
}

function inMonth(month: CalendarMonth, parts: TimeParts): TimeSpan | null {
  if (month.month < 1 || month.month > 12) return null;
  if (parts.day?.kind === 'calendar') return daysInMonth(month, parts.day.value);
  if (parts.section !== undefined) return daysInMonth(month, parts.section);
  if (parts.week?.kind === 'calendar') return weekInMonth(month, parts.week.value, parts.weekday);
  return monthsSpan(month, 1, 'month');
}

/** A time that tells no year: the anchor, or what was spoken of before, gives it. */
function undated(parts: TimeParts, frame: Frame): TimeSpan | null {
  const { anchor, before } = frame;
  const way: Candidates = { ...frame, direction: parts.direction ?? null };
  const inSomeYear = (year: number) => inYear(year, parts, frame);
  if ([parts.half, parts.quarter, parts.season, parts.month].some((unit) => unit !== undefined)) {
    if (anchor !== null) return chosenYear(anchor, way, inSomeYear);
    return before === null || before.precision === 'decade' ? null : inSomeYear(monthOf(before.from).year);
  }
  if (anchor === null) return null;
  if (parts.day?.kind !== 'calendar') return parts.now === 'exact' ? writingSpan(anchor) : null;
  const { value } = parts.day;
  // 11월 28일에 시작해 29일에 끝난다: of coming days, the second follows the first.
  const base = way.outlook === 'future' && isDayAfter(before, anchor) ? readAnchor(before.from) : null;
  const span = chosenMonth(base ?? anchor, way, (month) => daysInMonth(month, value));
  return span === null || parts.direction !== undefined ? span : { ...span, loose: true };
}

function isDayAfter(span: TimeSpan | null, { to }: Anchor): span is TimeSpan {
  return span !== null && span.precision === 'day' && span.from > to;
}
