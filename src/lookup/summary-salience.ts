import type { IndexSnapshot } from '../index-store/snapshot.ts';
import { lexRank } from './summary-centrality.ts';
import type { SummarySentence } from './summary-sentences.ts';
import { cosine, headingVector, type TermVector } from './summary-vectors.ts';

/**
 * What makes a sentence a key point, weighed against centrality, 1. Place, title words and cue words are Edmundson's
 * ("New Methods in Automatic Extracting", 1969); that the place counts down evenly over the document is MEAD's
 * (Radev et al., "Centroid-based summarization of multiple documents", 2004). Round numbers from the middle of the
 * ranges in which most of the labelled sentences are found.
 */
const WEIGHTS = { heading: 0.5, position: 0.6, leads: 0.5, figure: 0.25, unfit: 0.25 } as const;

/** Shorter sentences seldom say something whole (UTF-16 units). */
const SHORT = 25;
/** Beginnings that point back to what a quotation leaves behind, or turn against it. */
const POINTS_BACK =
  /^(?:이는|이를|이로|이에|이런|이러한|이처럼|이와|이어|이때|그는|그의|그가|그녀는|그들은|그런|그러한|그렇게|그|그것은|그곳에서|여기에|그러나|그래서|그러므로|그럼에도|그리고|하지만|다만|따라서|또|또한|반면|즉|결국|아울러|이후|예를 들어)(?=[\s,])/u;
const LIST_NUMBER = /^\d+[.)]\s/u;

/** How much each sentence says of what the document is about; 1 for the best. */
export function salience(
  snapshot: IndexSnapshot,
  sentences: readonly SummarySentence[],
  vectors: readonly TermVector[],
): number[] {
  const central = lexRank(vectors);
  const scores = sentences.map(
    (sentence, index) =>
      central[index]! +
      WEIGHTS.heading * cosine(vectors[index]!, headingVector(snapshot, sentence.row)) +
      WEIGHTS.position * (1 - index / sentences.length) +
      (sentence.leads ? WEIGHTS.leads : 0) +
      (/\d/u.test(sentence.text.replace(LIST_NUMBER, '')) ? WEIGHTS.figure : 0) -
      WEIGHTS.unfit * unfitness(snapshot, sentence),
  );
  const best = scores.reduce((most, score) => Math.max(most, score), 0);
  return best > 0 ? scores.map((score) => score / best) : scores;
}

/** How many things keep a sentence from standing alone. */
function unfitness(snapshot: IndexSnapshot, { row, text, announces }: SummarySentence): number {
  const needsNeighbours = announces || POINTS_BACK.test(text);
  const isDetail = snapshot.sentenceKind(row) === 'table-row';
  return Number(needsNeighbours) + Number(isDetail) + Number(text.length < SHORT);
}
