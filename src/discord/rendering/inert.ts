import { lastBreak } from './breaks.ts';

const LINE_BREAK = /\r\n?|[\v\f\u0085\u2028\u2029]/gu;

/** Joiners that shape emoji and scripts, and the letters of subdivision flags: they are seen. */
const SHAPING =
  /(?<=[\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Script=Arabic}])[\u200c\u200d](?=[\p{L}\p{Extended_Pictographic}])|\u{1f3f4}[\u{e0020}-\u{e007e}]+\u{e007f}/u;
/** Control characters, marks that reorder text and characters that nobody sees; variation selectors choose a glyph. */
const UNSEEN = /(?!\p{Variation_Selector}|[\t\n\u115f\u1160])[\p{Cc}\p{Default_Ignorable_Code_Point}]/u;
const SHAPING_OR_UNSEEN = new RegExp(`(${SHAPING.source})|${UNSEEN.source}`, 'gu');

/** What opens a heading, a quote, a subtext or a list at the start of a line. */
const AT_LINE_START = String.raw`(?:[#>]|[-+](?=[\s#]|$))(?<=^[^\S\n]*.)|\.(?=\s|$)(?<=^[^\S\n]*\d+\.)`;

/** Each begins with its mark and looks back from there: to look back from every place takes the square of the length. */
const MARKS = [
  String.raw`[\\*_\x60<]`,
  String.raw`~(?=~)|~(?<=~~)|\|(?=\|)|\|(?<=\|\|)`,
  AT_LINE_START,
  // Our own numbers are the only ones in plain brackets; a masked link needs `](`.
  String.raw`\[(?=\d+\])|\](?<=\[\d+\])|\((?<=\]\()`,
  // `<@1>`, `<t:1>` and `</ask:1>` are broken at their second mark too: who looks for them knows no escapes.
  String.raw`[@#&!:/+](?<=<\w{0,32}.)|@(?=\u200b)`,
  String.raw`:(?!(?!100:|1234:)\d+:)(?=[\w+-]+:)`,
  // Invitations are found without a scheme as well.
  String.raw`\/(?=\/)(?<=:.)|\/(?<=:\/.)|\/(?<=discord\w{0,32}\.\w{1,32}.)`,
];
const MARK = new RegExp(MARKS.join('|'), 'gimu');
const MARK_AT_START = new RegExp(AT_LINE_START, 'u');

/**
 * Text of a document, a file name or a user, written so that Discord shows it literally: no markup, mention, emoji
 * code, timestamp or link comes of it. What steers text unseen (control and zero-width characters, bidirectional
 * overrides) is removed, half a surrogate pair becomes U+FFFD.
 *
 * discord.js's `escapeMarkdown` does not carry this: it leaves marks within links, quotes and mentions as they are, and
 * takes time by the square of the length.
 *
 * @returns at most twice as long as the text, and one mark more for each `@everyone`.
 */
export function inert(text: string): string {
  return literal(visible(text));
}

/** As {@link inert}, on one line of at most `length` characters as the reader sees them. */
export function inertLine(text: string, length = Number.POSITIVE_INFINITY): string {
  return literal(clip(visible(text).replace(/\s+/gu, ' ').trim(), length));
}

/**
 * At most `length` UTF-16 units of a text, `…` included where something is left out; never cut within what a reader or
 * Discord takes as one (see {@link lastBreak}).
 */
export function clip(text: string, length: number): string {
  if (text.length <= length) return text;
  if (length < 1) return '';
  return `${text.slice(0, lastBreak(text, length - 1)).trimEnd()}…`;
}

/** What a reader sees of inert text: what it was made of, as far as that can be seen. */
export function seenText(inertText: string): string {
  return inertText.replace(/\u200b|\\([\p{P}\p{S}])/gu, '$1');
}

/** Inert text cut out of the middle of a line, made fit to start one. */
export function asLineStart(text: string): string {
  return text.replace(MARK_AT_START, '\\$&');
}

function visible(text: string): string {
  return text
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(LINE_BREAK, '\n')
    .replace(SHAPING_OR_UNSEEN, '$1');
}

function literal(text: string): string {
  // A backslash keeps the reader's client from a mention, the zero-width space whoever looks at the source.
  return text.replace(/@(?=everyone|here)/giu, '@\u200b').replace(MARK, '\\$&');
}
