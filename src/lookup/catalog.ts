import { createHash } from 'node:crypto';
import type { IndexSnapshot } from '../index-store/snapshot.ts';
import { foldName } from './glossary-keys.ts';
import { NameSearch } from './suggest.ts';

/** A document as people look it up. */
export interface CatalogEntry {
  /** Follows from the source alone, so that it stays while the document does; 16 characters. */
  readonly id: string;
  /** In the snapshot that the catalog was made of. */
  readonly row: number;
  readonly source: string;
  readonly title: string;
  readonly author: string | null;
  readonly publisher: string | null;
  /** ISO 8601, as precise as the source gives it; null when unknown. */
  readonly date: string | null;
  readonly url: string | null;
  readonly tags: readonly string[];
  /** Length of its text in UTF-16 units. */
  readonly characters: number;
  readonly chunks: number;
  /** Documents that say the same and are left out of searches and answers for this one. */
  readonly copies: readonly NamedDocument[];
  /** The document that is searched and quoted in place of this one, which says the same; null when this one is. */
  readonly copyOf: NamedDocument | null;
}

/** What another document is called. */
export interface NamedDocument {
  readonly title: string;
  readonly publisher: string | null;
  readonly date: string | null;
}

/** The documents of one snapshot, to be found by name. */
export interface Catalog {
  /** Newest first; those without a date last, by title. Copies of others are left out: these name them. */
  readonly entries: readonly CatalogEntry[];
  byId(id: string): CatalogEntry | null;
  bySource(source: string): CatalogEntry | null;
  /**
   * The document that is meant: the one with this id or title, case and spacing aside, else the only one whose title
   * holds the text. Of several with one title, the newest that is no copy.
   */
  find(text: string): CatalogEntry | null;
  /** Documents for what has been typed of a title so far; nothing typed gives the newest. */
  suggest(typed: string, limit: number): readonly CatalogEntry[];
  /** Documents whose titles look most like a title that there is not, best first. */
  nearest(title: string, limit: number): readonly CatalogEntry[];
}

const ID_LENGTH = 16;

/** Makes the catalog of a snapshot's documents; time grows with their number, texts are not read. */
export function buildCatalog(snapshot: IndexSnapshot): Catalog {
  const collator = new Intl.Collator('ko', { numeric: true });
  const entries = snapshot.documents
    .map((_, row) => entryOf(snapshot, row))
    .sort((a, b) => compareDates(b.date, a.date) || collator.compare(a.title, b.title) || a.row - b.row);
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const bySource = new Map(entries.map((entry) => [entry.source, entry]));
  const names = new NameSearch(entries, ({ title }) => [title]);
  const kept = entries.filter(({ copyOf }) => copyOf === null);
  const keptFirst = [...kept, ...entries.filter(({ copyOf }) => copyOf !== null)];
  const byTitle = firstOf(keptFirst, ({ title }) => title);
  const byFoldedTitle = firstOf(keptFirst, ({ title }) => foldName(title));
  return {
    entries: kept,
    byId: (id) => byId.get(id) ?? null,
    bySource: (source) => bySource.get(source) ?? null,
    find(text) {
      const asked = text.normalize('NFC').trim();
      const exact = byId.get(asked) ?? byTitle.get(asked);
      if (exact !== undefined) return exact;
      const key = foldName(asked.replace(/…$/u, ''));
      if (key === '') return null;
      return byFoldedTitle.get(key) ?? onlyOne(entries, ({ title }) => foldName(title).includes(key));
    },
    suggest: (typed, limit) => names.suggest(typed, limit),
    nearest: (title, limit) => names.nearest(title, limit),
  };
}

function entryOf(snapshot: IndexSnapshot, row: number): CatalogEntry {
  const { source, title, author, publisher, date, url, tags, chunkIds } = snapshot.document(row);
  const starts = snapshot.tables.documentTextStarts;
  return {
    id: createHash('sha256').update(source).digest('hex').slice(0, ID_LENGTH),
    row,
    source,
    title,
    author,
    publisher,
    date,
    url,
    tags,
    characters: starts[row + 1]! - starts[row]!,
    chunks: chunkIds.length,
    copies: snapshot.duplicatesOf(row).map((copy) => nameOf(snapshot, copy)),
    copyOf: snapshot.isDuplicate(row) ? nameOf(snapshot, snapshot.keptDocument(row)) : null,
  };
}

function nameOf(snapshot: IndexSnapshot, row: number): NamedDocument {
  const { title, publisher, date } = snapshot.document(row);
  return { title, publisher, date };
}

function compareDates(left: string | null, right: string | null): number {
  if (left === right) return 0;
  return (left ?? '') < (right ?? '') ? -1 : 1;
}

function firstOf<Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, Item> {
  return new Map(items.toReversed().map((item) => [keyOf(item), item]));
}

function onlyOne<Item>(items: readonly Item[], wanted: (item: Item) => boolean): Item | null {
  const [first, second] = items.filter(wanted);
  return first === undefined || second !== undefined ? null : first;
}
