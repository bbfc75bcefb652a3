import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { overlap, type TimeSpan } from '../../../src/korean/times/time-span.ts';
import { timeText } from '../../../src/korean/times/time-text.ts';
import { anyDay } from './written-days.ts';

const span = fc.tuple(anyDay, anyDay).map(([a, b]): TimeSpan => {
  const [from, to] = a <= b ? [a, b] : [b, a];
  return { from, to, precision: 'range' };
});

describe('overlap', () => {
  test('is the same the other way round', () => {
    const mirrored = {
      same: 'same',
      within: 'contains',
      contains: 'within',
      partly: 'partly',
      apart: 'apart',
    };
    fc.assert(
      fc.property(span, span, (a, b) => {
        expect(overlap(b, a)).toBe(mirrored[overlap(a, b)]);
      }),
    );
  });

  test.each([
    ['within', '2025-04-01', '2025-06-30', '2025-01-01', '2025-12-31'],
    ['within', '2025-01-01', '2025-06-30', '2025-01-01', '2025-12-31'],
    ['contains', '2025-01-01', '2025-12-31', '2025-12-31', '2025-12-31'],
    ['partly', '2025-01-01', '2025-12-31', '2025-12-01', '2026-02-28'],
    ['apart', '2025-01-01', '2025-12-31', '2026-01-01', '2026-12-31'],
  ] as const)('%s', (expected, from, to, otherFrom, otherTo) => {
    const other = { from: otherFrom, to: otherTo, precision: 'range' } as const;
    expect(overlap({ from, to, precision: 'range' }, other)).toBe(expected);
  });
});

describe('timeText', () => {
  test.each<[TimeSpan, string]>([
    [{ from: '2024-01-01', to: '2024-12-31', precision: 'year' }, '2024년'],
    [{ from: '2023-07-01', to: '2024-06-30', precision: 'year' }, '2023년 7월 1일~2024년 6월 30일'],
    [{ from: '2024-07-01', to: '2024-12-31', precision: 'half' }, '2024년 하반기'],
    [{ from: '2024-10-01', to: '2024-12-31', precision: 'quarter' }, '2024년 4분기'],
    [{ from: '2024-12-01', to: '2025-02-28', precision: 'season' }, '2024년 겨울'],
    [{ from: '2024-03-01', to: '9999-12-31', precision: 'day' }, '2024년 3월 1일부터'],
  ])('%j', (value, expected) => {
    expect(timeText(value)).toBe(expected);
  });
});
