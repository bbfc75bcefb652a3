import { decimal } from './decimal.ts';
import { type Numeral, plainNumeral } from './numeral.ts';

const ONES: Readonly<Record<string, number>> = {
  한: 1,
  두: 2,
  세: 3,
  석: 3,
  네: 4,
  넉: 4,
  다섯: 5,
  여섯: 6,
  일곱: 7,
  여덟: 8,
  아홉: 9,
};
const TENS: Readonly<Record<string, number>> = {
  열: 10,
  스물: 20,
  스무: 20,
  서른: 30,
  마흔: 40,
  쉰: 50,
  예순: 60,
  일흔: 70,
  여든: 80,
  아흔: 90,
};
/** Two neighbouring numbers said as one. */
const BETWEEN: Readonly<Record<string, number>> = {
  한두: 1,
  두세: 2,
  두서너: 2,
  서너: 3,
  네댓: 4,
  너댓: 4,
  대여섯: 5,
  예닐곱: 6,
  일고여덟: 7,
  여덟아홉: 8,
};
const keys = (table: object) => Object.keys(table).join('|');
const NATIVE = new RegExp(`(${keys(BETWEEN)})|(${keys(TENS)})?(${keys(ONES)})?`, 'y');
const SEVERAL = /[수몇]([십백천]?)([만억조]?)/y;
const POWERS: Readonly<Record<string, number>> = { 십: 1, 백: 2, 천: 3, 만: 4, 억: 8, 조: 12 };

/** Reads a native Korean number in the form that stands before counters: 스무, 열두, 두세. */
export function nativeNumeral(text: string, at: number): Numeral | null {
  NATIVE.lastIndex = at;
  const match = NATIVE.exec(text);
  const [written = '', between, tens, ones] = match ?? [];
  if (written === '') return null;
  const end = at + written.length;
  if (between !== undefined) {
    const least = BETWEEN[between]!;
    return {
      ...plainNumeral('native', decimal(least), end),
      upper: decimal(least + 1),
      approximate: true,
    };
  }
  return plainNumeral('native', decimal((TENS[tens ?? ''] ?? 0) + (ONES[ones ?? ''] ?? 0)), end);
}

/** Reads a number of which only the magnitude is told (수십억, 몇백); the value is the least of it. */
export function severalNumeral(text: string, at: number): Numeral | null {
  SEVERAL.lastIndex = at;
  const [written = '', small = '', big = ''] = SEVERAL.exec(text) ?? [];
  if (small === '' && big === '') return null;
  const scale = decimal(1, (POWERS[small] ?? 0) + (POWERS[big] ?? 0));
  const end = at + written.length;
  return { ...plainNumeral('sino', scale, end), scale, large: true, approximate: true, vague: true };
}
