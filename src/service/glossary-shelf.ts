import type { IndexSnapshot } from '../index-store/snapshot.ts';
import { buildGlossary, type Glossary } from '../lookup/glossary.ts';

/** A glossary and the snapshot that it was collected from. */
interface ShelvedGlossary {
  readonly glossary: Glossary;
  readonly snapshot: IndexSnapshot;
}

/** The glossary of the live snapshot. Collecting one takes a while with many documents, so it is begun early and once. */
export class GlossaryShelf {
  private readonly snapshotNow: () => IndexSnapshot;
  private readonly collecting = new WeakMap<IndexSnapshot, Promise<ShelvedGlossary>>();
  private newest: ShelvedGlossary | null = null;

  constructor(snapshotNow: () => IndexSnapshot) {
    this.snapshotNow = snapshotNow;
    this.begin();
  }

  /** The glossary of the snapshot that is live now. */
  current(): Promise<ShelvedGlossary> {
    const snapshot = this.snapshotNow();
    const known = this.collecting.get(snapshot);
    if (known !== undefined) return known;
    const collected = this.collect(snapshot);
    this.collecting.set(snapshot, collected);
    return collected;
  }

  /** The glossary that was finished last; null before the first. A new one is begun where it is an older snapshot's. */
  latest(): Glossary | null {
    this.begin();
    return this.newest?.glossary ?? null;
  }

  private begin(): void {
    // Whoever needs it meets the failure.
    this.current().catch(() => undefined);
  }

  private async collect(snapshot: IndexSnapshot): Promise<ShelvedGlossary> {
    const shelved = { glossary: await buildGlossary(snapshot), snapshot };
    this.newest = shelved;
    return shelved;
  }
}
