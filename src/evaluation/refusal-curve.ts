import { EVIDENCE_THRESHOLD } from '../answer/confidence.ts';
import { holdsFact, type QuestionOutcome } from './score.ts';

/** What would happen at one evidence threshold; shares are 0 to 1, null over no question. */
export interface CurvePoint {
  readonly threshold: number;
  /** Of the answerable: answered, and rightly. */
  readonly answeredRight: number | null;
  /** Of the unanswerable: refused. */
  readonly refusedRight: number | null;
  /** Of all that would be answered: wrong. */
  readonly wrong: number | null;
}

const STEPS = 10;

/**
 * Answered-right against refused-right by threshold, the one in use among them. It needs each question's answer
 * before the threshold is applied (`QuestionOutcome.unguarded`); empty when that was not measured.
 */
export function refusalCurve(outcomes: readonly QuestionOutcome[]): CurvePoint[] {
  const judged = outcomes.flatMap(({ question, unguarded }) =>
    unguarded === null
      ? []
      : [{ refuse: question.refuse, right: isRight(question, unguarded), confidence: unguarded.confidence }],
  );
  if (judged.length === 0) return [];
  const steps = Array.from({ length: STEPS }, (_, step) => step / STEPS);
  const thresholds = [...new Set([...steps, EVIDENCE_THRESHOLD])].sort((a, b) => a - b);
  return thresholds.map((threshold) => {
    const isAnswered = ({ confidence }: { confidence: number }) => confidence >= threshold;
    const answerable = judged.filter(({ refuse }) => !refuse);
    return {
      threshold,
      answeredRight: share(answerable, (one) => isAnswered(one) && one.right),
      refusedRight: share(
        judged.filter(({ refuse }) => refuse),
        (one) => !isAnswered(one),
      ),
      wrong: share(judged.filter(isAnswered), ({ right }) => !right),
    };
  });
}

function isRight(
  question: QuestionOutcome['question'],
  unguarded: NonNullable<QuestionOutcome['unguarded']>,
): boolean {
  return !question.refuse && holdsFact(question, unguarded);
}

function share<Item>(items: readonly Item[], test: (item: Item) => boolean): number | null {
  return items.length === 0 ? null : items.filter(test).length / items.length;
}
