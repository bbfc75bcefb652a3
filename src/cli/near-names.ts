import type { DocumentEntry } from '../index-store/manifest.ts';
import { likenessTo } from '../lookup/likeness.ts';

const SHOWN = 5;
/** Names that are less alike are no help. */
const LEAST_LIKENESS = 0.2;

/** The documents whose file name or title looks most like `name`, best first. */
export function nearDocuments(name: string, documents: readonly DocumentEntry[]): DocumentEntry[] {
  const likeness = likenessTo(fileName(name));
  return documents
    .map((document) => ({
      document,
      likeness: Math.max(likeness(fileName(document.source)), likeness(document.title)),
    }))
    .filter(({ likeness: value }) => value >= LEAST_LIKENESS)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, SHOWN)
    .map(({ document }) => document);
}

/** A path's last part without its extension: folders and extensions make everything look alike. */
function fileName(source: string): string {
  return source.slice(source.lastIndexOf('/') + 1).replace(/\.[^.]+$/, '');
}
