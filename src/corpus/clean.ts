import { type BlockRange, findBody } from './body.ts';
import { readByline } from './bylines.ts';
import { readDateline } from './datelines.ts';
import type { Block } from './document.ts';
import { type Furniture, furnitureOf, isLegalFooter, isRelatedLabel } from './furniture.ts';
import { comparable, countWords, isKeyValue, proseTest } from './line-shape.ts';
import { isSectionName } from './page-words.ts';
import { findRankings } from './rankings.ts';
import { findHeadline } from './title.ts';

/** Raised whenever the same file would give another cleaned text: indexes built before are then rebuilt. */
export const CLEANER_VERSION = 1;

/** What cleaning made of a file's blocks. */
export interface CleanedBlocks {
  readonly blocks: readonly Block[];
  /** What was taken out, in reading order: it may still say who published the page. */
  readonly removed: readonly Block[];
  /** The page's headline among `blocks` (the same object), where one was found before a body. */
  readonly headline: Block | null;
}

/** A page under examination: all arrays run parallel to the blocks. */
interface Page {
  readonly blocks: readonly Block[];
  readonly furniture: readonly (Furniture | null)[];
  readonly body: BlockRange;
  readonly isProse: (line: string) => boolean;
}

/** Copies of a line shorter than this next to each other are meant (a refrain, 품절 twice in a price list). */
const MIN_DUPLICATE_LENGTH = 20;
/** A paragraph of this length has a heading above it, not a link. */
const MIN_SECTION_LENGTH = 40;
/** Longer sentences above a headline are no notice of the site's. */
const MAX_GREETING_LENGTH = 90;

/**
 * Takes the furniture of a web page (menus, buttons, rankings, advertisements, notices) out of its text.
 * Nothing is removed where there is no body of running text to set it apart from, nor from a file that shows no
 * sign of having been a web page; lines are dropped whole or kept whole, and sentences of the body always stay.
 *
 * @param repeated lines that several documents share, from `findRepeatedLines`.
 */
export function cleanBlocks(
  blocks: readonly Block[],
  repeated: ReadonlySet<string> = new Set(),
): CleanedBlocks {
  const isProse = proseTest(blocks.map(({ text }) => text));
  const furniture = classify(blocks, repeated, isProse);
  const body = findBody(blocks, furniture, isProse);
  if (!body) return { blocks, removed: [], headline: null };

  const page: Page = { blocks, furniture, body, isProse };
  const noisy = showsFurniture(page);
  const headlineIndex = findHeadline(blocks.slice(0, body.start), noisy);
  const dropped = noisy
    ? new Set([...dropFromHead(page, headlineIndex), ...dropFromBody(page), ...dropFromTail(page)])
    : new Set<number>();
  const kept: Block[] = [];
  const removed: Block[] = [];
  blocks.forEach((block, index) => {
    const isCopy = block.text.length >= MIN_DUPLICATE_LENGTH && isSameLine(block, kept.at(-1));
    (dropped.has(index) || isCopy ? removed : kept).push(block);
  });
  const headline = blocks[headlineIndex];
  return { blocks: kept, removed, headline: headline && kept.includes(headline) ? headline : null };
}

function isSameLine(a: Block, b: Block | undefined): boolean {
  return b !== undefined && comparable(a.text) === comparable(b.text);
}

/** Judges each line alone, then by its neighbours and by the other documents. */
function classify(
  blocks: readonly Block[],
  repeated: ReadonlySet<string>,
  isProse: (line: string) => boolean,
): readonly (Furniture | null)[] {
  const rankings = findRankings(blocks);
  const furniture = blocks.map(({ kind, text }, index): Furniture | null => {
    if (kind === 'code' || kind === 'table-row') return null;
    if (rankings.has(index)) return 'hard';
    if (readDateline(text)) return null;
    const alone = furnitureOf(text);
    if (alone !== null || !repeated.has(comparable(text)) || readByline(text)) return alone;
    return isProse(text) ? 'notice' : introduces(blocks[index + 1], isProse) ? null : 'hard';
  });
  // Backwards, so that a label before a dropped label is judged by what is left.
  for (let index = blocks.length - 1; index >= 0; index -= 1) {
    const next = blocks[index + 1];
    if (
      furniture[index] === 'control' &&
      next &&
      isProse(next.text) &&
      sharesWord(blocks[index]!.text, next.text)
    ) {
      furniture[index] = null;
    } else if (furniture[index] === 'label' && leadsNowhere(furniture, index)) {
      furniture[index] = 'control';
    }
  }
  return furniture;
}

/** A label before other furniture, at the end, or in a row of three labels is a button; else it may be a heading. */
function leadsNowhere(furniture: readonly (Furniture | null)[], index: number): boolean {
  const next = furniture[index + 1];
  if (next !== null && next !== 'label') return true;
  return [0, 1, 2].some((shift) => [0, 1, 2].every((step) => furniture[index - shift + step] === 'label'));
}

function introduces(next: Block | undefined, isProse: (line: string) => boolean): boolean {
  return next !== undefined && (next.kind === 'list-item' || next.kind === 'table-row' || isProse(next.text));
}

/** Whether a heading's word comes up in the text below it. */
function sharesWord(label: string, text: string): boolean {
  return (label.match(/[\p{L}]{2,}/gu) ?? []).some((word) => text.includes(word.slice(0, 3)));
}

/** Whether a file shows enough furniture to have been a web page. */
function showsFurniture({ blocks, furniture, body }: Page): boolean {
  const signs = furniture.filter((kind, index) => {
    const outside = index < body.start || index >= body.end;
    if (kind === 'hard') return /[\p{L}\p{N}]/u.test(blocks[index]!.text);
    return (kind === 'control' || kind === 'margin') && outside;
  });
  return signs.length > 0 || furniture.filter((kind) => kind === 'control').length >= 2;
}

function dropFromHead(page: Page, headline: number): number[] {
  const { blocks, furniture, body, isProse } = page;
  const seen = new Set<string>();
  return indices(0, body.start).filter((index) => {
    const { text, kind } = blocks[index]!;
    const isCopy = text.length >= 12 && seen.has(comparable(text));
    seen.add(comparable(text));
    if (index === headline) return false;
    if (isCopy) return true;
    if (furniture[index] === 'label') return index < headline || !isSectionLabel(page, index);
    if (furniture[index] !== null) return true;
    // A site greets and explains itself above the headline.
    if (isProse(text) && index < headline) return text.length <= MAX_GREETING_LENGTH;
    if (isProse(text) || kind === 'code' || kind === 'table-row') return false;
    if (index > headline) return isSandwiched(furniture, index) && !isDetail(text);
    // Above the headline stand menus: single words, sections, and what other furniture separates from it.
    if (isDetail(text)) return readDateline(text)?.labelled === false;
    if (isSectionName(text) || (countWords(text) === 1 && text.length <= 12)) return true;
    return indices(index + 1, headline).some((between) => furniture[between] !== null);
  });
}

function dropFromBody({ blocks, furniture, body, isProse }: Page): number[] {
  const dropped: number[] = [];
  for (let index = body.start; index < body.end; index += 1) {
    const kind = furniture[index];
    if (kind === 'hard' || kind === 'control') dropped.push(index);
    if (kind !== 'control' || !isRelatedLabel(blocks[index]!.text)) continue;
    // Links to other pages follow their label; the last line before running text may be the next heading.
    const links: number[] = [];
    for (let next = index + 1; next < body.end && !isProse(blocks[next]!.text); next += 1) links.push(next);
    const last = blocks[links.at(-1) ?? -1];
    if (last && countWords(last.text) < 6 && !/^\d/.test(last.text)) links.pop();
    dropped.push(...links);
  }
  return dropped;
}

function dropFromTail(page: Page): number[] {
  const { blocks, furniture, body, isProse } = page;
  let behindFurniture = false;
  let signed = false;
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
    if (dateline) return !dateline.labelled;
    if (headsText(page, index)) return false;
    return isLegalFooter(text) || !isKeyValue(text);
  });
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

function isSandwiched(furniture: readonly (Furniture | null)[], index: number): boolean {
  const isFurniture = (kind: Furniture | null | undefined) => kind != null && kind !== 'label';
  return isFurniture(furniture[index - 1]) && isFurniture(furniture[index + 1]);
}

/** Lines that say something about the document: who, when, `이름: 값`, or a label for what follows. */
function isDetail(text: string): boolean {
  return readByline(text) !== null || readDateline(text) !== null || isKeyValue(text) || /[:：]$/.test(text);
}

function indices(start: number, end: number): number[] {
  return Array.from({ length: Math.max(0, end - start) }, (_, offset) => start + offset);
}
