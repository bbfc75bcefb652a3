import { isBareAmount } from './bare-amount.ts';
import { compareDecimals, decimal } from './decimal.ts';
import { isAmount } from './doubtful.ts';
import { englishNumeral, scaledDigits } from './english-numeral.ts';
import { mayFollow } from './followers.ts';
import { koreanNumerals } from './korean-numeral.ts';
import { nativeNumeral, severalNumeral } from './native-numeral.ts';
import { type Numeral, plainNumeral } from './numeral.ts';
import { currencyBefore, type Unit, unitAt } from './units.ts';

/** A number with its unit; `end` lies behind both, `start` at the currency sign where one leads. */
export interface Measure {
  readonly start: number;
  readonly end: number;
  readonly numeral: Numeral;
  readonly unit: Unit;
}

/** Of a number whose unit is left out. */
const NO_UNIT: Unit = { unit: '', dimension: 'unknown', factor: decimal(1) };
const PERSON: Unit = { unit: '명', dimension: 'count', factor: decimal(1) };
const SHARE: Unit = { unit: '주', dimension: 'count', factor: decimal(1) };
const MOST_WEEKS = decimal(200);
/** Days that have words of their own. */
const DAYS: Readonly<Record<string, number>> = { 이틀: 2, 사흘: 3, 나흘: 4, 닷새: 5, 열흘: 10, 보름: 15 };
const DAY_WORD = new RegExp(Object.keys(DAYS).join('|'), 'y');
const DAY: Unit = { unit: 's', dimension: 'time', factor: decimal(86_400) };

/**
 * Reads the amount whose number begins at an offset.
 *
 * @param from where the whole expression begins: before the first number of a range.
 */
export function measureAt(text: string, at: number, from = at): Measure | null {
  const days = daysAt(text, at);
  if (days !== null) return days;
  const currency = currencyBefore(text, at);
  for (const numeral of numeralsAt(text, at)) {
    if (currency !== null) {
      if (/^[A-Za-z\d]/.test(text.slice(numeral.end, numeral.end + 1))) continue;
      return { start: currency.start, end: numeral.end, numeral, unit: currency.unit };
    }
    const measure = withUnit(text, from, numeral);
    if (measure !== null) return measure;
  }
  return null;
}

/** The ways to read a number at an offset, the longest first. */
export function numeralsAt(text: string, at: number): Numeral[] {
  if (/\d/.test(text[at] ?? '')) {
    const scaled = scaledDigits(text, at, currencyBefore(text, at) !== null);
    return scaled === null ? koreanNumerals(text, at) : [scaled];
  }
  const word = severalNumeral(text, at) ?? nativeNumeral(text, at) ?? englishNumeral(text, at);
  return word === null ? koreanNumerals(text, at) : [word];
}

function daysAt(text: string, at: number): Measure | null {
  DAY_WORD.lastIndex = at;
  const word = DAY_WORD.exec(text)?.[0];
  if (word === undefined || !mayFollow(DAY, text, at + word.length)) return null;
  const end = at + word.length;
  return { start: at, end, numeral: plainNumeral('native', decimal(DAYS[word]!), end), unit: DAY };
}

function withUnit(text: string, start: number, read: Numeral): Measure | null {
  const few = /^여\s?(?=[가-힣A-Za-z%])/.test(text.slice(read.end, read.end + 3));
  const numeral = few ? { ...read, approximate: true } : read;
  const behind = read.end + (few ? 1 : 0);
  const spaced = /^(?: |-(?=[A-Za-z]))/.test(text.slice(behind, behind + 2));
  const found = unitAt(text, behind + (spaced ? 1 : 0));
  if (found !== null) {
    const { unit, spelling, end } = found;
    const meant = meantUnit(unit, spelling, read);
    const fits = !/[가-힣]$/u.test(spelling) || mayFollow(meant, text, end);
    if (fits && isAmount({ text, start, numeral, unit: meant, spelling, spaced, end }))
      return { start, end, numeral, unit: meant };
  }
  const end = read.end;
  const bare = { text, start, numeral: read, unit: NO_UNIT, spelling: '', spaced: false, end };
  return mayFollow(NO_UNIT, text, end) && isAmount(bare) && isBareAmount(bare)
    ? { start, end, numeral: read, unit: NO_UNIT }
    : null;
}

/** Native numbers count people with 분, Sino-Korean ones minutes; large ones count shares with 주, others weeks. */
function meantUnit(unit: Unit, spelling: string, { style, value }: Numeral): Unit {
  if (spelling === '분' && style === 'native') return PERSON;
  return spelling === '주' && compareDecimals(value, MOST_WEEKS) > 0 ? SHARE : unit;
}
