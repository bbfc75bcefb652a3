import type { IndexSnapshot } from '../index-store/snapshot.ts';
import type { BoundQuery } from '../retrieval/bound-query.ts';

/** Looks up which of a question's terms a document holds anywhere, each document once. */
export class DocumentTerms {
  private readonly query: BoundQuery;
  private readonly snapshot: IndexSnapshot;
  private readonly known = new Map<number, Float32Array>();

  constructor(query: BoundQuery, snapshot: IndexSnapshot) {
    this.query = query;
    this.snapshot = snapshot;
  }

  /** By position in the query's `terms`: the share that the term counts, 0 where it does not stand. */
  found(document: number): Float32Array {
    let found = this.known.get(document);
    if (found === undefined) {
      found = Float32Array.from(this.query.terms, ({ matches, synonyms }) =>
        [...matches, ...synonyms].reduce(
          (best, { id, share }) => (share > best && this.holds(document, id) ? share : best),
          0,
        ),
      );
      this.known.set(document, found);
    }
    return found;
  }

  /** Binary search of the term's chunks, which are in ascending order, for one of the document's. */
  private holds(document: number, term: number): boolean {
    const { offsets, rows } = this.snapshot.lexical.morphemes.postings;
    const starts = this.snapshot.tables.documentChunkStarts;
    const first = starts[document]!;
    let low = offsets[term]!;
    let high = offsets[term + 1]!;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (rows[middle]! < first) low = middle + 1;
      else high = middle;
    }
    return low < offsets[term + 1]! && rows[low]! < starts[document + 1]!;
  }
}
