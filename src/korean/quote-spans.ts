import { isBracketOpener, isDigit, isLatin, isSpace, openerOf, ROLE, roleAt } from './sentence-characters.ts';

/** Longest span, in UTF-16 units, inside which no sentence ends; a longer quotation is split like other text. */
const SPAN_LIMITS = { quote: 400, bracket: 200 } as const;

/** Most openers remembered at a time: a run of stray brackets must not make the search for a partner slow. */
const MAXIMUM_DEPTH = 16;

/** Matched quotation marks and brackets: opener index to closer index, and back. */
export interface QuoteSpans {
  readonly closerOf: ReadonlyMap<number, number>;
  readonly openerOf: ReadonlyMap<number, number>;
}

const NO_SPANS: QuoteSpans = { closerOf: new Map(), openerOf: new Map() };

/**
 * Finds the quotations and parentheses of a text. An opener without a closer (or the reverse) forms no span, a
 * blank line closes nothing and forgets what is open, and a second opening quotation mark of the same kind
 * takes the place of the first one: a forgotten mark never reaches beyond the next quotation.
 */
export function findQuoteSpans(text: string): QuoteSpans {
  let found: { closerOf: Map<number, number>; openerOf: Map<number, number> } | undefined;
  /** Indices of the openers that wait for their closer, innermost last. */
  const open: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const role = roleAt(text, at);
    if (role <= ROLE.terminator) continue;
    if (role === ROLE.lineBreak) {
      if (open.length > 0 && blankLineFollows(text, at)) open.length = 0;
      continue;
    }
    const code = text.charCodeAt(at);
    const quote = role === ROLE.straightQuote;
    if (role !== ROLE.opener && isApostrophe(text, at, code)) continue;
    const opens = role === ROLE.opener || (quote && straightQuoteOpens(text, at, code, open));
    if (opens) {
      if (!isBracketOpener(code)) drop(text, open, code);
      if (open.length === MAXIMUM_DEPTH) open.shift();
      open.push(at);
      continue;
    }
    const opener = takeOpener(text, open, quote ? code : openerOf(code));
    if (opener === undefined) continue;
    const limit = isBracketOpener(text.charCodeAt(opener)) ? SPAN_LIMITS.bracket : SPAN_LIMITS.quote;
    if (at - opener > limit) continue;
    found ??= { closerOf: new Map(), openerOf: new Map() };
    found.closerOf.set(opener, at);
    found.openerOf.set(at, opener);
  }
  return found ?? NO_SPANS;
}

function blankLineFollows(text: string, lineBreak: number): boolean {
  for (let at = lineBreak + 1; at < text.length; at++) {
    if (roleAt(text, at) === ROLE.lineBreak) return true;
    if (!isSpace(text.charCodeAt(at))) return false;
  }
  return false;
}

/** it's, users’, 5'10: a mark inside a Latin word or a measure quotes nothing. */
function isApostrophe(text: string, at: number, code: number): boolean {
  if (code !== 0x27 && code !== 0x2019) return false;
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at + 1);
  return (isLatin(before) && isLatin(after)) || (isDigit(before) && isDigit(after));
}

function straightQuoteOpens(text: string, at: number, code: number, open: readonly number[]): boolean {
  const spaceBefore = at === 0 || isSpace(text.charCodeAt(at - 1)) || roleAt(text, at - 1) === ROLE.opener;
  const spaceAfter = at + 1 === text.length || isSpace(text.charCodeAt(at + 1));
  if (spaceBefore !== spaceAfter) return spaceBefore;
  return !open.some((index) => text.charCodeAt(index) === code);
}

function drop(text: string, open: number[], code: number): void {
  const known = open.findIndex((index) => text.charCodeAt(index) === code);
  if (known >= 0) open.splice(known, 1);
}

/** The innermost waiting opener of this kind; what was opened inside it and not closed is forgotten. */
function takeOpener(text: string, open: number[], code: number | undefined): number | undefined {
  for (let depth = open.length - 1; depth >= 0; depth--) {
    const index = open[depth]!;
    if (text.charCodeAt(index) !== code) continue;
    open.length = depth;
    return index;
  }
  return undefined;
}
