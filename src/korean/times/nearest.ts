import type { Anchor } from './anchor.ts';
import { type CalendarMonth, daysBetween, monthLater } from './calendar.ts';
import type { TimeSpan } from './time-span.ts';

/** Years and months that are looked at on either side: a 29 February may be years away. */
const YEARS = 8;
const MONTHS = 2;
/** Where nothing tells, the nearer one is meant; one ahead counts as this many times as far, since texts tell what was. */
const AHEAD_WEIGHT = 4;

/** What tells which of the times of one name is meant. */
export interface Candidates {
  /** It is said to be a past or coming one: 지난 7월. */
  readonly direction: 'past' | 'future' | null;
  /** What is said of it lies behind or ahead of the writing. */
  readonly outlook: 'past' | 'future' | null;
  /** It begins or ends something, which may lie ahead as well as behind (7월부터 1,700원). */
  readonly isEdge: boolean;
}

/** The time of a name that comes every year, near the anchor; null when no year near it has such a time. */
export function chosenYear(
  anchor: Anchor,
  way: Candidates,
  spanIn: (year: number) => TimeSpan | null,
): TimeSpan | null {
  if (anchor.month === null) return spanIn(anchor.year);
  const years = Array.from({ length: 2 * YEARS + 1 }, (_, index) => anchor.year - YEARS + index);
  return chosen(anchor, way, years.map(spanIn));
}

/** The time of a name that comes every month, near the anchor; null when the anchor's month is not known. */
export function chosenMonth(
  anchor: Anchor,
  way: Candidates,
  spanIn: (month: CalendarMonth) => TimeSpan | null,
): TimeSpan | null {
  const { month } = anchor;
  if (month === null) return null;
  // Of a writing that only tells its month, a day is one of that month.
  if (anchor.day === null && way.direction === null) return spanIn(month);
  const months = Array.from({ length: 2 * MONTHS + 1 }, (_, index) => monthLater(month, index - MONTHS));
  return chosen(anchor, way, months.map(spanIn));
}

/** @param spans in the order of time. */
function chosen(
  anchor: Anchor,
  { direction, outlook, isEdge }: Candidates,
  spans: readonly (TimeSpan | null)[],
): TimeSpan | null {
  const known = spans.filter((span) => span !== null);
  const next = known.find(({ to }) => to >= anchor.from) ?? null;
  const way = direction ?? outlook;
  if (way === 'future') return next;
  // 지난 겨울 may not be over yet, 지난 7월 is.
  const last = known.findLast(({ from, to, precision }) =>
    direction === 'past' && precision !== 'season' ? to < anchor.from : from <= anchor.to,
  );
  if (way === 'past' || next === null || last === undefined) return last ?? null;
  const ahead = daysBetween(anchor.to, next.from) * (isEdge ? 1 : AHEAD_WEIGHT);
  return ahead < daysBetween(last.to, anchor.from) ? next : last;
}
