import { englishWords, type KoreanTerm } from '../korean/english.ts';
import { baseCandidates, isVerbForm, surfaceForms } from '../korean/english-inflection.ts';
import { isEnglishStop } from '../korean/english-stop.ts';
import type { MorphemeAnalyzer } from '../korean/morphemes.ts';
import { synonymsOf } from '../korean/synonyms.ts';
import { contentTerms, type TermKind } from '../korean/terms.ts';
import type { QueryLanguage, QueryTerm } from './query.ts';

/** Words that ask or are too light to need evidence, as 하다, 말하다 and 알리다 are in Korean; base forms. */
const ASKING = new Set(
  `say tell explain describe show name list mention mean happen exist give make take do use call
  many much kind type sort please question answer information detail about regard know find
  currently originally exactly approximately total actually`
    .trim()
    .split(/\s+/),
);

/** How sure another inflection of the word itself is, in a text that is English too. */
const FORM_WEIGHT = 0.95;
/** A Korean word that says about the same as a translation. */
const SYNONYM_WEIGHT = 0.5;
/** And a single word of a term of several. */
const PART_WEIGHT = 0.6;

/**
 * The content words, terms of several words and numbers of an English text. Capitals tell US from us, so words are
 * looked up as written.
 */
export function englishQueryTerms(text: string, { english, analyzer }: QueryLanguage): QueryTerm[] {
  const words = englishWords(text);
  const terms: QueryTerm[] = [];
  const light: QueryTerm[] = [];
  for (let index = 0; index < words.length; index++) {
    const phrase = english.phraseAt(words, index);
    if (phrase !== null) {
      terms.push(...phraseTerms(words.slice(index, index + phrase.length), phrase.terms, analyzer));
      index += phrase.length - 1;
      continue;
    }
    const word = words[index]!;
    if (isEnglishStop(word)) continue;
    (isAsking(word) ? light : terms).push(wordTerm(word, english.koreanTerms(word)));
  }
  const numbers = text.match(/(?<![A-Za-z\d])\d+(?:[.,]\d+)*/g) ?? [];
  // What stands in the seeds as it is typed here: Hangul, and names with digits (H100).
  const asWritten = text.match(/[가-힣]+|\b[A-Za-z]+\d\w*/g)?.join(' ') ?? '';
  terms.push(
    ...contentTerms(analyzer.analyze(asWritten)).map((term): QueryTerm => ({ ...term, translations: [] })),
    ...numbers.map(
      (number): QueryTerm => ({ text: number.replaceAll(',', ''), kind: 'number', translations: [] }),
    ),
  );
  return terms.length > 0 ? terms : light;
}

/** Names are no asking words: Mean Street, Mr. Show. */
function isAsking(word: string): boolean {
  return baseCandidates(word.toLowerCase()).some((base) => ASKING.has(base));
}

function wordTerm(word: string, korean: readonly KoreanTerm[]): QueryTerm {
  const lower = word.toLowerCase();
  const forms = baseCandidates(lower).flatMap(surfaceForms);
  return {
    text: lower,
    kind: isVerbForm(lower) ? 'predicate' : kindOf(korean),
    translations: [
      ...withSynonyms(korean),
      ...foreign(
        [...new Set(forms)].filter((form) => form !== lower),
        FORM_WEIGHT,
      ),
    ],
  };
}

/**
 * The Korean term of an English one of several words, cut as a Korean question would be: data center → 데이터, 센터,
 * 데이터센터. The last of them also brings the other translations and the English words.
 */
function phraseTerms(
  words: readonly string[],
  [first, ...others]: readonly KoreanTerm[],
  analyzer: MorphemeAnalyzer,
): QueryTerm[] {
  const parts = words
    .filter((word) => !isEnglishStop(word))
    .flatMap((word) => surfaceForms(word.toLowerCase()));
  const translations = [...others, ...foreign([...new Set(parts)], PART_WEIGHT)];
  const terms = contentTerms(analyzer.analyze(first?.term ?? ''));
  return terms.map((term, index) => ({
    ...term,
    translations: index === terms.length - 1 ? translations : [],
  }));
}

/** English words come with few translations: what asks and tells of the same in Korean is joined. */
function withSynonyms(korean: readonly KoreanTerm[]): KoreanTerm[] {
  const known = new Set(korean.map(({ term }) => term));
  const synonyms = korean.flatMap(({ term }) => synonymsOf(term)).filter((term) => !known.has(term));
  return [...korean, ...foreign([...new Set(synonyms)], SYNONYM_WEIGHT)];
}

function foreign(words: readonly string[], weight: number): KoreanTerm[] {
  return words.map((term) => ({ term, weight }));
}

/** A word that Korean says with a verb or an adjective is one. */
function kindOf(korean: readonly KoreanTerm[]): TermKind {
  const first = korean[0]?.term ?? '';
  return first.length > 1 && first.endsWith('다') ? 'predicate' : 'noun';
}
