import fc from 'fast-check';
import { dayLater, monthOf } from '../../../src/korean/times/calendar.ts';

/** Any day of three decades. */
export const anyDay = fc.integer({ min: 0, max: 30 * 365 }).map((days) => dayLater('2000-01-01', days));

interface Style {
  readonly name: string;
  write(day: string): string;
}

const numbers = (day: string) => ({ ...monthOf(day), day: Number(day.slice(8)) });
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** Ways of writing a whole date. */
export const DAY_STYLES: readonly Style[] = [
  { name: 'ISO', write: (day) => day },
  { name: 'dots', write: (day) => day.replaceAll('-', '.') },
  { name: 'spaced dots', write: (iso) => spaced(iso) },
  { name: 'Korean', write: (iso) => korean(iso, ' ') },
  { name: 'Korean without spaces', write: (iso) => korean(iso, '') },
  { name: 'apostrophe', write: (iso) => `'${korean(iso, ' ').slice(2)}` },
  { name: 'full-width', write: (iso) => korean(iso, ' ').replace(/\d/g, fullWidth) },
  { name: 'English', write: (iso) => english(iso) },
];

function spaced(iso: string): string {
  const { year, month, day } = numbers(iso);
  return `${year}. ${month}. ${day}.`;
}

function korean(iso: string, space: string): string {
  const { year, month, day } = numbers(iso);
  return `${year}년${space}${month}월${space}${day}일`;
}

function english(iso: string): string {
  const { year, month, day } = numbers(iso);
  return `${MONTHS[month - 1]} ${day}, ${year}`;
}

function fullWidth(digit: string): string {
  return String.fromCharCode(digit.charCodeAt(0) + 0xff10 - 0x30);
}
