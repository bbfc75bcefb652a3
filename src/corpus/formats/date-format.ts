const DAY_MS = 86_400_000;
/** Serial number of 1 January 1970 in the 1900 system. */
const UNIX_EPOCH_SERIAL = 25_569;
/** Days from the start of the 1900 system to that of the 1904 system. */
const DAYS_TO_1904 = 1462;
/** 31 December 9999, the last day that spreadsheets know. */
const LAST_SERIAL = 2_958_466;

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const KOREAN_WEEKDAYS = '일월화수목금토';
const TOKENS =
  /"[^"]*"|\\.|_.|\*.|\[(?:h+|m+|s+)\]|\[[^\]]*\]|AM\/PM|A\/P|오전\/오후|y+|m+|d+|a{3,4}|h+|s+(?:\.0+)?|./gisu;

/** Whether a section of a format code writes dates or times. */
export function isDateFormat(section: string): boolean {
  if (/\[(?:h+|m+|s+)\]/i.test(section)) return true;
  const plain = section.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|general/gi, '');
  return /[ymdhs]|aaa/i.test(plain);
}

/**
 * Writes a serial number (days, with the time as its fraction) by a section of a format code.
 *
 * @returns null for numbers that are no date of the calendar.
 */
export function formatDateSerial(serial: number, section: string, date1904: boolean): string | null {
  const days = date1904 ? serial + DAYS_TO_1904 : serial;
  if (days < 0 || days >= LAST_SERIAL) return null;
  // The 1900 system counts a 29 February 1900 that never was.
  const corrected = days < 60 && !date1904 ? days + 1 : days;
  const time = Math.round(((corrected - UNIX_EPOCH_SERIAL) * DAY_MS) / 1000) * 1000;
  const date = new Date(time);
  const tokens = section.match(TOKENS) ?? [];
  const hasHalves = tokens.some(isHalfOfDay);
  const texts = tokens.map((token, index) =>
    isMinutes(tokens, index)
      ? padded(date.getUTCMinutes(), token.length)
      : writeToken(token, date, Math.floor(serial * 24 + 1e-9), hasHalves),
  );
  return texts.join('').trim();
}

function writeToken(token: string, date: Date, hours: number, hasHalves: boolean): string {
  const lower = token.toLowerCase();
  const length = token.length;
  if (token.startsWith('"')) return token.slice(1, -1);
  if (token.startsWith('\\')) return token.slice(1);
  if (isHalfOfDay(token)) return halfOfDay(token, date);
  if (lower.startsWith('[h')) return padded(hours, length - 2);
  if (/^[[_*]/.test(token)) return '';
  if (/^a+$/.test(lower)) return KOREAN_WEEKDAYS[date.getUTCDay()]! + (length > 3 ? '요일' : '');
  switch (lower[0]) {
    case 'y':
      return String(date.getUTCFullYear()).slice(length > 2 ? 0 : 2);
    case 'm':
      return length > 2
        ? shortened(MONTHS[date.getUTCMonth()]!, length)
        : padded(date.getUTCMonth() + 1, length);
    case 'd':
      return length > 2 ? shortened(WEEKDAYS[date.getUTCDay()]!, length) : padded(date.getUTCDate(), length);
    case 'h':
      return padded(hasHalves ? ((date.getUTCHours() + 11) % 12) + 1 : date.getUTCHours(), length);
    case 's':
      return padded(date.getUTCSeconds(), lower.replace(/\..*/, '').length);
    default:
      return token;
  }
}

/** `m` stands for minutes behind hours and before seconds, else for the month. */
function isMinutes(tokens: readonly string[], index: number): boolean {
  if (!/^\[?m{1,2}\]?$/i.test(tokens[index]!)) return false;
  const isUnit = (token: string) => /^\[?[ymdhs]/i.test(token);
  const before = tokens.slice(0, index).findLast(isUnit);
  const after = tokens.slice(index + 1).find(isUnit);
  return /^\[?h/i.test(before ?? '') || /^\[?s/i.test(after ?? '');
}

function isHalfOfDay(token: string): boolean {
  return /^(?:AM\/PM|A\/P|오전\/오후)$/i.test(token);
}

function halfOfDay(token: string, date: Date): string {
  const [morning = '', afternoon = ''] = token.split('/');
  return date.getUTCHours() < 12 ? morning : afternoon;
}

function shortened(name: string, length: number): string {
  return length === 3 ? name.slice(0, 3) : length === 5 ? name.slice(0, 1) : name;
}

function padded(value: number, length: number): string {
  return String(value).padStart(Math.min(length, 2), '0');
}
