import { readByline } from './bylines.ts';
import { readDateline } from './datelines.ts';
import type { Block } from './document.ts';
import { furnitureOf } from './furniture.ts';
import { countWords, endsTerminated, isKeyValue, isSentence } from './line-shape.ts';
import { isSectionName } from './page-words.ts';

const MAX_TITLE_LENGTH = 120;
/** A title that is a whole sentence is short. */
const MAX_SPOKEN_LENGTH = 60;
const GREETING = /^(?:안녕|반갑|여러분|hi\b|hello\b)/i;
/** What a byline or date directly below a line counts; each line between takes one off. */
const SIGNED_SCORE = 3;
const MAX_COUNTED_WORDS = 4;

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
  const texts = lines.filter(({ isLabel }) => !isLabel);
  if (!noisy) {
    const candidates = texts.filter(({ block }) => isTitleLike(block));
    return (candidates.find(({ block }) => !isSectionName(block.text)) ?? candidates[0])?.index ?? -1;
  }
  let best = { index: -1, score: 0 };
  let earlier = 0;
  texts.forEach(({ block, index }, position) => {
    if (!isTitleLike(block)) return;
    const words = countWords(block.text);
    const next = texts.slice(position + 1, position + 1 + SIGNED_SCORE);
    const below = next.findIndex((line) => isCredit(line.block.text));
    const signed = below < 0 ? 0 : Math.min(words > 1 ? SIGNED_SCORE : 1, SIGNED_SCORE - below);
    const score = Math.min(words, MAX_COUNTED_WORDS) + signed - Math.min(earlier, 3);
    // A single word is a menu entry more often than a headline and puts no later line back.
    if (words > 1) earlier += 1;
    if (score > best.score) best = { index, score };
  });
  return best.index;
}

/** Whether a block could be the title of a document: a short line that is neither a sentence nor a detail. */
export function isTitleLike({ kind, text }: Block): boolean {
  if (kind !== 'heading' && kind !== 'paragraph') return false;
  if (text.length > MAX_TITLE_LENGTH || text.length < 2 || text.includes('\n') || /[:：]$/.test(text))
    return false;
  if (isCredit(text) || /^https?:/.test(text) || !/\p{L}/u.test(text)) return false;
  // Headlines may be polite sentences (안내드립니다), but end without a full stop.
  const isRunning = isSentence(text) && (/[.!。]["'”’)]*$/.test(text) || text.length > MAX_SPOKEN_LENGTH);
  return kind === 'heading' || (!isRunning && !isShortDetail(text) && !GREETING.test(text));
}

/** A line that says who or when: byline or date. */
export function isCredit(text: string): boolean {
  return readByline(text) !== null || readDateline(text) !== null;
}

// `이름: 값` with a short name is a detail; a longer first half is a headline with a colon.
function isShortDetail(text: string): boolean {
  return isKeyValue(text) && (text.indexOf(':') < 8 || endsTerminated(text));
}
