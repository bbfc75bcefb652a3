import { findQuoteSpans } from './quote-spans.ts';
import { isSpace, ROLE, roleAt, skipSpaces, trimEnd } from './sentence-characters.ts';
import { endsSentence, readFinalMark } from './sentence-end.ts';
import { endsLine, startsListItem } from './sentence-lines.ts';
import { continuesSpeech } from './sentence-words.ts';

/** A sentence as UTF-16 offsets into the text that was split, without the white space around it. */
export interface SentenceSpan {
  readonly start: number;
  readonly end: number;
}

/**
 * Splits Korean text (with English, Hanja and numbers in it) into sentences: ordered, not overlapping, and
 * together holding every character that is no white space. A quotation stays inside the sentence that reports
 * it (“…다. …것”이라고 밝혔다). Where the text leaves it open, it does not split. A line break ends a sentence at
 * a blank line, after a sentence-final form, and before a list item.
 *
 * One pass, time linear in the length of the text.
 */
export function splitSentences(text: string): SentenceSpan[] {
  const spans = findQuoteSpans(text);
  const sentences: SentenceSpan[] = [];
  let start = skipSpaces(text, 0);
  /** No sentence ends before this index: a quotation or parenthesis is still open. */
  let openUntil = -1;
  for (let at = start; at < text.length; at++) {
    const role = roleAt(text, at);
    if (role === 0 || role === ROLE.closer) continue;
    let end = -1;
    if (role === ROLE.terminator) {
      const mark = readFinalMark(text, at, spans);
      if (mark.end > openUntil && endsSentence(text, start, mark)) end = mark.end;
      else at = mark.runEnd - 1;
    } else if (role === ROLE.lineBreak) {
      if (lineBreakEnds(text, start, at, at < openUntil)) end = at;
    } else {
      openUntil = Math.max(openUntil, spans.closerOf.get(at) ?? -1);
    }
    if (end < 0) continue;
    add(text, sentences, start, trimEnd(text, start, end));
    start = skipSpaces(text, end);
    at = start - 1;
  }
  add(text, sentences, start, trimEnd(text, start, text.length));
  return sentences;
}

function lineBreakEnds(text: string, start: number, lineBreak: number, insideQuote: boolean): boolean {
  let next = lineBreak + 1;
  for (; next < text.length && isSpace(text.charCodeAt(next)); next++) {
    if (roleAt(text, next) === ROLE.lineBreak) return true;
  }
  if (insideQuote) return false;
  if (startsListItem(text, next)) return true;
  return endsLine(text, start, lineBreak) && !continuesSpeech(text, next, true);
}

/** Appends a sentence; a piece without letters or digits on the same line belongs to the sentence before it. */
function add(text: string, sentences: SentenceSpan[], start: number, end: number): void {
  if (end <= start) return;
  const previous = sentences.at(-1);
  if (previous && end - start <= 8 && !/[\p{L}\p{N}]/u.test(text.slice(start, end))) {
    if (!text.slice(previous.end, start).includes('\n')) {
      sentences[sentences.length - 1] = { start: previous.start, end };
      return;
    }
  }
  sentences.push({ start, end });
}
