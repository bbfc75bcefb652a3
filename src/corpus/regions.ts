import type { BlockRange } from './body.ts';
import { readByline } from './bylines.ts';
import { readDateline } from './datelines.ts';
import type { Block } from './document.ts';
import { type Furniture, isLegalFooter, isRelatedLabel } from './furniture.ts';
import { comparable, countWords, isKeyValue } from './line-shape.ts';
import { isSectionName } from './page-words.ts';
import { isCredit, isTitleLike } from './title.ts';

/** A page under examination: all arrays run parallel to the blocks. */
export interface Page {
  readonly blocks: readonly Block[];
  readonly furniture: readonly (Furniture | null)[];
  readonly body: BlockRange;
  readonly isProse: (line: string) => boolean;
}

/** A paragraph of this length has a heading above it, not a link. */
const MIN_SECTION_LENGTH = 40;
/** How far a row of short lines is followed to the furniture at its ends. */
const MAX_ROW = 6;

/**
 * Where the lines end that the headline is looked for in: before the first sentence that cannot be a title. The
 * body's own first line belongs to them when its date or byline follows.
 */
export function endOfHead({ blocks, furniture, body, isProse }: Page): number {
  const first = blocks.findIndex(
    (block, index) => furniture[index] === null && isProse(block.text) && !isTitleLike(block),
  );
  const [opening, next] = blocks.slice(body.start);
  const opensWithTitle =
    opening !== undefined && next !== undefined && isTitleLike(opening) && isCredit(next.text);
  const end = opensWithTitle ? body.start + 1 : body.start;
  return first < 0 ? end : Math.min(first, end);
}

/** Indices above the body to leave out: menus above the headline, rows of buttons below it. */
export function dropFromHead(page: Page, headline: number): number[] {
  const { blocks, furniture, body, isProse } = page;
  const seen = new Set<string>();
  const lastAbove = furniture.findLastIndex((kind, index) => kind !== null && index < headline);
  return indices(0, body.start).filter((index) => {
    const { text, kind } = blocks[index]!;
    const isCopy = text.length >= 12 && seen.has(comparable(text));
    seen.add(comparable(text));
    if (index === headline) return false;
    if (isCopy) return true;
    if (furniture[index] === 'label') return index < headline || !isSectionLabel(page, index);
    if (furniture[index] !== null) return true;
    if (isProse(text) || kind === 'code' || kind === 'table-row') return false;
    if (index > headline && isSectionName(text)) return !introduces(blocks[index + 1], isProse);
    if (index > headline) return isSandwiched(page, index) && !isDetail(text);
    // Above the headline stand menus: single words, sections, and what other furniture separates from it.
    if (isDetail(text)) return readDateline(text)?.kind === 'bare';
    if (isSectionName(text) || (countWords(text) === 1 && text.length <= 12)) return true;
    return lastAbove > index;
  });
}

/** Indices inside the body to leave out: what only pages have, and links to other pages under their label. */
export function dropFromBody({ blocks, furniture, body, isProse }: Page): number[] {
  const dropped: number[] = [];
  const isLink = ({ kind, text }: Block) => (kind === 'paragraph' || kind === 'list-item') && !isProse(text);
  for (let index = body.start; index < body.end; index += 1) {
    const kind = furniture[index];
    if (kind === 'hard' || kind === 'control') dropped.push(index);
    if (kind !== 'control' || !isRelatedLabel(blocks[index]!.text)) continue;
    // Links to other pages follow their label; the last line before running text may be the next heading.
    const links: number[] = [];
    for (let next = index + 1; next < body.end && isLink(blocks[next]!); next += 1) links.push(next);
    const last = blocks[links.at(-1) ?? -1];
    if (last && countWords(last.text) < 6 && !/^\d/.test(last.text)) links.pop();
    dropped.push(...links);
  }
  return dropped;
}

/** Indices below the body to leave out: everything short from the first furniture on, but for signatures and details. */
export function dropFromTail(page: Page): number[] {
  const { blocks, furniture, body, isProse } = page;
  let behindFurniture = false;
  let signed = blocks.slice(0, body.end).some(({ text }) => readByline(text));
  return indices(body.end, blocks.length).filter((index) => {
    const { text, kind } = blocks[index]!;
    if (furniture[index] !== null && furniture[index] !== 'label') {
      behindFurniture = true;
      return true;
    }
    if (!behindFurniture || isProse(text) || kind === 'code' || kind === 'table-row') return false;
    if (readByline(text)) {
      const isFirst = !signed;
      signed = true;
      return !isFirst;
    }
    const dateline = readDateline(text);
    if (dateline) return dateline.kind !== 'published';
    if (headsText(page, index)) return false;
    return isLegalFooter(text) || !isKeyValue(text);
  });
}

/** Whether a label can be the heading of the next block: of a list, a table or running text. */
export function introduces(next: Block | undefined, isProse: (line: string) => boolean): boolean {
  return next !== undefined && (next.kind === 'list-item' || next.kind === 'table-row' || isProse(next.text));
}

/** Whether a heading's word comes up in the text below it. */
export function sharesWord(label: string, text: string): boolean {
  return (label.match(/[\p{L}]{2,}/gu) ?? []).some((word) => text.includes(word.slice(0, 3)));
}

/** Whether a line stands directly above a paragraph of some length: a heading even far down the page. */
function headsText({ blocks, furniture, isProse }: Page, index: number): boolean {
  const next = blocks[index + 1];
  return (
    next !== undefined &&
    furniture[index + 1] === null &&
    next.text.length >= MIN_SECTION_LENGTH &&
    isProse(next.text)
  );
}

/** A label right behind other furniture belongs to it, unless a list or text about it follows. */
function isSectionLabel({ blocks, furniture, isProse }: Page, index: number): boolean {
  const next = blocks[index + 1];
  if (!next || !introduces(next, isProse)) return false;
  const behindFurniture = index > 0 && furniture[index - 1] !== null;
  return !behindFurniture || next.kind !== 'paragraph' || sharesWord(blocks[index]!.text, next.text);
}

/** Whether a short line stands in a row of furniture: with nothing but other short lines up to it on both sides. */
function isSandwiched({ blocks, furniture }: Page, index: number): boolean {
  const isBare = (at: number) =>
    furniture[at] === null && countWords(blocks[at]!.text) <= 2 && blocks[at]!.text.length <= 12;
  let before = index - 1;
  let after = index + 1;
  if (isBare(index)) {
    while (before > index - MAX_ROW && before >= 0 && isBare(before)) before -= 1;
    while (after < index + MAX_ROW && after < blocks.length && isBare(after)) after += 1;
  }
  const isFurniture = (at: number) => furniture[at] != null && furniture[at] !== 'label';
  return isFurniture(before) && isFurniture(after);
}

/** Lines that say something about the document: who, when, `이름: 값`, or a label for what follows. */
function isDetail(text: string): boolean {
  return readByline(text) !== null || readDateline(text) !== null || isKeyValue(text) || /[:：]$/.test(text);
}

function indices(start: number, end: number): number[] {
  return Array.from({ length: Math.max(0, end - start) }, (_, offset) => start + offset);
}
