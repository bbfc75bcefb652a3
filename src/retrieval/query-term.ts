import type { EnglishTerms, KoreanTerm } from '../korean/english.ts';
import type { MorphemeAnalyzer } from '../korean/morphemes.ts';
import type { NameSounds } from '../korean/names/name-sounds.ts';
import type { RelatedTerm, RelatedTerms } from '../korean/related.ts';
import type { ContentTerm } from '../korean/terms.ts';
import type { AskedTerm } from '../korean/text-terms.ts';

/** A term that is searched for. */
export interface QueryTerm extends ContentTerm {
  /** Terms of the other language that it stands for: Korean ones of an English word, English ones of a Korean. */
  readonly translations: readonly KoreanTerm[];
  /** Other ways to say it, or a phrase that it is part of. */
  readonly related: readonly RelatedTerm[];
}

/** What a language gives to the reading of a question. */
export interface QueryLanguage {
  readonly analyzer: MorphemeAnalyzer;
  readonly english: EnglishTerms;
  readonly related: RelatedTerms;
  readonly sounds: NameSounds;
}

/** Whether the dictionary has Korean for a foreign word: it need not be a name. */
export function isDictionaryWord({ text, translations }: QueryTerm): boolean {
  return !HANGUL.test(text) && translations.some(({ term }) => HANGUL.test(term));
}

const HANGUL = /[가-힣]/u;

/** The other terms of an amount are in no other language, but found in the same way. */
export function amountTerm({ text, kind, otherwise }: AskedTerm): QueryTerm {
  return { text, kind, translations: otherwise.map((term) => ({ term, weight: 1 })), related: [] };
}
