import type { HybridSearch } from '../retrieval/hybrid-search.ts';
import type { Answer } from './answer.ts';

/** Answers questions from one index snapshot. */
export interface Answerer {
  /**
   * @throws SsiatError `question` when the question is empty or too long.
   */
  ask(question: string): Promise<Answer>;
}

export function createAnswerer(search: HybridSearch): Answerer {
  return { ask: () => Promise.reject(new Error(`not yet: ${search.snapshot.version}`)) };
}
