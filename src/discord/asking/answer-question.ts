import type { Answer } from '../../answer/answer.ts';
import { asksNothing } from '../../answer/follow-up/talk.ts';
import type { Turn } from '../../answer/follow-up.ts';
import { SsiatError } from '../../errors.ts';
import type { Asked } from '../../service/assistant.ts';
import type { BotContext } from '../context.ts';
import { failureText, logFailure } from '../failures.ts';
import { type MessageBody, plainBody } from '../rendering/body.ts';
import { questionHeading } from '../rendering/heading.ts';
import { ANSWER_ACTIONS, renderAnswer } from '../rendering/render-answer.ts';
import type { Texts } from '../texts/index.ts';
import type { AnswerSurface } from './answer-surface.ts';
import { citedSources, keepAnswerView } from './answer-view.ts';

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

/**
 * Answers on a surface and keeps the numbers; whatever fails before there is an answer is told in its place.
 *
 * @returns the turn for what follows, or null when none came of it
 */
export async function answerQuestion(
  incoming: IncomingQuestion,
  surface: AnswerSurface,
  context: BotContext,
  texts: Texts,
): Promise<Turn | null> {
  const { services, log } = context;
  const { question, history } = incoming;
  let asked: Asked;
  let body: MessageBody;
  try {
    asked = await services.assistant.ask({
      question,
      history,
      onPhase: (phase) => surface.phase(texts.asking.phases[phase]),
    });
    body = answerBody(asked, incoming, context, texts);
  } catch (error) {
    logFailure(error, log, 'question not answered');
    // A question that says nothing is no failure of the bot.
    if (!(error instanceof SsiatError && error.code === 'question')) {
      keepNumbers('failed', null, incoming, context);
    }
    await surface.finish(plainBody(failureText(error, texts)));
    return null;
  }
  await surface.finish(body);
  keepNumbers(asked.answer.kind, asked, incoming, context);
  return {
    question: asked.understood ?? question,
    answered: asked.answer.kind === 'answered',
    quotes: asked.answer.citations.map(({ quote }) => quote),
  };
}

function answerBody(
  { answer, understood, evidence }: Asked,
  { question, userId, guildId, shown, threads }: IncomingQuestion,
  context: BotContext,
  texts: Texts,
): MessageBody {
  const kept = isGap(answer.kind, question) && keepsQuestions(context.services.store, guildId);
  const told = kept ? { ...answer, notes: [...answer.notes, texts.asking.keptForAdmins] } : answer;
  const viewId = keepAnswerView(userId, { answer: told, evidence }, context);
  const asked = shown ? null : questionHeading('asked', question, texts.locale);
  const heading = understood === null ? asked : questionHeading('understood', understood, texts.locale);
  const actions = ANSWER_ACTIONS.filter((action) => action !== 'thread' || threads);
  return renderAnswer(told, { texts: texts.asking, viewId, heading, actions, page: 0 });
}

/** Never throws: the question has been answered by now, and numbers that cannot be kept are no concern of the user's. */
function keepNumbers(
  outcome: Answer['kind'] | 'failed',
  asked: Asked | null,
  { question, userId, guildId, channelId, arrivedAt }: IncomingQuestion,
  { services, log, logQuestions }: BotContext,
): void {
  const { store, latencies } = services;
  const milliseconds = performance.now() - arrivedAt;
  if (outcome !== 'failed') latencies.add(milliseconds);
  try {
    store.usage.count({ guildId, outcome, sources: asked === null ? [] : citedSources(asked.answer) });
    if (isGap(outcome, question) && keepsQuestions(store, guildId)) {
      store.gaps.record({ question: asked?.understood ?? question, userId, guildId, channelId });
    }
  } catch (error) {
    log.error({ err: error }, 'numbers of a question not kept');
  }
  log.info(
    {
      guild: guildId,
      outcome,
      milliseconds: Math.round(milliseconds),
      ...(logQuestions && { question }),
    },
    'question answered',
  );
}

/** Whether the documents lack something: to thanks and laughter there is nothing that an admin could write. */
function isGap(outcome: Answer['kind'] | 'failed', question: string): boolean {
  return outcome === 'no-evidence' && !asksNothing(question);
}

/** Whether the place lets its questions be kept for the gap list and feedback. */
export function keepsQuestions(
  { settings }: BotContext['services']['store'],
  guildId: string | null,
): boolean {
  return guildId === null || settings.of(guildId).keepQuestions;
}
