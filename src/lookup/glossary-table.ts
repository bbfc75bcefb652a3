import { readAliases } from '../korean/names/glosses.ts';
import { type Definition, readTerm } from './glossary-term.ts';

const TERM_HEADER = /^(?:용어|낱말|단어|약어|신조어|은어|말|term|word)$/iu;
/** Headers that name a column of terms only in a glossary. */
const LOOSE_TERM_HEADER = /^(?:이름|명칭|항목|개념|기호|표현|키워드)$/u;
const MEANING_HEADER = /^(?:뜻|뜻풀이|풀이|설명|의미|정의|해설|definition|meaning|description)$/iu;
const OTHER_NAME_HEADER = /^(?:영문|영어|원어|영문명|약어|줄임말|한자|english|abbreviation)$/iu;
const STRENGTH = 1;

/** The definition in a row of a table of words, as the loader writes rows: `낱말: 남중 · 뜻: …`. */
export function tableDefinition(row: string, inGlossary: boolean): Definition | null {
  const [first, ...others] = row.split(' · ').map(readCell);
  if (first === undefined || !isTermHeader(first.header, inGlossary)) return null;
  const meaning = others.find(({ header, value }) => MEANING_HEADER.test(header) && value.length > 1);
  const named = meaning === undefined ? null : readTerm(first.value);
  if (named === null) return null;
  const { term, aliases } = named;
  const columns = others.filter(({ header }) => OTHER_NAME_HEADER.test(header));
  const names = columns.flatMap(({ value }) => readAliases(value, term));
  return { term, aliases: [...new Set([...aliases, ...names])], strength: STRENGTH };
}

function isTermHeader(header: string, inGlossary: boolean): boolean {
  return TERM_HEADER.test(header) || (inGlossary && LOOSE_TERM_HEADER.test(header));
}

function readCell(cell: string): { header: string; value: string } {
  const colon = cell.indexOf(': ');
  return colon < 0
    ? { header: '', value: cell.trim() }
    : { header: cell.slice(0, colon).trim(), value: cell.slice(colon + 2).trim() };
}
