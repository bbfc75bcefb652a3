import type { Message } from 'discord.js';
import type { Turn } from '../../answer/follow-up.ts';
import { SsiatError } from '../../errors.ts';
import type { Asked } from '../../service/assistant.ts';
import type { BotContext } from '../context.ts';
import { questionHeading } from '../rendering/heading.ts';
import { ANSWER_ACTIONS, renderAnswer } from '../rendering/render-answer.ts';
import { plainBody } from '../reply.ts';
import type { Texts } from '../texts/index.ts';
import type { AnswerSurface } from './answer-surface.ts';
import { keepAnswerView } from './answer-view.ts';

/** A question as it came in. */
export interface IncomingQuestion {
  readonly question: string;
  readonly history: readonly Turn[];
  readonly userId: string;
  readonly guildId: string | null;
  readonly channelId: string;
  /** Whether the place shows the question to its readers: a message does, a command does not. */
  readonly shown: boolean;
  /** Whether a thread can be opened from the answer. */
  readonly threads: boolean;
  /** When it arrived, by `performance.now()`. */
  readonly arrivedAt: number;
}

/** Answers on a surface and keeps the numbers. Resolves to the turn for what follows, or null when none came of it. */
export async function answerQuestion(
  incoming: IncomingQuestion,
  surface: AnswerSurface,
  context: BotContext,
  texts: Texts,
): Promise<Turn | null> {
  const { services, log } = context;
  const { question, history, guildId } = incoming;
  try {
    const asked = await services.assistant.ask({
      question,
      history,
      onPhase: (phase) => surface.phase(texts.asking.phases[phase]),
    });
    await show(asked, incoming, surface, context, texts);
    keepNumbers(asked, incoming, context);
    const { answer, understood } = asked;
    return {
      question: understood ?? question,
      answered: answer.kind === 'answered',
      quotes: answer.citations.map(({ quote }) => quote),
    };
  } catch (error) {
    services.store.usage.count({ guildId, outcome: 'failed', sources: [] });
    if (!(error instanceof SsiatError) || error.code !== 'question') throw error;
    log.info({ guild: guildId, code: error.code }, 'question not understood');
    await surface.finish(plainBody(error.message));
    return null;
  }
}

async function show(
  { answer, understood, evidence }: Asked,
  { question, userId, guildId, shown, threads }: IncomingQuestion,
  surface: AnswerSurface,
  { services: { store } }: BotContext,
  texts: Texts,
): Promise<Message | null> {
  const kept = answer.kind === 'no-evidence' && keepsQuestions(store, guildId);
  const told = kept ? { ...answer, notes: [...answer.notes, texts.asking.keptForAdmins] } : answer;
  const viewId = keepAnswerView(store, userId, { answer: told, evidence });
  const asked = shown ? null : questionHeading('asked', question, texts.locale);
  const heading = understood === null ? asked : questionHeading('understood', understood, texts.locale);
  const actions = ANSWER_ACTIONS.filter((action) => action !== 'thread' || threads);
  return surface.finish(renderAnswer(told, { texts: texts.asking, viewId, heading, actions, page: 0 }));
}

function keepNumbers(
  { answer, understood }: Asked,
  { question, userId, guildId, channelId, arrivedAt }: IncomingQuestion,
  { services, log, logQuestions }: BotContext,
): void {
  const { store, latencies } = services;
  const milliseconds = performance.now() - arrivedAt;
  latencies.add(milliseconds);
  store.usage.count({
    guildId,
    outcome: answer.kind,
    sources: [...new Set(answer.citations.map(({ source }) => source))],
  });
  if (answer.kind === 'no-evidence' && keepsQuestions(store, guildId)) {
    store.gaps.record({ question: understood ?? question, userId, guildId, channelId });
  }
  log.info(
    {
      guild: guildId,
      outcome: answer.kind,
      milliseconds: Math.round(milliseconds),
      ...(logQuestions && { question }),
    },
    'question answered',
  );
}

/** Whether the place lets its questions be kept for the gap list and feedback. */
export function keepsQuestions(
  { settings }: BotContext['services']['store'],
  guildId: string | null,
): boolean {
  return guildId === null || settings.of(guildId).keepQuestions;
}
