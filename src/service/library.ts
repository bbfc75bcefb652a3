import type { IndexSnapshot } from '../index-store/snapshot.ts';
import { brief } from '../lookup/briefing.ts';
import { buildCatalog, type Catalog, type CatalogEntry } from '../lookup/catalog.ts';
import { firstLines, summarize } from '../lookup/summary.ts';
import { checkQuestion } from '../retrieval/query.ts';
import type { ArrivalStore } from '../store/arrival-store.ts';
import { type FoundPassage, findPassages } from './found-passages.ts';
import { GlossaryShelf } from './glossary-shelf.ts';
import { briefingAnswer, definitionAnswer, type LookupAnswer, summaryAnswer } from './lookup-answers.ts';
import type { LiveServing } from './serving.ts';

/** A document as its card shows it. */
export interface DocumentCard {
  readonly entry: CatalogEntry;
  /** How long reading it takes. */
  readonly minutes: number;
  /** How it begins, in whole sentences where they fit. */
  readonly firstLines: string;
}

/** A word that the documents explain. */
export interface Term {
  readonly term: string;
  readonly aliases: readonly string[];
}

/** What has come in, by subject. */
export interface Briefing {
  /** New or changed documents. */
  readonly documents: number;
  readonly subjects: number;
  readonly since: Date;
  /** Tells of this many subjects at most, those with the most documents. */
  tell(most: number): LookupAnswer;
}

/** Looking things up without asking a question. Everything comes from the snapshot that is live when it is called. */
export interface Library {
  /** @throws SsiatError `question` when the query is empty or too long */
  search(query: string): Promise<readonly FoundPassage[]>;
  /** Newest first; copies of others are left out. */
  documents(): readonly CatalogEntry[];
  suggestDocuments(typed: string, limit: number): readonly CatalogEntry[];
  /** The document that an id or a title means; null when there is none, or more than one. */
  findDocument(text: string): CatalogEntry | null;
  nearestDocuments(title: string, limit: number): readonly CatalogEntry[];
  /** Null when no document has this source (any more). */
  documentBySource(source: string): CatalogEntry | null;
  /** Null when no document has this source (any more). */
  documentTitle(source: string): string | null;
  /** Null when no document has this id (any more). */
  card(id: string): DocumentCard | null;
  /** Null when no document has this id (any more), or it holds nothing to quote. */
  summary(id: string): LookupAnswer | null;
  /** Null when no document says what it is. */
  define(term: string): Promise<LookupAnswer | null>;
  /** In the order of a dictionary. */
  terms(): Promise<readonly Term[]>;
  /** At once: from an earlier snapshot, or nothing, while the words of this one are being collected. */
  suggestTerms(typed: string, limit: number): readonly Term[];
  nearestTerms(term: string, limit: number): Promise<readonly Term[]>;
  /**
   * What came in or changed from a time on; null: in the last seven days.
   *
   * @returns null when nothing did
   */
  briefing(since: Date | null): Briefing | null;
  /** The documents that came in last, newest first. */
  latestDocuments(limit: number): readonly CatalogEntry[];
}

export interface LibraryOptions {
  readonly serving: Pick<LiveServing, 'current'>;
  readonly store: { readonly arrivals: Pick<ArrivalStore, 'since' | 'latest'> };
  now(): Date;
}

/** Characters of a document's beginning on its card. */
const FIRST_LINES = 400;
/** Adults read about this many Korean characters a minute, spaces included. */
const CHARACTERS_A_MINUTE = 500;
/** What a briefing reaches back to where none was given before. */
const WEEK_MS = 7 * 24 * 60 * 60_000;

export function createLibrary({ serving, store, now }: LibraryOptions): Library {
  const snapshotNow = () => serving.current().snapshot;
  const shelf = new GlossaryShelf(snapshotNow);
  const catalog = liveCatalog(snapshotNow);
  return {
    search: (query) => findPassages(serving.current().search, checkQuestion(query, '찾을 말')),
    documents: () => catalog().entries,
    suggestDocuments: (typed, limit) => catalog().suggest(typed, limit),
    findDocument: (text) => catalog().find(text),
    nearestDocuments: (title, limit) => catalog().nearest(title, limit),
    documentBySource: (source) => catalog().bySource(source),
    documentTitle: (source) => catalog().bySource(source)?.title ?? null,
    card: (id) => cardOf(catalog().byId(id), snapshotNow()),
    summary(id) {
      const snapshot = snapshotNow();
      const entry = catalog().byId(id);
      const points = entry === null ? [] : summarize(snapshot, entry.row);
      return points.length === 0 ? null : summaryAnswer(points, snapshot);
    },
    async define(term) {
      const { glossary, snapshot } = await shelf.current();
      const entry = glossary.find(term);
      return entry === null ? null : definitionAnswer(entry, snapshot);
    },
    terms: async () => (await shelf.current()).glossary.entries,
    suggestTerms: (typed, limit) => shelf.latest()?.suggest(typed, limit) ?? [],
    nearestTerms: async (term, limit) => (await shelf.current()).glossary.nearest(term, limit),
    briefing(given) {
      const since = given ?? new Date(now().getTime() - WEEK_MS);
      const sources = store.arrivals.since(since).map(({ source }) => source);
      return briefingOf(sources, since, snapshotNow());
    },
    latestDocuments: (limit) =>
      store.arrivals.latest(limit).flatMap(({ source }) => catalog().bySource(source) ?? []),
  };
}

/** The catalog of the snapshot that is live when it is called; each is made once. */
function liveCatalog(snapshotNow: () => IndexSnapshot): () => Catalog {
  const catalogs = new WeakMap<IndexSnapshot, Catalog>();
  return () => {
    const snapshot = snapshotNow();
    const known = catalogs.get(snapshot) ?? buildCatalog(snapshot);
    catalogs.set(snapshot, known);
    return known;
  };
}

function cardOf(entry: CatalogEntry | null, snapshot: IndexSnapshot): DocumentCard | null {
  if (entry === null) return null;
  return {
    entry,
    minutes: Math.max(1, Math.round(entry.characters / CHARACTERS_A_MINUTE)),
    firstLines: firstLines(snapshot, entry.row, FIRST_LINES),
  };
}

function briefingOf(sources: readonly string[], since: Date, snapshot: IndexSnapshot): Briefing | null {
  const rows = sources
    .map((source) => snapshot.documentIndex(source))
    .filter((row) => row >= 0 && !snapshot.isDuplicate(row));
  const groups = brief(snapshot, rows).filter(({ lines }) => lines.length > 0);
  if (groups.length === 0) return null;
  return {
    documents: rows.length,
    subjects: groups.length,
    since,
    tell: (most) => briefingAnswer(groups.slice(0, most), snapshot),
  };
}
