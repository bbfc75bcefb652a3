import { findBody } from './body.ts';
import { readByline } from './bylines.ts';
import { readDateline } from './datelines.ts';
import type { Block } from './document.ts';
import { type Furniture, furnitureOf } from './furniture.ts';
import { comparable, proseTest } from './line-shape.ts';
import { findRankings } from './rankings.ts';
import {
  dropFromBody,
  dropFromHead,
  dropFromTail,
  endOfHead,
  introduces,
  type Page,
  sharesWord,
} from './regions.ts';
import { findHeadline } from './title.ts';

/** Raised whenever the same file would give another cleaned text: indexes built before are then rebuilt. */
export const CLEANER_VERSION = 3;

/** What cleaning made of a file's blocks. */
export interface CleanedBlocks {
  readonly blocks: readonly Block[];
  /** What was taken out, in reading order: it may still say who published the page. */
  readonly removed: readonly Block[];
  /** The page's headline among `blocks` (the same object), where one was found before a body. */
  readonly headline: Block | null;
}

/** Copies of a line shorter than this next to each other are meant (a refrain, 품절 twice in a price list). */
const MIN_DUPLICATE_LENGTH = 20;

/**
 * Takes the furniture of a web page (menus, buttons, rankings, advertisements, notices) out of its text.
 * Nothing is removed where there is no body of running text to set it apart from, nor from a file that shows no
 * sign of having been a web page; lines are dropped whole or kept whole, and sentences of the body always stay.
 *
 * @param repeated lines that several documents share, from `findRepeatedLines`.
 */
export function cleanBlocks(raw: readonly Block[], repeated: ReadonlySet<string> = new Set()): CleanedBlocks {
  const blocks = raw.map(withoutEditLink);
  const isProse = proseTest(blocks.map(({ text }) => text));
  const furniture = classify(blocks, repeated, isProse);
  const body = findBody(blocks, furniture, isProse);
  if (!body) return { blocks, removed: [], headline: null };

  const page: Page = { blocks, furniture, body, isProse };
  const noisy = showsFurniture(page);
  const headlineIndex = findHeadline(blocks.slice(0, endOfHead(page)), noisy);
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

/** Wikis print their edit link at the end of headings. */
function withoutEditLink(block: Block): Block {
  const text = block.text.replace(/(?<=\S)\s?\[(?:편집|원본 편집|edit)\]$/i, '');
  return text === block.text ? block : { ...block, text };
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

/** Whether a file shows enough furniture to have been a web page. */
function showsFurniture({ blocks, furniture, body }: Page): boolean {
  const signs = furniture.filter((kind, index) => {
    const outside = index < body.start || index >= body.end;
    if (kind === 'hard') return /[\p{L}\p{N}]/u.test(blocks[index]!.text);
    return (kind === 'control' || kind === 'margin') && outside;
  });
  return signs.length > 0 || furniture.filter((kind) => kind === 'control').length >= 2;
}
