import { readFile } from 'node:fs/promises';
import { SsiatError } from '../errors.ts';
import { baseCandidates, baseForm, surfaceForms } from './english-inflection.ts';
import { ENGLISH_STOP, isEnglishStop } from './english-stop.ts';

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
export interface EnglishPhrase {
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

const LINE = /^([a-z]+(?: [a-z]+)*|[A-Z]{2,})\t([^\t\r\n]+)\t(0\.\d\d|1\.00)$/;

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
    englishTerms: (korean) => english.get(korean) ?? [],
  };
}

type Table = Map<string, KoreanTerm[]>;

function readTable(text: string, name: string): Table {
  const table: Table = new Map();
  let word = '';
  let terms: KoreanTerm[] = [];
  let number = 0;
  for (const line of text.split('\n')) {
    number++;
    if (line === '') continue;
    const fields = LINE.exec(line);
    const weight = Number(fields?.[3]);
    if (fields === null || weight === 0)
      throw malformed(name, number, '영어, 한국어, 가중치가 탭으로 나뉜 줄이 아닙니다');
    if (fields[1] !== word) {
      word = fields[1]!;
      if (table.has(word)) throw malformed(name, number, `${word}의 줄이 떨어져 있습니다`);
      terms = [];
      table.set(word, terms);
    }
    const term = fields[2]!;
    if (terms.some((known) => known.term === term))
      throw malformed(name, number, `${word} ${term}이 두 번 나옵니다`);
    if (terms.length > 0 && terms.at(-1)!.weight < weight)
      throw malformed(name, number, '가중치 순서가 맞지 않습니다');
    terms.push({ term, weight });
  }
  if (table.size === 0) throw malformed(name, 1, '단어가 없습니다');
  return table;
}

/** How a term of several words may stand in the table: as written, or its first or last word uninflected. */
function phraseKeys(words: readonly string[]): string[] {
  const lower = words.map((word) => word.toLowerCase());
  const first = baseCandidates(lower[0]!).map((base) => [base, ...lower.slice(1)].join(' '));
  const last = baseCandidates(lower.at(-1)!).map((base) => [...lower.slice(0, -1), base].join(' '));
  return [lower.join(' '), ...last, ...first];
}

/** How much less sure a word is that only is a part of the English term. */
const PART_SHARE = 0.5;

/** The table read from Korean to English: a term of several words gives each of them. */
function reversed(table: Table): ReadonlyMap<string, readonly EnglishTerm[]> {
  const found = new Map<string, Map<string, number>>();
  for (const [key, terms] of table) {
    const words = key.toLowerCase().split(' ');
    for (const { term, weight } of terms) {
      const english = found.get(term) ?? new Map<string, number>();
      found.set(term, english);
      const share = words.length === 1 ? weight : weight * PART_SHARE;
      for (const word of words.filter((word) => words.length === 1 || !ENGLISH_STOP.has(word))) {
        for (const form of surfaceForms(word)) english.set(form, Math.max(english.get(form) ?? 0, share));
      }
    }
  }
  return new Map(
    [...found].map(([korean, english]) => [
      korean,
      [...english].map(([term, weight]) => ({ term, weight })).sort((a, b) => b.weight - a.weight),
    ]),
  );
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

function malformed(name: string, line: number, reason: string): SsiatError {
  return new SsiatError('model', `용어표 ${name} ${line}번째 줄이 잘못되었습니다: ${reason}.`);
}
