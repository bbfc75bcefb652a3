import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimal, decimalText, parseDecimal } from '../../../src/korean/quantities/decimal.ts';
import { formatQuantity } from '../../../src/korean/quantities/format.ts';
import { quantitiesIn } from '../../../src/korean/quantities/quantities-in.ts';
import type { Amount } from '../../../src/korean/quantities/quantity.ts';

const BIG = [
  ['조', 1_000_000_000_000],
  ['억', 100_000_000],
  ['만', 10_000],
] as const;
const SINO = ['', '일', '이', '삼', '사', '오', '육', '칠', '팔', '구'];

const commas = (number: number) => number.toLocaleString('en-US');

/** 4200 → 4천2백. */
function inThousands(number: number): string {
  const parts = [
    ['천', 1000],
    ['백', 100],
  ] as const;
  let rest = number;
  let text = '';
  for (const [name, size] of parts) {
    const digit = Math.floor(rest / size);
    if (digit > 0) text += `${digit}${name}`;
    rest %= size;
  }
  return text + (rest > 0 ? rest : '');
}

/** 4,200 → 사천이백. */
function inSino(number: number): string {
  let text = '';
  for (const [name, size] of [
    ['천', 1000],
    ['백', 100],
    ['십', 10],
    ['', 1],
  ] as const) {
    const digit = Math.floor(number / size) % 10;
    if (digit > 0) text += (digit === 1 && name !== '' ? '' : SINO[digit]) + name;
  }
  return text;
}

/** Writes a whole number group by group: 1억 5,000만. */
function inGroups(number: number, group: (part: number) => string, gap: string): string {
  let rest = number;
  const parts: string[] = [];
  for (const [name, size] of BIG) {
    const part = Math.floor(rest / size);
    if (part > 0) parts.push(group(part) + name);
    rest %= size;
  }
  if (rest > 0) parts.push(group(rest));
  return parts.join(gap);
}

/** Whole amounts as people tell them: a few digits and a power of ten, below 경. */
const amount = fc
  .tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 2, max: 11 }))
  .map(([digits, power]) => digits * 10 ** power);

const currency = fc.constantFrom(['원', 'KRW'], ['달러', 'USD'], ['유로', 'EUR']);
const surrounding = fc.constantFrom(
  ['', ''],
  ['매출은 ', '이다.'],
  ['약 ', '을 넘는다'],
  ['모두 ', ' 들었다'],
  ['(', ')'],
);

function expectOne(text: string, value: string, unit: string): void {
  const found = quantitiesIn(text);
  expect(found.map((quantity) => [decimalText(quantity.value), quantity.unit])).toEqual([[value, unit]]);
}

describe('every notation of an amount reads as the same amount', () => {
  test('digits, commas, groups, thousands, words', () => {
    fc.assert(
      fc.property(
        amount,
        currency,
        surrounding,
        fc.boolean(),
        (number, [word, unit], [before, after], isApart) => {
          const gap = isApart ? ' ' : '';
          const notations = [
            String(number),
            commas(number),
            inGroups(number, String, gap),
            inGroups(number, commas, gap),
            inGroups(number, inThousands, gap),
            inGroups(number, inSino, gap),
          ];
          for (const notation of notations) {
            // 억원 may stand together, 백 원 and 십 달러 too; words alone keep their unit apart.
            const space = isApart || !/\d/.test(notation) ? ' ' : '';
            expectOne(`${before}${notation}${space}${word}${after}`, String(number), unit!);
          }
        },
      ),
    );
  });

  test('decimals of a magnitude', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999 }), fc.constantFrom(...BIG), (tenths, [name, size]) => {
        const text = decimalText(decimal(tenths, -1)) + name;
        expectOne(`${text} 원`, String((tenths * size) / 10), 'KRW');
      }),
    );
  });

  test('English magnitudes', () => {
    const scale = fc.constantFrom(
      ['million', 'm', 6],
      ['billion', 'bn', 9],
      ['trillion', 'tn', 12],
    ) as fc.Arbitrary<[string, string, number]>;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), scale, (hundredths, [long, short, power]) => {
        const number = decimalText(decimal(hundredths, -2));
        const value = decimalText(decimal(hundredths, power - 2));
        for (const text of [
          `$${number} ${long}`,
          `$${number}${short}`,
          `US$${number} ${long}`,
          `${number} ${long} dollars`,
        ]) {
          expectOne(text, value, 'USD');
        }
      }),
    );
  });

  test('metric prefixes, in signs and in Korean', () => {
    const prefix = fc.constantFrom(
      ['', '', 0],
      ['k', '킬로', 3],
      ['M', '메가', 6],
      ['G', '기가', 9],
    ) as fc.Arbitrary<[string, string, number]>;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999 }), prefix, (hundredths, [symbol, korean, power]) => {
        const number = decimalText(decimal(hundredths, -2));
        const value = decimalText(decimal(hundredths, power - 2));
        for (const text of [`${number}${symbol}W`, `${number} ${symbol}W를`, `${number}${korean}와트의`]) {
          expectOne(text, value, 'W');
        }
      }),
    );
  });

  test('ranges', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 400 }), (low, more) => {
        const [found] = quantitiesIn(`${low}~${low + more}만 원`);
        expect(decimalText(found!.value)).toBe(String(low * 10_000));
        expect(decimalText(found!.upper!)).toBe(String((low + more) * 10_000));
      }),
    );
  });
});

describe('what we write reads back', () => {
  const unit = fc.constantFrom<Pick<Amount, 'unit' | 'dimension'>>(
    { unit: 'KRW', dimension: 'money' },
    { unit: 'USD', dimension: 'money' },
    { unit: '명', dimension: 'count' },
    { unit: 'W', dimension: 'power' },
    { unit: 'm', dimension: 'length' },
    { unit: 'g', dimension: 'mass' },
    { unit: 'B', dimension: 'data' },
    { unit: 'm2', dimension: 'area' },
    { unit: '%', dimension: 'percent' },
    { unit: '%p', dimension: 'percent-point' },
    { unit: '배', dimension: 'multiple' },
    { unit: 's', dimension: 'time' },
    { unit: 'month', dimension: 'time' },
  );

  test('whole amounts', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999_999_999 }), unit, (number, kind) => {
        const written = formatQuantity({ value: decimal(number), ...kind });
        expectOne(written, String(number), kind.unit);
      }),
    );
  });

  test('decimals of measures', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), unit, (hundredths, kind) => {
        fc.pre(kind.unit !== 'B' && kind.dimension !== 'count');
        const value = decimal(hundredths, -2);
        const written = formatQuantity({ value, ...kind });
        expectOne(written, decimalText(value), kind.unit);
      }),
    );
  });

  test.each([
    [500_000_000_000, 'KRW', 'money', '5,000억 원'],
    [150_000_000, 'KRW', 'money', '1억 5,000만 원'],
    [12_900, 'KRW', 'money', '1만 2,900원'],
    [3_400_000_000_000, 'USD', 'money', '3조 4,000억 달러'],
    [154_000, '명', 'count', '15만 4,000명'],
    [2_200_000_000, 'W', 'power', '2.2GW'],
    [1_000_000_000_000, 'B', 'data', '1TB'],
    [5400, 's', 'time', '1시간 30분'],
    [18, 'month', 'time', '1년 6개월'],
    [2_300_000_000, 'g', 'mass', '2,300톤'],
  ] as const)('%d %s', (number, unitOf, dimension, expected) => {
    expect(formatQuantity({ value: decimal(number), unit: unitOf, dimension })).toBe(expected);
  });

  test('signs and fractions', () => {
    expect(formatQuantity({ value: parseDecimal('12.5'), unit: '%', dimension: 'percent' })).toBe('12.5%');
    expect(formatQuantity({ value: decimal(-3), unit: '%p', dimension: 'percent-point' })).toBe('-3%포인트');
    expect(formatQuantity({ value: decimal(2), unit: '/3', dimension: 'fraction' })).toBe('3분의 2');
  });
});
