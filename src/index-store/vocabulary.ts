/** Numbers terms by first appearance; the numbers are stable while an index is extended. */
export class Vocabulary<Term> {
  readonly terms: Term[];
  private readonly ids: Map<Term, number>;

  /** @param known terms that keep the numbers they have. */
  constructor(known: Iterable<Term> = []) {
    this.terms = [...known];
    this.ids = new Map(this.terms.map((term, id) => [term, id]));
  }

  get size(): number {
    return this.terms.length;
  }

  /** The term's number; a new term gets the next one. */
  id(term: Term): number {
    const known = this.ids.get(term);
    if (known !== undefined) return known;
    this.ids.set(term, this.terms.length);
    return this.terms.push(term) - 1;
  }
}
