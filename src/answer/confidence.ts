import type { BoundQuery } from '../retrieval/bound-query.ts';
import { termDemands } from './demand.ts';
import type { QuestionIntent, QuestionType } from './question-type.ts';
import type { Selection } from './selection.ts';

/**
 * Logistic regression on the signals below. Fitted on KorQuAD dev questions whose paragraph is in an index of every
 * second paragraph, or is not (known names, unknown facts), and on the development questions over articles.
 */
const COEFFICIENTS = {
  bias: -2,
  support: 1.75,
  expected: 0.3,
  held: 1.7,
  passage: 1.95,
  missingNames: -2.9,
  /** Set by hand: an answer to "when" without a time in it is hardly ever right. */
  noValue: -0.8,
} as const;

/** Questions that only a value of their kind answers. */
const VALUE_TYPES: ReadonlySet<QuestionType> = new Set(['amount', 'count', 'date']);

/** Below this a refusal is right more often than an answer; `npm run eval` prints both rates. */
export const EVIDENCE_THRESHOLD = 0.36;

/** How likely the chosen sentences are to answer the question, 0 to 1. */
export function confidence(
  { candidates, support, expected, covered }: Selection,
  query: BoundQuery,
  { type }: QuestionIntent,
): number {
  const best = candidates.reduce((left, right) => (right.score > left.score ? right : left));
  const logit =
    COEFFICIENTS.bias +
    COEFFICIENTS.support * support +
    (expected ? COEFFICIENTS.expected : 0) +
    (!expected && VALUE_TYPES.has(type) ? COEFFICIENTS.noValue : 0) +
    COEFFICIENTS.held * best.held +
    COEFFICIENTS.passage * best.passage +
    COEFFICIENTS.missingNames * missingNames(covered, query);
  return 1 / (1 + Math.exp(-logit));
}

/** The share of the question's weight that lies in nouns and numbers which the evidence does not hold. */
function missingNames(covered: Float32Array, query: BoundQuery): number {
  const demands = termDemands(query);
  let missing = 0;
  let total = 0;
  query.terms.forEach(({ kind }, term) => {
    total += demands[term]!;
    if (kind === 'noun' || kind === 'number') missing += (1 - covered[term]!) * demands[term]!;
  });
  return total === 0 ? 1 : missing / total;
}
