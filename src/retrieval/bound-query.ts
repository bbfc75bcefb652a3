import type { LexicalField, LexicalIndex } from '../index-store/lexical-index.ts';
import { documentFrequency, inverseDocumentFrequency } from '../index-store/postings.ts';
import { bigramKeys } from '../korean/bigrams.ts';
import type { KoreanTerm } from '../korean/english.ts';
import type { RelatedTerm } from '../korean/related.ts';
import type { TermKind } from '../korean/terms.ts';
import { knownStem } from '../korean/unknown-word.ts';
import { bindNames, type SpellingNote } from './bind-names.ts';
import type { FoundName, NameFinder } from './name-finder.ts';
import type { Query, QueryTerm } from './query.ts';

/** How much a term counts that is found in another word for the same. */
const RELATED_SHARE = 0.8;
const TRANSLATION_SHARE = 0.9;
const HANGUL = /[가-힣]/u;
/** Shortest words (syllables) that may be two without their space. */
const MIN_GLUED = 3;

/** A term of the question, looked up in one index. */
export interface BoundTerm {
  readonly text: string;
  readonly kind: TermKind;
  /** Inverse document frequency: the weight of finding the term. A term unknown to the index weighs most. */
  readonly weight: number;
  /** Ids in the index: the term itself (when known) and its other spellings, with how much each counts. */
  readonly matches: readonly TermMatch[];
  /** For a term without any match: how it may still stand in a text, cut otherwise by the analyser. */
  readonly literal: string | null;
  /** Other words for the same, the closest first; as evidence they count in full, in the search little. */
  readonly synonyms: readonly TermMatch[];
  /** Phrases for the same: evidence where their words stand together. */
  readonly phrases: readonly PhraseMatch[];
}

interface PhraseMatch {
  /** Ids in the index of its words, in order. */
  readonly ids: readonly number[];
  readonly share: number;
}

interface TermMatch {
  readonly id: number;
  /** How much finding it counts, of 1. */
  readonly share: number;
}

/** A query with its terms numbered and weighted for one index. */
export interface BoundQuery {
  readonly text: string;
  /** Distinct, in order of first appearance. */
  readonly terms: readonly BoundTerm[];
  /** Indexes into `terms` of each content term as it was written, in reading order. */
  readonly sequence: readonly number[];
  /** The question's bigrams; those of the question in other spellings; those of its foreign words in Korean. */
  readonly bigramSets: readonly (readonly BoundBigram[])[];
  readonly spellings: readonly SpellingNote[];
}

interface BoundBigram {
  readonly key: number;
  /** Inverse document frequency. */
  readonly weight: number;
  /** Undefined when no chunk holds it. */
  readonly id: number | undefined;
}

/** Looks a query's terms up in an index and joins other names and spellings of its words. */
export function bindQuery(query: Query, lexical: LexicalIndex, finder: NameFinder): BoundQuery {
  const { ids } = lexical.morphemes;
  const order = new Map<string, number>();
  const distinct: QueryTerm[] = [];
  const sequence = query.terms
    .flatMap((term) => splitGlued(term, ids, finder))
    .map((term) => {
      const known = order.get(term.text);
      if (known !== undefined) return known;
      order.set(term.text, order.size);
      return distinct.push(term) - 1;
    });
  const termIds = distinct.map(
    ({ text }) => ids.get(text) ?? ids.get(knownStem(text, (stem) => ids.has(stem)) ?? ''),
  );
  const { names, spellings } = bindNames(
    query.text,
    { terms: distinct, sequence, ids: termIds },
    lexical,
    finder,
  );
  const terms = distinct.map(({ text, kind, translations, related }, at) => {
    const { synonyms, phrases } = bindRelated(related, lexical.morphemes);
    const term = {
      ...bindTerm(text, termIds[at], names[at]!, translations, lexical.morphemes),
      synonyms,
      phrases: [...names[at]!.filter((name) => name.ids.length > 1), ...phrases],
      kind,
    };
    // The parts of a compound that is not known as a whole say all there is to find.
    return kind === 'compound' && term.matches.length === 0 ? { ...term, weight: 0 } : term;
  });
  const texts = [query.text];
  if (spellings.length > 0 && HANGUL.test(query.text)) texts.push(respell(query.text, spellings));
  const translated = distinct.flatMap(({ text, translations }, at) =>
    HANGUL.test(text) ? [] : inHangul(names[at]!, translations),
  );
  if (translated.length > 0) texts.push([...new Set(translated)].join(' '));
  const bigramSets = texts.map((text) => bigramKeys(text).map((key) => bindBigram(key, lexical.bigrams)));
  return { text: query.text, terms, sequence, bigramSets, spellings };
}

/** A name typed without its space is looked up as its two words. */
function splitGlued(term: QueryTerm, ids: ReadonlyMap<string, number>, finder: NameFinder): QueryTerm[] {
  const { text, kind } = term;
  if (kind !== 'noun' || text.length < MIN_GLUED || ids.has(text) || !/^[가-힣]+$/u.test(text)) return [term];
  const parts = finder.givenNames(text).length > 0 ? null : finder.splitInTwo(text);
  return parts === null ? [term] : parts.map((part) => ({ ...term, text: part }));
}

/** How a foreign word stands in a Korean text: its name there, or its likeliest translation. */
function inHangul(names: readonly FoundName[], translations: readonly KoreanTerm[]): string[] {
  const word = [...translations.map(({ term }) => term), ...names.map(({ to }) => to)].find((each) =>
    HANGUL.test(each),
  );
  return word === undefined ? [] : [word];
}

function respell(text: string, spellings: readonly SpellingNote[]): string {
  return spellings.reduce((respelled, { from, to }) => respelled.replaceAll(from, to), text);
}

function bindTerm(
  text: string,
  id: number | undefined,
  names: readonly FoundName[],
  translations: readonly KoreanTerm[],
  field: LexicalField<string>,
): Omit<BoundTerm, 'kind' | 'synonyms' | 'phrases'> {
  const shares = new Map<number, number>();
  const add = (found: number, share: number) => {
    if ((shares.get(found) ?? 0) < share) shares.set(found, share);
  };
  if (id !== undefined) add(id, 1);
  for (const { ids, share } of names) if (ids.length === 1) add(ids[0]!, share);
  for (const { term, weight } of translations) {
    const known = field.ids.get(term);
    if (known !== undefined) add(known, TRANSLATION_SHARE * weight);
  }
  const matches = [...shares].map(([found, share]) => ({ id: found, share }));
  const literal = matches.length === 0 && text.length >= 2 ? withoutParticle(text) : null;
  const chunks = field.postings.lengths.length;
  const sum = matches.reduce((total, match) => total + documentFrequency(field.postings, match.id), 0);
  // Spellings stand side by side in a chunk (앤트로픽(Anthropic)): together they may be counted more often than there are chunks.
  const frequency = Math.min(sum, chunks);
  return {
    text,
    weight: inverseDocumentFrequency(chunks, frequency),
    matches,
    literal,
  };
}

/** The related words and phrases that the index knows. */
function bindRelated(
  related: readonly RelatedTerm[],
  field: LexicalField<string>,
): Pick<BoundTerm, 'synonyms' | 'phrases'> {
  const synonyms: TermMatch[] = [];
  const phrases: PhraseMatch[] = [];
  for (const { terms, weight } of related) {
    const ids = terms.flatMap((term) => field.ids.get(term) ?? []);
    if (ids.length < terms.length) continue;
    const share = RELATED_SHARE * weight;
    if (ids.length === 1) synonyms.push({ id: ids[0]!, share });
    else phrases.push({ ids, share });
  }
  return { synonyms, phrases };
}

/** The word without a last syllable that may be a particle, when enough is left. */
function withoutParticle(word: string): string {
  return word.length >= 3 && /[은는이가을를의에도만와과로]$/u.test(word) ? word.slice(0, -1) : word;
}

function bindBigram(key: number, field: LexicalField<number>): BoundBigram {
  const id = field.ids.get(key);
  const frequency = id === undefined ? 0 : documentFrequency(field.postings, id);
  return { key, id, weight: inverseDocumentFrequency(field.postings.lengths.length, frequency) };
}
