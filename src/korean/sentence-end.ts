import type { QuoteSpans } from './quote-spans.ts';
import {
  isBracketOpener,
  isDigit,
  isHangulSyllable,
  isLatin,
  isLatinLower,
  isLatinUpper,
  isSpace,
  ROLE,
  roleAt,
  skipSpaces,
} from './sentence-characters.ts';
import { abbreviationKind, continuesSpeech, opensSentence } from './sentence-words.ts';

/** A run of final punctuation with the marks that close on it: `…다.”`, `?!`, `.[3]`. */
export interface FinalMark {
  readonly start: number;
  /** After the punctuation itself. */
  readonly runEnd: number;
  /** After the closing quotation marks and brackets, a footnote mark, and ㅎㅎ or an emoji. */
  readonly end: number;
  readonly closesQuote: boolean;
  /** Opener of the outermost bracket, title mark or quotation that closes here; -1 without one. */
  readonly opener: number;
}

/** Final syllables after which a period needs no space to end a sentence. */
const PREDICATE_SYLLABLES = '다요까죠함됨임음';

/** Longest look back, in UTF-16 units, for the word before a period. */
const MAXIMUM_WORD = 24;

const FOOTNOTE = /(?:\[(?:주 ?)?\d{1,3}\]|\([^()\n]{1,20}\)(?=\s|$))/y;
const CHAPTER = /^제\d+[장절조항편관호부]$/;
const ORDINAL_SYLLABLES = '가나다라마바사아자차카타파하거너더러머버서어저처커터퍼허';

/** Reads the final punctuation that starts at `start`. */
export function readFinalMark(text: string, start: number, spans: QuoteSpans): FinalMark {
  let runEnd = start + 1;
  while (roleAt(text, runEnd) === ROLE.terminator) runEnd++;
  let end = runEnd;
  let closesQuote = false;
  let opener = -1;
  for (; end < text.length; end++) {
    const role = roleAt(text, end);
    const closes = role === ROLE.closer || (role === ROLE.straightQuote && !spans.closerOf.has(end));
    if (!closes && text.charCodeAt(end) !== 0x2a) break;
    if (!closes) continue;
    const partner = spans.openerOf.get(end);
    if (partner !== undefined) opener = partner;
    if (partner === undefined || !isBracketOpener(text.charCodeAt(partner))) closesQuote = true;
  }
  const after = text.charCodeAt(end);
  end = after === 0x5b || after === 0x28 ? matchEnd(FOOTNOTE, text, end) : skipLaughter(text, end);
  return { start, runEnd, end, closesQuote, opener };
}

function matchEnd(pattern: RegExp, text: string, index: number): number {
  pattern.lastIndex = index;
  return pattern.test(text) ? pattern.lastIndex : index;
}

/** ㅎㅎ, ~, ^^ and emoji that stand alone after the final mark belong to the sentence they comment on. */
function skipLaughter(text: string, index: number): number {
  let end = text.charCodeAt(index) === 0x20 ? index + 1 : index;
  const first = end;
  while (end < text.length && isLaughter(text.charCodeAt(end))) end++;
  if (end === first) return index;
  return end === text.length || isSpace(text.charCodeAt(end)) ? end : index;
}

function isLaughter(code: number): boolean {
  if (code < 0x2000) return code === 0x7e || code === 0x5e;
  if (code === 0x200d || code === 0xfe0f || (code >= 0x2600 && code <= 0x27bf)) return true;
  if (code >= 0xd83c && code <= 0xd83e) return true;
  if (code >= 0xdc00 && code <= 0xdfff) return true;
  return code === 0x314b || code === 0x314e || code === 0x3160 || code === 0x315c;
}

/** Decides whether a sentence that began at `sentenceStart` (its first visible character) ends with `mark`. */
export function endsSentence(text: string, sentenceStart: number, mark: FinalMark): boolean {
  if (mark.end >= text.length) return true;
  const insideBracket = mark.opener > sentenceStart && isBracketOpener(text.charCodeAt(mark.opener));
  if (insideBracket) return false;
  const next = text.charCodeAt(mark.end);
  if (!isSpace(next))
    return mark.closesQuote ? opensSentence(text, mark.end) : endsAttached(text, mark, next);
  const word = skipSpaces(text, mark.end);
  if (word >= text.length) return true;
  if (text[word] === ',' || continuesSpeech(text, word, mark.closesQuote)) return false;
  if (mark.opener > sentenceStart && !speechEnds(text, mark)) return false;
  const before = text.charCodeAt(mark.start - 1);
  if (isLatin(before) && isLatinLower(text.charCodeAt(word))) return false;
  if (text[mark.start] !== '.' && text[mark.start] !== '…') return !isExclaimedName(text, mark);
  if (mark.runEnd - mark.start > 1 || text[mark.start] === '…') return ellipsisEnds(text, mark, before);
  return periodEnds(text, sentenceStart, mark.start, word);
}

/** A quotation inside a sentence ends it with a period, and with ! or ? only as speech: ‘왔다!’ may be a title. */
function speechEnds(text: string, mark: FinalMark): boolean {
  const opener = text.charCodeAt(mark.opener);
  return text[mark.start] === '.' || opener === 0x22 || opener === 0x201c;
}

function endsAttached(text: string, mark: FinalMark, next: number): boolean {
  const before = text.charCodeAt(mark.start - 1);
  const sign = text[mark.runEnd - 1]!;
  if ('。｡'.includes(sign)) return true;
  if (!isHangulSyllable(before)) return '！？'.includes(sign) && !isHangulSyllable(next);
  if (!PREDICATE_SYLLABLES.includes(text[mark.start - 1]!)) return false;
  if (!isHangulSyllable(text.charCodeAt(mark.start - 2))) return false;
  const role = roleAt(text, mark.end);
  const opens = role === ROLE.opener || role === ROLE.straightQuote;
  if (!opens && !isHangulSyllable(next) && !isLatinUpper(next) && !isDigit(next)) return false;
  return !continuesSpeech(text, mark.end, true);
}

function isExclaimedName(text: string, mark: FinalMark): boolean {
  return (
    mark.runEnd - mark.start === 1 &&
    /(?:yahoo|야후)$/i.test(text.slice(Math.max(0, mark.start - 5), mark.start))
  );
}

/** A pause (그래서… 나는) and an end (했는데요… 그리고) differ in what stands before them. */
function ellipsisEnds(text: string, mark: FinalMark, before: number): boolean {
  if (!isHangulSyllable(before)) return /[!?]/.test(text.slice(mark.start, mark.runEnd));
  return (
    `${PREDICATE_SYLLABLES}네`.includes(text[mark.start - 1]!) ||
    /[!?]/.test(text.slice(mark.start, mark.runEnd))
  );
}

function periodEnds(text: string, sentenceStart: number, period: number, nextWord: number): boolean {
  const before = text.charCodeAt(period - 1);
  let wordStart = period;
  while (wordStart > sentenceStart && period - wordStart < MAXIMUM_WORD && !isWordEdge(text, wordStart - 1))
    wordStart--;
  const atStart =
    wordStart - sentenceStart <= 2 && !/[\p{L}\p{N}]/u.test(text.slice(sentenceStart, wordStart));
  if (isDigit(before)) {
    const word = text.slice(wordStart, period);
    return numberEnds(text, word, wordStart, atStart, nextWord);
  }
  if (isLatin(before)) return latinWordEnds(text, text.slice(wordStart, period), atStart, nextWord);
  if (!atStart) return true;
  const word = text.slice(wordStart, period);
  if (word.length === 1) return !ORDINAL_SYLLABLES.includes(word) && !/[Ⅰ-ⅿㄱ-ㅎ①-⑳]/.test(word);
  return !CHAPTER.test(word);
}

function isWordEdge(text: string, index: number): boolean {
  const role = roleAt(text, index);
  return role >= ROLE.opener || isSpace(text.charCodeAt(index));
}

function numberEnds(
  text: string,
  word: string,
  wordStart: number,
  atStart: boolean,
  nextWord: number,
): boolean {
  if (atStart && /^(?:[A-Za-z]?\d{1,3}(?:\.\d{1,3})*|\d{4})$/.test(word)) return false;
  const next = text.charCodeAt(nextWord);
  if (/^\d{1,4}$/.test(word)) {
    if (isDigit(next)) return false;
    if (opensSentence(text, nextWord)) return true;
    return isLatinUpper(next) && isLatin(text.charCodeAt(wordStart - 2));
  }
  return !isCalendarDate(word) || (!isDigit(next) && opensSentence(text, nextWord));
}

/** 2025.07.10, 2025.7 and 7.10: what follows the period after them may belong to the same sentence. */
function isCalendarDate(word: string): boolean {
  const parts = /^(?:(\d{4})\.)?(\d{1,2})(?:\.(\d{1,2}))?$/.exec(word);
  if (!parts) return false;
  const month = Number(parts[2]);
  const day = parts[3] === undefined ? 1 : Number(parts[3]);
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

function latinWordEnds(text: string, word: string, atStart: boolean, nextWord: number): boolean {
  if (word.length === 1) return !atStart && opensSentence(text, nextWord);
  if (atStart && /^(?:[ivx]+|[IVX]+)$/.test(word)) return false;
  const kind = abbreviationKind(word.toLowerCase());
  if (kind === 'leading') return false;
  if (kind === 'numbered') return !isDigit(text.charCodeAt(nextWord));
  if (kind === 'trailing') return opensSentence(text, nextWord);
  return true;
}
