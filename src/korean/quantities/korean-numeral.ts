import { add, compareDecimals, type Decimal, decimal, multiply, parseDecimal, ZERO } from './decimal.ts';
import { type Numeral, plainNumeral } from './numeral.ts';

const DIGITS = /(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?/y;
const SINO_DIGITS = '일이삼사오육칠팔구';
const SMALL: ReadonlyMap<string, number> = new Map([
  ['십', 1],
  ['백', 2],
  ['천', 3],
]);
const BIG: ReadonlyMap<string, number> = new Map([
  ['만', 4],
  ['억', 8],
  ['조', 12],
  ['경', 16],
]);
/** Digits alone join a magnitude over a space from this many on: 2만 500원, but not 3만 5명. */
const MIN_JOINED_DIGITS = 3;
/** Without magnitude or unit only such long numbers are taken for amounts. */
const LONG_NUMBER = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;

/** Less than ten thousand in magnitudes, or any digits: 4천2백, 5,000, 4.1. */
interface Section {
  readonly value: Decimal;
  readonly end: number;
  /** The power of its last 십, 백 or 천; 0 when digits end it. */
  readonly power: number;
  readonly written: string;
}

/**
 * Reads a number in digits, in Sino-Korean Hangul, or in digits with magnitudes (3조 4천억, 1억 5,000만, 삼백오십만).
 *
 * @returns the readings, the longest first: a part behind a space may belong to what follows (5억 2025년).
 */
export function koreanNumerals(text: string, at: number): Numeral[] {
  const style = /\d/.test(text[at] ?? '') ? 'digits' : 'sino';
  const readings: Numeral[] = [];
  let total = ZERO;
  let lowest = Number.POSITIVE_INFINITY;
  let approximate = false;
  for (let position = at; ; ) {
    const section = sectionAt(text, position, style);
    const big = magnitudeAt(text, section?.end ?? position, lowest);
    if (big === null) {
      if (section !== null && (position === at || mayEnd(section, text, position, lowest))) {
        const { value, end, power, written } = section;
        const large = position > at || power >= 2 || LONG_NUMBER.test(written);
        const scale = decimal(1, power);
        readings.push({ ...plainNumeral(style, add(total, value), end), scale, large, approximate });
      }
      break;
    }
    // A magnitude alone begins a number in words (만 원), never one in digits.
    if (section === null && (style === 'digits' || position > at)) break;
    const value = section?.value ?? decimal(1);
    total = add(total, multiply(value, decimal(1, big.power)));
    lowest = big.power;
    approximate ||= big.isFew;
    const scale = decimal(1, big.power + (section?.power ?? 0));
    readings.push({ ...plainNumeral(style, total, big.end), scale, large: true, approximate });
    if (section === null || value.exponent < 0) break;
    position = text[big.end] === ' ' ? big.end + 1 : big.end;
  }
  return readings.reverse();
}

/** A magnitude from 만 on that is smaller than the last one; 여 may stand before it (300여만). */
function magnitudeAt(
  text: string,
  at: number,
  lowest: number,
): { power: number; end: number; isFew: boolean } | null {
  const isFew = text[at] === '여';
  const end = at + (isFew ? 2 : 1);
  const power = BIG.get(text[end - 1] ?? '');
  return power === undefined || power >= lowest ? null : { power, end, isFew };
}

/** Whether digits behind a magnitude go on with its number. */
function mayEnd({ value, power, written }: Section, text: string, at: number, lowest: number): boolean {
  if (compareDecimals(value, decimal(1, lowest)) >= 0) return false;
  return text[at - 1] !== ' ' || power > 0 || written.replace(',', '').length >= MIN_JOINED_DIGITS;
}

function sectionAt(text: string, at: number, style: 'digits' | 'sino'): Section | null {
  let value = ZERO;
  let position = at;
  let lowest = 4;
  for (;;) {
    const digits = style === 'digits' ? digitsAt(text, position) : sinoDigitAt(text, position);
    const number = digits === null ? decimal(1) : parseDecimal(digits);
    const behind = position + (digits?.length ?? 0);
    const power = SMALL.get(text[behind] ?? '');
    // 천 alone begins words (천 원), or goes on a number (1억 천만).
    const begins =
      digits !== null || style === 'sino' || position > at || /[만억조] ?$/u.test(text.slice(0, at));
    if (power !== undefined && power < lowest && begins) {
      value = add(value, multiply(number, decimal(1, power)));
      lowest = power;
      position = behind + 1;
      if (style === 'digits' && goesOnSpaced(text, position)) position++;
      continue;
    }
    const ends = lowest === 4 ? 0 : lowest;
    if (digits === null && position === at) return null;
    if (digits === null || (lowest < 4 && compareDecimals(number, decimal(1, lowest)) >= 0)) {
      return { value, end: position, power: ends, written: '' };
    }
    return { value: add(value, number), end: behind, power: 0, written: digits };
  }
}

/** 3천 5백 is one number. */
function goesOnSpaced(text: string, at: number): boolean {
  return /^ \d{1,3}[십백천]/u.test(text.slice(at, at + 6));
}

function digitsAt(text: string, at: number): string | null {
  DIGITS.lastIndex = at;
  return DIGITS.exec(text)?.[0] ?? null;
}

/** One Sino-Korean digit as an ASCII digit. */
function sinoDigitAt(text: string, at: number): string | null {
  const digit = SINO_DIGITS.indexOf(text[at] ?? ' ');
  return digit === -1 ? null : String(digit + 1);
}
