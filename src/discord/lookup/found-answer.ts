import type { LookupAnswer } from '../../service/lookup-answers.ts';
import { keepAnswerView } from '../asking/answer-view.ts';
import type { BotContext } from '../context.ts';
import type { MessageBody } from '../rendering/body.ts';
import { renderAnswer } from '../rendering/render-answer.ts';
import type { Texts } from '../texts/index.ts';

/** What documents say about something looked up, with its evidence, as a message of whoever owns it. */
export function foundAnswerBody(
  found: LookupAnswer,
  heading: string | null,
  ownerId: string,
  context: BotContext,
  { asking }: Texts,
): MessageBody {
  const viewId = keepAnswerView(ownerId, found, context);
  return renderAnswer(found.answer, { texts: asking, viewId, heading, actions: ['evidence'], page: 0 });
}
