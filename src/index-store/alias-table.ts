import { type AliasPair, readAliasPairs } from '../korean/names/aliases.ts';
import { visitGlosses } from '../korean/names/glosses.ts';
import type { Section } from './binary-file.ts';
import { Breather } from './breather.ts';
import { type CorpusTables, u16, u32 } from './corpus-tables.ts';
import { packStrings, unpackStrings } from './packed-strings.ts';
import { decodeUtf16 } from './utf16.ts';

/** A pair of names that the texts give for one thing. */
export interface AliasEntry extends AliasPair {
  /** How often they give it. */
  readonly count: number;
}

/**
 * Collects the names that the texts give beside one another, in the order of their first appearance. Read anew in
 * every build, from all texts: that is one search for parentheses, and a name that went with its last document must
 * not stay.
 */
export async function collectAliases(
  { text, documentTextStarts }: CorpusTables,
  signal: AbortSignal | undefined,
): Promise<AliasEntry[]> {
  const counts = new Map<string, AliasPair & { count: number }>();
  const breather = new Breather();
  for (let document = 0; document + 1 < documentTextStarts.length; document++) {
    const units = text.subarray(documentTextStarts[document]!, documentTextStarts[document + 1]!);
    visitGlosses(decodeUtf16(units), (gloss) => {
      for (const pair of readAliasPairs(gloss)) {
        const key = `${pair.name}\n${pair.alias}`;
        const known = counts.get(key);
        if (known === undefined) counts.set(key, { ...pair, count: 1 });
        else known.count++;
      }
    });
    if (await breather.pause()) signal?.throwIfAborted();
  }
  return [...counts.values()];
}

/** The pairs as named sections of a file, and back. */
export function aliasSections(entries: readonly AliasEntry[]): Record<string, Section> {
  const names = packStrings(entries.map(({ name }) => name));
  const aliases = packStrings(entries.map(({ alias }) => alias));
  return {
    nameText: names.text,
    nameOffsets: names.offsets,
    aliasText: aliases.text,
    aliasOffsets: aliases.offsets,
    counts: Uint32Array.from(entries, ({ count }) => count),
  };
}

export function parseAliasSections(sections: ReadonlyMap<string, Section>): AliasEntry[] {
  const names = unpackStrings({ text: u16(sections, 'nameText'), offsets: u32(sections, 'nameOffsets') });
  const aliases = unpackStrings({ text: u16(sections, 'aliasText'), offsets: u32(sections, 'aliasOffsets') });
  const counts = u32(sections, 'counts');
  return names.map((name, at) => ({ name, alias: aliases[at]!, count: counts[at]! }));
}
