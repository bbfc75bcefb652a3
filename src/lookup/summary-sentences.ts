import { isQuestion } from '../answer/context.ts';
import { proseTest } from '../corpus/line-shape.ts';
import { isCredit } from '../corpus/title.ts';
import type { IndexSnapshot } from '../index-store/snapshot.ts';

/** A sentence that a document could be summed up with. */
export interface SummarySentence {
  /** Its row in the index. */
  readonly row: number;
  readonly text: string;
  /** It opens a section or a paragraph: Korean prose says first what it is about (두괄식). */
  readonly leads: boolean;
  /** A list or a table follows, which says what this one only announces. */
  readonly announces: boolean;
}

/** A line that does not end as a sentence and is as long as this (UTF-16 units) is rather prose than a page's scrap. */
const PROSE_LENGTH = 40;
/** Lines that say where a text or a picture comes from, or who put it up. */
const SOURCE_LINE =
  /^(?:원?출처|원제목?|자료|사진|제공|입력|수정|등록|게시|작성|글|기사|저작권)\s*(?:[:：|·=ⓒ©]|[가-힣]{2,4}\s*[·|])/u;
/** Sentences about the text itself: how it was made, how it is laid out. */
const ABOUT_ITSELF = /^(?:(?:이|본) (?:글|문서|기사|페이지)(?:는|은|에서)|(?:아래|다음)는) /u;

const LINE_BREAK = '\n'.charCodeAt(0);

/**
 * The sentences of a document that say something, in its order: no headings, questions, code, bylines, credits and
 * scraps of pages, and none twice. Of a document without any, those that are no headings, or else its headings.
 */
export function summarySentences(snapshot: IndexSnapshot, document: number): SummarySentence[] {
  const { documentSentenceStarts } = snapshot.tables;
  const first = documentSentenceStarts[document]!;
  const end = documentSentenceStarts[document + 1]!;
  const all = Array.from({ length: end - first }, (_, index): SummarySentence => {
    const row = first + index;
    const announces = row + 1 < end && introducesItems(snapshot, row);
    return {
      row,
      text: snapshot.sentenceText(row),
      leads: !announces && opens(snapshot, row, first),
      announces,
    };
  });
  const isProse = proseTest(all.map(({ text }) => text));
  const said = all.filter(
    ({ row, text }) =>
      (snapshot.sentenceKind(row) !== 'paragraph' || text.length >= PROSE_LENGTH || isProse(text)) &&
      saysSomething(snapshot, row, text),
  );
  const body = all.filter(({ row }) => snapshot.sentenceKind(row) !== 'heading');
  return withoutRepetition([said, body, all].find(({ length }) => length > 0) ?? []);
}

function saysSomething(snapshot: IndexSnapshot, row: number, text: string): boolean {
  const kind = snapshot.sentenceKind(row);
  if (kind === 'heading' || kind === 'code' || isQuestion(text)) return false;
  if (SOURCE_LINE.test(text) || ABOUT_ITSELF.test(text)) return false;
  return !isCredit(text) && !namesMaker(snapshot, row, text);
}

/** Whether a line is the author's and the publisher's name and nothing else. */
function namesMaker(snapshot: IndexSnapshot, row: number, text: string): boolean {
  const { author, publisher } = snapshot.document(snapshot.documentOfSentence(row));
  const rest = text.replace(author ?? '', '').replace(publisher ?? '', '');
  return rest !== text && !/[\p{L}\p{N}]/u.test(rest);
}

function opens(snapshot: IndexSnapshot, row: number, first: number): boolean {
  const kind = snapshot.sentenceKind(row);
  if (kind === 'table-row') return false;
  if (row === first || snapshot.sentenceKind(row - 1) === 'heading') return true;
  if (kind !== 'paragraph') return false;
  const { text, sentenceStarts, sentenceEnds } = snapshot.tables;
  const gap = text.subarray(sentenceEnds[row - 1]!, sentenceStarts[row]!);
  return gap.indexOf(LINE_BREAK) !== gap.lastIndexOf(LINE_BREAK);
}

function introducesItems(snapshot: IndexSnapshot, row: number): boolean {
  const next = snapshot.sentenceKind(row + 1);
  return snapshot.sentenceKind(row) === 'paragraph' && (next === 'list-item' || next === 'table-row');
}

function withoutRepetition(sentences: readonly SummarySentence[]): SummarySentence[] {
  const first = new Map<string, SummarySentence>();
  for (const sentence of sentences) if (!first.has(sentence.text)) first.set(sentence.text, sentence);
  return [...first.values()];
}
