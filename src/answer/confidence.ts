import type { Asked } from './candidates.ts';
import type { Selection } from './selection.ts';
import { type Signals, type WordSignals, wordSignals } from './signals.ts';

/**
 * Log-odds of each signal that the evidence answers the question: logistic regression with a ridge, on questions that
 * have an answer (found or missed) and near misses that have none: the questions of test/eval, and KorQuAD dev over an
 * index of every second paragraph (known names, unknown facts).
 */
const COEFFICIENTS = {
  bias: -6.38,
  /** Of the best sentence (see signals.ts). */
  best: {
    passage: -0.5,
    held: 0.76,
    support: 0.59,
    own: -1.09,
    around: -0.07,
    least: 1.09,
    firstInDocument: 0.29,
    inDocument: 1.45,
    acts: 0.56,
    defines: 0.99,
    long: -0.34,
    timeMatch: 1.06,
    timeConflict: -2,
    timeUnknown: -1.4,
    timeFramed: 1,
    newest: 1.27,
  } satisfies Partial<Signals>,
  /** Of all sentences that are quoted, and those around them. */
  quoted: {
    own: 0.42,
    around: 1.31,
    lastAround: 0.39,
    leastOwn: -0.19,
  } satisfies Partial<WordSignals>,
  /** The share of the question's demands that the passage meets. */
  support: 0.91,
  /** The kind of value that is asked for is there. */
  expected: 1.36,
  /** How far the best sentence stands out among the candidates. */
  lead: 1.78,
  /** Naming words of the question, of five: a short question is easily met. */
  words: 1.18,
} as const;

const MANY_WORDS = 5;

/** Below this a refusal is right more often than an answer; `npm run eval` prints the curve of both. */
export const EVIDENCE_THRESHOLD = 0.35;

/** How likely the chosen sentences are to answer the question, 0 to 1. */
export function confidence(selection: Selection, { words }: Asked): number {
  const { best, found, covered, support, expected, lead } = selection;
  const logit =
    COEFFICIENTS.bias +
    weighted(COEFFICIENTS.best, best.signals) +
    weighted(COEFFICIENTS.quoted, wordSignals(words, found, covered)) +
    COEFFICIENTS.support * support +
    COEFFICIENTS.expected * Number(expected) +
    COEFFICIENTS.lead * lead +
    COEFFICIENTS.words * Math.min(1, words.length / MANY_WORDS);
  return 1 / (1 + Math.exp(-logit));
}

function weighted<Name extends string>(
  coefficients: Readonly<Partial<Record<Name, number>>>,
  signals: Readonly<Record<Name, number>>,
): number {
  let sum = 0;
  for (const name in coefficients) sum += (coefficients[name] ?? 0) * signals[name];
  return sum;
}
