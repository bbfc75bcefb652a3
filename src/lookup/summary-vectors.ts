import { documentFrequency, inverseDocumentFrequency } from '../index-store/postings.ts';
import type { IndexSnapshot } from '../index-store/snapshot.ts';

/**
 * TF-IDF over content morphemes: distinct terms, ascending, with the weight of each beside it. Of length 1 (0 without
 * terms), so that the dot product of two is their cosine.
 */
export interface TermVector {
  readonly terms: Uint32Array;
  readonly weights: Float64Array;
}

/** The vector of a sentence, with the index's IDF. */
export function sentenceVector(snapshot: IndexSnapshot, sentence: number): TermVector {
  const { offsets, terms } = snapshot.lexical.sentenceTerms;
  return termVector(snapshot, terms.subarray(offsets[sentence], offsets[sentence + 1]));
}

/** The vector of the title and the headings that a sentence stands under. */
export function headingVector(snapshot: IndexSnapshot, sentence: number): TermVector {
  const { offsets, terms } = snapshot.lexical.sectionTerms;
  const section = snapshot.tables.sentenceSections[sentence]!;
  return termVector(snapshot, terms.subarray(offsets[section], offsets[section + 1]));
}

/** The cosine of two vectors. */
export function cosine(left: TermVector, right: TermVector): number {
  let sum = 0;
  for (let at = 0, other = 0; at < left.terms.length && other < right.terms.length; ) {
    const difference = left.terms[at]! - right.terms[other]!;
    if (difference === 0) sum += left.weights[at]! * right.weights[other]!;
    if (difference <= 0) at++;
    if (difference >= 0) other++;
  }
  return sum;
}

function termVector({ lexical }: IndexSnapshot, row: Uint32Array): TermVector {
  const { postings } = lexical.morphemes;
  const sorted = row.slice().sort();
  const terms = sorted.filter((term, index) => term !== sorted[index - 1]);
  const weights = new Float64Array(terms.length);
  for (let at = 0, index = -1; at < sorted.length; at++) {
    if (sorted[at] !== terms[index]) index++;
    weights[index]! += inverseDocumentFrequency(
      postings.lengths.length,
      documentFrequency(postings, sorted[at]!),
    );
  }
  const length = Math.sqrt(weights.reduce((squares, weight) => squares + weight * weight, 0));
  return { terms, weights: weights.map((weight) => weight / length) };
}
