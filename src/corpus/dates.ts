const DAY_MS = 86_400_000;
const KST_OFFSET_MS = 9 * 3_600_000;

const YEAR = '((?:19|20)\\d{2})';
/** A full calendar date as Korean and ISO texts write it: 2025-07-10, 2025.7.10., 2025/07/10, 2025년 7월 10일. */
export const FULL_DATE = `${YEAR}(?:\\s*[-./]\\s*(\\d{1,2})\\s*[-./]\\s*(\\d{1,2})(?!\\d)\\.?|\\s*년\\s*(\\d{1,2})\\s*월\\s*(\\d{1,2})\\s*일)`;
const FULL = new RegExp(`^${FULL_DATE}`);
const MONTH = new RegExp(`^${YEAR}(?:\\s*[-./]\\s*(\\d{1,2})\\.?|\\s*년\\s*(\\d{1,2})\\s*월)$`);
const ONLY_YEAR = new RegExp(`^${YEAR}\\s*년?$`);
/** As databases and open data write days: 20250710. */
const COMPACT = /^((?:19|20)\d{2})(\d{2})(\d{2})$/;
const TIMESTAMP = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:Z|[+-]\d{2}:?\d{2})$/;

/**
 * Reads a date that a document states about itself.
 *
 * @returns ISO 8601 as coarse as it is given (`2025-07-10`, `2025-07`, `2025`), a timestamp with a zone as its
 * day in Korea; null when it is no date of the calendar.
 */
export function parseStatedDate(value: string): string | null {
  const text = value.trim();
  if (TIMESTAMP.test(text)) return dayInKorea(text);
  const full = FULL.exec(text);
  if (full) return isoDay(full[1]!, (full[2] ?? full[4])!, (full[3] ?? full[5])!);
  const compact = COMPACT.exec(text);
  if (compact) return isoDay(compact[1]!, compact[2]!, compact[3]!);
  const month = MONTH.exec(text);
  if (month) {
    const number = Number(month[2] ?? month[3]);
    return number >= 1 && number <= 12 ? `${month[1]}-${String(number).padStart(2, '0')}` : null;
  }
  return ONLY_YEAR.exec(text)?.[1] ?? null;
}

function isoDay(year: string, month: string, day: string): string | null {
  const time = Date.UTC(Number(year), Number(month) - 1, Number(day));
  const iso = new Date(time).toISOString().slice(0, 10);
  // Date.UTC rolls 31 April over to 1 May: a date that changes is none.
  return iso === `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` ? iso : null;
}

function dayInKorea(timestamp: string): string | null {
  const time = Date.parse(timestamp.replace(' ', 'T').replace(/\s+/g, ''));
  if (!Number.isFinite(time) || Math.abs(time) > 1e8 * DAY_MS - KST_OFFSET_MS) return null;
  return new Date(time + KST_OFFSET_MS).toISOString().slice(0, 10);
}
