import type { AskingTexts } from '../texts/asking.ts';
import type { MessageBody } from './body.ts';
import { pageRows } from './buttons.ts';
import { type DocumentFacts, documentLine } from './document-line.ts';
import { excerpt, type Span } from './excerpt.ts';
import { inertLine } from './inert.ts';
import { listPage } from './pages.ts';

const HITS_PER_PAGE = 3;
/** Characters of a query and of a title that are shown: three hits fit into one embed with them. */
const QUERY = 100;
const TITLE = 80;

export interface SearchHit extends DocumentFacts {
  /** From 1. */
  readonly rank: number;
  /** Path relative to the seeds folder: names a document that has no title. */
  readonly source: string;
  readonly text: string;
  /** What the query matches in the text, in UTF-16 units. */
  readonly highlights: readonly Span[];
}

export interface SearchView {
  readonly query: string;
  readonly hits: readonly SearchHit[];
}

interface SearchOptions {
  readonly texts: AskingTexts;
  /** Of the stored state behind the buttons; null: no buttons. */
  readonly viewId: string | null;
}

/** Found passages, three on a page, what matches in bold. */
export function renderSearch(
  { query, hits }: SearchView,
  page: number,
  { texts, viewId }: SearchOptions,
): MessageBody {
  const { page: shown, pages, offset } = listPage(page, hits.length, HITS_PER_PAGE);
  const shownQuery = inertLine(query, QUERY);
  const head = hits.length === 0 ? texts.nothingFound(shownQuery) : texts.found(shownQuery, hits.length);
  const found = hits.slice(offset, offset + HITS_PER_PAGE).map((hit) => hitText(hit, texts));
  return {
    content: '',
    embeds: [{ title: texts.searchResults, description: [head, ...found].join('\n\n') }],
    components: pageRows('search-page', viewId, shown, pages, texts),
  };
}

function hitText(hit: SearchHit, texts: AskingTexts): string {
  const title = hit.title.trim() === '' ? hit.source : hit.title;
  return `**${hit.rank}** · ${documentLine({ ...hit, title }, texts, TITLE)}\n${excerpt(hit.text, hit.highlights)}`;
}
