import { stripParticle } from '../korean/particles.ts';
import type { GlossaryEntry } from './glossary.ts';
import { foldName } from './glossary-keys.ts';
import { NameSearch } from './suggest.ts';

/** Looks names up among the entries of a glossary; everything is in memory. */
export class GlossarySearch {
  private readonly names: NameSearch<GlossaryEntry>;
  private readonly entryOfName = new Map<string, GlossaryEntry>();

  /** @param entries in the order in which equally good ones are suggested. */
  constructor(entries: readonly GlossaryEntry[]) {
    this.names = new NameSearch(entries, ({ term, aliases }) => [term, ...aliases]);
    // A term goes before the alias of another one.
    for (const entry of entries) this.entryOfName.set(foldName(entry.term), entry);
    for (const entry of entries) {
      for (const alias of entry.aliases.map(foldName)) {
        if (!this.entryOfName.has(alias)) this.entryOfName.set(alias, entry);
      }
    }
  }

  find(text: string): GlossaryEntry | null {
    const asked = text.trim().replace(/[?？!.]+$/u, '');
    const exact = this.entryOfName.get(foldName(asked));
    if (exact !== undefined) return exact;
    const stem = stripParticle(asked);
    return stem === null ? null : (this.entryOfName.get(foldName(stem)) ?? null);
  }

  suggest(prefix: string, limit: number): readonly GlossaryEntry[] {
    return this.names.suggest(prefix, limit);
  }

  nearest(term: string, limit: number): readonly GlossaryEntry[] {
    return this.names.nearest(term, limit);
  }
}
