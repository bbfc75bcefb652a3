import type { Passage } from '../answer/answer.ts';
import { passageAt } from '../answer/passages.ts';
import { highlightSpans, type TextSpan } from '../lookup/highlights.ts';
import type { HybridSearch, SearchTrace } from '../retrieval/hybrid-search.ts';

/** A passage that a search found. */
export interface FoundPassage extends Passage {
  /** From 1. */
  readonly rank: number;
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
