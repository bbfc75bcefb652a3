import type { IndexSnapshot } from '../index-store/snapshot.ts';
import { subjectVector } from './briefing-vectors.ts';
import { averageLinkClusters } from './clustering.ts';
import { cosine } from './summary-vectors.ts';

/** More documents are not told of at once: a briefing is read, and clustering takes the third power of their number. */
const MOST_DOCUMENTS = 200;
/**
 * Two groups of documents are about one subject from this average cosine on. It divides short articles
 * (test/eval/briefing-groups.jsonl: without a fault from .14 to .22) as well as long ones of one field (from .16).
 */
const SAME_SUBJECT = 0.17;

/**
 * Puts documents on one subject (an event, a theme) together. The largest group comes first, of equal ones the one
 * with the newest document; in a group the newest document does. Documents without a date count as the oldest.
 *
 * @param documents rows in the index; of more than 200 the newest 200 are grouped and the rest is left out
 */
export function groupBySubject(
  snapshot: IndexSnapshot,
  documents: readonly number[],
): readonly (readonly number[])[] {
  const newest = [...new Set(documents)]
    .sort((left, right) => compareAge(snapshot, left, right))
    .slice(0, MOST_DOCUMENTS);
  const vectors = newest.map((document) => subjectVector(snapshot, document));
  return averageLinkClusters(
    newest.length,
    (left, right) => cosine(vectors[left]!, vectors[right]!),
    SAME_SUBJECT,
  )
    .sort((left, right) => right.length - left.length || left[0]! - right[0]!)
    .map((items) => items.map((item) => newest[item]!));
}

/** Newest first, then as in the index. */
function compareAge(snapshot: IndexSnapshot, left: number, right: number): number {
  const [before, after] = [left, right].map((document) => snapshot.document(document).date ?? '');
  if (before === after) return left - right;
  return before! > after! ? -1 : 1;
}
