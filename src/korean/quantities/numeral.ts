import type { Decimal } from './decimal.ts';

/** A number at the head of an amount, however it is written. */
export interface Numeral {
  readonly value: Decimal;
  /** UTF-16 offset behind it. */
  readonly end: number;
  /** 3조 4천억 and 2,400; 삼백; 스무; three million. */
  readonly style: 'digits' | 'sino' | 'native' | 'english';
  /** What its last magnitudes multiply by: 10^7 for 2천만, 1 without; a range's first number may lean on it. */
  readonly scale: Decimal;
  /** It has a magnitude (만, 억, million) or is long enough to say something without a unit (1,234,000). */
  readonly large: boolean;
  /** 30여, 두세, 수십. */
  readonly approximate: boolean;
  /** Only the magnitude is told: 수십억. */
  readonly vague: boolean;
  /** The upper end of 두세. */
  readonly upper: Decimal | null;
}

/** A numeral of which only the value and the end are worth saying. */
export function plainNumeral(style: Numeral['style'], value: Decimal, end: number): Numeral {
  return {
    value,
    end,
    style,
    scale: { mantissa: 1n, exponent: 0 },
    large: false,
    approximate: false,
    vague: false,
    upper: null,
  };
}
