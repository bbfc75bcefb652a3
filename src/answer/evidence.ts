import type { IndexSnapshot } from '../index-store/snapshot.ts';
import type { Citation } from './answer.ts';

/** A citation as a reader checks it: the quote between its neighbours. */
export interface Evidence {
  readonly citation: Citation;
  /** The sentence before; '' at the beginning of the document or of a section. */
  readonly before: string;
  readonly after: string;
}

/** Finds the sentences around each citation, in the snapshot that it was cited from. */
export function evidenceOf(citations: readonly Citation[], snapshot: IndexSnapshot): Evidence[] {
  return citations.map((citation) => {
    const document = snapshot.documentIndex(citation.source);
    const { documentTextStarts, documentSentenceStarts } = snapshot.tables;
    const first = documentSentenceStarts[document]!;
    const end = documentSentenceStarts[document + 1]!;
    const sentence = sentenceAt(snapshot, documentTextStarts[document]! + citation.start, first, end);
    return {
      citation,
      before: sentence > first ? neighbour(snapshot, sentence - 1) : '',
      after: sentence + 1 < end ? neighbour(snapshot, sentence + 1) : '',
    };
  });
}

/** A heading is no part of what is said around a quote. */
function neighbour(snapshot: IndexSnapshot, sentence: number): string {
  return snapshot.sentenceKind(sentence) === 'heading' ? '' : snapshot.sentenceText(sentence);
}

/** The last sentence of `[first, end)` that begins at or before an offset of the corpus. */
function sentenceAt({ tables }: IndexSnapshot, offset: number, first: number, end: number): number {
  let low = first;
  let high = end - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (tables.sentenceStarts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
