/** A stretch of the calendar as the beginning that its ISO dates share: `2026`, `2026-10`, `2026-10-28`. */
export type Period = string;

const KST_OFFSET_MS = 9 * 3_600_000;
const DAY_MS = 86_400_000;
const YEAR_WORDS: Readonly<Record<string, number>> = {
  올해: 0,
  금년: 0,
  작년: -1,
  지난해: -1,
  전년: -1,
  재작년: -2,
  지지난해: -2,
};
const DAY_WORDS: Readonly<Record<string, number>> = { 오늘: 0, 어제: -1, 그제: -2, 그저께: -2 };
const YEARS = Object.keys(YEAR_WORDS).join('|');
const DAYS = Object.keys(DAY_WORDS).join('|');

/** What a text says of time, in the order in which it is tried. */
const PERIOD = new RegExp(
  `(?<![가-힣\\d])(?:(?:(?<year>(?:19|20)\\d{2})\\s*(?:년도?|[-.]|(?=\\s))|(?<named>${YEARS}))\\s*(?:(?<month>\\d{1,2})\\s*(?:월|[-.]|(?=\\s|$))(?:\\s*(?<day>\\d{1,2})\\s*일?)?)?|(?<bareMonth>\\d{1,2})\\s*월(?![드급세])(?:\\s*(?<bareDay>\\d{1,2})\\s*일)?|(?<thisMonth>이번\\s?달|이달)|(?<lastMonth>지난\\s?달|저번\\s?달)|(?<dayWord>${DAYS}))(?:\\s?자)?`,
  'u',
);

/** A period that a text names, and where. */
interface NamedPeriod {
  readonly period: Period;
  readonly start: number;
  readonly end: number;
}

/**
 * Finds the first period that a text names (2026년 10월, 올해, 지난달, 10월 3일), as of `now` in Korea.
 * A month without a year is the last one that has begun.
 */
export function namedPeriod(text: string, now: Date): NamedPeriod | null {
  const match = PERIOD.exec(text);
  if (match === null) return null;
  const period = periodOf(match.groups ?? {}, now);
  if (period === null) return null;
  return { period, start: match.index, end: match.index + match[0].length };
}

function periodOf(groups: Record<string, string | undefined>, now: Date): Period | null {
  const today = new Date(now.getTime() + KST_OFFSET_MS);
  const thisYear = today.getUTCFullYear();
  const { year, named, month, day, bareMonth, bareDay, thisMonth, lastMonth, dayWord } = groups;
  if (dayWord !== undefined) {
    return new Date(today.getTime() + DAY_WORDS[dayWord]! * DAY_MS).toISOString().slice(0, 10);
  }
  if (thisMonth !== undefined) return today.toISOString().slice(0, 7);
  if (lastMonth !== undefined) return iso(thisYear, today.getUTCMonth());
  if (bareMonth !== undefined) {
    const begun = Number(bareMonth) <= today.getUTCMonth() + 1;
    return iso(begun ? thisYear : thisYear - 1, Number(bareMonth), bareDay);
  }
  const stated = year === undefined ? thisYear + YEAR_WORDS[named!]! : Number(year);
  return month === undefined ? String(stated) : iso(stated, Number(month), day);
}

/** Month 0 is the December before. Null when there is no such month. */
function iso(year: number, month: number, day?: string): Period | null {
  if (month > 12) return null;
  const first = month === 0 ? `${year - 1}-12` : `${year}-${String(month).padStart(2, '0')}`;
  return day === undefined ? first : `${first}-${day.padStart(2, '0')}`;
}
