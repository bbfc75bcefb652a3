import type { Answer } from '../answer/answer.ts';
import type { Answerer } from '../answer/answerer.ts';
import type { IndexSnapshot } from '../index-store/snapshot.ts';
import type { HybridSearch } from '../retrieval/hybrid-search.ts';
import type { EvaluationQuestion } from './fixtures.ts';
import { type AnswerOutcome, firstRank, type QuestionOutcome } from './score.ts';

/** Chunks that are ranked: enough for ten documents of several chunks each. */
const RANKED_CHUNKS = 50;

export interface EvaluateOptions {
  readonly search: HybridSearch;
  /** Null measures retrieval alone. */
  readonly answerer: Answerer | null;
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number) => void;
}

/** Asks all questions, one after the other. @throws what the search or the answerer throws */
export async function evaluate(
  questions: readonly EvaluationQuestion[],
  options: EvaluateOptions,
): Promise<QuestionOutcome[]> {
  const outcomes: QuestionOutcome[] = [];
  // The first call of anything compiles it; that is not what is measured.
  if (questions[0] !== undefined) await measure(questions[0], options);
  for (const question of questions) {
    options.signal?.throwIfAborted();
    outcomes.push(await measure(question, options));
    options.onProgress?.(outcomes.length);
  }
  return outcomes;
}

async function measure(
  question: EvaluationQuestion,
  { search, answerer }: EvaluateOptions,
): Promise<QuestionOutcome> {
  const { snapshot } = search;
  const searchedAt = performance.now();
  const { hits } = await search.search(question.text, RANKED_CHUNKS);
  const searchTime = performance.now() - searchedAt;
  const ranked = hits.map(({ chunk }) => snapshot.document(snapshot.documentOfChunk(chunk)).source);
  const rank = firstRank(ranked, question.sources);
  if (answerer === null) return { question, rank, answer: null, unguarded: null, milliseconds: searchTime };
  const askedAt = performance.now();
  const answer = await answerer.ask(question.text);
  const milliseconds = performance.now() - askedAt;
  const unguarded = await answerer.assess(question.text);
  return {
    question,
    rank,
    answer: answerOutcome(answer, snapshot),
    unguarded: { ...answerOutcome(unguarded.answer, snapshot), confidence: unguarded.confidence },
    milliseconds,
  };
}

function answerOutcome(answer: Answer, snapshot: IndexSnapshot): AnswerOutcome {
  return {
    refused: answer.kind === 'no-evidence',
    // Without the citation marks, which are no part of what is said.
    text: answer.paragraphs.map((segments) => segments.map(({ text }) => text).join(' ')).join('\n'),
    sources: answer.citations.map(({ source }) => source),
    verbatim: answer.citations.every(({ source, quote, start, end }) => {
      const row = snapshot.documentIndex(source);
      return row >= 0 && quote !== '' && snapshot.documentText(row).slice(start, end) === quote;
    }),
  };
}
