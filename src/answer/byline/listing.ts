import type { IndexSnapshot } from '../../index-store/snapshot.ts';
import { stripParticle, withParticle } from '../../korean/particles.ts';
import type { HybridSearch } from '../../retrieval/hybrid-search.ts';
import { type ListQuestion, listQuestion } from './list-question.ts';
import { newestFirst } from './newest-first.ts';
import { namedPeriod, type Period } from './period.ts';
import type { BylineStatement } from './statement.ts';
import { koreanDate } from './values.ts';

const MOST_LISTED = 8;

/** What may stand beside the names in a filter. */
const FILLER =
  /(?<![가-힣])(?:기자|교수|작가|필자|선생님|님|씨|지금까지|그동안|여기|시드|모든|전체|최근|새로)(?:[이가은는의에]|님이|에서|에)?(?![가-힣])|(?<![가-힣])(?:쓴|쓰신|작성한|올린|올라온|나온|낸|펴낸|보도한|발행한|실린|취재한|게시된|작성된|보도된|발행된)(?![가-힣])/gu;

/** What the documents of a list have in common. */
interface Filter {
  readonly author: string | null;
  readonly publisher: string | null;
  readonly period: Period | null;
  /** 공지, 칼럼: in the title or the tags. */
  readonly kind: string | null;
}

/**
 * Lists the titles of an author, a publisher or a time, newest first, or tells the newest document.
 *
 * @returns null when no list is asked for, or the question limits it by anything else.
 */
export function listDocuments(
  question: string,
  { snapshot }: HybridSearch,
  now: Date,
): readonly BylineStatement[] | 'unknown' | null {
  const asked = listQuestion(question);
  if (asked === null) return null;
  const filter = readFilter(asked, snapshot, now);
  if (filter === null) return null;
  const { author, period } = filter;
  if (!asked.explicit && period === null && (author === null || !asked.writtenBy)) return null;
  const rows = matching(filter, snapshot);
  if (rows.length === 0) return period === null ? null : 'unknown';
  return asked.newest ? newestOf(rows, filter, snapshot) : listOf(rows, filter, snapshot);
}

/** Reads names and times off the words before 기사; null when anything else is left, which then limits it too. */
function readFilter({ limits, kind }: ListQuestion, snapshot: IndexSnapshot, now: Date): Filter | null {
  const found = namedPeriod(limits, now);
  let rest = found === null ? limits : `${limits.slice(0, found.start)} ${limits.slice(found.end)}`;
  const publisher = longestNamed(rest, snapshot, ({ publisher }) => publisher);
  if (publisher !== null) rest = withoutName(rest, publisher);
  const author = longestNamed(rest, snapshot, ({ author }) => author);
  if (author !== null) rest = withoutName(rest, author);
  const left = rest.replace(FILLER, ' ').replace(/(?<![가-힣])(?:에서?|의|가|이|은|는)(?![가-힣])/gu, ' ');
  return left.trim() === '' ? { author, publisher, period: found?.period ?? null, kind } : null;
}

/** The longest author or publisher that stands in the words as a whole word, as the documents write it. */
function longestNamed(
  words: string,
  { documents }: IndexSnapshot,
  nameOf: (document: IndexSnapshot['documents'][number]) => string | null,
): string | null {
  const names = new Set(documents.flatMap((document) => namesIn(nameOf(document))));
  const tokens = words.split(/\s+/u).flatMap((token) => [token, stripParticle(token) ?? token]);
  const folded = new Set(tokens.map((token) => token.toLowerCase()));
  const held = [...names].filter((name) =>
    name.includes(' ') ? words.toLowerCase().includes(name.toLowerCase()) : folded.has(name.toLowerCase()),
  );
  return held.toSorted((a, b) => b.length - a.length)[0] ?? null;
}

/** A name and its last word: 감사 김새싹 is also asked for as 김새싹. */
function namesIn(value: string | null): string[] {
  if (value === null) return [];
  const last = value.split(' ').at(-1)!;
  return /^[가-힣]{3,4}$/u.test(last) && !/(?:팀|과|부|실|회|국|진|편집)$/u.test(last)
    ? [value, last]
    : [value];
}

function withoutName(words: string, name: string): string {
  const at = words.toLowerCase().indexOf(name.toLowerCase());
  return `${words.slice(0, at)} ${words.slice(at + name.length)}`;
}

function matching({ author, publisher, period, kind }: Filter, { documents }: IndexSnapshot): number[] {
  const rows = documents.flatMap((document, row) =>
    (author === null || document.author === author || document.author?.endsWith(` ${author}`)) &&
    (publisher === null || document.publisher === publisher) &&
    (period === null || document.date?.startsWith(period)) &&
    (kind === null || [document.title, ...document.tags].some((text) => text.includes(kind)))
      ? [row]
      : [],
  );
  return newestFirst(rows, (row) => documents[row]!.date);
}

function newestOf(
  rows: readonly number[],
  { kind }: Filter,
  snapshot: IndexSnapshot,
): BylineStatement[] | null {
  const newest = snapshot.document(rows[0]!).date;
  if (newest === null) return null;
  return rows
    .filter((row) => snapshot.document(row).date === newest)
    .map((row) => ({
      text: `가장 최근 ${withParticle(kind ?? '글', '은/는')} ${titled(row, snapshot)}입니다.`,
      ...citing(row, snapshot),
    }));
}

function listOf(
  rows: readonly number[],
  { author, publisher, period, kind }: Filter,
  snapshot: IndexSnapshot,
): BylineStatement[] {
  const whose = author ?? publisher;
  const owner = whose === null ? '' : `${whose}의 `;
  const time = period === null ? '' : `${koreanDate(period)} `;
  const shown = rows.slice(0, MOST_LISTED);
  const counted = `${owner}${time}${kind ?? '글'} ${rows.length}건`;
  const lead = rows.length > shown.length ? `${counted} 가운데 ${shown.length}건` : counted;
  return shown.map((row, index) => ({
    text: index === 0 ? `${lead}: ${titled(row, snapshot)}` : titled(row, snapshot),
    ...citing(row, snapshot),
  }));
}

function titled(row: number, snapshot: IndexSnapshot): string {
  const { title, publisher, date } = snapshot.document(row);
  const beside = [publisher, date === null ? null : koreanDate(date)].filter((part) => part !== null);
  return beside.length === 0 ? `「${title}」` : `「${title}」(${beside.join(', ')})`;
}

function citing(row: number, { tables }: IndexSnapshot): { sentence: number; score: number } {
  return { sentence: tables.documentSentenceStarts[row]!, score: 1 };
}
