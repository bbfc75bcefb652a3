import { add, compareDecimals, type Decimal, divide, subtract } from './decimal.ts';
import type { Amount, Quantity } from './quantity.ts';

/** Ratios are told this exactly. */
const RATIO_DIGITS = 3;

/**
 * Below zero, zero or above zero as the first amount is smaller, the same or larger; null for amounts of different
 * kinds (other currencies, other counters, no unit on one side): nothing is ever converted by a rate.
 */
export function compareQuantities(a: Amount, b: Amount): number | null {
  return areComparable([a, b]) ? compareDecimals(a.value, b.value) : null;
}

/** The total of amounts of one kind; null when they are of several kinds, or of one that does not add up (℃). */
export function sumOf(amounts: readonly Amount[]): Amount | null {
  const [first, ...rest] = amounts;
  if (first === undefined || !areComparable(amounts) || !isAdditive(first)) return null;
  return amountOf(
    first,
    rest.reduce((total, { value }) => add(total, value), first.value),
  );
}

/**
 * How far two amounts of one kind are apart, never below zero; null when they are of different kinds. Two percentages
 * are percentage points apart.
 */
export function differenceOf(a: Amount, b: Amount): Amount | null {
  const order = compareQuantities(a, b);
  if (order === null) return null;
  const apart = amountOf(a, order < 0 ? subtract(b.value, a.value) : subtract(a.value, b.value));
  return a.dimension === 'percent' ? { ...apart, unit: '%p', dimension: 'percent-point' } : apart;
}

/** How many times the second amount the first is, to three significant digits, as an amount of 배; null when nothing can be said. */
export function ratioOf(a: Amount, b: Amount): Amount | null {
  if (!areComparable([a, b]) || a.dimension === 'temperature' || b.value.mantissa === 0n) return null;
  return { value: divide(a.value, b.value, RATIO_DIGITS), unit: '배', dimension: 'multiple' };
}

/** Whether a quantity says one number that can be calculated with: no range, and more than a magnitude. */
export function isSingle({ upper, vague }: Quantity): boolean {
  return upper === null && !vague;
}

function areComparable(amounts: readonly Amount[]): boolean {
  return amounts.every(({ unit, dimension }) => unit === amounts[0]!.unit && dimension !== 'unknown');
}

/** Percentages of different wholes add up to nothing, temperatures neither. */
function isAdditive({ dimension }: Amount): boolean {
  return dimension !== 'temperature' && dimension !== 'percent' && dimension !== 'multiple';
}

function amountOf({ unit, dimension }: Amount, value: Decimal): Amount {
  return { value, unit, dimension };
}
