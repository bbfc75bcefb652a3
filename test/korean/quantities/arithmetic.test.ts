import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compareQuantities,
  differenceOf,
  isSingle,
  ratioOf,
  sumOf,
} from '../../../src/korean/quantities/arithmetic.ts';
import {
  add,
  compareDecimals,
  decimal,
  decimalText,
  divide,
  multiply,
  parseDecimal,
  subtract,
} from '../../../src/korean/quantities/decimal.ts';
import { formatQuantity } from '../../../src/korean/quantities/format.ts';
import { quantitiesIn } from '../../../src/korean/quantities/quantities-in.ts';

const one = (text: string) => quantitiesIn(text)[0]!;
const written = (amount: ReturnType<typeof sumOf>) => (amount === null ? null : formatQuantity(amount));

describe('decimals', () => {
  const number = fc.tuple(
    fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }),
    fc.integer({ min: -8, max: 8 }),
  );

  test('equal numbers have one form, which reads back', () => {
    fc.assert(
      fc.property(number, ([mantissa, exponent]) => {
        const value = decimal(mantissa, exponent);
        expect(decimal(mantissa * 1000n, exponent - 3)).toEqual(value);
        if (mantissa >= 0n) expect(parseDecimal(decimalText(value))).toEqual(value);
      }),
    );
  });

  test('sums, differences and products are exact', () => {
    fc.assert(
      fc.property(number, number, ([a, x], [b, y]) => {
        const left = decimal(a, x);
        const right = decimal(b, y);
        expect(subtract(add(left, right), right)).toEqual(left);
        expect(multiply(left, right)).toEqual(decimal(a * b, x + y));
        expect(Math.sign(compareDecimals(left, right))).toBe(-Math.sign(compareDecimals(right, left)));
      }),
    );
    expect(add(parseDecimal('0.1'), parseDecimal('0.2'))).toEqual(parseDecimal('0.3'));
  });

  test.each([
    ['2', '3', '0.667'],
    ['1', '8', '0.125'],
    ['34', '17', '2'],
    ['1000000', '3', '333000'],
    ['0.18', '2.2', '0.0818'],
  ])('%s / %s to three digits is %s', (a, b, expected) => {
    expect(decimalText(divide(parseDecimal(a), parseDecimal(b), 3))).toBe(expected);
  });

  test('nothing is divided by zero', () => {
    expect(() => divide(decimal(1), decimal(0), 3)).toThrow(RangeError);
  });
});

describe('calculating with amounts', () => {
  test('notations do not matter', () => {
    expect(compareQuantities(one('2.2GW'), one('2200메가와트'))).toBe(0);
    expect(compareQuantities(one('5백억 원'), one('4,999,000만 원'))).toBeGreaterThan(0);
    expect(written(sumOf([one('1억 5천만 원'), one('6천2백만원'), one('350,000원')]))).toBe('2억 1,235만 원');
    expect(written(differenceOf(one('210억 원'), one('3백20억 원')))).toBe('110억 원');
    expect(written(ratioOf(one('5.6GW'), one('1,400MW')))).toBe('4배');
    expect(written(ratioOf(one('10명'), one('3명')))).toBe('3.33배');
  });

  test('percentages are points apart', () => {
    expect(written(differenceOf(one('64%'), one('71%')))).toBe('7%포인트');
  });

  test.each([
    ['3,200억 원', '3,200억 달러'],
    ['30명', '30건'],
    ['2GW', '2GWh'],
    ['3,200억', '3,200억'],
    ['3분의 1', '4분의 1'],
    ['7%', '7%포인트'],
    ['90분', '2개월'],
  ])('%s and %s are not of one kind', (a, b) => {
    expect(compareQuantities(one(a), one(b))).toBeNull();
    expect(sumOf([one(a), one(b)])).toBeNull();
    expect(differenceOf(one(a), one(b))).toBeNull();
    expect(ratioOf(one(a), one(b))).toBeNull();
  });

  test('temperatures and percentages do not add up, and nothing is a multiple of zero', () => {
    expect(sumOf([one('20도'), one('10도')])).toBeNull();
    expect(ratioOf(one('20도'), one('10도'))).toBeNull();
    expect(sumOf([one('20%'), one('10%')])).toBeNull();
    expect(ratioOf(one('20명'), one('0명'))).toBeNull();
    expect(sumOf([])).toBeNull();
  });

  test('ranges and magnitudes are no single number', () => {
    expect(isSingle(one('30명'))).toBe(true);
    expect(isSingle(one('20~30명'))).toBe(false);
    expect(isSingle(one('수십억 원'))).toBe(false);
  });
});
