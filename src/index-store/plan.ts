import { compareCodePoints } from '../corpus/code-points.ts';
import type { SeedDocument } from '../corpus/document.ts';
import type { IndexSnapshot } from './snapshot.ts';

/** How the seeds differ from an index, by source; every list is sorted. */
export interface SeedChanges {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly unchanged: readonly string[];
}

/** Compares by content hash: a document whose file was touched but says the same is unchanged. */
export function compareSeeds(
  documents: readonly SeedDocument[],
  previous: IndexSnapshot | null,
): SeedChanges {
  const hashes = new Map(previous?.documents.map(({ source, contentHash }) => [source, contentHash]));
  const added: string[] = [];
  const changed: string[] = [];
  const unchanged: string[] = [];
  for (const { source, contentHash } of documents) {
    const known = hashes.get(source);
    if (known === undefined) added.push(source);
    else if (known === contentHash) unchanged.push(source);
    else changed.push(source);
    hashes.delete(source);
  }
  const removed = [...hashes.keys()];
  for (const list of [added, changed, removed, unchanged]) list.sort(compareCodePoints);
  return { added, changed, removed, unchanged };
}
