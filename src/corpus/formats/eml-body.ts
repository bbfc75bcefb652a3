import type { Block } from '../document.ts';
import { normalizeText } from '../normalize.ts';
import { type DomDocument, parsePage } from './dom.ts';
import { endOfOwnText, isForwarded, withoutFooters } from './eml-replies.ts';
import { htmlBlocks } from './html-blocks.ts';
import { parseLines } from './plain-text.ts';

/** What mail programs wrap quoted mails and signatures in. */
const QUOTES = [
  'blockquote[type="cite"]',
  '.gmail_quote',
  '.gmail_quote_container',
  '.yahoo_quoted',
  '.moz-cite-prefix',
  '.gmail_signature',
  '.moz-signature',
  '#Signature',
].join(', ');
/** Programs that write HTML send some words as text, too: those below this share of it stand for nothing. */
const MIN_TEXT_SHARE = 0.2;
const MIN_HTML_LENGTH = 200;

/**
 * The writer's own words of a mail as blocks, from its text, or from its HTML where there is no text to speak of.
 *
 * @throws RangeError for HTML nested without end
 */
export function mailBlocks(subject: string, text: string, html: string): readonly Block[] {
  const fromText = textBlocks(subject, normalizeText(text));
  const fromHtml = html.trim() === '' ? [] : ownHtmlBlocks(subject, html);
  const length = lengthOf(fromHtml);
  const isStub = length >= MIN_HTML_LENGTH && lengthOf(fromText) < length * MIN_TEXT_SHARE;
  return withoutFooters(fromText.length === 0 || isStub ? fromHtml : fromText);
}

function textBlocks(subject: string, text: string): readonly Block[] {
  const lines = text.split('\n');
  const end = isForwarded(subject, lines) ? lines.length : endOfOwnText(lines);
  return parseLines(lines.slice(0, end).join('\n'));
}

function ownHtmlBlocks(subject: string, html: string): readonly Block[] {
  const whole = blocksOf(parsePage(html));
  const texts = whole.map(({ text }) => text);
  if (isForwarded(subject, texts)) return whole;
  const page = parsePage(html);
  for (const quote of [...page.querySelectorAll(QUOTES)]) quote.remove();
  const unquoted = blocksOf(page);
  const own = unquoted.length > 0 ? unquoted : whole;
  return own.slice(0, endOfOwnText(own.map(({ text }) => text)));
}

function blocksOf(page: DomDocument): readonly Block[] {
  return page.body ? htmlBlocks(page.body) : [];
}

function lengthOf(blocks: readonly Block[]): number {
  return blocks.reduce((length, { text }) => length + text.length, 0);
}
