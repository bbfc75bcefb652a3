import type { IndexSnapshot } from '../index-store/snapshot.ts';
import { visitBigrams } from '../korean/bigrams.ts';
import type { BoundQuery } from './bound-query.ts';

/** How much of a question is found in one sentence; every part is a share of the question's IDF mass, 0 to 1. */
export interface SentenceEvidence {
  readonly sentence: number;
  /** Terms found, by position in the query's `terms`: the share that each counts. */
  readonly found: Float32Array;
  readonly morphemes: number;
  readonly bigrams: number;
  /** Pairs of neighbouring question terms that are neighbours here too. */
  readonly neighbours: number;
}

const HANGUL = /[가-힣]/u;
/** How much a term counts that only stands there as letters. */
const LITERAL_SHARE = 0.9;
/** Kinds of terms that the analyser may have cut otherwise in the text: 학과 in 외교학과. */
const LETTERED: ReadonlySet<string> = new Set(['noun', 'compound']);
/** Terms may stand this far apart and still count as neighbours: 데이터 센터, 데이터와 센터. */
const NEIGHBOUR_DISTANCE = 2;

/** A term of the question, by position, and how much finding something counts for it. */
interface TermShare {
  readonly term: number;
  readonly share: number;
}

interface PhraseShare extends TermShare {
  readonly ids: readonly number[];
}

/**
 * Measures sentences against one question. Proximity matters in Korean text: a chunk that holds all words in one
 * sentence answers better than one that holds them apart, and that sentence is the one to quote.
 */
export class EvidenceScorer {
  readonly query: BoundQuery;
  private readonly snapshot: IndexSnapshot;
  private readonly termsOfId = new Map<number, TermShare[]>();
  /** Phrases by their first word. */
  private readonly phrasesOfId = new Map<number, PhraseShare[]>();
  private readonly termMass: number;
  private readonly pairs: readonly { left: number; right: number; weight: number }[];
  private readonly pairMass: number;
  private readonly bigramSets: readonly { weights: Map<number, number>; mass: number }[];

  constructor(query: BoundQuery, snapshot: IndexSnapshot) {
    this.query = query;
    this.snapshot = snapshot;
    query.terms.forEach((term, index) => {
      for (const { id, share } of term.matches) addTo(this.termsOfId, id, { term: index, share });
    });
    this.addRelated();
    this.termMass = query.terms.reduce((sum, { weight }) => sum + weight, 0);
    this.pairs = query.sequence.slice(1).map((right, index) => {
      const left = query.sequence[index]!;
      return { left, right, weight: query.terms[left]!.weight + query.terms[right]!.weight };
    });
    this.pairMass = this.pairs.reduce((sum, { weight }) => sum + weight, 0);
    this.bigramSets = query.bigramSets
      .filter((set) => set.length > 0)
      .map((set) => ({
        weights: new Map(set.map(({ key, weight }) => [key, weight])),
        mass: set.reduce((sum, { weight }) => sum + weight, 0),
      }));
  }

  /** What is itself a word of the question says that word, and none that it is related to. */
  private addRelated(): void {
    const asked = new Set(this.termsOfId.keys());
    this.query.terms.forEach(({ synonyms, phrases }, term) => {
      for (const { id, share } of synonyms) {
        if (!asked.has(id)) addTo(this.termsOfId, id, { term, share });
      }
      for (const { ids, share } of phrases) addTo(this.phrasesOfId, ids[0]!, { ids, term, share });
    });
  }

  measure(sentence: number): SentenceEvidence {
    const { offsets, terms } = this.snapshot.lexical.sentenceTerms;
    const row = terms.subarray(offsets[sentence], offsets[sentence + 1]);
    const found = this.findTerms(row);
    const text = this.snapshot.sentenceText(sentence);
    this.findLiterals(text, found);
    const morphemes = this.termShare(found);
    return {
      sentence,
      found,
      morphemes,
      // Without Hangul in the question or in the sentence there are no bigrams that it could lack.
      bigrams: this.bigramSets.length === 0 || !HANGUL.test(text) ? morphemes : this.bigramShare(text),
      neighbours: this.neighbourShare(row),
    };
  }

  /** The question's terms among term ids, by position, each with the share that it counts. */
  findTerms(ids: Uint32Array): Float32Array {
    const found = new Float32Array(this.query.terms.length);
    for (let at = 0; at < ids.length; at++) {
      for (const { term, share } of this.termsOfId.get(ids[at]!) ?? []) {
        if (found[term]! < share) found[term] = share;
      }
      for (const { ids: phrase, term, share } of this.phrasesOfId.get(ids[at]!) ?? []) {
        if (found[term]! < share && standsAt(phrase, ids, at)) found[term] = share;
      }
    }
    return found;
  }

  /** Adds terms that stand in the text although its analysis does not show them. */
  private findLiterals(text: string, found: Float32Array): void {
    this.query.terms.forEach(({ literal, text: own, kind }, term) => {
      if (found[term] !== 0) return;
      const letters = literal ?? (own.length >= 2 && LETTERED.has(kind) ? own : null);
      if (letters !== null && text.includes(letters)) found[term] = LITERAL_SHARE;
    });
  }

  /** The share of the question's IDF mass that these terms make up. */
  termShare(found: Float32Array): number {
    if (this.termMass === 0) return 0;
    let mass = 0;
    for (let index = 0; index < found.length; index++)
      mass += found[index]! * this.query.terms[index]!.weight;
    return mass / this.termMass;
  }

  private bigramShare(text: string): number {
    let best = 0;
    for (const { weights, mass } of this.bigramSets) {
      if (mass === 0) continue;
      const seen = new Set<number>();
      let sum = 0;
      visitBigrams(text, 0, text.length, (key) => {
        const weight = weights.get(key);
        if (weight === undefined || seen.has(key)) return;
        seen.add(key);
        sum += weight;
      });
      best = Math.max(best, sum / mass);
    }
    return best;
  }

  private neighbourShare(row: Uint32Array): number {
    if (this.pairMass === 0) return 0;
    const positions = Array.from(row, (id) => this.termsOfId.get(id) ?? []);
    let mass = 0;
    for (const { left, right, weight } of this.pairs) {
      if (areNeighbours(positions, left, right)) mass += weight;
    }
    return mass / this.pairMass;
  }
}

function addTo<Value>(map: Map<number, Value[]>, id: number, value: Value): void {
  const known = map.get(id);
  if (known === undefined) map.set(id, [value]);
  else known.push(value);
}

/** Whether a phrase begins at a position, its words each a neighbour of the one before. */
function standsAt(phrase: readonly number[], ids: Uint32Array, start: number): boolean {
  let at = start;
  for (let part = 1; part < phrase.length; part++) {
    const next = ids.subarray(at + 1, at + 1 + NEIGHBOUR_DISTANCE).indexOf(phrase[part]!);
    if (next < 0) return false;
    at += 1 + next;
  }
  return true;
}

/** One word may be both: 노바그리드 for 노바 그리드. */
function areNeighbours(positions: readonly (readonly TermShare[])[], left: number, right: number): boolean {
  const holds = (at: number, asked: number) => positions[at]?.some(({ term }) => term === asked) ?? false;
  for (let at = 0; at < positions.length; at++) {
    if (!holds(at, left)) continue;
    for (let step = left === right ? 1 : 0; step <= NEIGHBOUR_DISTANCE; step++)
      if (holds(at + step, right)) return true;
  }
  return false;
}
