import { continuedFrom, isConnected, isSentenceBetween } from './continuation.ts';
import type { TimeExpression, TimeParts } from './expression.ts';
import { grouped, type TimeWords } from './grouping.ts';
import { outlookOf } from './outlook.ts';
import { edgeOf, isBaseline, joins } from './surroundings.ts';
import { timeTokens } from './tokens.ts';

/**
 * The times that a text tells, in order, with what each says; durations (10년간, 3일 만에), ages and things that recur
 * (매달 10일) are none. A time that goes on from the one before takes the coarser units from it: in 지난달 20일부터
 * 31일까지 both are days of last month.
 */
export function timesIn(text: string): TimeExpression[] {
  const groups = grouped(timeTokens(text), text);
  const outlooks = outlooksOf(groups, text);
  const expressions: TimeExpression[] = [];
  for (const [index, { start, end, parts }] of groups.entries()) {
    const previous = expressions.at(-1);
    const next = groups[index + 1];
    const continued =
      previous !== undefined ? continuedFrom(previous, parts, text.slice(previous.end, start)) : parts;
    const joinsNext = next !== undefined && joins(text, end, next.start, next.end);
    expressions.push({
      start,
      end,
      parts: continued,
      outlook: outlooks[index]!,
      edge: edgeAt(text, start, end, joinsNext, previous?.joinsNext ?? false),
      joinsNext,
      baseline: isBaseline(text, start, end),
    });
  }
  return expressions;
}

function edgeAt(
  text: string,
  start: number,
  end: number,
  joinsNext: boolean,
  joinsPrevious: boolean,
): TimeExpression['edge'] {
  if (joinsNext) return 'since';
  return joinsPrevious ? 'until' : edgeOf(text, start, end);
}

/**
 * What is told of a time, else what is told of the next one of its sentence when that looks back (1분기는 …, 2분기는
 * …였다) or is a day of the same month (28일에 시작해 29일에 끝난다).
 */
function outlooksOf(groups: readonly TimeWords[], text: string): TimeExpression['outlook'][] {
  const outlooks = groups.map(({ start, end }, index) =>
    outlookOf(text, start, end, endOfWords(groups, index, text)),
  );
  for (let index = groups.length - 2; index >= 0; index--) {
    const between = text.slice(groups[index]!.end, groups[index + 1]!.start);
    if (isSentenceBetween(between)) continue;
    const next = outlooks[index + 1]!;
    if (next === 'past' || isDayAlone(groups[index + 1]!.parts)) outlooks[index] ??= next;
  }
  return outlooks;
}

function isDayAlone({ year, month, day }: TimeParts): boolean {
  return year === undefined && month === undefined && day !== undefined;
}

/** Where the words about a time end: at the next time, unless both are of one list or range. */
function endOfWords(groups: readonly TimeWords[], index: number, text: string): number {
  for (let at = index; at + 1 < groups.length; at++) {
    const next = groups[at + 1]!.start;
    if (!isConnected(text.slice(groups[at]!.end, next))) return next;
  }
  return text.length;
}
