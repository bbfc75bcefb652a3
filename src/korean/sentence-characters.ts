/**
 * What a UTF-16 code unit can mean for sentence boundaries. Every other code unit has role 0, so that a pass
 * over running text does one table look-up a character.
 */
export const ROLE = {
  terminator: 1,
  lineBreak: 2,
  opener: 3,
  closer: 4,
  /** `"` and `'`: which side they are on is read from the characters around them. */
  straightQuote: 5,
} as const;

/** Pairs that hold speech or a title; the sentence that embeds them goes on after the closing one. */
const QUOTE_PAIRS = ['“”', '‘’', '「」', '『』', '《》', '〈〉', '«»', '„‟'];
const BRACKET_PAIRS = ['()', '[]', '{}', '（）', '［］', '【】', '〔〕'];

const TERMINATORS = '.!?…‥。．｡！？';
const LINE_BREAKS = '\n\u2028\u2029';

const roles = new Uint8Array(0x10000);
const partners = new Map<number, number>();
for (const mark of TERMINATORS) roles[mark.charCodeAt(0)] = ROLE.terminator;
for (const mark of LINE_BREAKS) roles[mark.charCodeAt(0)] = ROLE.lineBreak;
for (const pair of [...QUOTE_PAIRS, ...BRACKET_PAIRS]) {
  const opener = pair.charCodeAt(0);
  const closer = pair.charCodeAt(1);
  roles[opener] = ROLE.opener;
  roles[closer] = ROLE.closer;
  partners.set(closer, opener);
}
roles[0x22] = ROLE.straightQuote;
roles[0x27] = ROLE.straightQuote;

const bracketOpeners = new Set(BRACKET_PAIRS.map((pair) => pair.charCodeAt(0)));

/** The role of the code unit at `index`; 0 for ordinary characters and beyond the text. */
export function roleAt(text: string, index: number): number {
  // charCodeAt gives NaN beyond the text, which no index of the table equals.
  return roles[text.charCodeAt(index)] ?? 0;
}

/** The opener that a closing code unit belongs to. */
export function openerOf(closer: number): number | undefined {
  return partners.get(closer);
}

export function isBracketOpener(code: number): boolean {
  return bracketOpeners.has(code);
}

/** The white space that `\s` matches. */
export function isSpace(code: number): boolean {
  if (code <= 0x20) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  if (code < 0xa0) return false;
  return (
    code === 0xa0 ||
    code === 0x3000 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x1680 ||
    code === 0xfeff
  );
}

export function isHangulSyllable(code: number): boolean {
  return code >= 0xac00 && code <= 0xd7a3;
}

export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

export function isLatinLower(code: number): boolean {
  return code >= 0x61 && code <= 0x7a;
}

export function isLatinUpper(code: number): boolean {
  return code >= 0x41 && code <= 0x5a;
}

export function isLatin(code: number): boolean {
  return isLatinLower(code) || isLatinUpper(code);
}

/** The first index at or after `index` that holds no white space. */
export function skipSpaces(text: string, index: number): number {
  let at = index;
  while (at < text.length && isSpace(text.charCodeAt(at))) at++;
  return at;
}

/** The index after the last character before `index` that is no white space, not going below `start`. */
export function trimEnd(text: string, start: number, index: number): number {
  let at = index;
  while (at > start && isSpace(text.charCodeAt(at - 1))) at--;
  return at;
}
