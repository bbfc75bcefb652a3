import type { CountedUnit, TimeExpression } from './expression.ts';
import { resolveTime } from './resolve.ts';
import type { TimeSpan } from './time-span.ts';

/** A unit counted from the day of the writing: 올해 of 올해 3월. */
export interface CountedTime {
  readonly word: string;
  readonly unit: CountedUnit;
  /** Units from that day on, negative for the past. */
  readonly by: number;
  readonly span: TimeSpan;
}

const UNITS: readonly CountedUnit[] = ['year', 'quarter', 'month', 'week', 'day'];

/** The units of these times that are counted from the day of the writing, where that is known. */
export function countedTimes(expressions: readonly TimeExpression[], anchor: string | null): CountedTime[] {
  return expressions.flatMap(({ parts, baseline }) =>
    UNITS.flatMap((unit) => {
      const point = parts[unit];
      if (baseline || point?.kind !== 'relative' || point.to !== 'anchor') return [];
      const span = resolveTime({ parts: { [unit]: point }, outlook: null, edge: null }, anchor);
      return span === null ? [] : [{ word: point.word, unit, by: point.by, span }];
    }),
  );
}
