import type { QuestionTimes } from '../korean/times/question-times.ts';
import type { BoundQuery } from '../retrieval/bound-query.ts';
import type { QuestionIntent } from './question-type.ts';
import { isTypeWord } from './type-words.ts';

/** A word of the question that names something: 한빛전자, whose parts 한빛 and 전자 only count together. */
export interface QuestionWord {
  /** Positions of its parts in the query's `terms`. */
  readonly terms: readonly number[];
  /** Position of the compound that joins them all; null for a word of one part. */
  readonly whole: number | null;
  /** The IDF of its rarest part. */
  readonly weight: number;
}

/** A word of which only parts are found is mostly another word: 한빛전기 is not 한빛전자. */
const PART_SHARE = 0.35;

/**
 * The naming words of a question in reading order; words that only name the kind of answer are left out. In a
 * query's sequence each compound stands right behind the part that completes it.
 */
export function questionWords(
  { text, terms, sequence }: BoundQuery,
  intent: QuestionIntent,
  times: QuestionTimes,
): QuestionWord[] {
  const timeWords = times.words.map(({ start, end }) => text.slice(start, end)).join(' ');
  const words: { parts: number[]; whole: number | null }[] = [];
  for (const term of sequence) {
    const { kind } = terms[term]!;
    if (kind === 'noun' || kind === 'number' || kind === 'unit') words.push({ parts: [term], whole: null });
    if (kind !== 'compound' || words.length < 2) continue;
    // 두레, 저축, 두레저축, 은행, 저축은행: one word, joined part by part.
    const last = words.pop()!;
    const before = words.pop()!;
    // The compound joins two neighbours; of a word of three parts there is none that joins all.
    const whole = before.parts.length === 1 && last.parts.length === 1 ? term : null;
    words.push({ parts: [...before.parts, ...last.parts], whole });
  }
  const isTelling = (term: number) => {
    const { kind, text: word, weight } = terms[term]!;
    return kind !== 'unit' && weight > 0 && !isTypeWord(word, intent) && !timeWords.includes(word);
  };
  return words
    .filter(({ parts }) => parts.some(isTelling))
    .map(({ parts, whole }) => ({
      terms: parts,
      whole,
      weight: Math.max(...parts.map((term) => terms[term]!.weight)),
    }));
}

/** How much of a word is found, 0 to 1, when each term is found by `found`. */
export function wordFound({ terms }: QuestionWord, found: Float32Array): number {
  let least = 1;
  let sum = 0;
  for (const term of terms) {
    least = Math.min(least, found[term]!);
    sum += found[term]!;
  }
  return Math.max(least, (PART_SHARE * sum) / terms.length);
}

/** The same over a whole document, whose parts of a word may be far apart: only the compound shows the word. */
export function wordFoundInDocument(word: QuestionWord, found: Float32Array, query: BoundQuery): number {
  const { whole } = word;
  if (whole === null || query.terms[whole]!.matches.length === 0) return wordFound(word, found);
  return Math.max(found[whole]!, PART_SHARE * wordFound(word, found));
}

/** The share of the words' weight that is found, 0 to 1; 1 when there are no words. */
export function wordShare(words: readonly QuestionWord[], found: Float32Array): number {
  let held = 0;
  let total = 0;
  for (const word of words) {
    held += word.weight * wordFound(word, found);
    total += word.weight;
  }
  return total === 0 ? 1 : held / total;
}
