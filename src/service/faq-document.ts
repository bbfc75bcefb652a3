import { stringify } from 'yaml';
import { normalizeText } from '../corpus/normalize.ts';
import { httpUrl } from '../corpus/stated-metadata.ts';
import { SsiatError } from '../errors.ts';

/** A question with the answer that an admin gives to it. */
export interface FaqEntry {
  readonly question: string;
  /** Paragraphs of plain text. */
  readonly answer: string;
  /** Where the answer is from: an address, or words; null when it is the admin's own. */
  readonly source: string | null;
}

/** What Markdown could take for markup anywhere in a line, and what makes an address of a word. */
const MARKUP = /[\\`*_[\]<>&~#@]|:(?=\/\/)|(?<=www)\./gi;
/** What makes a rule, a list item or an underline of a line. */
const LINE_START = /^[-+=]|(?<=^\d{1,9})[.)]/;

/**
 * The entry as a Markdown seed: the question is its title and heading, each line of the answer a paragraph. Reading it
 * gives the same question and answer again, whatever they hold.
 *
 * @param date ISO 8601 calendar date
 * @throws SsiatError `document` when the question or the answer has neither a letter nor a digit
 */
export function faqDocument(entry: FaqEntry, date: string): string {
  const title = oneLine(entry.question);
  const paragraphs = visible(entry.answer)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (!isReadable(title) || !paragraphs.some(isReadable)) {
    throw new SsiatError('document', '질문과 답변에는 글자가 있어야 합니다. 다시 적어 주세요.');
  }
  const front = stringify(
    { title, date, tags: ['FAQ'], ...statedSource(entry.source) },
    { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN', lineWidth: 0 },
  );
  return `---\n${front}---\n\n${[`# ${literal(title)}`, ...paragraphs.map(literal)].join('\n\n')}\n`;
}

/** Text on one line as the seed reader takes titles. */
export function oneLine(text: string): string {
  return visible(text)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

function statedSource(source: string | null): { readonly url?: string; readonly publisher?: string } {
  const stated = oneLine(source ?? '');
  if (stated === '') return {};
  return httpUrl(stated) === null ? { publisher: stated } : { url: stated };
}

/** Normalised, and without halves of surrogate pairs, which no file can hold. */
function visible(text: string): string {
  return normalizeText(text.replace(/\p{Cs}/gu, '\ufffd'));
}

function literal(line: string): string {
  return line.replace(MARKUP, '\\$&').replace(LINE_START, '\\$&');
}

function isReadable(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
