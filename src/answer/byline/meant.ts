import type { IndexSnapshot } from '../../index-store/snapshot.ts';
import type { HybridSearch } from '../../retrieval/hybrid-search.ts';
import { newestFirst } from './newest-first.ts';
import { namedPeriod, type Period } from './period.ts';
import type { DocumentQuestion } from './question.ts';
import { type TopicFit, TopicScorer } from './topic-fit.ts';

/** Chunks that say which documents are looked at. */
const PASSAGES = 16;

/** The share of the topic that a document must hold at all, and in its title (or what else names it). */
const MIN_SHARE = 0.6;
const MIN_TITLE = 0.3;
/** Where the question does not say that a document is meant, its title must say so. */
const MIN_TITLE_UNNAMED = 0.6;
/** What a date in the period that the question names adds to the fit, or takes from it. */
const PERIOD_FIT = 0.15;
/** A title that says what kind of text it is: 후기, 안내. */
const KIND_FIT = 0.08;
/** Documents this near to the best fit equally well; the first or the newest is looked for among more. */
const EQUAL_FIT = 0.06;
const ORDER_FIT = 0.3;

/** A document that a question may mean. */
interface MeantDocument {
  readonly document: number;
  /** How well it fits; about 0 to 1. */
  readonly fit: number;
}

/**
 * Finds the documents that a question about a document means: its topic is looked for by itself, and what names a
 * document (title, publisher, author, headings, file name) weighs as much as all that it says.
 *
 * @returns those that fit about equally well, newest first; none when no document is meant.
 */
export async function meantDocuments(
  question: DocumentQuestion,
  search: HybridSearch,
  now: Date,
): Promise<MeantDocument[]> {
  const { snapshot } = search;
  const { topic, kind, order } = question;
  const { hits, query } = await search.search(topic, PASSAGES);
  const scorer = new TopicScorer(query, snapshot);
  if (!scorer.isTelling) return [];
  const period = namedPeriod(topic, now)?.period ?? null;
  const documents = new Set(hits.map(({ chunk }) => snapshot.documentOfChunk(chunk)));
  const fitting = [...documents].flatMap((document) => {
    const chunks = hits
      .map(({ chunk }) => chunk)
      .filter((chunk) => snapshot.documentOfChunk(chunk) === document);
    const measured = scorer.measure(document, chunks);
    if (!isMeant(measured, question) || !isBy(question.writer, document, snapshot)) return [];
    const fit = (measured.title + measured.all) / 2;
    return [
      { document, fit: fit + periodFit(document, period, snapshot) + kindFit(document, kind, snapshot) },
    ];
  });
  return choose(fitting, order, snapshot);
}

function isMeant({ title, all, holdsFirst, isCalledLast }: TopicFit, { named }: DocumentQuestion): boolean {
  if (all < MIN_SHARE || !holdsFirst) return false;
  return named ? title >= MIN_TITLE : title >= MIN_TITLE_UNNAMED && isCalledLast;
}

function isBy(writer: string | null, document: number, snapshot: IndexSnapshot): boolean {
  const { author, publisher } = snapshot.document(document);
  return writer === null || [author, publisher].some((name) => name?.includes(writer));
}

/** A document of that time fits better; of another, worse; 작년 also fits what tells of last year in this one. */
function periodFit(document: number, period: Period | null, snapshot: IndexSnapshot): number {
  const { date, title } = snapshot.document(document);
  if (period === null || date === null) return 0;
  if (date.startsWith(period) || title.includes(period.slice(0, 4))) return PERIOD_FIT;
  const tellsOfIt = Number(date.slice(0, 4)) === Number(period.slice(0, 4)) + 1 && /지난해|작년/u.test(title);
  return tellsOfIt ? PERIOD_FIT : -PERIOD_FIT;
}

function kindFit(document: number, kind: string | null, snapshot: IndexSnapshot): number {
  return kind !== null && snapshot.document(document).title.includes(kind.slice(0, 2)) ? KIND_FIT : 0;
}

function choose(
  fitting: readonly MeantDocument[],
  order: DocumentQuestion['order'],
  snapshot: IndexSnapshot,
): MeantDocument[] {
  const best = Math.max(...fitting.map(({ fit }) => fit));
  const reach = order === null ? EQUAL_FIT : ORDER_FIT;
  const near = newestFirst(
    fitting.filter(({ fit }) => fit >= best - reach),
    ({ document }) => snapshot.document(document).date,
  );
  if (order === null) return near;
  const dated = near.filter(({ document }) => snapshot.document(document).date !== null);
  return (order === 'first' ? dated.slice(-1) : dated.slice(0, 1)).concat(dated.length === 0 ? near : []);
}
