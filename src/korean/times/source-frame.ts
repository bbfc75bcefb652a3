import { countedTimes } from './counted-times.ts';
import { timesIn } from './expressions.ts';
import type { QuestionTimes } from './question-times.ts';
import type { TimeSpan } from './time-span.ts';

/** A time that means another one in a source than in the question. */
export interface SourceFrame {
  /** As the source writes it. */
  readonly word: string;
  /** What it means there. */
  readonly span: TimeSpan;
}

/**
 * Whether a sentence says the question's 올해 (지난달, 작년 …) but, being of another day, means another time by it.
 *
 * @returns null when it says no such word, when it means the same, or when the document's date is not known.
 */
export function sourceFrame(
  question: Pick<QuestionTimes, 'counted'>,
  sentence: string,
  documentDate: string | null,
): SourceFrame | null {
  if (question.counted.length === 0) return null;
  const said = countedTimes(timesIn(sentence), documentDate);
  for (const asked of question.counted) {
    const other = said.find(
      ({ unit, by, span }) => unit === asked.unit && by === asked.by && span.from !== asked.span.from,
    );
    if (other !== undefined) return { word: other.word, span: other.span };
  }
  return null;
}
