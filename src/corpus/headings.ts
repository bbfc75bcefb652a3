import type { Block } from './document.ts';
import { furnitureOf } from './furniture.ts';
import { isKeyValue, proseTest } from './line-shape.ts';
import { isCredit } from './title.ts';

const MAX_HEADING_LENGTH = 60;
/** Lines longer than this are no entries of a list that was typed without bullets. */
const MAX_ENTRY_LENGTH = 60;
const NUMBERED = /^(?:\d{1,2}(?:\.\d{1,2})*|[가-하IVX]{1,4})[.)]\s/;
const CAPTION =
  /[(（[]?(?:사진|그림|이미지|자료|출처|제공|photo|image)\s*[=:／/]|=\s?(?:연합뉴스|뉴시스|뉴스1|게티이미지\S*|AP|AFP|로이터)|^[▲△]/i;
/** Words before a colon that name a part of a text rather than a detail. */
const SECTION_KEY =
  /^(?:서론|본론|결론|요약|배경|전망|정리|개요|들어가며|나가며|마무리|맺음말|\S{0,3}\d+\s?(?:단계|부|편|장|화)|step\s?\d+)\s*[:：]/i;
const ARTICLE = /^제\s?\d+\s?(?:편|장|절|관|조)(?:의\s?\d+)?/;

/**
 * Gives structure to files that state none: short lines above running text become headings, the headline one of
 * level 1, and short lines that stand together become list items. Idempotent; explicit headings stay.
 */
export function inferStructure(blocks: readonly Block[], headline: Block | null): readonly Block[] {
  const isProse = proseTest(blocks.map(({ text }) => text));
  const titled = blocks.map((block) =>
    block === headline && block.kind !== 'heading' ? heading(block, 1) : block,
  );
  const withHeadings = titled.map((block, index) =>
    block.kind !== 'heading' && isHeading(titled, index, isProse) ? heading(block, 2) : block,
  );
  return withHeadings.map((block, index) => {
    const isEntry = (other: Block | undefined) => other !== undefined && isLooseEntry(other, isProse);
    const before = isEntry(withHeadings[index - 1]) && block.tight === true;
    const after = isEntry(withHeadings[index + 1]) && withHeadings[index + 1]?.tight === true;
    return isEntry(block) && (before || after) ? { ...block, kind: 'list-item' } : block;
  });
}

/** Makes the opening line a heading of level 1 when it is the document's title. */
export function promoteTitle(blocks: readonly Block[], title: string): readonly Block[] {
  const [first, ...rest] = blocks;
  const isOpening = first !== undefined && first.kind !== 'code' && first.kind !== 'table-row';
  return isOpening && first.text === title ? [heading(first, 1), ...rest] : blocks;
}

function heading(block: Block, level: number): Block {
  return { ...block, kind: 'heading', level };
}

function isHeading(blocks: readonly Block[], index: number, isProse: (line: string) => boolean): boolean {
  const { kind, text } = blocks[index]!;
  const next = blocks[index + 1];
  if (text.length > MAX_HEADING_LENGTH || text.includes('\n') || next === undefined) return false;
  if (kind !== 'paragraph' && !(kind === 'list-item' && isNumberedHeading(blocks, index))) return false;
  if (isProse(text) && !text.endsWith('?')) return false;
  if (isCredit(text) || (isKeyValue(text) && !/\?$/.test(text) && !SECTION_KEY.test(text))) return false;
  if (
    (kind === 'paragraph' && isContinuedList(blocks, index, isProse)) ||
    CAPTION.test(text) ||
    furnitureOf(text) === 'hard'
  )
    return false;
  // A question among sentences that follow each other line by line is one of them.
  const previous = blocks[index - 1];
  if (isProse(text) && blocks[index]!.tight && previous !== undefined && isProse(previous.text)) return false;
  if (next.kind === 'paragraph') {
    // Above a question stands a heading only when that question heads an answer.
    const answer = next.text.endsWith('?') && !isProse(text) ? blocks[index + 2] : next;
    return answer !== undefined && isProse(answer.text) && !answer.text.endsWith('?');
  }
  return next.kind !== 'heading' && next.kind !== 'code';
}

/** The last of several short lines that stand together is one of them, not the heading of what follows. */
function isContinuedList(
  blocks: readonly Block[],
  index: number,
  isProse: (line: string) => boolean,
): boolean {
  const previous = blocks[index - 1];
  return blocks[index]!.tight === true && previous !== undefined && isLooseEntry(previous, isProse);
}

/** `1. 준비` alone above running text heads a section; in a row with others it is an item of a list. */
function isNumberedHeading(blocks: readonly Block[], index: number): boolean {
  const isItem = (block: Block | undefined) => block?.kind === 'list-item' && NUMBERED.test(block.text);
  return NUMBERED.test(blocks[index]!.text) && !isItem(blocks[index - 1]) && !isItem(blocks[index + 1]);
}

function isLooseEntry({ kind, text }: Block, isProse: (line: string) => boolean): boolean {
  return kind === 'paragraph' && text.length <= MAX_ENTRY_LENGTH && !isProse(text) && !isCredit(text);
}

/**
 * Notes the article (제4조) that blocks of a statute or a rule belong to as their place, until the next one.
 * Blocks that have a place keep it.
 */
export function placeArticles(blocks: readonly Block[]): readonly Block[] {
  let place: string | undefined;
  return blocks.map((block) => {
    const article = ARTICLE.exec(block.text)?.[0].replace(/\s/g, '');
    if (article) place = article.includes('조') ? article : undefined;
    else if (/^부\s?칙/.test(block.text)) place = '부칙';
    return place === undefined || block.place !== undefined ? block : { ...block, place };
  });
}
