import type { IndexSnapshot } from '../index-store/snapshot.ts';
import { bigramKeys } from '../korean/bigrams.ts';
import { toJamo } from '../korean/jamo.ts';
import { stripParticle } from '../korean/particles.ts';
import { quantityTermsIn } from '../korean/quantities/quantity-terms.ts';
import type { BoundQuery, BoundTerm } from '../retrieval/bound-query.ts';

/** A span in UTF-16 units. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** How one term of a query may stand in a text. */
interface Wanted {
  /** The term in the index; null for letters that the index does not know as a term. */
  readonly id: number | null;
  /** @param held how often the index holds the term in this sentence */
  find(sentence: string, held: number): readonly TextSpan[];
}

/**
 * The words of a chunk that match a query: its terms, their other spellings, translations and synonyms, without the
 * particles behind them; where none stands there, words made of its bigrams. In order and apart from each other;
 * offsets are in the chunk's text.
 */
export function highlightSpans(
  query: BoundQuery,
  snapshot: IndexSnapshot,
  chunk: number,
): readonly TextSpan[] {
  const { chunkFirstSentences, chunkEndSentences, sentenceStarts } = snapshot.tables;
  const { offsets, terms } = snapshot.lexical.sentenceTerms;
  const first = chunkFirstSentences[chunk]!;
  const wanted = query.terms.flatMap((term) => wantedForms(term, snapshot));
  const spans: TextSpan[] = [];
  for (let sentence = first; sentence < chunkEndSentences[chunk]!; sentence++) {
    const row = terms.subarray(offsets[sentence], offsets[sentence + 1]);
    const text = snapshot.sentenceText(sentence);
    const base = sentenceStarts[sentence]! - sentenceStarts[first]!;
    for (const { id, find } of wanted) {
      for (const { start, end } of find(text, row.filter((term) => term === id).length)) {
        spans.push({ start: base + start, end: base + end });
      }
    }
  }
  return joined(spans.length > 0 ? spans : bigramSpans(query, snapshot.chunkText(chunk)));
}

function wantedForms({ kind, matches, synonyms, literal }: BoundTerm, { lexical }: IndexSnapshot): Wanted[] {
  const known = [...matches, ...synonyms].map(({ id }): Wanted => {
    const word = lexical.morphemeTerms[id]!;
    if (word.startsWith('=')) return { id, find: amount(word) };
    return { id, find: kind === 'predicate' && word.endsWith('다') ? verb(word.slice(0, -1)) : noun(word) };
  });
  return literal === null ? known : [...known, { id: null, find: noun(literal) }];
}

/** An amount stands there in any notation. */
function amount(term: string): Wanted['find'] {
  return (text, held) =>
    held === 0 ? [] : quantityTermsIn(text).filter(({ stored }) => stored.includes(term));
}

function noun(word: string): Wanted['find'] {
  if (!/[가-힣]/u.test(word)) return (text) => matches(text, foreignPattern(word));
  const anywhere = new RegExp(escaped(word), 'giu');
  const atStart = new RegExp(`(?<![가-힣])${escaped(word)}`, 'giu');
  return (text, held) => {
    if (word.length > 2) return matches(text, anywhere);
    if (word.length === 1 && held === 0) return [];
    // 의사 in 회의사진 is no doctor: short words count within others only where the analyser found more of them.
    const starts = matches(text, atStart);
    return word.length === 2 && held > starts.length ? matches(text, anywhere) : starts;
  };
}

/** Latin words and numbers end where their letters do; 60000 stands as 60,000 in a text. */
function foreignPattern(word: string): RegExp {
  return /^\d/u.test(word)
    ? new RegExp(`(?<!\\d|\\d[.,])${[...word].map(escaped).join(',?')}(?!\\d|[.,]\\d)`, 'gu')
    : new RegExp(`(?<![a-z])${escaped(word)}(?![a-z])`, 'giu');
}

/** Endings change the last syllable of a stem: 빌리다 stands as 빌릴 and as 빌려. */
function verb(stem: string): Wanted['find'] {
  const jamo = toJamo(stem);
  const sure = stem.length > 1 ? jamo.replace(/[ㅏ-ㅣ]$/u, '') : jamo;
  const pattern = new RegExp(`(?<![가-힣])${escaped(stem.slice(0, -1))}[가-힣]`, 'gu');
  return (text, held) =>
    held > 0
      ? matches(text, pattern).filter(({ start, end }) => toJamo(text.slice(start, end)).startsWith(sure))
      : [];
}

function matches(text: string, pattern: RegExp): TextSpan[] {
  return [...text.matchAll(pattern)].map(({ 0: match, index }) => ({
    start: index,
    end: index + match.length,
  }));
}

/** Words of two syllables or more that hold nothing but bigrams of the query, particles aside. */
function bigramSpans({ bigramSets }: BoundQuery, text: string): TextSpan[] {
  const wanted = new Set(bigramSets.flat().map(({ key }) => key));
  return matches(text, /[가-힣]{2,}/gu).flatMap(({ start, end }) => {
    const word = text.slice(start, end);
    const stem = [word, stripParticle(word)].find(
      (form) => form !== null && bigramKeys(form).every((key) => wanted.has(key)),
    );
    return stem ? [{ start, end: start + stem.length }] : [];
  });
}

function joined(spans: readonly TextSpan[]): TextSpan[] {
  const found: TextSpan[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = found.at(-1);
    if (last === undefined || last.end < start) found.push({ start, end });
    else found[found.length - 1] = { start: last.start, end: Math.max(last.end, end) };
  }
  return found;
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
}
