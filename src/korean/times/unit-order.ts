import type { TimeParts } from './expression.ts';

/** From coarse to fine; what has no place in it may stand anywhere. */
const ORDER: readonly (keyof TimeParts)[] = [
  'direction',
  'decade',
  'year',
  'half',
  'quarter',
  'season',
  'month',
  'section',
  'week',
  'day',
  'weekday',
  'clock',
  'samePeriod',
  'now',
];

/** The units of a time, from coarse to fine. */
export function unitsOf(parts: TimeParts): (keyof TimeParts)[] {
  return ORDER.filter((unit) => parts[unit] !== undefined);
}

/** What of a time is told in units coarser than this one. */
export function coarserThan(unit: keyof TimeParts, parts: TimeParts): TimeParts {
  const coarser = ORDER.slice(0, ORDER.indexOf(unit));
  return Object.fromEntries(
    Object.entries(parts).filter(([other]) => coarser.some((known) => known === other)),
  );
}
