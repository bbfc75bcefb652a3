import type { SeedDocument } from '../corpus/document.ts';
import type { SeedChanges } from './plan.ts';
import type { IndexSnapshot } from './snapshot.ts';

/** A document that is there under another name than before. */
interface Rename {
  readonly from: string;
  readonly to: string;
}

/** Changes with renamed and moved documents told apart: they are neither `added` nor `removed`. */
export interface NamedChanges extends SeedChanges {
  /** By the new name. */
  readonly renamed: readonly Rename[];
}

/**
 * Pairs documents that went with documents that came and say the same. Texts are compared, not content hashes: a title
 * may come from the file's name, and then the hash changes with it.
 */
export function withRenames(
  changes: SeedChanges,
  documents: readonly SeedDocument[],
  previous: IndexSnapshot | null,
): NamedChanges {
  const { added, removed } = changes;
  if (previous === null || added.length === 0 || removed.length === 0) return { ...changes, renamed: [] };
  const gone = new Map<string, string[]>();
  for (const source of removed) {
    const text = previous.documentText(previous.documentIndex(source));
    gone.set(text, [...(gone.get(text) ?? []), source]);
  }
  const texts = new Map(documents.map(({ source, text }) => [source, text]));
  const renamed = added.flatMap((to) => {
    const from = gone.get(texts.get(to) ?? '')?.shift();
    return from === undefined ? [] : [{ from, to }];
  });
  const oldNames = new Set(renamed.map(({ from }) => from));
  const newNames = new Set(renamed.map(({ to }) => to));
  return {
    ...changes,
    added: added.filter((source) => !newNames.has(source)),
    removed: removed.filter((source) => !oldNames.has(source)),
    renamed,
  };
}
