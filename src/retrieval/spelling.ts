import { looksKoreanPerson } from '../korean/names/korean-person.ts';
import { type LetterCosts, reversedCosts } from '../korean/names/letter-costs.ts';
import { LetterWalk } from '../korean/names/letter-walk.ts';
import { readingLimit, romanizedLimit, type SpellingLimit, spellingLimit } from '../korean/names/limits.ts';
import type { NameSounds } from '../korean/names/name-sounds.ts';
import { HANGUL_WORD, soundLetters } from '../korean/names/sound-letters.ts';
import { SortedWords } from './sorted-words.ts';

const LATIN_WORD = /^[a-z]{2,}$/;
/** Spellings that cost this much more than the nearest are others' names. */
const NEAREST = 1.5;
const MOST_VARIANTS = 4;
/** What a spelling counts that is heard alike, and what one counts at the limit. */
const BEST_SHARE = 0.95;
const LEAST_SHARE = 0.8;
/** How far the search for Latin words goes beyond the likeliest spelling of a Hangul word. */
const LATIN_SLACK = 14;

/** A word of the index that is taken for another spelling. */
export interface SpellingVariant {
  readonly term: string;
  /** How much finding it counts, of 1. */
  readonly share: number;
}

/** Words of an index ordered for the search of other spellings. */
export interface SpellingIndex {
  /** Terms that are the same name as `word`, in Hangul or Latin letters, nearest first; never the word itself. */
  variants(word: string): readonly SpellingVariant[];
  /** The same among terms that stand near `word` in the texts, which vouches for spellings that are further apart. */
  variantsAmong(word: string, terms: Iterable<string>): readonly SpellingVariant[];
}

interface Candidate {
  readonly term: string;
  readonly cost: number;
  readonly limit: number;
}

/** The words to compare with, by script. */
interface Words {
  readonly hangul: SortedWords;
  readonly latin: SortedWords;
}

/** How far a spelling may lie from the word. */
type Trust = keyof SpellingLimit;

/** Finds words that are written otherwise and sound alike: 앤스로픽 for 앤트로픽, 쿠버네티스 for Kubernetes. */
export function createSpellingIndex(terms: Iterable<string>, sounds: NameSounds): SpellingIndex {
  const all = sortWords(terms);
  const tables = {
    ...sounds,
    written: reversedCosts(sounds.readings),
    unromanized: reversedCosts(sounds.romanized),
  };
  const find = (word: string, words: Words, trust: Trust) => {
    if (isHangulName(word)) {
      return nearest([
        ...hangulSpellings(word, words, tables, trust),
        ...latinSpellings(word, words, tables, trust),
      ]);
    }
    return LATIN_WORD.test(word) ? nearest(readings(word, words, tables, trust)) : [];
  };
  return {
    variants: (word) => find(word, all, 'alone'),
    variantsAmong: (word, near) => find(word, sortWords(near), 'vouched'),
  };
}

/** The tables, those of Latin letters also from the Hangul side. */
interface Tables extends NameSounds {
  readonly written: LetterCosts;
  readonly unromanized: LetterCosts;
}

function sortWords(terms: Iterable<string>): Words {
  const hangul = new SortedWords(soundLetters, 1);
  const latin = new SortedWords(markedEnds, 2);
  for (const term of terms) {
    if (isHangulName(term)) hangul.add(term);
    else if (LATIN_WORD.test(term)) latin.add(term);
  }
  return { hangul, latin };
}

/** Verbs and adjectives, which stand in the index with 다, have no other spellings. */
function isHangulName(term: string): boolean {
  return term.length >= 2 && HANGUL_WORD.test(term) && !term.endsWith('다');
}

function markedEnds(latin: string): string {
  return `^${latin}$`;
}

function hangulSpellings(word: string, { hangul }: Words, { spellings }: Tables, trust: Trust): Candidate[] {
  if (looksKoreanPerson(word)) return [];
  const found: Candidate[] = [];
  const walk = new LetterWalk(soundLetters(word), spellings);
  hangul.visit(walk, spellingLimit(word.length)[trust], (term, cost) => {
    const limit = spellingLimit(Math.min(term.length, word.length))[trust];
    if (term !== word && cost <= limit) found.push({ term, cost, limit });
  });
  return found;
}

function latinSpellings(word: string, { latin }: Words, tables: Tables, trust: Trust): Candidate[] {
  const letters = soundLetters(word);
  const found: Candidate[] = [];
  const walk = new LetterWalk(letters, tables.written);
  latin.visit(walk, walk.least + LATIN_SLACK, (term, total) => {
    const cost = total - new LetterWalk(markedEnds(term), tables.readings).least;
    const limit = readingLimit(term.length)[trust];
    if (cost <= limit) found.push({ term, cost, limit });
  });
  latin.visit(new LetterWalk(letters, tables.unromanized), romanizedLimit(Infinity)[trust], (term, cost) => {
    const limit = romanizedLimit(term.length)[trust];
    if (cost <= limit) found.push({ term, cost, limit });
  });
  return found;
}

function readings(word: string, { hangul }: Words, tables: Tables, trust: Trust): Candidate[] {
  const found: Candidate[] = [];
  const collect = (costs: LetterCosts, limit: number, isRelative: boolean) => {
    const walk = new LetterWalk(markedEnds(word), costs);
    const base = isRelative ? walk.least : 0;
    hangul.visit(walk, base + limit, (term, total) => found.push({ term, cost: total - base, limit }));
  };
  const limit = readingLimit(word.length)[trust];
  if (limit > 0) collect(tables.readings, limit, true);
  collect(tables.romanized, romanizedLimit(word.length)[trust], false);
  return found;
}

function nearest(candidates: readonly Candidate[]): SpellingVariant[] {
  const best = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const known = best.get(candidate.term);
    if (known === undefined || distance(candidate) < distance(known)) best.set(candidate.term, candidate);
  }
  const sorted = [...best.values()].sort((a, b) => distance(a) - distance(b) || a.cost - b.cost);
  return sorted
    .filter(({ cost }) => cost <= sorted[0]!.cost + NEAREST)
    .slice(0, MOST_VARIANTS)
    .map((candidate) => ({
      term: candidate.term,
      share: BEST_SHARE - (BEST_SHARE - LEAST_SHARE) * distance(candidate),
    }));
}

/** How much of what it may cost a candidate costs, 0 to 1. */
function distance({ cost, limit }: Candidate): number {
  return Math.max(0, cost) / (limit + 1);
}
