import type { LetterWalk } from '../korean/names/letter-walk.ts';

/** Words with one first letter: sorted by their letters as soon as they are first looked at. */
interface Bucket {
  terms: string[];
  letters: string[] | null;
}

/** The words of an index by how they are spelt, for a {@link LetterWalk}; no two words have the same letters. */
export class SortedWords {
  private readonly lettersOf: (term: string) => string;
  private readonly firstLetters: number;
  private readonly buckets = new Map<string, Bucket>();

  /** @param firstLetters as many letters at the beginning tell the buckets apart */
  constructor(lettersOf: (term: string) => string, firstLetters: number) {
    this.lettersOf = lettersOf;
    this.firstLetters = firstLetters;
  }

  add(term: string): void {
    const key = this.lettersOf(term.slice(0, 1)).slice(0, this.firstLetters);
    const bucket = this.buckets.get(key);
    if (bucket === undefined) this.buckets.set(key, { terms: [term], letters: null });
    else bucket.terms.push(term);
  }

  /** Calls `found` for each word whose cost is at most `limit`. */
  visit(walk: LetterWalk, limit: number, found: (term: string, cost: number) => void): void {
    for (const [key, bucket] of this.buckets) {
      if (!walk.mayBegin(key, limit)) continue;
      const letters = bucket.letters ?? this.sort(bucket);
      walk.visit(letters, limit, (at, cost) => found(bucket.terms[at]!, cost));
    }
  }

  private sort(bucket: Bucket): string[] {
    const terms = new Map(bucket.terms.map((term) => [this.lettersOf(term), term]));
    bucket.letters = [...terms.keys()].sort();
    bucket.terms = bucket.letters.map((letters) => terms.get(letters)!);
    return bucket.letters;
  }
}
