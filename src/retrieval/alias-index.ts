import type { AliasEntry } from '../index-store/alias-table.ts';

/** Other names of one thing that are gone through: beyond, an abbreviation stands for too many. */
const MOST_NAMES = 6;
/** A pair that texts give more than once counts as the name itself. */
const ONCE_SHARE = 0.95;

/** Another name of something, as the texts write it. */
export interface OtherName {
  readonly name: string;
  /** How much finding it counts, of 1. */
  readonly share: number;
}

/** The names that the texts give beside one another, looked up by any of them. */
export class AliasIndex {
  /** By folded name: its other names by their folded form. */
  private readonly others = new Map<string, Map<string, OtherName>>();
  /** By folded name: how the texts write it first. */
  private readonly firstForms = new Map<string, string>();

  constructor(entries: readonly AliasEntry[]) {
    for (const { name, alias, count } of entries) {
      const share = count > 1 ? 1 : ONCE_SHARE;
      this.add(name, { name: alias, share });
      this.add(alias, { name, share });
    }
  }

  /** All names, folded. */
  names(): string[] {
    return [...this.others.keys()];
  }

  /** How the texts write a folded name, or undefined. */
  written(folded: string): string | undefined {
    return this.firstForms.get(folded);
  }

  /** Other names of a name, and theirs (MS → 마이크로소프트 → Microsoft); the nearest first. */
  of(name: string): readonly OtherName[] {
    const start = foldAlias(name);
    const found = new Map<string, OtherName>();
    for (const other of this.others.get(start)?.values() ?? []) found.set(foldAlias(other.name), other);
    for (const [key, { share }] of [...found]) {
      for (const [next, other] of this.others.get(key) ?? []) {
        if (next !== start && !found.has(next))
          found.set(next, { name: other.name, share: share * other.share });
      }
    }
    return [...found.values()].slice(0, MOST_NAMES);
  }

  private add(name: string, other: OtherName): void {
    const key = foldAlias(name);
    if (!this.firstForms.has(key)) this.firstForms.set(key, name);
    const others = this.others.get(key) ?? new Map<string, OtherName>();
    this.others.set(key, others);
    const otherKey = foldAlias(other.name);
    if ((others.get(otherKey)?.share ?? 0) < other.share) others.set(otherKey, other);
  }
}

/** A name without case, spaces and marks. */
export function foldAlias(name: string): string {
  return name.toLowerCase().replace(/[\s.'’&-]+/gu, '');
}
