import { z } from 'zod';
import type { Answer } from '../../answer/answer.ts';
import type { Evidence } from '../../answer/evidence.ts';
import type { Store } from '../../store/store.ts';
import type { BotContext } from '../context.ts';
import { keepView } from '../keep-view.ts';
import { passageSchema } from '../passage-schema.ts';

/** The kind of stored view that is behind the buttons of an answer. */
const KIND = 'answer';

const citation = z.object({
  number: z.number(),
  source: z.string(),
  title: z.string(),
  publisher: z.string().nullable(),
  date: z.string().nullable(),
  place: z.string().nullable(),
  copies: z.number().int().nonnegative().default(0),
  quote: z.string(),
  start: z.number(),
  end: z.number(),
  score: z.number(),
});

const segment = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('quote'), text: z.string(), citation: z.number() }),
  z.object({ kind: z.literal('frame'), text: z.string(), citation: z.number().nullable() }),
  z.object({ kind: z.literal('computed'), text: z.string(), citations: z.array(z.number()) }),
]);

/** An answer without its question: questions are not kept. */
const answerView = z.object({
  answer: z.object({
    kind: z.enum(['answered', 'no-evidence']),
    paragraphs: z.array(z.array(segment)),
    citations: z.array(citation),
    nearest: z.array(z.object({ source: z.string(), title: z.string() })),
    further: z.array(passageSchema),
    model: z.string(),
    notes: z.array(z.string()),
    timings: z.object({ retrieveMs: z.number(), answerMs: z.number(), totalMs: z.number() }),
  }),
  evidence: z.array(z.object({ citation, before: z.string(), after: z.string() })),
});

/** What the buttons of an answer need. */
export interface AnswerView {
  readonly answer: Answer;
  readonly evidence: readonly Evidence[];
  /** Whether the one who looks is the one who asked. */
  readonly mine: boolean;
}

/** Keeps what is behind an answer's buttons; the result names it, if it could be kept. */
export function keepAnswerView(
  ownerId: string,
  { answer, evidence }: Pick<AnswerView, 'answer' | 'evidence'>,
  context: BotContext,
): string | null {
  const { question: _, ...kept } = answer;
  return keepView({ kind: KIND, ownerId, payload: { answer: kept, evidence } }, context);
}

/** The documents that an answer quotes, each once. */
export function citedSources({ citations }: Pick<Answer, 'citations'>): string[] {
  return [...new Set(citations.map(({ source }) => source))];
}

/** What is behind an answer's buttons, or null when it is too old, unknown, or no answer. */
export function findAnswerView(store: Store, id: string, viewerId: string): AnswerView | null {
  const view = store.views.get(id, viewerId);
  if (view?.kind !== KIND) return null;
  const parsed = answerView.safeParse(view.payload);
  if (!parsed.success) return null;
  const { answer, evidence } = parsed.data;
  return { answer: { ...answer, question: '' }, evidence, mine: view.mine };
}
