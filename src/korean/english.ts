import { readFile } from 'node:fs/promises';
import { SsiatError } from '../errors.ts';
import { baseForm, surfaceForms } from './english-inflection.ts';
import { ENGLISH_STOP, isEnglishStop } from './english-stop.ts';
import { phraseKeys, readTable, reversed } from './english-table.ts';

/** A Korean content term (the form terms.ts gives the index) that an English word may stand for. */
export interface KoreanTerm {
  readonly term: string;
  /** How likely, over 0 and up to 1. */
  readonly weight: number;
}

/** An English word, in lower case, that a Korean content term may stand for. */
export interface EnglishTerm {
  readonly term: string;
  /** How likely, over 0 and up to 1. */
  readonly weight: number;
}

/** A term of several words found in a text. */
interface EnglishPhrase {
  /** How many words it takes. */
  readonly length: number;
  readonly terms: readonly KoreanTerm[];
}

/** Look-up of English words; made once from models/en-ko/en-ko.tsv, then pure. */
export interface EnglishTerms {
  /** How many English words it knows. */
  readonly size: number;
  /**
   * Korean terms of one English word, the likeliest first; empty for unknown words and for those of ENGLISH_STOP.
   * Any inflection of a known word will do (centers, operating). Capitals tell acronyms and names from everyday
   * words: US and IT are known, us and it are not; Gates is also a name, gates are not.
   */
  koreanTerms(word: string): readonly KoreanTerm[];
  /** The longest term of two words and more that begins at a place, in any inflection; null when there is none. */
  phraseAt(words: readonly string[], start: number): EnglishPhrase | null;
  /** The English words, in every inflection, that a Korean content term may stand for, the likeliest first. */
  englishTerms(korean: string): readonly EnglishTerm[];
}

const NO_TERMS: readonly KoreanTerm[] = [];
/** English words that a Korean term is searched for with, before inflection. */
const MOST_ENGLISH = 6;

const WORD = /\b(?:\p{Lu}\.){2,}|[\p{L}\p{M}\p{N}_]+(?:['’]\p{L}+)?/gu;
const LATIN_WORD = /^[A-Za-z]+$/;
const CLITIC = /(?:n['’]t|['’](?:s|re|ve|ll|d|m))$/i;

/**
 * The English words of a text in reading order, as written: without possessive and contracted endings, accents
 * and the points of acronyms (U.S. → US). Words with digits or other scripts are left out.
 */
export function englishWords(text: string): string[] {
  const words: string[] = [];
  for (const [match] of text.matchAll(WORD)) {
    const bare = match.replace(CLITIC, '').replaceAll('.', '').normalize('NFD').replace(/\p{M}/gu, '');
    if (LATIN_WORD.test(bare)) words.push(bare);
  }
  return words;
}

/**
 * Whether a text is written in English (or another language in Latin letters) rather than in Korean with Latin
 * names: Latin words outnumber the others two to one, and where there are others, some are function words.
 */
export function isEnglishText(text: string): boolean {
  let latin = 0;
  let other = 0;
  let functionWords = 0;
  for (const [word] of text.matchAll(/[\p{L}\p{M}]+/gu)) {
    if (!/^[\p{Script=Latin}\p{M}]+$/u.test(word)) other++;
    else {
      latin++;
      if (ENGLISH_STOP.has(word.toLowerCase())) functionWords++;
    }
  }
  if (other === 0) return latin > 0;
  return latin >= 2 * other && functionWords >= 1;
}

/**
 * Reads a term table: lines of `english<TAB>korean<TAB>weight`, those of one word together and weights not rising.
 *
 * @param name what to call the table in an error
 * @throws SsiatError with the code 'model' that names the first bad line
 */
export function parseEnglishTerms(text: string, name: string): EnglishTerms {
  const table = readTable(text, name);
  const english = reversed(table);
  const longest = Math.max(...[...table.keys()].map((key) => key.split(' ').length));
  const isKnown = (candidate: string): boolean => table.has(candidate);
  return {
    size: table.size,
    koreanTerms(asked) {
      const word = asked.replace(CLITIC, '');
      const lower = word.toLowerCase();
      // An acronym in capitals has lines of its own only where small letters would mean another word.
      if (word !== lower && table.has(word)) return table.get(word)!;
      if (isEnglishStop(word)) return NO_TERMS;
      const base = baseForm(lower, isKnown);
      const terms = table.get(base) ?? NO_TERMS;
      // A name that looks like a plural: Gates is 게이츠 before it is 문.
      const name = word !== lower && base !== lower ? table.get(lower) : undefined;
      return name === undefined ? terms : [...name, ...terms];
    },
    phraseAt(words, start) {
      for (let length = Math.min(longest, words.length - start); length > 1; length--) {
        const key = phraseKeys(words.slice(start, start + length)).find(isKnown);
        if (key !== undefined) return { length, terms: table.get(key)! };
      }
      return null;
    },
    englishTerms(korean) {
      return (english.get(korean) ?? [])
        .slice(0, MOST_ENGLISH)
        .flatMap(({ term, weight }) => surfaceForms(term).map((form) => ({ term: form, weight })));
    },
  };
}

/**
 * Loads a term table from a file.
 *
 * @throws SsiatError with the code 'model' when the file is missing or malformed
 */
export async function loadEnglishTerms(file: string): Promise<EnglishTerms> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (cause) {
    throw new SsiatError('model', '영어-한국어 용어표를 읽지 못했습니다. 파일이 있는지 확인해 주세요.', {
      cause,
    });
  }
  return parseEnglishTerms(text, 'en-ko.tsv');
}
