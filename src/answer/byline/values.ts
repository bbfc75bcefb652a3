import { type Byline, readByline, readInlineByline, readPublisher } from '../../corpus/bylines.ts';
import { FULL_DATE, parseStatedDate } from '../../corpus/dates.ts';
import type { IndexSnapshot } from '../../index-store/snapshot.ts';
import type { DocumentFact, DocumentQuestion } from './question.ts';

/** Sentences this near to the top or the bottom may sign or date a document. */
const TOP_SENTENCES = 8;
const BOTTOM_SENTENCES = 6;
const MAX_SIGNATURE = 60;
const DATE = new RegExp(FULL_DATE, 'u');
const SENTENCE_END = /[가-힣][.!?]$/u;
/** What a rewritten text says of the one it was made from: `원출처: 들판일보, 김새싹 기자`. */
const ORIGIN =
  /^(?:[(（※*-]\s*)?(?:원\s?출처|원문|원\s?기사|출처|원글)\s*[:：]\s*(?<outlet>[^,，:(（「『]{2,30}?)\s*[,，(（]\s*(?:글\s*)?(?<name>[가-힣]{2,4}\s*(?=기자|특파원|논설위원)|[^,，「『:]{2,20}?(?=\s*[,，]\s*[「『]))/u;
const DAY_AND_TIME =
  /(?:19|20)\d{2}\s*[-./년]\s*\d{1,2}\s*[-./월]\s*\d{1,2}\s*(?:[.일]\s*)?\s*(?:(?:오전|오후)\s*)?\d{1,2}\s*(?::\s*\d{2}|시(?:\s*\d{1,2}\s*분)?)/u;

/** What a document states about itself, and where. */
interface StatedValue {
  /** A sentence from the closed list of templates. */
  readonly text: string;
  /** The sentence that shows it: the byline where the text has one, else the document's first sentence. */
  readonly sentence: number;
}

/** Reads a fact about a document from its text's own byline or from what is known of it; null when neither says. */
export function statedValue(
  question: Pick<DocumentQuestion, 'fact' | 'reporter' | 'original' | 'topic'>,
  document: number,
  snapshot: IndexSnapshot,
): StatedValue | null {
  const edge = edgeSentences(document, snapshot);
  const { title } = snapshot.document(document);
  if (question.fact === 'time') {
    const time = timeLine(snapshot.document(document).date, edge, snapshot);
    if (time !== null) return { ...time, text: `「${title}」의 입력 시각은 ${time.text}입니다.` };
  }
  const fact = question.fact === 'time' ? 'date' : question.fact;
  const origin = originOf(edge, snapshot);
  const { [fact]: known, author } = snapshot.document(document);
  if (origin !== null && fact !== 'date') {
    // Who rewrites a report is no reporter: 기자 is then whom the source line names.
    const isReporter = fact === 'author' && question.reporter && !isSigned(author, edge, snapshot);
    if (question.original || isReporter || question.topic.includes(origin.publisher)) {
      const text = `「${title}」의 원문 ${LABELS[fact]} ${origin[fact]}입니다.`;
      return { text, sentence: origin.sentence };
    }
  }
  const signed = fact === 'author' && question.reporter ? reporterLine(edge, snapshot) : null;
  if (signed !== null) return { ...signed, text: `「${title}」의 ${LABELS.author} ${signed.text}입니다.` };
  if (known === null) return null;
  const shown = fact === 'date' ? koreanDate(known) : known;
  return {
    text: `「${title}」의 ${LABELS[fact]} ${shown}입니다.`,
    sentence: sentenceShowing(fact, known, edge, snapshot) ?? edge[0]!,
  };
}

const LABELS: Readonly<Record<Exclude<DocumentFact, 'time'>, string>> = {
  author: '글쓴이는',
  publisher: '발행처는',
  date: '작성일은',
};

/** `2026-10-28` as 2026년 10월 28일, `2026-10` as 2026년 10월. */
export function koreanDate(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  return [`${year}년`, month && `${month}월`, day && `${day}일`].filter(Boolean).join(' ');
}

/** The sentences that a byline or a dateline may stand in, in reading order; the first is the document's first. */
function edgeSentences(document: number, { tables }: IndexSnapshot): number[] {
  const first = tables.documentSentenceStarts[document]!;
  const end = tables.documentSentenceStarts[document + 1]!;
  const all = Array.from({ length: end - first }, (_, at) => first + at);
  return all.length <= TOP_SENTENCES + BOTTOM_SENTENCES
    ? all
    : [...all.slice(0, TOP_SENTENCES), ...all.slice(-BOTTOM_SENTENCES)];
}

function timeLine(date: string | null, edge: readonly number[], snapshot: IndexSnapshot): StatedValue | null {
  for (const sentence of edge) {
    const line = snapshot.sentenceText(sentence);
    const time = date === null || !dates(line, date) ? undefined : DAY_AND_TIME.exec(line)?.[0];
    if (time !== undefined) return { text: time, sentence };
  }
  return null;
}

interface Origin {
  readonly author: string;
  readonly publisher: string;
  readonly sentence: number;
}

function originOf(edge: readonly number[], snapshot: IndexSnapshot): Origin | null {
  for (const sentence of edge) {
    const { outlet, name } = ORIGIN.exec(snapshot.sentenceText(sentence))?.groups ?? {};
    if (outlet !== undefined && name !== undefined)
      return { author: name.trim(), publisher: outlet.trim(), sentence };
  }
  return null;
}

/** The reporter whom a byline of the text names. */
function reporterLine(edge: readonly number[], snapshot: IndexSnapshot): StatedValue | null {
  for (const sentence of edge) {
    const text = snapshot.sentenceText(sentence);
    const author = /기자|특파원/u.test(text) ? bylineOf(text)?.author : null;
    if (author) return { text: author, sentence };
  }
  return null;
}

function isSigned(author: string | null, edge: readonly number[], snapshot: IndexSnapshot): boolean {
  return (
    author !== null && edge.some((sentence) => bylineOf(snapshot.sentenceText(sentence))?.author === author)
  );
}

function bylineOf(text: string): Byline | null {
  return readByline(text) ?? readInlineByline(text);
}

/** The line that signs or dates the text so; one that only tells of the name shows nothing. */
function sentenceShowing(
  fact: DocumentFact,
  value: string,
  edge: readonly number[],
  snapshot: IndexSnapshot,
): number | undefined {
  return edge.find((sentence) => {
    const text = snapshot.sentenceText(sentence);
    if (fact === 'date') return dates(text, value);
    if (!text.includes(value)) return false;
    return readByline(text) !== null || readPublisher(text) !== null || signs(text, value);
  });
}

/** A line that gives this date and tells of nothing. */
function dates(text: string, date: string): boolean {
  const stated = text.length > MAX_SIGNATURE || SENTENCE_END.test(text) ? undefined : DATE.exec(text)?.[0];
  return stated !== undefined && parseStatedDate(stated) === date;
}

/** `김새싹(들판대학교 교수)`: a short line that begins with the name and is no sentence. */
function signs(text: string, name: string): boolean {
  return text.startsWith(name) && text.length <= MAX_SIGNATURE && !SENTENCE_END.test(text);
}
