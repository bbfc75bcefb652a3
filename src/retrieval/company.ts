import { documentFrequency, inverseDocumentFrequency } from '../index-store/postings.ts';
import type { IndexSnapshot } from '../index-store/snapshot.ts';

/** Chunks of a word that are looked at: a name that stands in many has been seen enough in these. */
const MOST_CHUNKS = 48;
/** Words of one sentence this near belong to one name: 크리스틴 올슨. */
export const BESIDE = 2;
/** Two spellings of one name share this much of the words around them, by weight. */
const LEAST_SHARED = 0.12;

/** The words that a word of the index stands among. */
export class Company {
  private readonly snapshot: IndexSnapshot;

  constructor(snapshot: IndexSnapshot) {
    this.snapshot = snapshot;
  }

  /** The words of the sentences that hold the term; the nearest only, when `reach` says how near. */
  around(term: number, reach = Infinity): Set<number> {
    const found = new Set<number>();
    for (const row of this.sentencesOf(term)) {
      row.forEach((id, at) => {
        if (id !== term) return;
        for (const near of row.subarray(Math.max(0, at - reach), at + reach + 1)) found.add(near);
      });
    }
    return found;
  }

  /** Whether a sentence has the two side by side. */
  areBeside(left: number, right: number): boolean {
    return this.around(left, BESIDE).has(right);
  }

  /**
   * Whether two terms keep the same company, as spellings of one name do: the words of their chunks overlap, and no
   * chunk holds both, which a text does only to tell one from the other.
   */
  isShared(left: number, right: number): boolean {
    const ofLeft = this.chunksOf(left);
    const ofRight = new Set(this.chunksOf(right));
    if (ofLeft.some((chunk) => ofRight.has(chunk))) return false;
    const leftWords = this.wordsOf(ofLeft);
    const rightWords = this.wordsOf([...ofRight]);
    let shared = 0;
    for (const [word, weight] of leftWords) if (rightWords.has(word)) shared += weight;
    return shared >= LEAST_SHARED * Math.min(total(leftWords), total(rightWords));
  }

  private chunksOf(term: number): number[] {
    const { offsets, rows } = this.snapshot.lexical.morphemes.postings;
    return [...rows.subarray(offsets[term]!, Math.min(offsets[term + 1]!, offsets[term]! + MOST_CHUNKS))];
  }

  /** The words of some chunks with their inverse document frequency. */
  private wordsOf(chunks: readonly number[]): Map<number, number> {
    const { postings } = this.snapshot.lexical.morphemes;
    const words = new Map<number, number>();
    for (const chunk of chunks) {
      for (const id of this.termsOfChunk(chunk)) {
        if (words.has(id)) continue;
        words.set(id, inverseDocumentFrequency(postings.lengths.length, documentFrequency(postings, id)));
      }
    }
    return words;
  }

  private termsOfChunk(chunk: number): Uint32Array {
    const { chunkFirstSentences, chunkEndSentences } = this.snapshot.tables;
    const { offsets, terms } = this.snapshot.lexical.sentenceTerms;
    return terms.subarray(offsets[chunkFirstSentences[chunk]!], offsets[chunkEndSentences[chunk]!]);
  }

  private sentencesOf(term: number): Uint32Array[] {
    const { chunkFirstSentences, chunkEndSentences } = this.snapshot.tables;
    const { offsets, terms } = this.snapshot.lexical.sentenceTerms;
    const rows: Uint32Array[] = [];
    for (const chunk of this.chunksOf(term)) {
      for (let at = chunkFirstSentences[chunk]!; at < chunkEndSentences[chunk]!; at++) {
        const row = terms.subarray(offsets[at], offsets[at + 1]);
        if (row.includes(term)) rows.push(row);
      }
    }
    return rows;
  }
}

function total(words: ReadonlyMap<number, number>): number {
  let sum = 0;
  for (const weight of words.values()) sum += weight;
  return sum;
}
