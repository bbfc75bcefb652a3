import type { Point, TimeExpression, TimeParts } from './expression.ts';
import { coarserThan, unitsOf } from './unit-order.ts';

/** Between two times of one list or range. */
const CONNECTOR =
  /^(?:\s?\([^()]{1,12}\))?\s?(?:부터|에서|까지|~|∼|〜|～|–|—|-|,|·|\/|와|과|및|이랑|랑|하고|그리고|to|and|&|vs\.?)\s?(?:그리고\s|and\s)?$/iu;
const SENTENCE_END = /[.!?。\n]\s/u;
const YEARLESS: readonly (keyof TimeParts)[] = ['month', 'quarter', 'half'];

/** The parts of a time with the coarser units that it takes over from the one before. */
export function continuedFrom(previous: TimeExpression, parts: TimeParts, between: string): TimeParts {
  const first = unitsOf(parts).find((unit) => unit !== 'direction');
  if (first === undefined || parts.direction !== undefined || isCounted(parts, first)) return parts;
  const { year } = previous.parts;
  const sameSentence = year !== undefined && YEARLESS.includes(first) && !SENTENCE_END.test(between);
  if (previous.parts[first] === undefined)
    return sameSentence && isThisYear(year) ? { year, ...parts } : parts;
  if (CONNECTOR.test(between)) return { ...coarserThan(first, previous.parts), ...parts };
  // 2025년 1월에 시작해 12월에 끝났다: still the same year, as long as the months go forward.
  const goesForward = numberOf(parts, first) >= numberOf(previous.parts, first);
  return sameSentence && goesForward ? { ...parts, year } : parts;
}

/** 올해 축제는 10월 3일에 열린다: what else a sentence on this year tells is of it too. */
function isThisYear(point: Point): boolean {
  return point.kind === 'relative' && point.to === 'anchor' && point.by === 0;
}

function isCounted(parts: TimeParts, unit: keyof TimeParts): boolean {
  const point = parts[unit];
  return typeof point === 'object' && 'kind' in point && point.kind === 'relative';
}

function numberOf(parts: TimeParts, unit: keyof TimeParts): number {
  const point = parts[unit];
  return typeof point === 'object' && 'kind' in point && point.kind === 'calendar' ? point.value : 0;
}

/** Whether two times with only this between them are of one list or range. */
export function isConnected(between: string): boolean {
  return CONNECTOR.test(between);
}

/** Whether a sentence ends in the text between two times. */
export function isSentenceBetween(between: string): boolean {
  return SENTENCE_END.test(between);
}
