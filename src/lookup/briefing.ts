import type { Citation } from '../answer/answer.ts';
import type { IndexSnapshot } from '../index-store/snapshot.ts';
import { groupBySubject } from './briefing-groups.ts';
import { subjectVector } from './briefing-vectors.ts';
import { summarize } from './summary.ts';
import { cosine, sentenceVector, type TermVector } from './summary-vectors.ts';

/** A document as a briefing names it. */
interface BriefingDocument {
  readonly source: string;
  readonly title: string;
  readonly publisher: string | null;
  /** ISO 8601, as precise as the source gives it; null when unknown. */
  readonly date: string | null;
}

/** What the documents on one subject say. */
export interface BriefingGroup {
  /** The title of the document that is most like the others. */
  readonly heading: string;
  /** Newest first. */
  readonly documents: readonly BriefingDocument[];
  /** Key sentences, numbered from 1, none of which says what another one does. */
  readonly lines: readonly Citation[];
}

/** Key sentences of a group at most. */
const LINES = 3;
/** Sentences of two documents say the same from this cosine on: half of what they hold is shared. */
const SAME_STATEMENT = 0.5;

/**
 * What is new, by subject: the groups of `groupBySubject`, each with its key sentences.
 *
 * @param documents rows in the index
 */
export function brief(snapshot: IndexSnapshot, documents: readonly number[]): readonly BriefingGroup[] {
  return groupBySubject(snapshot, documents).map((group) => {
    const central = byCentrality(snapshot, group);
    return {
      heading: snapshot.document(central[0]!).title,
      documents: group.map((document) => {
        const { source, title, publisher, date } = snapshot.document(document);
        return { source, title, publisher, date };
      }),
      lines: keyLines(snapshot, central),
    };
  });
}

/** The documents of a group, the one that is most like all of them first. */
function byCentrality(snapshot: IndexSnapshot, group: readonly number[]): number[] {
  const vectors = group.map((document) => subjectVector(snapshot, document));
  const likeness = new Map(
    group.map((document, index) => [
      document,
      vectors.reduce((sum, other) => sum + cosine(vectors[index]!, other), 0),
    ]),
  );
  return [...group].sort((left, right) => likeness.get(right)! - likeness.get(left)!);
}

/**
 * Key sentences of the documents in turn, the best of each first: a subject is told from several sides. What was said
 * already is passed over. The chosen are put in reading order, the most central document first.
 */
function keyLines(snapshot: IndexSnapshot, documents: readonly number[]): Citation[] {
  const chosen: { readonly rank: number; readonly line: Citation }[] = [];
  const said: TermVector[] = [];
  const points = new Map<number, Citation[]>();
  for (let turn = 0; turn < LINES; turn++) {
    for (const [rank, document] of documents.entries()) {
      if (chosen.length === LINES) break;
      const left = points.get(document) ?? bestFirst(summarize(snapshot, document, { points: LINES }));
      points.set(document, left);
      const line = takeNew(snapshot, document, left, said);
      if (line !== null) chosen.push({ rank, line });
    }
  }
  return chosen
    .sort((left, right) => left.rank - right.rank || left.line.start - right.line.start)
    .map(({ line }, index) => ({ ...line, number: index + 1 }));
}

function bestFirst(points: readonly Citation[]): Citation[] {
  return [...points].sort((left, right) => right.score - left.score);
}

/** Takes the first point off that says something new, and those before it. */
function takeNew(
  snapshot: IndexSnapshot,
  document: number,
  points: Citation[],
  said: TermVector[],
): Citation | null {
  for (let point = points.shift(); point !== undefined; point = points.shift()) {
    const vector = sentenceVector(snapshot, sentenceAt(snapshot, document, point.start));
    if (said.some((other) => cosine(vector, other) >= SAME_STATEMENT)) continue;
    said.push(vector);
    return point;
  }
  return null;
}

/** The sentence that holds an offset of a document's text. */
function sentenceAt({ tables }: IndexSnapshot, document: number, offset: number): number {
  const position = tables.documentTextStarts[document]! + offset;
  let sentence = tables.documentSentenceStarts[document]!;
  while (tables.sentenceEnds[sentence]! <= position) sentence++;
  return sentence;
}
