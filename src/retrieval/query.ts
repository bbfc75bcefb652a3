import { SsiatError } from '../errors.ts';
import { type EnglishTerm, isEnglishText, type KoreanTerm } from '../korean/english.ts';
import { withParticle } from '../korean/particles.ts';
import { questionTerms } from '../korean/text-terms.ts';
import { englishQueryTerms } from './english-query.ts';
import { amountTerm, type QueryLanguage, type QueryTerm } from './query-term.ts';

export type { QueryLanguage, QueryTerm } from './query-term.ts';

/** Longest question that is understood, in characters: more is not a question but a text. */
export const MAX_QUESTION_CHARACTERS = 500;

/**
 * Words that ask instead of telling what is asked about: interrogatives, requests (알려 줘), and nouns and verbs too
 * light to need evidence.
 */
const ASKING_TERMS = new Set(
  (
    '무엇 뭐 뭣 머 누구 누구누구 어디 언제 얼마 얼마나 몇 어느 어떤 어떻다 어떠하다 무슨 왜 어떻게 어찌 어째서 ' +
    '것 거 수 등 점 때 중 데 바 줄 좀 그 이 저 그중 이중 그것 이것 이번 관련 관하다 대하다 대해 관해 ' +
    '하다 되다 있다 없다 말다 이다 아니다 같다 알다 알리다 말 말하다 설명 설명하다 가르치다 궁금 궁금하다 묻다 주다 보다 싶다 부탁 ' +
    '알려주다 알려 주세요 해주다 비교 비교하다 뜻 의미 정의'
  ).split(' '),
);

/** A question or search text as retrieval sees it, independent of any index. */
export interface Query {
  /** NFC, white space folded. */
  readonly text: string;
  /** Content terms without asking words, in reading order, repeats kept (neighbours matter). */
  readonly terms: readonly QueryTerm[];
}

/**
 * Checks a typed text before it is searched for.
 *
 * @param name what the message calls it
 * @returns the text in the form that is searched
 * @throws SsiatError `question` when it is empty or longer than 500 characters
 */
export function checkQuestion(text: string, name: '질문' | '찾을 말'): string {
  const normalized = normalizeQuestion(text);
  const subject = withParticle(name, '이/가');
  if (normalized === '')
    throw new SsiatError('question', `${subject} 비어 있습니다. 궁금한 것을 적어 주세요.`);
  const length = [...normalized].length;
  if (length > MAX_QUESTION_CHARACTERS) {
    throw new SsiatError(
      'question',
      `${subject} 너무 깁니다(${length}자). ${MAX_QUESTION_CHARACTERS}자 이내로 줄여 주세요.`,
    );
  }
  return normalized;
}

/**
 * What only makes a question of it: the copula's asking forms, which the analyser takes for nouns (명인/가요), and
 * requests. They stand at the end.
 */
const ASKING_END =
  /(?:(?<=[가-힣A-Za-z\d)])(?:인가요?|인지요?|이에요|예요|입니까|일까요?)|\s*(?:을|를|에 대해|에 대해서|에 관해)?\s*(?:(?:좀|자세히|간단히|쉽게)\s*)*(?:알려|말해|설명해|가르쳐|찾아|정리해|요약해|추천해)\s*(?:줘요?|주세요|주실래요|줄래요?|주라|다오|봐요?|드려요?)?)\s*[?？!.~]*$/u;

/** Puts a typed text into the form that is searched: NFC, one space where white space is, none around. */
export function normalizeQuestion(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

/**
 * Analyses a text to be searched for, Korean or English; a text of asking words alone keeps them, so that it finds
 * something.
 */
export function parseQuery(text: string, language: QueryLanguage): Query {
  const normalized = normalizeQuestion(text);
  const all = isEnglishText(normalized)
    ? englishQueryTerms(normalized, language)
    : koreanTerms(normalized.replace(ASKING_END, ''), language);
  const telling = all.filter((term) => !ASKING_TERMS.has(term.text));
  return { text: normalized, terms: telling.length > 0 ? telling : all };
}

const LATIN = /^[a-z]+$/;

function koreanTerms(text: string, { analyzer, english, related }: QueryLanguage): QueryTerm[] {
  const terms = questionTerms(text, analyzer.analyze(text));
  const ways = related.relate(terms);
  return terms.map((term, at) => {
    const { translations, ...own } = amountTerm(term);
    const foreign = LATIN.test(term.text)
      ? english.koreanTerms(term.text)
      : toEnglish(english.englishTerms(term.text));
    return { ...own, translations: [...translations, ...foreign], related: ways[at]! };
  });
}

/** How much an English word counts that only may be what a Korean one says. */
const ENGLISH_SHARE = 0.6;

function toEnglish(terms: readonly EnglishTerm[]): KoreanTerm[] {
  return terms.map(({ term, weight }) => ({ term, weight: weight * ENGLISH_SHARE }));
}
