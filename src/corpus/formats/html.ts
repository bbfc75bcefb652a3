import { Readability } from '@mozilla/readability';
import { parseStatedDate } from '../dates.ts';
import type { Block, DocumentMetadata, ParsedFile } from '../document.ts';
import { comparable } from '../line-shape.ts';
import { httpUrl } from '../stated-metadata.ts';
import { type DomDocument, type DomNode, isElement, parsePage } from './dom.ts';
import type { TextFormat } from './format.ts';
import { htmlBlocks } from './html-blocks.ts';

/** Readability's result must hold this share of the page's own text, or the page is read without it. */
const MIN_SHARE = 0.5;
/** Readability's time grows with the square of the nesting; pages of people stay far below this. */
const MAX_DEPTH = 200;
const MAX_ELEMENTS = 50_000;
/** Longest line that is a byline, in characters; Readability's own limit is 100. */
const MAX_BYLINE = 120;
const PAGE_PARTS =
  'nav, footer, aside, script, style, noscript, form, [role="navigation"], [role="banner"], [role="contentinfo"]';

/** Web pages: the main content by Readability, or the body without its navigation when that finds too little. */
export const htmlFormat: TextFormat = {
  extensions: ['.html', '.htm'],
  frontMatter: false,
  // Elements that never close take the parser two seconds of this length, and the time grows with the square.
  quickBytes: 128 * 1024,
  parse(text): ParsedFile {
    const page = parsePage(text);
    const heading = page.querySelector('h1');
    const headline = heading ? blockText(htmlBlocks(heading)) : '';
    const metadata = readMetadata(page, headline);
    const found = isReasonable(page) ? readArticle(text) : NO_ARTICLE;
    const whole = readWholeBody(page);
    const article = withByline(found, whole);
    const main = lengthOf(article) >= lengthOf(whole) * MIN_SHARE ? article : whole;
    // Pages without <h1> show their title in the text all the same.
    const isShown = whole.some((block) => block.text === metadata.title);
    return {
      blocks: withHeadline(main, headline || (isShown ? (metadata.title ?? '') : '')),
      metadata,
      curated: false,
    };
  },
};

function isReasonable(page: DomDocument): boolean {
  let level: DomNode[] = [page];
  let count = 0;
  for (let depth = 0; level.length > 0; depth += 1) {
    count += level.length;
    if (depth > MAX_DEPTH || count > MAX_ELEMENTS) return false;
    level = level.flatMap((node) => [...node.childNodes].filter(isElement));
  }
  return true;
}

/** What Readability finds. */
interface Article {
  readonly blocks: readonly Block[];
  readonly byline: string | null;
}

const NO_ARTICLE: Article = { blocks: [], byline: null };

function readArticle(text: string): Article {
  // Readability rearranges the tree it is given, hence a parse of its own.
  const article = new Readability(parsePage(text), { charThreshold: 200 }).parse();
  if (!article?.content) return NO_ARTICLE;
  return {
    blocks: htmlBlocks(parsePage(article.content).body),
    byline: article.byline?.replace(/\s+/g, ' ').trim() || null,
  };
}

/** Readability takes the byline out of the text; a reader of the document expects it there. */
function withByline({ blocks, byline }: Article, whole: readonly Block[]): readonly Block[] {
  if (byline === null || blocks.some(({ text }) => text.includes(byline))) return blocks;
  const line = whole.find(({ text }) => text.length <= MAX_BYLINE && text.includes(byline));
  if (line === undefined) return blocks;
  const headed = blocks[0]?.kind === 'heading' ? 1 : 0;
  return [...blocks.slice(0, headed), line, ...blocks.slice(headed)];
}

function readWholeBody(page: DomDocument): readonly Block[] {
  for (const part of [...page.querySelectorAll(PAGE_PARTS)]) part.remove();
  for (const header of [...page.querySelectorAll('header')]) {
    if (!header.closest('article, main') && !header.querySelector('h1')) header.remove();
  }
  return page.body ? htmlBlocks(page.body) : [];
}

/** Readability takes the headline out when the title repeats it, or lowers it; a reader expects it on top. */
function withHeadline(blocks: readonly Block[], headline: string): readonly Block[] {
  if (headline === '' || blocks.length === 0) return blocks;
  const top: Block = { kind: 'heading', level: 1, text: headline };
  const at = blocks.findIndex(({ text }) => comparable(text) === comparable(headline));
  return at < 0 ? [top, ...blocks] : blocks.with(at, top);
}

function readMetadata(page: DomDocument, headline: string): Partial<DocumentMetadata> {
  const meta = (...names: string[]): string | undefined => {
    for (const name of names) {
      const element = page.querySelector(`meta[property="${name}"], meta[name="${name}"]`);
      const content = element?.getAttribute('content')?.replace(/\s+/g, ' ').trim();
      if (content) return content;
    }
    return undefined;
  };
  const publisher = meta('og:site_name', 'article:publisher_name', 'publisher');
  const title = meta('og:title') ?? page.querySelector('title')?.textContent?.replace(/\s+/g, ' ').trim();
  const published = meta(
    'article:published_time',
    'og:article:published_time',
    'datePublished',
    'date',
    'DC.date',
  );
  const date = published ? parseStatedDate(published) : null;
  const address = page.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? meta('og:url');
  const url = address ? httpUrl(address) : null;
  const author = meta('author', 'article:author', 'dable:author', 'DC.creator');
  return {
    ...(title ? { title: plainTitle(title, headline, publisher) } : {}),
    ...(author && !/^https?:/.test(author) ? { author } : {}),
    ...(publisher ? { publisher } : {}),
    ...(date ? { date } : {}),
    ...(url ? { url } : {}),
  };
}

/** Page titles end with the site's name (`제목 - 매체`, `제목 | 매체`). */
function plainTitle(title: string, headline: string, publisher: string | undefined): string {
  if (headline !== '' && comparable(title).startsWith(comparable(headline))) return headline;
  const parts = /^(.{4,}?)\s+[-|:–—<]\s+([^-|–—<]{1,30})$/.exec(title);
  return parts && publisher !== undefined && comparable(parts[2]!) === comparable(publisher)
    ? parts[1]!
    : title;
}

function blockText(blocks: readonly Block[]): string {
  return blocks.map(({ text }) => text).join(' ');
}

function lengthOf(blocks: readonly Block[]): number {
  return blocks.reduce((length, { text }) => length + text.length, 0);
}
