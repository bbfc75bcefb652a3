import type { ParsedFile } from './document.ts';
import { comparable } from './line-shape.ts';

const MAX_LINE_LENGTH = 60;
const MIN_DOCUMENTS = 3;

/**
 * Short lines that occur in at least three documents: a site's own, most likely.
 * Curated files neither count nor are counted.
 *
 * @returns the lines in {@link comparable} form.
 */
export function findRepeatedLines(
  files: readonly Pick<ParsedFile, 'blocks' | 'curated'>[],
): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const file of files) {
    if (file.curated) continue;
    const short = file.blocks.filter(({ text }) => text.length <= MAX_LINE_LENGTH);
    for (const line of new Set(short.map(({ text }) => comparable(text)))) {
      counts.set(line, (counts.get(line) ?? 0) + 1);
    }
  }
  return new Set([...counts].filter(([, count]) => count >= MIN_DOCUMENTS).map(([line]) => line));
}
