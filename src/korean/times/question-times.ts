import { dayInKorea } from './calendar.ts';
import { type CountedTime, countedTimes } from './counted-times.ts';
import type { TimeExpression } from './expression.ts';
import { timesIn } from './expressions.ts';
import { type ResolvedTime, resolvedTimes, statedSpans } from './sentence-times.ts';
import type { TimeSpan } from './time-span.ts';

/** What a question says of time. */
export interface QuestionTimes {
  /** The times that it is restricted to, any of them; empty when it tells none. */
  readonly spans: readonly TimeSpan[];
  /** It asks how things are now: 현재, 지금, 최신, 최근. */
  readonly wantsLatest: boolean;
  /** UTF-16 offsets of the words that say so, with their particles: evidence may say it in other words. */
  readonly words: readonly { readonly start: number; readonly end: number }[];
  /** Times counted from today: 올해, 지난달, 3년 전. */
  readonly counted: readonly CountedTime[];
}

const PARTICLE =
  /^(?:\s이[후전]|에는|에도|에만|에서|에|의|은|는|도|엔|이|가|부터|까지|쯤에?|경에?|께|중에?|로|기준|자)(?![가-힣])/u;

/**
 * Reads the times of a question. A month or day without a year is the last one in a question about the past (10월에
 * 했어?); in other questions it may be the next one too, and both are among the spans.
 *
 * @param now the instant of the question; days are those of Korea.
 */
export function questionTimes(question: string, now: Date): QuestionTimes {
  const today = dayInKorea(now);
  const expressions = timesIn(question);
  const behind = resolvedTimes(expressions.map(lookingBack), today, null);
  const ahead = resolvedTimes(expressions.map(lookingAhead), today, null);
  const restricting = (times: readonly ResolvedTime[]) =>
    statedSpans(times.filter(({ expression }) => !asksNow(expression)));
  const consumed = expressions.filter(
    (expression, index) =>
      asksNow(expression) || (!expression.baseline && (behind[index]!.span ?? ahead[index]!.span) !== null),
  );
  return {
    spans: distinct([...restricting(behind), ...restricting(ahead)]),
    wantsLatest: expressions.some(asksNow),
    words: consumed.map(({ start, end }) => ({
      start,
      end: end + (PARTICLE.exec(question.slice(end, end + 6))?.[0].length ?? 0),
    })),
    counted: countedTimes(expressions, today),
  };
}

function lookingBack(expression: TimeExpression): TimeExpression {
  return { ...expression, outlook: 'past' };
}

/** What a question says is known of the past alone: its 계획 may be an old one. */
function lookingAhead(expression: TimeExpression): TimeExpression {
  return { ...expression, outlook: expression.outlook === 'past' ? 'past' : 'future' };
}

/** 현재 alone, not 2024년 현재. */
function asksNow({ parts }: TimeExpression): boolean {
  return parts.now !== undefined && Object.keys(parts).length === 1;
}

function distinct(spans: readonly TimeSpan[]): TimeSpan[] {
  return spans.filter(
    (span, index) => spans.findIndex(({ from, to }) => from === span.from && to === span.to) === index,
  );
}
