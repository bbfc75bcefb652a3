import type { Decimal } from './decimal.ts';
import { quantitiesIn } from './quantities-in.ts';
import type { Quantity } from './quantity.ts';

/** An amount of a text in the words of the index. */
export interface QuantityTerm {
  /** UTF-16 offsets of the amount. */
  readonly start: number;
  readonly end: number;
  /** Terms that a text with the amount is indexed under. */
  readonly stored: readonly string[];
  /** The term that a question with the amount looks for, and those that will do as well. */
  readonly asked: string;
  readonly otherwise: readonly string[];
}

/** From so many digits on a number is told without a unit (매출 3,200억). */
const LEAST_BARE_DIGITS = 4;

/**
 * The index terms of the amounts in a text, one entry a value (a range has two): `=5e10 usd` for 500억 달러,
 * 50,000,000,000달러 and $50 billion alike. Large amounts of money and counts are also stored as bare numbers (`=32e10`),
 * those without a unit as such (`=32e10 ?`), so that 3,200억 and 3,200억 원 find each other while 3,200억 원 and
 * 3,200억 달러 do not. What only tells a magnitude (수십억) has no terms.
 */
export function quantityTermsIn(text: string): QuantityTerm[] {
  return quantitiesIn(text).flatMap((quantity) => {
    const { value, upper, vague, start, end } = quantity;
    if (vague) return [];
    const values = upper === null ? [value] : [value, upper];
    return values.map((each) => ({ start, end, ...termsOf(each, quantity) }));
  });
}

function termsOf(value: Decimal, { unit, dimension }: Quantity): Omit<QuantityTerm, 'start' | 'end'> {
  const number = `=${value.mantissa}e${value.exponent}`;
  const unitless = `${number} ?`;
  if (unit === '') return { stored: [number, unitless], asked: number, otherwise: [] };
  // 10킬로 is a weight or a distance.
  if (unit === 'kilo')
    return { stored: [`${number} g`, `${number} m`], asked: `${number} g`, otherwise: [`${number} m`] };
  const exact = `${number} ${unit.toLowerCase()}`;
  const leavesUnitOut = (dimension === 'money' || dimension === 'count') && isLarge(value);
  return leavesUnitOut
    ? { stored: [exact, number], asked: exact, otherwise: [unitless] }
    : { stored: [exact], asked: exact, otherwise: [] };
}

function isLarge({ mantissa, exponent }: Decimal): boolean {
  return mantissa.toString().length + exponent >= LEAST_BARE_DIGITS;
}
