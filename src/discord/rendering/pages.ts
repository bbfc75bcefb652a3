import { pageBreak } from './breaks.ts';
import { asLineStart } from './inert.ts';

/**
 * Packs rendered blocks (a sentence with its `[n]`, a line) into pages in their order. A block carries the white space
 * that parts it from the one before; a page neither begins nor ends with any. Only a block that is longer than a page
 * is broken, where {@link pageBreak} says; markup around such a block does not survive.
 *
 * @param limit UTF-16 units of a page, at least 3.
 * @returns at least one page.
 */
export function paginate(blocks: readonly string[], limit: number): readonly string[] {
  const pages: string[] = [];
  let page = '';
  for (const block of blocks) {
    if ((page + block).trim().length <= limit) {
      page += block;
      continue;
    }
    const pieces = split(block.trim(), limit);
    pages.push(page.trim(), ...pieces.slice(0, -1));
    page = pieces.at(-1) ?? '';
  }
  pages.push(page.trim());
  const filled = pages.filter((text) => text !== '');
  return filled.length === 0 ? [''] : filled;
}

/** Cuts inert text into pieces of at most `limit` UTF-16 units; each may start a line. */
export function split(text: string, limit: number): string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > limit) {
    const place = pageBreak(rest, limit);
    pieces.push(rest.slice(0, place).trimEnd());
    rest = asLineStart(rest.slice(place).trimStart());
  }
  return [...pieces, rest];
}

/** The page that exists nearest to the one asked for; what is no number asks for the first. */
export function nearestPage(page: number, pages: number): number {
  return Math.max(0, Math.min(Math.trunc(page) || 0, pages - 1));
}

/** A page of a list. */
export interface ListPage {
  /** From 0. */
  readonly page: number;
  /** At least one. */
  readonly pages: number;
  /** The place of its first item in the list. */
  readonly offset: number;
}

/** The page of a list of `total` items that exists nearest to the one asked for. */
export function listPage(asked: number, total: number, perPage: number): ListPage {
  const pages = Math.max(1, Math.ceil(total / perPage));
  const page = nearestPage(asked, pages);
  return { page, pages, offset: page * perPage };
}
