import type { IndexSnapshot } from '../../index-store/snapshot.ts';
import { stripParticle } from '../../korean/particles.ts';
import type { HybridSearch } from '../../retrieval/hybrid-search.ts';
import { newestFirst } from './newest-first.ts';
import { namedPeriod, type Period } from './period.ts';
import { POSTED } from './question.ts';
import type { BylineStatement } from './statement.ts';
import { koreanDate } from './values.ts';

const MOST_LISTED = 8;

const DOCUMENTS = `(?:${POSTED}|문서|자료|보고서)`;
const PARTICLE = '(?:[은는이가을를의도]|에는|에서)?';
const ENDING =
  '(?:요|이야|야|이지|지|죠|예요|이에요|인가요?|니|냐|나요?|나|는지|어요?|습니까|줘요?|주세요|줄래요?)*';
/** Titles are asked for: 기사 뭐 있어, 글 목록, 문서 몇 개야, 기사 다 보여 줘. */
const LIST_ASKED = new RegExp(
  `^(?<filter>.*?)(?:어떤|무슨)?\\s*(?<![가-힣])${DOCUMENTS}(?:들)?${PARTICLE}\\s*` +
    `(?:(?:뭐|무엇|어떤\\s?(?:게|것들?|것)|뭐뭐|무슨\\s?내용)(?:이|가|들이|을)?\\s*(?:있|썼|나왔|올라왔)?|(?:제목|목록|리스트)${PARTICLE}|(?:모두|다|전부|총)?\\s*몇\\s*(?:개|건|편|가지)(?:나)?\\s*(?:있|나왔|썼)?|(?:모두|다|전부)(?=\\s*(?:알려|보여|찾아))|(?:있|썼)(?=[어나니습]))\\s*${ENDING}\\s*(?:(?:좀\\s*)?(?:알려|보여|찾아|말해|뽑아|정리해)?\\s*${ENDING})\\s*[?？!.]*$`,
  'u',
);
/** A noun phrase with a time: 10월에 나온 문서. */
const PHRASE = new RegExp(
  `^(?<filter>.+?)\\s*(?<![가-힣])${DOCUMENTS}(?:들)?${PARTICLE}\\s*(?:좀\\s*)?(?:알려|보여|찾아|말해)?\\s*${ENDING}\\s*[?？!.]*$`,
  'u',
);
const NEWEST =
  /(?:가장|제일)\s*(?:최근|최신|새로운|나중)(?:에|의)?|최신|마지막(?:으로|에)?|(?:가장|제일)\s*(?:늦게|나중에)/u;
const NEWEST_ASKED = new RegExp(
  `${PARTICLE}\\s*(?:뭐|무엇|뭔|어떤\\s?(?:거|것))?\\s*${ENDING}\\s*(?:알려|보여|찾아)?\\s*${ENDING}\\s*[?？!.]*$`,
  'u',
);
/** 김새싹이 쓴 글 is a list, 김새싹 기사 may be about them. */
const WRITTEN_BY = /(?:쓴|작성한|올린|취재한|보도한)\s*$|기자(?:의|가)?\s*$/u;
/** What may stand beside the names in a filter. */
const FILLER =
  /(?<![가-힣])(?:기자|교수|작가|필자|선생님|님|씨|지금까지|그동안|여기|시드|모든|전체|최근|새로)(?:[이가은는의에]|님이|에서|에)?(?![가-힣])|(?<![가-힣])(?:쓴|쓰신|작성한|올린|올라온|나온|낸|펴낸|보도한|발행한|실린|취재한|게시된|작성된|보도된|발행된)(?![가-힣])/gu;

/** What the documents of a list have in common. */
interface Filter {
  readonly author: string | null;
  readonly publisher: string | null;
  readonly period: Period | null;
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
  const text = question.trim();
  const asked = LIST_ASKED.exec(text);
  const limits = (asked ?? PHRASE.exec(text))?.groups?.filter;
  if (limits === undefined) return null;
  const newest = NEWEST.test(limits);
  const filter = readFilter(limits.replace(NEWEST, ' '), snapshot, now);
  if (filter === null) return null;
  // A noun phrase alone asks for a list only when it tells a time, the newest, or who wrote.
  const isLimited = filter.period !== null || newest || (filter.author !== null && WRITTEN_BY.test(limits));
  if (asked === null && !isLimited) return null;
  const rows = matching(filter, snapshot);
  if (rows.length === 0) return filter.period === null ? null : 'unknown';
  if (newest && NEWEST_ASKED.test(text)) return newestOf(rows, snapshot);
  return listOf(rows, filter, snapshot);
}

/** Reads names and times off the words before 기사; null when anything else is left, which then limits it too. */
function readFilter(limits: string, snapshot: IndexSnapshot, now: Date): Filter | null {
  const found = namedPeriod(limits, now);
  let rest = found === null ? limits : `${limits.slice(0, found.start)} ${limits.slice(found.end)}`;
  const publisher = longestNamed(rest, snapshot, ({ publisher }) => publisher);
  if (publisher !== null) rest = withoutName(rest, publisher);
  const author = longestNamed(rest, snapshot, ({ author }) => author);
  if (author !== null) rest = withoutName(rest, author);
  const left = rest.replace(FILLER, ' ').replace(/(?<![가-힣])(?:에서?|의|가|이|은|는)(?![가-힣])/gu, ' ');
  return left.trim() === '' ? { author, publisher, period: found?.period ?? null } : null;
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

function matching({ author, publisher, period }: Filter, { documents }: IndexSnapshot): number[] {
  const rows = documents.flatMap((document, row) =>
    (author === null || document.author === author || document.author?.endsWith(` ${author}`)) &&
    (publisher === null || document.publisher === publisher) &&
    (period === null || document.date?.startsWith(period))
      ? [row]
      : [],
  );
  return newestFirst(rows, (row) => documents[row]!.date);
}

function newestOf(rows: readonly number[], snapshot: IndexSnapshot): BylineStatement[] | null {
  const newest = snapshot.document(rows[0]!).date;
  if (newest === null) return null;
  return rows
    .filter((row) => snapshot.document(row).date === newest)
    .map((row) => ({ text: `가장 최근 글은 ${titled(row, snapshot)}입니다.`, ...citing(row, snapshot) }));
}

function listOf(
  rows: readonly number[],
  { author, publisher, period }: Filter,
  snapshot: IndexSnapshot,
): BylineStatement[] {
  const whose = author ?? publisher;
  const owner = whose === null ? '' : `${whose}의 `;
  const time = period === null ? '' : `${koreanDate(period)} `;
  const shown = rows.slice(0, MOST_LISTED);
  const counted = `${owner}${time}글 ${rows.length}건`;
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
