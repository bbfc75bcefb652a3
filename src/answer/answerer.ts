import type { HybridSearch } from '../retrieval/hybrid-search.ts';
import { checkQuestion } from '../retrieval/query.ts';
import type { Answer } from './answer.ts';
import { EVIDENCE_THRESHOLD } from './confidence.ts';
import { type AnswerPhase, type AskOptions, type Assessment, answerOne } from './one-question.ts';
import { compareQuotes } from './parts/compare-quotes.ts';
import { mergeAnswers } from './parts/merge.ts';
import type { QuestionPart } from './parts/question-part.ts';
import { splitQuestion } from './parts/split.ts';

export type { AnswerPhase } from './one-question.ts';

/** Answers questions from one index snapshot, by quoting: every statement is a verbatim, verified sentence. */
export interface Answerer {
  /**
   * @throws SsiatError `question` when the question is empty or longer than 500 characters.
   */
  ask(question: string, onPhase?: (phase: AnswerPhase) => void): Promise<Answer>;
  /** For measuring: the answer without the evidence threshold. @throws what `ask` throws */
  assess(question: string): Promise<Assessment>;
}

/** @param now the instant of a question, which 올해 and 지난달 count from */
export function createAnswerer(search: HybridSearch, now: () => Date): Answerer {
  const assess = async (question: string, options: AskOptions): Promise<Assessment> => {
    const text = checkQuestion(question, '질문');
    const parts = splitQuestion(text, search.language.analyzer);
    const assessed =
      parts.length > 1
        ? await answerParts(text, parts, search, options)
        : await answerOne(text, search, options);
    return { ...assessed, answer: { ...assessed.answer, question } };
  };
  return {
    async ask(question, onPhase) {
      return (await assess(question, { threshold: EVIDENCE_THRESHOLD, now: now(), onPhase })).answer;
    },
    assess: (question) => assess(question, { threshold: 0, now: now() }),
  };
}

/**
 * Answers each part. A question that is answered as a whole by one quote stays one: 민법과 형법의 차이 may be told in
 * a sentence; and so does one of whose parts none has evidence, since it may have been split wrongly.
 */
async function answerParts(
  question: string,
  parts: readonly QuestionPart[],
  search: HybridSearch,
  options: AskOptions,
): Promise<Assessment> {
  if (parts.every(({ kind }) => kind === 'comparison')) {
    const whole = await answerOne(question, search, options);
    if (holdsAllLabels(whole.answer, parts)) return whole;
  }
  const assessed: Assessment[] = [];
  for (const part of parts) assessed.push(await answerOne(part.text, search, options));
  const answers = assessed.map(({ answer }) => answer);
  const answer = mergeAnswers(question, parts, answers, compareQuotes);
  if (answer.kind === 'no-evidence') return answerOne(question, search, options);
  return { answer, confidence: Math.max(...assessed.map(({ confidence }) => confidence)) };
}

function holdsAllLabels({ citations }: Answer, parts: readonly QuestionPart[]): boolean {
  return citations.some(({ quote }) => parts.every(({ label }) => quote.includes(label)));
}
