import { readBareByline, readByline } from './bylines.ts';
import { readDateline } from './datelines.ts';
import type { Block } from './document.ts';
import { furnitureOf } from './furniture.ts';
import { countWords, endsTerminated, isKeyValue, isSentence } from './line-shape.ts';
import { isSectionName } from './page-words.ts';

const MAX_TITLE_LENGTH = 120;
/** How many lines after a headline its byline or date may come. */
const BYLINE_DISTANCE = 3;

/**
 * Picks the headline among the lines before a body. On a page with furniture it is long for a label, early,
 * and has a byline or date soon after it; in other files it is the first line that can be a title.
 *
 * @returns its index in `head`, or -1.
 */
export function findHeadline(head: readonly Block[], noisy: boolean): number {
  const lines = head.flatMap((block, index) => {
    const furniture = furnitureOf(block.text);
    return furniture === null || furniture === 'label' ? [{ index, block, isLabel: furniture !== null }] : [];
  });
  const candidates = lines.filter(({ block, isLabel }) => !isLabel && isTitleLike(block));
  if (!noisy)
    return (candidates.find(({ block }) => !isSectionName(block.text)) ?? candidates[0])?.index ?? -1;

  let best = { index: -1, score: 0 };
  candidates.forEach((candidate, order) => {
    const position = lines.indexOf(candidate);
    const next = lines.slice(position + 1, position + 1 + BYLINE_DISTANCE);
    const signed = next.some(({ block }) => isCredit(block.text) || readBareByline(block.text) !== null);
    const score = Math.min(countWords(candidate.block.text), 4) + (signed ? 3 : 0) - Math.min(order, 3);
    if (score > best.score) best = { index: candidate.index, score };
  });
  return best.index;
}

/** Whether a block could be the title of a document: a short line that is neither a sentence nor a detail. */
export function isTitleLike({ kind, text }: Block): boolean {
  if (kind !== 'heading' && kind !== 'paragraph') return false;
  if (text.length > MAX_TITLE_LENGTH || text.length < 2 || text.includes('\n') || /[:：]$/.test(text))
    return false;
  if (isCredit(text) || /^https?:/.test(text) || !/\p{L}/u.test(text)) return false;
  return kind === 'heading' || (!(isSentence(text) && !text.endsWith('?')) && !isShortDetail(text));
}

/** A line that says who or when: byline or date. */
export function isCredit(text: string): boolean {
  return readByline(text) !== null || readDateline(text) !== null;
}

// `이름: 값` with a short name is a detail; a longer first half is a headline with a colon.
function isShortDetail(text: string): boolean {
  return isKeyValue(text) && (text.indexOf(':') < 8 || endsTerminated(text));
}
