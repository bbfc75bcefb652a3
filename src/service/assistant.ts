import type { Answer } from '../answer/answer.ts';
import type { AnswerPhase } from '../answer/answerer.ts';
import { type Evidence, evidenceOf } from '../answer/evidence.ts';
import { standaloneQuestion, type Turn } from '../answer/follow-up.ts';
import type { LiveServing } from './serving.ts';

interface AskRequest {
  readonly question: string;
  /** What was asked before in the same conversation, oldest first. */
  readonly history: readonly Turn[];
  readonly onPhase?: (phase: AnswerPhase) => void;
}

export interface Asked {
  readonly answer: Answer;
  /** The question that was answered, when a follow-up had to be completed from its conversation. */
  readonly understood: string | null;
  /** Each citation with the sentences around it. */
  readonly evidence: readonly Evidence[];
}

/** Answers questions, alone or in a conversation. */
export interface Assistant {
  /** @throws SsiatError `question` when the question is empty or too long */
  ask(request: AskRequest): Promise<Asked>;
}

export function createAssistant(serving: LiveServing): Assistant {
  return {
    async ask({ question, history, onPhase }) {
      // One snapshot for the whole question, whatever goes live meanwhile.
      const { answerer, search, snapshot } = serving.current();
      const standalone = standaloneQuestion(question, history, search.language.analyzer);
      const answer = await answerer.ask(standalone.question, onPhase);
      return {
        answer: { ...answer, question },
        understood: standalone.rewritten ? standalone.question : null,
        evidence: evidenceOf(answer.citations, snapshot),
      };
    },
  };
}
