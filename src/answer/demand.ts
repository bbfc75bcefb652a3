import type { TermKind } from '../korean/terms.ts';
import type { BoundQuery } from '../retrieval/bound-query.ts';

/**
 * How much of its IDF a term demands of the evidence. What is asked about is said in nouns and names; verbs and
 * adverbs are where a question and its answer differ most in words (넣다, 지원하다), so their absence says little.
 */
const DEMANDS: Record<TermKind, number> = {
  noun: 1,
  compound: 0.5,
  number: 0.8,
  unit: 0.4,
  predicate: 0.4,
  modifier: 0.3,
};

/** What each term of a question demands, by position in the query's `terms`. */
export function termDemands(query: BoundQuery): Float32Array {
  return Float32Array.from(query.terms, ({ kind, weight }) => DEMANDS[kind] * weight);
}

/** The share of the demands that is met; `covered` says by how much each term is found, 0 to 1. */
export function metShare(covered: Float32Array, demands: Float32Array): number {
  let met = 0;
  let total = 0;
  for (let term = 0; term < demands.length; term++) {
    met += covered[term]! * demands[term]!;
    total += demands[term]!;
  }
  return total === 0 ? 0 : met / total;
}
