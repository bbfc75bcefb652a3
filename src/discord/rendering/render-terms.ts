import { toJamo } from '../../korean/jamo.ts';
import type { Term } from '../../service/library.ts';
import type { Texts } from '../texts/index.ts';
import type { MessageBody } from './body.ts';
import { pageRows } from './buttons.ts';
import { inertLine } from './inert.ts';
import { listPage } from './pages.ts';

const TERMS_PER_PAGE = 20;
/** Characters of a term and of its other names together. */
const TERM = 40;
const ALIASES = 60;

/** A page of the terms that documents explain, under their first letters. */
export function renderTerms(
  terms: readonly Term[],
  page: number,
  { asking, lookup }: Texts,
  viewId: string | null,
): MessageBody {
  const { page: shown, pages, offset } = listPage(page, terms.length, TERMS_PER_PAGE);
  const head = terms.length === 0 ? lookup.noTerms : `-# ${lookup.termCount(terms.length)}`;
  const lines = [head];
  let letter = '';
  for (const term of terms.slice(offset, offset + TERMS_PER_PAGE)) {
    const own = letterOf(term.term, lookup.otherInitials);
    if (own !== letter) lines.push(`**${own}**`);
    letter = own;
    lines.push(termLine(term));
  }
  return {
    content: '',
    embeds: [{ title: lookup.terms, description: lines.join('\n') }],
    components: pageRows('terms-page', viewId, shown, pages, asking),
  };
}

/** A term and its other names on one line. */
export function termLine({ term, aliases }: Term): string {
  const others = inertLine(aliases.join(', '), ALIASES);
  return inertLine(term, TERM) + (others === '' ? '' : ` (${others})`);
}

/** The initial consonant of a Hangul word, the capital of a Latin one. */
function letterOf(term: string, others: string): string {
  const [letter = ''] = toJamo(term.normalize('NFC'));
  if (/[ㄱ-ㅎ]/u.test(letter)) return PLAIN.get(letter) ?? letter;
  return /[A-Za-z]/u.test(letter) ? letter.toUpperCase() : others;
}

/** Dictionaries keep doubled consonants with the plain ones. */
const PLAIN: ReadonlyMap<string, string> = new Map(
  Object.entries({ ㄲ: 'ㄱ', ㄸ: 'ㄷ', ㅃ: 'ㅂ', ㅆ: 'ㅅ', ㅉ: 'ㅈ' }),
);
