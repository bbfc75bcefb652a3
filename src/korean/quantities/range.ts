import { compareDecimals, type Decimal, decimal, multiply } from './decimal.ts';
import { type Measure, measureAt, numeralsAt } from './measure.ts';
import type { Numeral } from './numeral.ts';

/** Two amounts joined by ~ or a hyphen. */
export interface Range extends Measure {
  /** In the unit that is written, as the numeral's value. */
  readonly upper: Decimal;
}

const SIGN = /\s?[~∼〜–—-]\s?(?=[\d가-힣])/y;

/**
 * Reads a range whose first number begins at an offset: 20~30명, 1~2만 원 (the magnitude counts for both), 10만 원~20만 원.
 */
export function rangeAt(text: string, at: number): Range | null {
  // Numbers to call begin so: 02-123-4567.
  if (/^0\d/.test(text.slice(at, at + 2))) return null;
  for (const first of numeralsAt(text, at)) {
    const second = behindSign(text, first.end, at);
    if (second !== null) {
      const low = lowerEnd(first, second.numeral);
      if (low !== null) return rangeOf(at, low, second);
    }
  }
  const first = measureAt(text, at);
  const second = first === null ? null : behindSign(text, first.end, at);
  if (first === null || second === null || first.unit !== second.unit) return null;
  return compareDecimals(first.numeral.value, second.numeral.value) < 0
    ? rangeOf(first.start, first.numeral.value, second)
    : null;
}

function behindSign(text: string, at: number, from: number): Measure | null {
  SIGN.lastIndex = at;
  const sign = SIGN.exec(text)?.[0];
  return sign === undefined ? null : measureAt(text, at + sign.length, from);
}

function rangeOf(start: number, low: Decimal, { numeral, unit, end }: Measure): Range {
  return { start, end, numeral: { ...numeral, value: low }, unit, upper: numeral.value };
}

/** The first number in the magnitude of the second when it has none: 1~2만 is 1만~2만, 500~1천만 is 500만~1천만. */
function lowerEnd({ value, large }: Numeral, { value: upper, scale }: Numeral): Decimal | null {
  const big = decimal(1, scale.exponent - (scale.exponent % 4));
  const scales = large ? [] : [scale, big];
  const candidates = [...scales.map((factor) => multiply(value, factor)), value];
  return candidates.find((candidate) => compareDecimals(candidate, upper) < 0) ?? null;
}
