import {
  type CountedUnit,
  calendar,
  type Notation,
  type Point,
  relative,
  type Season,
  type TimeParts,
  unitParts,
} from './expression.ts';
import { countValue, ENGLISH_COUNT } from './numerals.ts';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const LONG_MONTH = 'january|february|march|april|may|june|july|august|september|october|november|december';
const MONTH = String.raw`(${LONG_MONTH}|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?)`;
/** Month names that are no other words. */
const CLEAR_MONTH = `(${LONG_MONTH.replace('march|', '').replace('may|', '')})`;
const YEAR = String.raw`((?:19|20)\d{2})`;
const DAY = String.raw`(3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?`;
const NOT_LETTER = '(?<![a-z])';
const END = '(?![a-z0-9])';
const ORDINALS = ['first', 'second', 'third', 'fourth'];
const SEASONS: ReadonlyMap<string, Season> = new Map([
  ['spring', 0],
  ['summer', 1],
  ['autumn', 2],
  ['fall', 2],
  ['winter', 3],
]);
const SHIFTS: ReadonlyMap<string, number> = new Map([
  ['last', -1],
  ['past', -1],
  ['this', 0],
  ['next', 1],
]);
const UNITS: ReadonlyMap<string, CountedUnit> = new Map([
  ['year', 'year'],
  ['quarter', 'quarter'],
  ['month', 'month'],
  ['week', 'week'],
  ['day', 'day'],
]);
const DAYS: ReadonlyMap<string, number> = new Map([
  ['yesterday', -1],
  ['today', 0],
  ['tomorrow', 1],
]);

/** Simple English times: May 3, 2026; Q3 2025; last year; two months ago. */
export const ENGLISH_NOTATIONS: readonly Notation[] = [
  english(String.raw`${MONTH}\s${DAY}(?:,?\s${YEAR})?`, ([, month, day, year]) => dated(year, month!, day!)),
  english(String.raw`${DAY}\s${MONTH}(?:,?\s${YEAR})?`, ([, day, month, year]) => dated(year, month!, day!)),
  english(String.raw`${MONTH},?\s${YEAR}`, ([, month, year]) => ({
    year: calendar(Number(year)),
    month: monthNamed(month!),
  })),
  english(
    String.raw`(?:(last|next|this)\s|(?<=(?:in|since|by|until|from|during|of)\s))${MONTH}`,
    ([, shift, month]) => ({
      month: monthNamed(month!),
      ...(shift?.toLowerCase() === 'last' && { direction: 'past' as const }),
      ...(shift?.toLowerCase() === 'next' && { direction: 'future' as const }),
    }),
  ),
  english(CLEAR_MONTH, ([, month]) => ({ month: monthNamed(month!) })),
  english(String.raw`(?:q([1-4])|([1-4])q)(?:['’]?(\d{2})(?!\d))?`, ([, after, before, year]) => ({
    quarter: calendar(Number(after ?? before)),
    ...(year !== undefined && { year: calendar(2000 + Number(year)) }),
  })),
  english(String.raw`(${ORDINALS.join('|')})[\s-]quarter`, ([, ordinal]) => ({
    quarter: calendar(ORDINALS.indexOf(ordinal!.toLowerCase()) + 1),
  })),
  english(String.raw`(first|second)[\s-]half|h([12])`, ([, ordinal, digit]) => ({
    half: calendar(digit ? Number(digit) : ORDINALS.indexOf(ordinal!.toLowerCase()) + 1),
  })),
  english(String.raw`(?:fiscal(?:\syear)?)\s${YEAR}`, ([, year]) => ({
    year: calendar(Number(year)),
    fiscal: true,
  })),
  english(String.raw`(spring|summer|autumn|fall|winter)(?=\s(?:of\s)?(?:19|20)\d{2})`, ([, season]) => ({
    season: SEASONS.get(season!.toLowerCase())!,
  })),
  english(
    String.raw`(early|mid|late|(?:the\s)?(?:end|beginning|start|middle)\sof)(?=[\s-](?:(?:19|20)\d{2}|last|this|next|${LONG_MONTH}))`,
    ([, section]) => ({ section: sectionNamed(section!) }),
  ),
  english(
    String.raw`(?<=(?:in|since|by|during|from|until|of|for|to|and|year|before|after|early|late|mid|q[1-4]|half|quarter|spring|summer|autumn|fall|winter)[\s-])${YEAR}(?![-./]?\d|\s?년)`,
    ([, year]) => ({ year: calendar(Number(year)) }),
  ),
  english(`the year before last`, ([word]) => ({ year: relative('anchor', -2, word!) })),
  english(
    String.raw`(?:the\s)?(?:previous|prior) year|(?:a|one) year earlier|the year before|the (following|next) year|(?:a|one) year (later)`,
    ([word, following, later]) => ({ year: relative('previous', (following ?? later) ? 1 : -1, word!) }),
  ),
  english(String.raw`(last|past|this|next)\s(year|quarter|month|week)`, ([word, shift, unit]) =>
    counted(unit!, relative('anchor', SHIFTS.get(shift!.toLowerCase())!, word!)),
  ),
  english(
    String.raw`${ENGLISH_COUNT}\s(year|month|week|day)s?\s(?:(ago)|from now)`,
    ([word, count, unit, ago]) => {
      const by = countValue(count!);
      return counted(unit!, relative('anchor', ago === undefined ? by : -by, word!));
    },
  ),
  english('(yesterday|today|tomorrow)', ([word]) => ({
    day: relative('anchor', DAYS.get(word!.toLowerCase())!, word!),
  })),
  english(
    `(?:(right now|now|currently|current|at present)|(?:most )?recent(?:ly)?|latest|newest|nowadays|these days)`,
    ([, exact]) => ({ now: exact === undefined ? 'lately' : 'exact' }),
  ),
];

function english(source: string, read: Notation['read']): Notation {
  return { pattern: `${NOT_LETTER}(?<![\\d.,])(?:${source})${END}`, read, anyOrder: true };
}

function dated(year: string | undefined, month: string, day: string): TimeParts {
  return {
    ...(year !== undefined && { year: calendar(Number(year)) }),
    month: monthNamed(month),
    day: calendar(Number(day)),
  };
}

function monthNamed(name: string): Point {
  return calendar(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1);
}

function counted(unit: string, point: Point): TimeParts {
  return unitParts(UNITS.get(unit.toLowerCase())!, point);
}

function sectionNamed(words: string): 'early' | 'middle' | 'late' {
  if (/late|end/iu.test(words)) return 'late';
  return /mid/iu.test(words) ? 'middle' : 'early';
}
