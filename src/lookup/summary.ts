import type { Citation } from '../answer/answer.ts';
import { citeSentence } from '../answer/citations.ts';
import type { IndexSnapshot } from '../index-store/snapshot.ts';
import { salience } from './summary-salience.ts';
import { type SummarySentence, summarySentences } from './summary-sentences.ts';
import { cosine, sentenceVector, type TermVector } from './summary-vectors.ts';

const POINTS = 5;
/** MMR's λ: how much being a key point counts against adding to what was said. */
const RELEVANCE = 0.8;
/** Sentences of one section are at least this similar: key points should come from all over the document. */
const SAME_SECTION = 0.2;
/** From this cosine on, two sentences tell one thing: a news lead and its body, two reports of it. */
const REPEATS = 0.4;

/** What cutting through an emoji leaves. */
const HALF_CHARACTER = /\p{Surrogate}$/u;

/**
 * The key points of a document: verbatim sentences in its order, numbered from 1, with a score relative to the best.
 * Fewer when it does not say as much. Sentences are chosen one by one by maximal marginal relevance (Carbonell &
 * Goldstein, "The Use of MMR", 1998) over {@link salience}. Time is linear in the document's length.
 *
 * @param options.points how many at most
 */
export function summarize(
  snapshot: IndexSnapshot,
  document: number,
  { points = POINTS }: { readonly points?: number } = {},
): readonly Citation[] {
  const sentences = summarySentences(snapshot, document);
  const vectors = sentences.map(({ row }) => sentenceVector(snapshot, row));
  const scores = salience(snapshot, sentences, vectors);
  return chooseDiverse(scores, points, (left, right) =>
    similarity(snapshot, { sentences, vectors }, left, right),
  ).map((index, at) => citeSentence(snapshot, sentences[index]!.row, at + 1, scores[index]!));
}

/** Indices of the chosen, ascending. What repeats a chosen one waits until nothing else is left. */
function chooseDiverse(
  scores: readonly number[],
  most: number,
  similar: (left: number, right: number) => number,
): number[] {
  const nearest = new Float64Array(scores.length);
  const left = new Set(scores.keys());
  const chosen: number[] = [];
  const value = (index: number) =>
    RELEVANCE * scores[index]! - (1 - RELEVANCE) * nearest[index]! - (nearest[index]! >= REPEATS ? 1 : 0);
  while (chosen.length < most && left.size > 0) {
    const best = [...left].reduce((a, b) => (value(b) > value(a) ? b : a));
    left.delete(best);
    chosen.push(best);
    for (const index of left) nearest[index] = Math.max(nearest[index]!, similar(index, best));
  }
  return chosen.sort((a, b) => a - b);
}

function similarity(
  { tables }: IndexSnapshot,
  { sentences, vectors }: { sentences: readonly SummarySentence[]; vectors: readonly TermVector[] },
  left: number,
  right: number,
): number {
  const sectionOf = (index: number) => tables.sentenceSections[sentences[index]!.row];
  return Math.max(
    cosine(vectors[left]!, vectors[right]!),
    sectionOf(left) === sectionOf(right) ? SAME_SECTION : 0,
  );
}

/**
 * How a document begins, for its card: its first sentences that say something, whole, as many as fit; items of lists
 * and tables stand on lines of their own. Where not even one fits, it is cut behind a word and ends in "…".
 *
 * @param maxCharacters at least 1, in UTF-16 units
 */
export function firstLines(snapshot: IndexSnapshot, document: number, maxCharacters: number): string {
  let lines = '';
  for (const { row } of summarySentences(snapshot, document)) {
    const { quote } = citeSentence(snapshot, row, 1, 1);
    const separator = snapshot.sentenceKind(row) === 'paragraph' ? ' ' : '\n';
    const longer = lines === '' ? quote : lines + separator + quote;
    if (longer.length > maxCharacters) return lines === '' ? shortened(quote, maxCharacters) : lines;
    lines = longer;
  }
  return lines;
}

function shortened(text: string, most: number): string {
  const space = text.lastIndexOf(' ', most - 1);
  const kept = text.slice(0, space > 0 ? space : most - 1);
  return `${kept.replace(HALF_CHARACTER, '')}…`;
}
