import type { TimeExpression } from './expression.ts';
import { timesIn } from './expressions.ts';
import { resolveTime } from './resolve.ts';
import { FIRST_DAY, LAST_DAY, type TimeSpan } from './time-span.ts';

/** An expression with the days that it means, before ranges are put together; null where that is not known. */
export interface ResolvedTime {
  readonly expression: TimeExpression;
  readonly span: TimeSpan | null;
}

/**
 * The times that a sentence speaks of, resolved, in order: a range (A부터 B까지) is one of them, and a time that
 * something is only compared with (작년보다, 전년 대비) is none.
 *
 * @param documentDate the document's date as precise as it is known (`2026-11-12`, `2026-11`, `2026`), or null.
 * @param before the time spoken of before the sentence, for 이듬해 and 같은 기간.
 */
export function sentenceTimes(
  text: string,
  documentDate: string | null,
  before: TimeSpan | null = null,
): TimeSpan[] {
  return statedSpans(resolvedTimes(timesIn(text), documentDate, before));
}

/** What a text of a passage tells of time. */
export interface PassageTimes {
  /** Those of the text itself. */
  readonly own: readonly TimeSpan[];
  /** Those of the nearest text before it, when it tells none itself: 매출은 … behind 3분기 실적을 발표했다. */
  readonly carried: readonly TimeSpan[];
}

/**
 * The times of texts that follow each other: a title, headings, sentences. What one speaks of, the next goes on from.
 *
 * @param documentDate as in {@link sentenceTimes}.
 */
export function passageTimes(texts: readonly string[], documentDate: string | null): PassageTimes[] {
  let last: readonly TimeSpan[] = [];
  let before: TimeSpan | null = null;
  return texts.map((text) => {
    const own = sentenceTimes(text, documentDate, before);
    const firm = own.filter(({ loose }) => loose === undefined);
    if (firm.length === 0) return { own, carried: last };
    last = firm;
    before = firm.at(-1)!;
    return { own, carried: [] };
  });
}

/** Resolves the times of one text one after the other, since some count from the one before. */
export function resolvedTimes(
  expressions: readonly TimeExpression[],
  anchor: string | null,
  before: TimeSpan | null,
): ResolvedTime[] {
  let previous = before;
  const times: ResolvedTime[] = [];
  for (const expression of expressions) {
    const resolved =
      rangeEnd(times.at(-1), expression) ?? resolveTime(expression, anchor, { before: previous });
    const guessed = resolved !== null && previous === before && countsFromBefore(expression);
    const span = guessed ? { ...resolved, loose: true as const } : resolved;
    if (span !== null && span.loose === undefined && !expression.baseline) previous = span;
    times.push({ expression, span });
  }
  return times;
}

/** The end of a range that tells no year of its own is the next one of its name: 12월부터 2월까지. */
function rangeEnd(first: ResolvedTime | undefined, { parts }: TimeExpression): TimeSpan | null {
  if (first === undefined || first.span === null || !first.expression.joinsNext) return null;
  const { year, ...own } = parts;
  if (year !== undefined && year !== first.expression.parts.year) return null;
  if (
    Object.values(own).some((unit) => typeof unit === 'object' && 'kind' in unit && unit.kind === 'relative')
  )
    return null;
  return resolveTime({ parts: own, outlook: 'future', edge: null }, first.span.from);
}

function countsFromBefore({ parts: { year, quarter, month, day } }: TimeExpression): boolean {
  return [year, quarter, month, day].some((point) => point?.kind === 'relative' && point.to === 'previous');
}

/** The spans of what is stated, ranges put together and ends left open where only one is told. */
export function statedSpans(times: readonly ResolvedTime[]): TimeSpan[] {
  const spans: TimeSpan[] = [];
  for (let index = 0; index < times.length; index++) {
    const { expression, span } = times[index]!;
    if (span === null || expression.baseline) continue;
    const end = expression.joinsNext ? (times[index + 1]?.span ?? null) : null;
    const range = end === null ? null : rangeOf(span, end);
    if (range !== null) {
      spans.push(range);
      index++;
    } else {
      spans.push(withOpenEnd(span, expression.edge));
    }
  }
  return spans;
}

function rangeOf(first: TimeSpan, last: TimeSpan): TimeSpan | null {
  if (last.to < first.from) return null;
  const loose = first.loose && last.loose;
  return { from: first.from, to: last.to, precision: 'range', ...(loose && { loose }) };
}

function withOpenEnd(span: TimeSpan, edge: TimeExpression['edge']): TimeSpan {
  if (edge === 'since') return { ...span, to: LAST_DAY };
  return edge === 'until' ? { ...span, from: FIRST_DAY } : span;
}
