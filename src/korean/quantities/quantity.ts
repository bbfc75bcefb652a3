import type { Decimal } from './decimal.ts';

/** What an amount measures; `unknown` is a large number whose unit is left out (3,200억) or unclear (10킬로). */
export type Dimension =
  | 'money'
  | 'power'
  | 'energy'
  | 'data'
  | 'data-rate'
  | 'frequency'
  | 'length'
  | 'mass'
  | 'area'
  | 'volume'
  | 'temperature'
  | 'time'
  | 'percent'
  | 'percent-point'
  | 'multiple'
  | 'fraction'
  | 'count'
  | 'unknown';

/** How the words around an amount bound it. */
export type Qualifier = 'exact' | 'about' | 'at-least' | 'at-most';

/** A number of one unit. Two amounts are of one kind when their units are the same. */
export interface Amount {
  /** In `unit`, whatever unit it was written in: 2.2GW is 2200000000 W. */
  readonly value: Decimal;
  /**
   * The base unit that amounts of a kind share: KRW, USD, W, g, s, %, a counter (명), '' when left out; of a fraction
   * its denominator (/3 of 3분의 2).
   */
  readonly unit: string;
  readonly dimension: Dimension;
}

/** An amount as a text writes it. */
export interface Quantity extends Amount {
  /** UTF-16 offsets of the number with its sign and unit; the qualifying words stand outside. */
  readonly start: number;
  readonly end: number;
  /** The upper end of a range (20~30명), of which `value` is the lower one; else null. */
  readonly upper: Decimal | null;
  readonly qualifier: Qualifier;
  /** Only the order of magnitude is told: 수십억, 몇백. */
  readonly vague: boolean;
}
