import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateText } from '../../../src/discord/rendering/dates.ts';

describe('dateText', () => {
  it.each([
    ['2025', '2025년', '2025'],
    ['2025-11', '2025년 11월', 'November 2025'],
    ['2025-11-03', '2025년 11월 3일', 'November 3, 2025'],
    ['2025-11-13T20:30:00Z', '2025년 11월 14일 05:30 KST', 'November 14, 2025 05:30 KST'],
    ['2025-11-13T09:05:10.5+09:00', '2025년 11월 13일 09:05 KST', 'November 13, 2025 09:05 KST'],
    ['2025-11-13 00:10 +0900', '2025년 11월 13일 00:10 KST', 'November 13, 2025 00:10 KST'],
    ['2025-11-13T09:00', '2025년 11월 13일 09:00', 'November 13, 2025 09:00'],
  ])('%s is %s', (iso, korean, english) => {
    expect(dateText(iso, 'ko')).toBe(korean);
    expect(dateText(iso, 'en')).toBe(english);
  });

  it.each([
    '',
    '미상',
    '2025-13',
    '2025-02-30',
    '2025-2-3',
    '2025-11-13T25:00Z',
    '2025-02-30T10:00Z',
    '2025년쯤',
  ])('%j is no date and stays as it is', (text) => {
    expect(dateText(text, 'ko')).toBe(text);
  });

  it('fails on nothing', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(dateText(text, 'en')).toBeTypeOf('string');
      }),
    );
  });
});
