/** An exact decimal number, mantissa × 10^exponent, without trailing zeros: equal numbers have equal fields. */
export interface Decimal {
  readonly mantissa: bigint;
  readonly exponent: number;
}

export const ZERO: Decimal = { mantissa: 0n, exponent: 0 };

/** Puts mantissa × 10^exponent into the one form of that number. */
export function decimal(mantissa: bigint | number, exponent = 0): Decimal {
  let rest = BigInt(mantissa);
  if (rest === 0n) return ZERO;
  let power = exponent;
  while (rest % 10n === 0n) {
    rest /= 10n;
    power++;
  }
  return { mantissa: rest, exponent: power };
}

/** Reads ASCII digits with at most one point and an optional exponent; commas between digits are dropped. */
export function parseDecimal(text: string): Decimal {
  const [number = '', exponent = '0'] = text.replaceAll(',', '').split('e');
  const [whole = '', fraction = ''] = number.split('.');
  return decimal(BigInt(whole + fraction), Number(exponent) - fraction.length);
}

export function add(a: Decimal, b: Decimal): Decimal {
  const exponent = Math.min(a.exponent, b.exponent);
  return decimal(scaled(a, exponent) + scaled(b, exponent), exponent);
}

export function subtract(a: Decimal, b: Decimal): Decimal {
  return add(a, { mantissa: -b.mantissa, exponent: b.exponent });
}

export function multiply(a: Decimal, b: Decimal): Decimal {
  return decimal(a.mantissa * b.mantissa, a.exponent + b.exponent);
}

/** Below zero, zero or above zero, as `Array.sort` wants it. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  const { mantissa } = subtract(a, b);
  return mantissa === 0n ? 0 : mantissa < 0n ? -1 : 1;
}

/**
 * The quotient, rounded half away from zero to a number of significant digits.
 *
 * @throws RangeError when `b` is zero.
 */
export function divide(a: Decimal, b: Decimal, digits: number): Decimal {
  if (b.mantissa === 0n) throw new RangeError('division by zero');
  // Two digits more than wished, so that rounding once at the end is right.
  const shift = Math.max(0, digits + 2 + lengthOf(b.mantissa) - lengthOf(a.mantissa));
  const quotient = (a.mantissa * 10n ** BigInt(shift)) / b.mantissa;
  return rounded(quotient, a.exponent - b.exponent - shift, digits);
}

/** Plain digits without an exponent: -0.18, 3400000000000. */
export function decimalText({ mantissa, exponent }: Decimal): string {
  const sign = mantissa < 0n ? '-' : '';
  const digits = (mantissa < 0n ? -mantissa : mantissa).toString();
  if (exponent >= 0) return sign + digits + '0'.repeat(exponent);
  const padded = digits.padStart(1 - exponent, '0');
  return `${sign}${padded.slice(0, exponent)}.${padded.slice(exponent)}`;
}

function scaled({ mantissa, exponent }: Decimal, to: number): bigint {
  return mantissa * 10n ** BigInt(exponent - to);
}

function rounded(mantissa: bigint, exponent: number, digits: number): Decimal {
  const dropped = lengthOf(mantissa) - digits;
  if (dropped <= 0) return decimal(mantissa, exponent);
  const unit = 10n ** BigInt(dropped);
  const half = mantissa < 0n ? -unit / 2n : unit / 2n;
  return decimal((mantissa + half) / unit, exponent + dropped);
}

function lengthOf(mantissa: bigint): number {
  return (mantissa < 0n ? -mantissa : mantissa).toString().length;
}
