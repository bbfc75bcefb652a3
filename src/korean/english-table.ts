import { SsiatError } from '../errors.ts';
import type { EnglishTerm, KoreanTerm } from './english.ts';
import { baseCandidates } from './english-inflection.ts';
import { ENGLISH_STOP } from './english-stop.ts';

const LINE = /^([a-z]+(?: [a-z]+)*|[A-Z]{2,})\t([^\t\r\n]+)\t(0\.\d\d|1\.00)$/;

/** Korean terms by the English ones, the likeliest first. */
type Table = Map<string, KoreanTerm[]>;

/** Reads lines of `english<TAB>korean<TAB>weight`; see parseEnglishTerms. */
export function readTable(text: string, name: string): Table {
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
export function phraseKeys(words: readonly string[]): string[] {
  const lower = words.map((word) => word.toLowerCase());
  const first = baseCandidates(lower[0]!).map((base) => [base, ...lower.slice(1)].join(' '));
  const last = baseCandidates(lower.at(-1)!).map((base) => [...lower.slice(0, -1), base].join(' '));
  return [lower.join(' '), ...last, ...first];
}

/** How much less sure a word is that only is a part of the English term. */
const PART_SHARE = 0.5;

/** The table read from Korean to English: a term of several words gives each of them. */
export function reversed(table: Table): ReadonlyMap<string, readonly EnglishTerm[]> {
  const found = new Map<string, EnglishTerm[]>();
  for (const [key, terms] of table) {
    const words = key.toLowerCase().split(' ');
    const isOne = words.length === 1;
    for (const { term, weight } of terms) {
      const english = found.get(term) ?? [];
      found.set(term, english);
      for (const word of words) {
        if (isOne || !ENGLISH_STOP.has(word))
          english.push({ term: word, weight: isOne ? weight : weight * PART_SHARE });
      }
    }
  }
  for (const english of found.values()) english.sort((a, b) => b.weight - a.weight);
  return found;
}

function malformed(name: string, line: number, reason: string): SsiatError {
  return new SsiatError('model', `용어표 ${name} ${line}번째 줄이 잘못되었습니다: ${reason}.`);
}
