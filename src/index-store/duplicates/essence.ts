import { readByline } from '../../corpus/bylines.ts';
import { readDateline } from '../../corpus/datelines.ts';
import { type CorpusTables, SENTENCE_KINDS } from '../corpus-tables.ts';
import { decodeUtf16 } from '../utf16.ts';
import { foldInto, foldText } from './folding.ts';
import { isRemark } from './remarks.ts';

/** Only this many sentences at either end are looked at for bylines, dates and remarks: they stand nowhere else. */
const EDGE = 8;
const HEADING = SENTENCE_KINDS.indexOf('heading');

/** What a document says, without what copies of one text differ in: title, bylines, dates of publishing, remarks. */
export interface Essence {
  /** All statements one after another, folded. */
  readonly folded: Uint16Array;
  /** The sentence (row in the tables) of each statement. */
  readonly sentences: readonly number[];
  /** Where each statement ends in `folded`; it begins where the one before ends. */
  readonly ends: readonly number[];
  /** Whether a remark stood right before or behind the statement. */
  readonly besideRemark: readonly boolean[];
}

/** Reads the essence of one document off the tables. */
export function essenceOf(tables: CorpusTables, document: number, title: string): Essence {
  const first = tables.documentSentenceStarts[document]!;
  const end = tables.documentSentenceStarts[document + 1]!;
  const length = tables.documentTextStarts[document + 1]! - tables.documentTextStarts[document]!;
  const folded = new Uint16Array(length * 2);
  const foldedTitle = foldText(title);
  const sentences: number[] = [];
  const ends: number[] = [];
  const remarksAt = new Set<number>();
  let at = 0;
  for (let sentence = first; sentence < end; sentence++) {
    const start = tables.sentenceStarts[sentence]!;
    const next = foldInto(tables.text, start, tables.sentenceEnds[sentence]!, folded, at);
    if (next === at) continue;
    if (sentence < first + EDGE || sentence >= end - EDGE) {
      const text = sentenceText(tables, sentence);
      if (isTitle(tables, sentence, first, decodeUtf16(folded.subarray(at, next)) === foldedTitle)) continue;
      if (readByline(text) !== null || readDateline(text) !== null) continue;
      if (isRemark(text)) {
        remarksAt.add(sentences.length);
        continue;
      }
    }
    at = next;
    sentences.push(sentence);
    ends.push(at);
  }
  return {
    folded: folded.slice(0, at),
    sentences,
    ends,
    besideRemark: sentences.map((_, index) => remarksAt.has(index) || remarksAt.has(index + 1)),
  };
}

/** A sentence as it is written. */
export function sentenceText(tables: CorpusTables, sentence: number): string {
  return decodeUtf16(tables.text.subarray(tables.sentenceStarts[sentence], tables.sentenceEnds[sentence]));
}

function isTitle(tables: CorpusTables, sentence: number, first: number, readsAsTitle: boolean): boolean {
  return readsAsTitle || (sentence === first && tables.sentenceKinds[sentence] === HEADING);
}
