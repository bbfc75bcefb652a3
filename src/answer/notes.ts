import { withParticle } from '../korean/particles.ts';
import type { SearchOutcome } from '../retrieval/hybrid-search.ts';
import type { Citation } from './answer.ts';

/** Says which words were read otherwise than typed, and which other spellings made it into the answer. */
export function answerNotes({ query, corrections }: SearchOutcome, citations: readonly Citation[]): string[] {
  const spellings = query.spellings.filter(({ to }) =>
    citations.some(({ quote }) => quote.toLowerCase().includes(to.toLowerCase())),
  );
  return [...corrections, ...spellings].map(searchedAs);
}

/** What else a reader of a refusal should know. */
export function refusalNotes({ query, corrections }: SearchOutcome): string[] {
  // Nothing but symbols, emoji or particles.
  if (query.terms.length === 0)
    return ['질문에서 찾을 낱말을 알아보지 못했습니다. 궁금한 것을 낱말로 적어 주세요.'];
  return corrections.map(searchedAs);
}

function searchedAs({ from, to }: { from: string; to: string }): string {
  return `'${from}'${particleOf(from, '을/를')} '${to}'${particleOf(to, '으로/로')}도 찾았습니다`;
}

function particleOf(word: string, pair: '을/를' | '으로/로'): string {
  return withParticle(word, pair).slice(word.length);
}
