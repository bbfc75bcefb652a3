/** A name in parentheses behind a few words: 스타트업 앤트로픽(Anthropic). */
export interface Gloss {
  /** The words before the parenthesis, at most {@link MAX_WORDS} and one more, the nearest last. */
  readonly words: readonly string[];
  readonly inside: string;
}

/** Most words that a name before a parenthesis has. */
const MAX_WORDS = 4;
const MAX_BEFORE = 50;
const MAX_INSIDE = 60;
/** What stands between the name and something else before it. */
const BREAK = /[()[\]{}"“”‘,.:;!?\n]/u;
/** A name in Latin letters or in Hanja. */
const OTHER_SCRIPT = /^(?:\p{Script=Latin}[\p{Script=Latin}\d .&'’+/-]{0,59}|\p{Script=Han}{1,12})$/u;

/** Calls `visit` for each parenthesis of a text that stands behind words. */
export function visitGlosses(text: string, visit: (gloss: Gloss) => void): void {
  for (let open = text.indexOf('('); open >= 0; open = text.indexOf('(', open + 1)) {
    const close = text.indexOf(')', open);
    if (close < 0) return;
    if (close - open > MAX_INSIDE) continue;
    const words = wordsBefore(text.slice(Math.max(0, open - MAX_BEFORE), open));
    if (words.at(-1) !== '') visit({ words, inside: text.slice(open + 1, close) });
  }
}

function wordsBefore(before: string): string[] {
  const phrase = before
    .replace(/['’”"]?\s?$/u, '')
    .split(BREAK)
    .at(-1)!
    .trim();
  return phrase.split(/\s+/).slice(-MAX_WORDS - 1);
}

/** The names that a parenthesis lists, without what introduces them. */
export function namesInside(inside: string): string[] {
  return inside.split(/[,/;·]|:\s/u).map((part) =>
    part
      .trim()
      .replace(/^(?:영어로?|영문(?:\s?표기)?|약칭|줄여서|이하)\s+/u, '')
      .replace(/^["'“‘]|["'”’]$/gu, ''),
  );
}

/** The names among what a parenthesis holds: those in another script than the term. */
export function readAliases(inside: string, term: string): string[] {
  const latinTerm = /^\p{Script=Latin}/u.test(term);
  return namesInside(inside).filter(
    (name) =>
      name !== term && (OTHER_SCRIPT.test(name) || (latinTerm && /^[가-힣][가-힣 ]{1,29}$/u.test(name))),
  );
}
