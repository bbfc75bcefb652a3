import { isEnglishText } from '../korean/english.ts';
import { englishDemand } from './question-english.ts';
import { koreanDemand } from './question-korean.ts';

/** What a question asks for; it decides how many sentences are quoted and which of its words only name the kind. */
export type QuestionType =
  | 'amount'
  | 'count'
  | 'date'
  | 'person'
  | 'place'
  | 'reason'
  | 'method'
  | 'definition'
  | 'name'
  | 'list'
  | 'yes-no'
  | 'what';

/** The kind of value that a sentence should hold to answer: finer than the type of the question. */
export type ValueKind =
  | 'money'
  | 'percent'
  | 'number'
  | 'duration'
  | 'frequency'
  | 'date'
  | 'year'
  | 'time'
  | 'weekday'
  | 'person'
  | 'organization'
  | 'place'
  | 'contact'
  | 'name'
  | 'reason'
  | 'method'
  | 'definition';

/** What is asked for, without what the question itself tells. */
export interface Demand {
  readonly type: QuestionType;
  /** Null when no kind of value is expected: open questions, lists, yes or no. */
  readonly value: ValueKind | null;
  /** The counter of "몇 명", "몇 개", "몇 GW": a number of these is asked for. English nouns give their counter. */
  readonly counter: string | null;
  /** The kind of thing asked for by name: 주 of "어느 주에서", 채널 of "무슨 채널에", city of "which city". */
  readonly askedKind: string | null;
}

export interface QuestionIntent extends Demand {
  /** Numbers that the question itself tells: a sentence that repeats them does not answer by that. */
  readonly given: readonly string[];
}

/** Reads the kind of answer off a Korean or English question. */
export function questionIntent(text: string): QuestionIntent {
  const demand = isEnglishText(text) ? englishDemand(text) : koreanDemand(text);
  return { ...demand, given: text.match(/\d[\d,.]*\d|\d/g) ?? [] };
}
