import { englishWords, type KoreanTerm } from '../korean/english.ts';
import { baseCandidates, isVerbForm, surfaceForms } from '../korean/english-inflection.ts';
import { isEnglishStop } from '../korean/english-stop.ts';
import type { RelatedTerm, RelatedTerms } from '../korean/related.ts';
import { type ContentTerm, contentTerms, type TermKind } from '../korean/terms.ts';
import { splitAmounts } from '../korean/text-terms.ts';
import { amountTerm, type QueryLanguage, type QueryTerm } from './query-term.ts';

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
/** And a single word of a term of several. */
const PART_WEIGHT = 0.6;

/**
 * The content words, terms of several words and numbers of an English text. Capitals tell US from us, so words are
 * looked up as written.
 */
export function englishQueryTerms(text: string, language: QueryLanguage): QueryTerm[] {
  const { english, analyzer } = language;
  const { rest, amounts } = splitAmounts(text);
  const words = englishWords(rest);
  const terms: QueryTerm[] = [];
  const light: QueryTerm[] = [];
  for (let index = 0; index < words.length; index++) {
    const phrase = english.phraseAt(words, index);
    if (phrase !== null) {
      terms.push(...phraseTerms(words.slice(index, index + phrase.length), phrase.terms, language));
      index += phrase.length - 1;
      continue;
    }
    const word = words[index]!;
    if (isEnglishStop(word)) continue;
    (isAsking(word) ? light : terms).push(wordTerm(word, language));
  }
  const numbers = rest.match(/(?<![A-Za-z\d])\d+(?:[.,]\d+)*/g) ?? [];
  // What stands in the seeds as it is typed here: Hangul, and names with digits (H100).
  const asWritten = text.match(/[가-힣]+|\b[A-Za-z]+\d\w*/g)?.join(' ') ?? '';
  terms.push(
    ...contentTerms(analyzer.analyze(asWritten)).map(asTyped),
    ...amounts.map(amountTerm),
    ...numbers.map((number) => asTyped({ text: number.replaceAll(',', ''), kind: 'number' })),
  );
  return terms.length > 0 ? terms : light;
}

function asTyped({ text, kind }: ContentTerm): QueryTerm {
  return { text, kind, translations: [], related: [] };
}

/** Names are no asking words: Mean Street, Mr. Show. */
function isAsking(word: string): boolean {
  return baseCandidates(word.toLowerCase()).some((base) => ASKING.has(base));
}

function wordTerm(word: string, { english, related }: QueryLanguage): QueryTerm {
  const korean = english.koreanTerms(word);
  const lower = word.toLowerCase();
  const forms = baseCandidates(lower).flatMap(surfaceForms);
  return {
    text: lower,
    kind: isVerbForm(lower) ? 'predicate' : kindOf(korean),
    translations: [
      ...korean,
      ...foreign(
        [...new Set(forms)].filter((form) => form !== lower),
        FORM_WEIGHT,
      ),
    ],
    related: korean.flatMap(({ term }) => relatedTo(term, related)),
  };
}

/** English words come with few translations: what asks and tells of the same in Korean is joined. */
function relatedTo(term: string, related: RelatedTerms): readonly RelatedTerm[] {
  return related.relate([{ text: term, kind: 'noun' }])[0] ?? [];
}

/**
 * The Korean term of an English one of several words, cut as a Korean question would be: data center → 데이터, 센터,
 * 데이터센터. The last of them also brings the other translations and the English words.
 */
function phraseTerms(
  words: readonly string[],
  [first, ...others]: readonly KoreanTerm[],
  { analyzer, related }: QueryLanguage,
): QueryTerm[] {
  const parts = words
    .filter((word) => !isEnglishStop(word))
    .flatMap((word) => surfaceForms(word.toLowerCase()));
  const translations = [...others, ...foreign([...new Set(parts)], PART_WEIGHT)];
  const terms = contentTerms(analyzer.analyze(first?.term ?? ''));
  const ways = related.relate(terms);
  return terms.map(({ text, kind }, index) => ({
    text,
    kind,
    related: ways[index]!,
    translations: index === terms.length - 1 ? translations : [],
  }));
}

function foreign(words: readonly string[], weight: number): KoreanTerm[] {
  return words.map((term) => ({ term, weight }));
}

/** A word that Korean says with a verb or an adjective is one. */
function kindOf(korean: readonly KoreanTerm[]): TermKind {
  const first = korean[0]?.term ?? '';
  return first.length > 1 && first.endsWith('다') ? 'predicate' : 'noun';
}
