import { foldName } from './glossary-keys.ts';
import { readAliases } from './glossary-term.ts';

/** A name in parentheses behind a few words: 스타트업 앤트로픽(Anthropic). */
interface Gloss {
  readonly words: readonly string[];
  readonly inside: string;
}

const MAX_WORDS = 4;
const MAX_BEFORE = 50;
const MAX_INSIDE = 60;
/** What stands between the name and something else before it. */
const BREAK = /[()[\]{}"“”‘,.:;!?\n]/u;

/** Collects what the texts give as other names of something, to be asked for once the terms are known. */
export class Glosses {
  /** By the folded last word before the parenthesis. */
  private readonly byLastWord = new Map<string, Gloss[]>();

  add(text: string): void {
    for (let open = text.indexOf('('); open >= 0; open = text.indexOf('(', open + 1)) {
      const close = text.indexOf(')', open);
      if (close < 0) return;
      if (close - open <= MAX_INSIDE)
        this.addGloss(text.slice(Math.max(0, open - MAX_BEFORE), open), text.slice(open + 1, close));
    }
  }

  private addGloss(before: string, inside: string): void {
    const phrase = before
      .replace(/['’”"]?\s?$/u, '')
      .split(BREAK)
      .at(-1)!
      .trim();
    const words = phrase.split(/\s+/).slice(-MAX_WORDS - 1);
    const last = words.at(-1)!;
    if (last === '' || readAliases(inside, last).length === 0) return;
    const glosses = this.byLastWord.get(foldName(last));
    if (glosses === undefined) this.byLastWord.set(foldName(last), [{ words, inside }]);
    else glosses.push({ words, inside });
  }

  /** Other names that the texts give the term. */
  aliasesOf(term: string): string[] {
    const length = term.split(' ').length;
    const key = foldName(term);
    return (this.byLastWord.get(foldName(term.slice(term.lastIndexOf(' ') + 1))) ?? [])
      .filter(({ words }) => foldName(words.slice(-length).join('')) === key)
      .flatMap(({ words, inside }) =>
        readAliases(inside, term).filter((alias) => words.length === length || fits(alias, length)),
      );
  }
}

/**
 * Whether a name may be that of the last words before it alone: one that is as long, and no abbreviation. AI
 * 모델(AI model) and 언어 모델(LM) name no 모델, 스타트업 앤트로픽(Anthropic) names 앤트로픽.
 */
function fits(alias: string, length: number): boolean {
  return alias.split(' ').length === length && !/^[A-Z\d]+$/u.test(alias);
}
