import type { DocumentEntry } from '../index-store/manifest.ts';
import { toJamo } from '../korean/jamo.ts';

const SHOWN = 5;
/** Names that share less than this (Dice coefficient of jamo trigrams) are no help. */
const LEAST_LIKENESS = 0.2;

/** The documents whose file name or title looks most like `name`, best first. */
export function nearDocuments(name: string, documents: readonly DocumentEntry[]): DocumentEntry[] {
  const wanted = trigrams(fileName(name));
  return documents
    .map((document) => ({
      document,
      likeness: Math.max(
        dice(wanted, trigrams(fileName(document.source))),
        dice(wanted, trigrams(document.title)),
      ),
    }))
    .filter(({ likeness }) => likeness >= LEAST_LIKENESS)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, SHOWN)
    .map(({ document }) => document);
}

/** A path's last part without its extension: folders and extensions make everything look alike. */
function fileName(source: string): string {
  return source.slice(source.lastIndexOf('/') + 1).replace(/\.[^.]+$/, '');
}

function trigrams(text: string): Set<string> {
  const jamo = ` ${toJamo(text.normalize('NFC').toLowerCase())} `;
  const found = new Set<string>();
  for (let at = 0; at + 3 <= jamo.length; at++) found.add(jamo.slice(at, at + 3));
  return found;
}

function dice(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  let shared = 0;
  for (const gram of left) if (right.has(gram)) shared++;
  return left.size + right.size === 0 ? 0 : (2 * shared) / (left.size + right.size);
}
