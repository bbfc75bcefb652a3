import type { Block } from './document.ts';
import type { Furniture } from './furniture.ts';

/** `[start, end)` in blocks. */
export interface BlockRange {
  readonly start: number;
  readonly end: number;
}

/** With less running text than this (characters) nothing sets a body apart from the lines around it. */
const MIN_PROSE_LENGTH = 40;

/**
 * Finds the body of a page: the stretch of blocks with the most running text for the furniture inside it
 * (the maximum-sum run of per-block scores).
 *
 * @returns null when there is too little running text for a body to stand out.
 */
export function findBody(
  blocks: readonly Block[],
  furniture: readonly (Furniture | null)[],
  isProse: (line: string) => boolean,
): BlockRange | null {
  const prose = blocks.filter((block, index) => furniture[index] === null && isProse(block.text));
  if (prose.reduce((length, block) => length + block.text.length, 0) < MIN_PROSE_LENGTH) return null;

  let best = { sum: 0, start: 0, end: 0 };
  let run = { sum: 0, start: 0 };
  blocks.forEach((block, index) => {
    if (run.sum <= 0) run = { sum: 0, start: index };
    run.sum += scoreOf(block, furniture[index] ?? null, isProse);
    if (run.sum > best.sum) best = { sum: run.sum, start: run.start, end: index + 1 };
  });
  return { start: best.start, end: best.end };
}

function scoreOf(block: Block, furniture: Furniture | null, isProse: (line: string) => boolean): number {
  if (furniture === 'notice') return -1;
  if (furniture === 'label') return -0.5;
  if (furniture !== null) return -1.5;
  if (block.kind === 'code' || block.kind === 'table-row') return 0.5;
  if (isProse(block.text)) return block.text.length < 25 ? 0.7 : 1 + Math.min(5, block.text.length / 40);
  return block.kind === 'list-item' ? 0 : -0.2;
}
