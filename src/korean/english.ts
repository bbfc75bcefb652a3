import { readFile } from 'node:fs/promises';
import { SsiatError } from '../errors.ts';

/** A Korean content term (the form terms.ts gives the index) that an English word may stand for. */
export interface KoreanTerm {
  readonly term: string;
  /** How likely, over 0 and up to 1. */
  readonly weight: number;
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
}

/** Words that carry no content in a question: question words, auxiliaries, pronouns, prepositions, fillers. */
export const ENGLISH_STOP: ReadonlySet<string> = new Set(
  `a an the this that these those such same other another each every either neither both all any some none
  what when where who whom whose which why how much many
  am is are was were be been being do does did doing done have has had having
  will would shall should can could may might must ought wo ca sha
  i me my mine myself you your yours yourself he him his himself she her hers herself it its itself
  we us our ours ourselves they them their theirs themselves one ones someone anyone everyone something anything
  everything nothing somebody anybody everybody nobody
  of in on at by for with about against between into through during to from up down out off over under
  upon within without toward towards across along among around via per than as like
  and or but nor if then else so because while although though unless until whether since yet
  not no yes yeah ok okay only just also too very quite rather really even still already again ever never always
  here there now once actually basically currently exactly maybe perhaps please thanks thank hi hello hey
  let lets get gets got gotten getting tell know etc vs eg ie well oh
  own able going gonna want wanna however therefore thus hence instead`
    .trim()
    .split(/\s+/),
);

const NO_TERMS: readonly KoreanTerm[] = [];

/** Inflections that the endings below cannot undo, as `base inflected …`. */
const IRREGULAR_FORMS = `agree agreed
  begin began begun
  bring brought
  build built
  buy bought
  break broke broken
  catch caught
  child children
  choose chose chosen
  come came
  drive drove driven
  eat ate eaten
  fall fell fallen
  find found
  fly flew flown flies
  foot feet
  forget forgot forgotten
  give gave given
  go went gone
  grow grew grown
  hear heard
  hold held
  keep kept
  lead led
  leave left
  lose lost
  make made
  man men
  mean meant means
  meet met
  pay paid
  person people persons
  rise rose risen
  run ran
  say said
  see saw seen
  sell sold
  send sent
  show shown
  sit sat
  speak spoke spoken
  spend spent
  stand stood
  take took taken
  teach taught
  tell told
  think thought
  understand understood
  wear wore worn
  win won
  woman women
  write wrote written
  wife wives
  life lives
  shelf shelves
  half halves
  leaf leaves
  centre centres
  criterion criteria
  analysis analyses
  crisis crises`;

/** Words that look inflected and are words of their own, with terms of their own. */
const OWN_WORDS = `news data building meeting training funding housing spending earnings advertising marketing
  engineering computing learning gaming shipping booking parking opening beginning wedding morning evening ceiling
  feeling hearing savings rating warning ranking clothing string thing nothing spring king ring wing sing bring
  hundred series species physics politics economics mathematics athletics sales goods headquarters left found
  boeing beijing hawking wales texas paris mars james adidas status bus gas class business access address process
  lens plus bonus virus campus focus corpus analysis basis crisis thesis tennis christmas always texts
  embed speed exceed succeed proceed indeed red bed shed united limited outstanding founding staging mailing
  missing setting recording electronics swimming hiking camping minutes dues pricing planning cooling
  customs greeting heating painting reading ruins shooting shopping smoking tired related`
  .trim()
  .split(/\s+/);

const BASE_FORMS: ReadonlyMap<string, string> = new Map([
  ...IRREGULAR_FORMS.split('\n').flatMap((line) => {
    const [base, ...inflected] = line.trim().split(' ');
    return inflected.map((form): [string, string] => [form, base!]);
  }),
  ...OWN_WORDS.map((word): [string, string] => [word, word]),
]);

const VOWEL = /[aeiouy]/;
const DOUBLED = /([bdfglmnprstvz])\1$/;

/**
 * What a lower-case English word may be an inflection of, the likeliest first, itself last: plurals, possessives,
 * -ing and -ed. Several where spelling cannot decide: hiring → hire, hir, hiring.
 */
export function baseCandidates(word: string): readonly string[] {
  const fixed = BASE_FORMS.get(word);
  if (fixed !== undefined) return [fixed];
  const ended = /^(.+)(?:ing|ed)$/.exec(word);
  if (ended !== null && !word.endsWith('eed')) {
    const stem = ended[1]!;
    if (stem.length >= 2 && VOWEL.test(stem)) return [...stemCandidates(stem, word), word];
  }
  if (word.length < 4 || !word.endsWith('s') || word.endsWith('ss')) return [word];
  const singular = word.slice(0, -1);
  if (word.endsWith('ies')) return [`${word.slice(0, -3)}y`, singular, word];
  return word.endsWith('es') ? [singular, word.slice(0, -2), word] : [singular, word];
}

function stemCandidates(stem: string, word: string): string[] {
  if (word.endsWith('ied')) return [`${word.slice(0, -3)}y`, word.slice(0, -1)];
  // The full stem comes first: add of added, call of calling; plann of planning is no word.
  if (DOUBLED.test(stem)) return [stem, stem.slice(0, -1)];
  return [`${stem}e`, stem];
}

/**
 * The dictionary form of an English word in a vocabulary: the first of its candidates that is known, else the word
 * itself in lower case. The table is built and looked up with it.
 */
export function baseForm(word: string, isKnown: (candidate: string) => boolean): string {
  const lower = word.toLowerCase();
  return baseCandidates(lower).find(isKnown) ?? BASE_FORMS.get(lower) ?? lower;
}

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

/** Whether a word (as written) carries no content. Acronyms in capitals do: US, IT. */
export function isEnglishStop(word: string): boolean {
  return ENGLISH_STOP.has(word.toLowerCase()) && !CAPITAL_WORDS.has(word);
}

/** Acronyms that would be stop words in small letters. */
const CAPITAL_WORDS: ReadonlySet<string> = new Set(['US', 'IT']);

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

const LINE = /^([a-z]+|[A-Z]{2,})\t([^\t\r\n]+)\t(0\.\d\d|1\.00)$/;

/**
 * Reads a term table: lines of `english<TAB>korean<TAB>weight`, those of one word together and weights not rising.
 *
 * @param name what to call the table in an error
 * @throws SsiatError with the code 'model' that names the first bad line
 */
export function parseEnglishTerms(text: string, name: string): EnglishTerms {
  const table = new Map<string, KoreanTerm[]>();
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

function malformed(name: string, line: number, reason: string): SsiatError {
  return new SsiatError('model', `용어표 ${name} ${line}번째 줄이 잘못되었습니다: ${reason}.`);
}
