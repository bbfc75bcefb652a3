import { type Gloss, readAliases, visitGlosses } from '../korean/names/glosses.ts';
import { foldName } from './glossary-keys.ts';

/** Collects what the texts give as other names of something, to be asked for once the terms are known. */
export class Glosses {
  /** By the folded last word before the parenthesis. */
  private readonly byLastWord = new Map<string, Gloss[]>();

  add(text: string): void {
    visitGlosses(text, (gloss) => this.addGloss(gloss));
  }

  private addGloss(gloss: Gloss): void {
    const last = gloss.words.at(-1)!;
    if (readAliases(gloss.inside, last).length === 0) return;
    const glosses = this.byLastWord.get(foldName(last));
    if (glosses === undefined) this.byLastWord.set(foldName(last), [gloss]);
    else glosses.push(gloss);
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
