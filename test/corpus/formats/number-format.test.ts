import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNumber } from '../../../src/corpus/formats/number-format.ts';

const shown = (value: number, code: string) => formatNumber(value, code, false);

describe('formatNumber', () => {
  it.each([
    [1234567.891, '#,##0', '1,234,568'],
    [1234.5, '#,##0.00', '1,234.50'],
    [1.005, '0.00', '1.01'],
    [0.1234, '0.0%', '12.3%'],
    [0.5, '#,##0.##', '0.5'],
    [-5000, '#,##0;△#,##0', '△5,000'],
    [-5000, '#,##0_);[Red](#,##0)', '(5,000)'],
    [-3, '0_ ', '-3'],
    [0, '_-* #,##0_-;-* #,##0_-;_-* "-"_-;_-@_-', '-'],
    [3000, '[$₩-412]#,##0', '₩3,000'],
    [3500, '#,##0"원"', '3,500원'],
    [5, 'General"명"', '5명'],
    [1234567, '#,##0,', '1,235'],
    [1012345678, '000-0000-0000', '010-1234-5678'],
    [150, '[>=100]"많음";"적음"', '많음'],
    [0.1 + 0.2, 'General', '0.3'],
    [0.25, '# ?/?', '0.25'],
  ])('writes %d in %s as %s', (value, code, text) => expect(shown(value, code)).toBe(text));

  it.each([
    [45848, 'yyyy-mm-dd', '2025-07-10'],
    [45848.75, 'yyyy"년" m"월" d"일" aaaa h:mm', '2025년 7월 10일 목요일 18:00'],
    [45848.75, 'yy.m.d AM/PM h:mm', '25.7.10 PM 6:00'],
    [45848.9999999, 'h:mm:ss', '0:00:00'],
    [1.5, '[h]:mm', '36:00'],
    [59, 'yyyy-mm-dd', '1900-02-28'],
    [61, 'yyyy-mm-dd', '1900-03-01'],
    [-1, 'yyyy-mm-dd', '-1'],
  ])('writes the day %d in %s as %s', (value, code, text) => expect(shown(value, code)).toBe(text));

  it('counts from 1904 where the workbook does', () => {
    expect(formatNumber(44386, 'yyyy-mm-dd', true)).toBe('2025-07-10');
  });

  it('writes grouped numbers that read back to the same value', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (cents) => {
        const text = shown(cents / 100, '#,##0.00');
        expect(Number(text.replaceAll(',', ''))).toBe(cents / 100);
        expect(text).toMatch(/^-?\d{1,3}(?:,\d{3})*\.\d\d$/);
      }),
    );
  });

  it('never fails on a format code of any characters', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), fc.string(), (value, code) => {
        expect(typeof shown(value, code)).toBe('string');
      }),
    );
  });
});
