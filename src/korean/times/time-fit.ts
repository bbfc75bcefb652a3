import { readAnchor } from './anchor.ts';
import type { QuestionTimes } from './question-times.ts';
import { FIRST_DAY, LAST_DAY, overlap, type Precision, type TimeSpan } from './time-span.ts';
import { writingSpan } from './units.ts';

/** How the time of a sentence fits the time asked for. */
export type TimeFit = 'match' | 'compatible' | 'unknown' | 'conflict';

/** Questions as narrow as this may ask for the day that a sentence tells without its month. */
const NARROW: ReadonlySet<Precision> = new Set(['month', 'part', 'week', 'day', 'range']);
const DAYS: ReadonlySet<Precision> = new Set(['day', 'week', 'range']);

/**
 * How the times of a sentence fit those that a question is restricted to.
 *
 * - `match`: one of them is, or lies in, a time asked for;
 * - `compatible`: the question asks for no time, the sentence speaks of a longer one that holds it, or it tells none and
 *   its document is of that time;
 * - `conflict`: the sentence speaks of other times alone;
 * - `unknown`: nothing tells. A day without its month, often only the day of the report, makes no conflict, and an
 *   open end (3월부터) none with what lies beyond it. A question on one day names what happened then: only other days
 *   conflict with it.
 *
 * @param carried of the text before, for a sentence without times: they can match, but make no conflict.
 */
export function timeFit(
  question: Pick<QuestionTimes, 'spans'>,
  sentence: readonly TimeSpan[],
  documentDate: string | null,
  carried: readonly TimeSpan[] = [],
): TimeFit {
  const { spans } = question;
  if (spans.length === 0) return 'compatible';
  const firm = sentence.filter(({ loose }) => loose === undefined);
  const loose = sentence.filter((span) => span.loose === true);
  const own = bestFit(spans, firm);
  const day = bestFit(
    spans.filter(({ precision }) => NARROW.has(precision)),
    loose,
  );
  if (own === 'match' || day === 'match') return 'match';
  if (own !== null) return own;
  if (bestFit(spans, carried) === 'match') return 'match';
  const anchor = readAnchor(documentDate);
  const written = anchor === null ? null : bestFit(spans, [writingSpan(anchor)]);
  return written === 'match' ? 'compatible' : 'unknown';
}

/** The best of how each span fits each asked one; null without spans. */
function bestFit(asked: readonly TimeSpan[], spans: readonly TimeSpan[]): TimeFit | null {
  const fits = spans.flatMap((span) => asked.map((time) => fitOf(time, span)));
  return (['match', 'compatible', 'unknown', 'conflict'] as const).find((fit) => fits.includes(fit)) ?? null;
}

function fitOf(asked: TimeSpan, span: TimeSpan): TimeFit {
  const lies = overlap(span, asked);
  if (lies === 'same' || lies === 'within') return 'match';
  const isOpen = span.from === FIRST_DAY || span.to === LAST_DAY;
  if (lies === 'apart') {
    const tellsOther = !DAYS.has(asked.precision) || DAYS.has(span.precision);
    return tellsOther && !isOpen ? 'conflict' : 'unknown';
  }
  if (!isOpen) return 'compatible';
  const edge = span.from === FIRST_DAY ? span.to : span.from;
  return edge >= asked.from && edge <= asked.to ? 'match' : 'compatible';
}
