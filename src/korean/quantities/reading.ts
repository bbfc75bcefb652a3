import type { Numeral } from './numeral.ts';
import type { Unit } from './units.ts';

/** A number and the unit behind it, in the text they stand in. */
export interface Reading {
  readonly text: string;
  readonly start: number;
  readonly numeral: Numeral;
  readonly unit: Unit;
  /** As written, without spaces; '' when there is no unit. */
  readonly spelling: string;
  /** Whether a space stands between number and unit. */
  readonly spaced: boolean;
  readonly end: number;
}

/** A little of what follows. */
export function rest(text: string, at: number): string {
  return text.slice(at, at + 12);
}

/** A little of what stands before. */
export function before(text: string, at: number): string {
  return text.slice(Math.max(0, at - 30), at);
}
