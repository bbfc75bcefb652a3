import type { Block } from './document.ts';
import { comparable } from './line-shape.ts';

const NUMBERED = /^(\d{1,3})(?:[.)위]\s?|\s)(.+)$/;
const MIN_RUN = 3;

/**
 * Finds lists of links copied with their hidden parts: `1. 1이름` (the number twice) followed by `이름` once
 * more, or every entry of a list printed twice.
 *
 * @returns indices of all blocks of such lists.
 */
export function findRankings(blocks: readonly Block[]): ReadonlySet<number> {
  const found = new Set<number>();
  let doubled: number[] = [];
  for (let index = 0; index < blocks.length; ) {
    const entry = doubledEntry(blocks, index);
    if (entry === null) {
      if (doubled.length >= 2 * MIN_RUN) for (const each of doubled) found.add(each);
      doubled = [];
      index += 1;
      continue;
    }
    doubled.push(index, index + 1);
    // A number printed twice is a ranking whatever its neighbours are.
    if (entry === 'glued') found.add(index).add(index + 1);
    index += 2;
  }
  if (doubled.length >= 2 * MIN_RUN) for (const each of doubled) found.add(each);
  return found;
}

function doubledEntry(blocks: readonly Block[], index: number): 'glued' | 'twice' | null {
  const text = blocks[index]!.text;
  const next = blocks[index + 1]?.text;
  if (next === undefined || text.length > 80) return null;
  const numbered = NUMBERED.exec(text);
  const rest = comparable(numbered?.[2] ?? text);
  const following = comparable(NUMBERED.exec(next)?.[2] ?? next);
  if (numbered && rest === `${numbered[1]}${following}`) return 'glued';
  return rest === following && rest.length <= 40 ? 'twice' : null;
}
