import type { Asked } from './candidates.ts';
import type { Selection } from './selection.ts';
import { type Signals, type WordSignals, wordSignals } from './signals.ts';

/**
 * Log-odds of each signal that the evidence answers the question: logistic regression with a ridge, on questions that
 * have an answer (found or missed) and near misses that have none: the questions of test/eval, and KorQuAD dev over an
 * index of every second paragraph (known names, unknown facts).
 */
const COEFFICIENTS = {
  bias: -6.5,
  /** Of the best sentence (see signals.ts). */
  best: {
    passage: 0.22,
    held: 1.86,
    support: 0.69,
    own: -0.82,
    around: 0.61,
    least: 0.95,
    firstInDocument: 0.46,
    inDocument: 1.43,
    acts: 0.53,
    defines: 0.48,
    long: -0.69,
    timeMatch: 0.44,
    timeConflict: -0.98,
    timeUnknown: -1.17,
    newest: 1.14,
  } satisfies Partial<Signals>,
  /** Of all sentences that are quoted, and those around them. */
  quoted: {
    own: 0.76,
    around: 1.36,
    lastAround: 0.53,
    leastOwn: -0.24,
  } satisfies Partial<WordSignals>,
  /** The share of the question's demands that the passage meets. */
  support: 1,
  /** The kind of value that is asked for is there. */
  expected: 0.63,
  /** How far the best sentence stands out among the candidates. */
  lead: 2.32,
  /** Naming words of the question, of five: a short question is easily met. */
  words: 0.33,
} as const;

const MANY_WORDS = 5;

/** Below this a refusal is right more often than an answer; `npm run eval` prints the curve of both. */
export const EVIDENCE_THRESHOLD = 0.36;

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
