import { decimal } from './decimal.ts';
import { mayFollow } from './followers.ts';
import type { Amount } from './quantity.ts';

const SINO = '일이삼사오육칠팔구십';
const FRACTION = /(\d{1,4}|[이삼사오육칠팔구십])분의\s?(\d{1,4}|[일이삼사오육칠팔구])/y;

/** Reads 3분의 2 or 삼분의 이; the unit of the amount is its denominator in lowest terms (/3). */
export function fractionAt(text: string, at: number): (Amount & { end: number }) | null {
  FRACTION.lastIndex = at;
  const [written = '', below = '', above = ''] = FRACTION.exec(text) ?? [];
  const end = at + written.length;
  if (written === '' || !mayFollow({ dimension: 'fraction' }, text, end)) return null;
  const denominator = numberOf(below);
  const numerator = numberOf(above);
  if (denominator === 0) return null;
  const divisor = greatestCommonDivisor(numerator, denominator);
  return {
    value: decimal(numerator / divisor),
    unit: `/${denominator / divisor}`,
    dimension: 'fraction',
    end,
  };
}

function numberOf(written: string): number {
  const sino = SINO.indexOf(written);
  return sino === -1 ? Number(written) : sino + 1;
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
