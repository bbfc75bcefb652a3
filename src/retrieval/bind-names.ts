import type { LexicalIndex } from '../index-store/lexical-index.ts';
import { documentFrequency } from '../index-store/postings.ts';
import { foldAlias } from './alias-index.ts';
import { type AskedRun, askedRuns } from './asked-runs.ts';
import type { AskedWord, FoundName, NameFinder } from './name-finder.ts';
import { isDictionaryWord, type QueryTerm } from './query-term.ts';

/** Another spelling under which a word of the question was searched. */
export interface SpellingNote {
  /** As the question writes it. */
  readonly from: string;
  /** As the documents write it. */
  readonly to: string;
}

/** What is searched for besides the terms themselves. */
export interface BoundNames {
  /** By term: other names of it, or of a name that it is part of. */
  readonly names: readonly (readonly FoundName[])[];
  readonly spellings: readonly SpellingNote[];
}

type Around = Pick<AskedWord, 'beside' | 'around'>;

/** The words of a question, looked up. */
export interface AskedTerms {
  /** Distinct. */
  readonly terms: readonly QueryTerm[];
  /** Indexes into `terms`, in reading order. */
  readonly sequence: readonly number[];
  /** The terms' numbers in the index. */
  readonly ids: readonly (number | undefined)[];
}

/** A name written apart, or together, is the same name. */
const JOINED_SHARE = 0.95;
/** Shortest words joined of neighbours that are compared by sound: syllables, letters. */
const MIN_JOINED_HANGUL = 4;
const MIN_JOINED_LATIN = 5;
/** Words in more chunks than this vouch for no name. */
const COMMON_SHARE = 0.2;
const COMMON_COUNT = 10;

/** Finds the other names of a question's words, as they were typed, alone and joined with their neighbours. */
export function bindNames(
  text: string,
  asked: AskedTerms,
  { morphemes }: LexicalIndex,
  finder: NameFinder,
): BoundNames {
  const { terms, sequence, ids } = asked;
  const names = terms.map((): FoundName[] => []);
  const notes = new Map<string, SpellingNote>();
  const company = new QuestionCompany(asked, morphemes);
  const isOpen = (at: number) =>
    ids[at] === undefined && names[at]!.length === 0 && !isDictionaryWord(terms[at]!);
  // The longest first: a word that is found as part of a longer name is no longer open to guesses.
  for (const run of askedRuns(text, terms, sequence).sort((a, b) => b.words - a.words)) {
    const own = run.words === 1 ? terms.findIndex((term) => term.text === run.text) : -1;
    const around = company.of(run.parts);
    if (own < 0) {
      const isUnknown = run.parts.some(isOpen);
      const found = namesOfRun(run, isUnknown, around, morphemes, finder);
      for (const at of run.parts) names[at]!.push(...found);
      noteSpellings(notes, run.typed, found);
      continue;
    }
    const dictionary = isDictionaryWord(terms[own]!);
    const found = finder.find({ text: run.text, id: ids[own], dictionary, ...around });
    for (const at of run.parts) if (at !== own && isOpen(at)) names[at]!.push(...found);
    names[own]!.push(...found);
    // What a dictionary knows is looked up as a word: that it is also searched by its sound says nothing.
    if (!dictionary) noteSpellings(notes, run.typed, found);
  }
  return { names, spellings: [...notes.values()] };
}

/** The names of words that the analyser took for others, or that are one name together. */
function namesOfRun(
  run: AskedRun,
  isUnknown: boolean,
  around: Around,
  { ids }: LexicalIndex['morphemes'],
  finder: NameFinder,
): readonly FoundName[] {
  const joined = ids.get(run.text);
  const given = finder.givenNames(run.text);
  if (joined !== undefined) return [{ ids: [joined], share: JOINED_SHARE, to: run.text }, ...given];
  if (given.length > 0 || !isUnknown || isShort(run)) return given;
  return finder.find({ text: run.text, id: undefined, dictionary: false, ...around });
}

function noteSpellings(notes: Map<string, SpellingNote>, from: string, found: readonly FoundName[]): void {
  for (const { to } of found) {
    if (foldAlias(from) !== foldAlias(to)) notes.set(`${from}\n${to}`, { from, to });
  }
}

function isShort({ text, words }: AskedRun): boolean {
  if (words === 1) return text.length < 2;
  return text.length < (/^[a-z]/.test(text) ? MIN_JOINED_LATIN : MIN_JOINED_HANGUL);
}

/** The words that a word of the question stands among, as the index numbers them. */
class QuestionCompany {
  private readonly nouns: readonly number[];
  /** By term: the numbers by which it vouches for others. */
  private readonly telling: readonly (readonly number[])[];

  constructor({ terms, sequence, ids }: AskedTerms, { ids: known, postings }: LexicalIndex['morphemes']) {
    this.nouns = sequence.filter((at) => terms[at]!.kind !== 'compound');
    const common = Math.max(COMMON_COUNT, COMMON_SHARE * postings.lengths.length);
    this.telling = terms.map(({ kind, translations }, at) =>
      [ids[at], ...translations.map(({ term }) => known.get(term))].flatMap((id) =>
        id !== undefined && kind === 'noun' && documentFrequency(postings, id) <= common ? [id] : [],
      ),
    );
  }

  of(parts: readonly number[]): Around {
    const around = this.telling.flatMap((found, at) => (parts.includes(at) ? [] : found));
    const beside = this.nouns.flatMap((at, place) => {
      const isNext =
        parts.includes(this.nouns[place - 1] ?? -1) || parts.includes(this.nouns[place + 1] ?? -1);
      return isNext && !parts.includes(at) ? this.telling[at]! : [];
    });
    return { beside: new Set(beside), around: new Set(around) };
  }
}
