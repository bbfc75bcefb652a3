import type { Asked } from './candidates.ts';
import type { Selection } from './selection.ts';
import { type Signals, wordSignals } from './signals.ts';

/** What the evidence for an answer shows, each 0 to 1: of the best sentence, or of all that is quoted. */
interface EvidenceSignals extends Pick<Signals, 'passage' | 'held' | 'least' | 'acts' | 'long'> {
  readonly own: number;
  readonly around: number;
  readonly lastAround: number;
  readonly leastOwn: number;
  readonly support: number;
  readonly expected: number;
  /** The best sentence's share of the odds of all candidates. */
  readonly lead: number;
  /** Naming words of the question, of five. */
  readonly words: number;
}

/**
 * Logistic regression (with a ridge) on questions that have an answer, found or missed, and near misses that have
 * none: the questions of test/eval, and KorQuAD dev over an index of every second paragraph (known names, unknown
 * facts).
 */
const COEFFICIENTS: EvidenceSignals = {
  passage: 0.6,
  held: 0.75,
  least: 0.3,
  acts: 0.35,
  long: -0.85,
  own: 0.3,
  around: 1,
  lastAround: 0.45,
  leastOwn: 0.35,
  support: 1,
  expected: 0.15,
  lead: 2.15,
  words: 0.4,
};
const BIAS = -4;

/** Below this a refusal is right more often than an answer; `npm run eval` prints the curve of both. */
export const EVIDENCE_THRESHOLD = 0.36;

const MANY_WORDS = 5;

/** How likely the chosen sentences are to answer the question, 0 to 1. */
export function confidence(selection: Selection, asked: Asked): number {
  const signals = evidenceSignals(selection, asked);
  let logit = BIAS;
  for (const signal of SIGNALS) logit += COEFFICIENTS[signal] * signals[signal];
  return 1 / (1 + Math.exp(-logit));
}

const SIGNALS = Object.keys(COEFFICIENTS) as readonly (keyof EvidenceSignals)[];

function evidenceSignals(
  { best, found, covered, support, expected, lead }: Selection,
  { words }: Asked,
): EvidenceSignals {
  const { passage, held, acts, long } = best.signals;
  const { own, around, lastAround, leastOwn, least } = wordSignals(words, found, covered);
  return {
    ...{ passage, held, acts, long, own, around, lastAround, leastOwn, least, support, lead },
    expected: Number(expected),
    words: Math.min(1, words.length / MANY_WORDS),
  };
}
