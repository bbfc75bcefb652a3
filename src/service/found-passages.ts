import type { IndexSnapshot } from '../index-store/snapshot.ts';
import { highlightSpans, type TextSpan } from '../lookup/highlights.ts';
import type { HybridSearch, SearchTrace } from '../retrieval/hybrid-search.ts';

/** A passage that a search found. */
export interface FoundPassage {
  /** From 1. */
  readonly rank: number;
  readonly source: string;
  readonly title: string;
  readonly publisher: string | null;
  /** ISO 8601, as precise as the source gives it; null when unknown. */
  readonly date: string | null;
  readonly place: string | null;
  readonly text: string;
  /** What the query matches in the text. */
  readonly highlights: readonly TextSpan[];
}

/** Passages of a search that are shown. */
const HITS = 15;
/** Passages without a word of the query are only near in meaning from this cosine on: unrelated ones reach 0.2. */
const NEAR_IN_MEANING = 0.3;

/** The best passages for a text, best first; what shares neither a word nor the meaning is left out. */
export async function findPassages(search: HybridSearch, text: string): Promise<readonly FoundPassage[]> {
  const { snapshot } = search;
  const { query, hits } = await search.search(text, HITS);
  return hits
    .filter(({ trace }) => isNear(trace))
    .map(({ chunk }, index) => ({
      rank: index + 1,
      ...passageAt(snapshot, chunk),
      highlights: highlightSpans(query, snapshot, chunk),
    }));
}

function isNear({ lexical, sentence, passage, vector }: SearchTrace): boolean {
  return lexical > 0 || sentence > 0 || passage > 0 || vector >= NEAR_IN_MEANING;
}

function passageAt(snapshot: IndexSnapshot, chunk: number): Omit<FoundPassage, 'rank' | 'highlights'> {
  const { source, title, publisher, date } = snapshot.document(snapshot.documentOfChunk(chunk));
  const { place } = snapshot.sectionOfSentence(snapshot.tables.chunkFirstSentences[chunk]!);
  return { source, title, publisher, date, place, text: snapshot.chunkText(chunk) };
}
