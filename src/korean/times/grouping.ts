import type { TimeExpression, TimeParts, TimeToken } from './expression.ts';
import { unitsOf } from './unit-order.ts';

/** The units that may directly follow a unit of the same expression. */
const FOLLOWERS: Partial<Record<keyof TimeParts, readonly (keyof TimeParts)[]>> = {
  direction: ['year', 'half', 'quarter', 'season', 'month', 'day'],
  year: ['half', 'quarter', 'season', 'month', 'section', 'samePeriod', 'now'],
  half: ['now'],
  quarter: ['now'],
  month: ['section', 'week', 'day', 'now'],
  section: ['now'],
  week: ['weekday'],
  day: ['weekday', 'clock', 'now'],
  weekday: ['clock'],
};
const GAP = /^(?:\s{0,2}|,\s?|\s?의\s|\s?들어\s|\s한\s해\s)$/u;
const ENGLISH_GAP = /^(?:[\s-]|,\s?|\s(?:of|the|in|of the|in the)\s)?$/iu;
/** Whose clock it is: 10일(현지시간). */
const ZONE = /^\s?\((?:현지|한국|미국|우리|국내)[^()]{0,10}(?:시간|시각)\)/u;

/** Where a time stands and what its own words say. */
export type TimeWords = Pick<TimeExpression, 'start' | 'end' | 'parts'>;

/** Units that follow each other make one time: 2026년 + 3월 + 5일. */
export function grouped(tokens: readonly TimeToken[], text: string): TimeWords[] {
  const groups: TimeWords[] = [];
  let last: TimeToken | null = null;
  for (const token of tokens) {
    const open = groups.at(-1);
    if (open !== undefined && last !== null && goesOn(open, last, token, text)) {
      groups[groups.length - 1] = {
        start: open.start,
        end: withZone(text, token.end),
        parts: { ...open.parts, ...token.parts },
      };
    } else {
      groups.push({ start: token.start, end: withZone(text, token.end), parts: token.parts });
    }
    last = token;
  }
  return groups.filter(({ parts }) => Object.keys(parts).some((unit) => unit !== 'direction'));
}

function withZone(text: string, end: number): number {
  return end + (ZONE.exec(text.slice(end, end + 24))?.[0].length ?? 0);
}

function goesOn(open: TimeWords, last: TimeToken, token: TimeToken, text: string): boolean {
  const gap = text.slice(open.end, token.start);
  const units = unitsOf(token.parts);
  if (units.some((unit) => open.parts[unit] !== undefined)) return false;
  const openUnits = unitsOf(open.parts);
  if (openUnits.length === 0) return gap.trim() === '';
  if (token.anyOrder || last.anyOrder) {
    return ENGLISH_GAP.test(gap) && !units.includes('now') && !openUnits.includes('now');
  }
  return GAP.test(gap) && (FOLLOWERS[openUnits.at(-1)!]?.includes(units[0]!) ?? false);
}
