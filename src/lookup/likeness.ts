import { toJamo } from '../korean/jamo.ts';

/**
 * How much other names look like this one, 0 to 1: the share of the jamo trigrams of both that they have in common
 * (Dice's coefficient). Half a word suffices, and a slip of the finger costs little.
 */
export function likenessTo(name: string): (other: string) => number {
  const wanted = trigrams(name);
  return (other) => {
    const found = trigrams(other);
    let shared = 0;
    for (const gram of found) if (wanted.has(gram)) shared++;
    return (2 * shared) / (wanted.size + found.size);
  };
}

/** With a space at either end, so that even one character has one. */
function trigrams(name: string): ReadonlySet<string> {
  const jamo = ` ${toJamo(name.normalize('NFC').toLowerCase())} `;
  const found = new Set([jamo]);
  for (let at = 0; at + 3 <= jamo.length; at++) found.add(jamo.slice(at, at + 3));
  return found;
}
