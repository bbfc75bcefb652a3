import { toJamo } from '../korean/jamo.ts';
import { foldName, initialsOf, isInitials } from './glossary-keys.ts';
import { likenessTo } from './likeness.ts';

/** Names that are less alike are no help. */
const LEAST_LIKENESS = 0.2;

/** The forms of one item's names that typed text is compared with. */
interface SearchKeys<Item> {
  readonly item: Item;
  readonly names: readonly string[];
  readonly jamo: readonly string[];
  readonly initials: readonly string[];
}

/** What may be meant by a name that is being typed, or mistyped; everything is in memory. */
export class NameSearch<Item> {
  private readonly keys: readonly SearchKeys<Item>[];

  /**
   * @param items in the order in which equally good ones are suggested
   * @param namesOf what an item is called
   */
  constructor(items: readonly Item[], namesOf: (item: Item) => readonly string[]) {
    this.keys = items.map((item) => {
      const names = namesOf(item).map(foldName);
      return { item, names, jamo: names.map(toJamo), initials: names.map(initialsOf) };
    });
  }

  /**
   * Items for what has been typed so far: those that begin so, then those whose initial consonants do, then those
   * that hold it, or whose initials do. Nothing typed gives the first items.
   */
  suggest(typed: string, limit: number): readonly Item[] {
    const key = foldName(typed);
    const jamo = toJamo(key);
    const ranks: Item[][] = [[], [], []];
    for (const keys of this.keys) {
      const rank = rankOf(keys, key, jamo);
      if (rank !== null) ranks[rank]!.push(keys.item);
      if (ranks[0]!.length >= limit) break;
    }
    return ranks.flat().slice(0, limit);
  }

  /** The items whose names look most like a name that nothing has, best first. */
  nearest(name: string, limit: number): readonly Item[] {
    const likeness = likenessTo(foldName(name));
    return this.keys
      .map(({ item, names }) => ({ item, alike: Math.max(...names.map(likeness)) }))
      .filter(({ alike }) => alike >= LEAST_LIKENESS)
      .sort((a, b) => b.alike - a.alike)
      .slice(0, limit)
      .map(({ item }) => item);
  }
}

/** 0: it begins so, letter by letter as Hangul is typed (톸 on the way to 토큰); 1: so do its initials; 2: within. */
function rankOf(
  { names, jamo, initials }: SearchKeys<unknown>,
  key: string,
  typed: string,
): 0 | 1 | 2 | null {
  if (jamo.some((name) => name.startsWith(typed))) return 0;
  const forms = isInitials(key) ? initials : names;
  if (forms === initials && initials.some((name) => name.startsWith(key))) return 1;
  return forms.some((name) => name.includes(key)) ? 2 : null;
}
