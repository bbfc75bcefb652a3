import type { Briefing } from '../../service/library.ts';
import { keepAnswerView } from '../asking/answer-view.ts';
import type { BotContext } from '../context.ts';
import type { MessageBody } from '../rendering/body.ts';
import { lookupHeading } from '../rendering/heading.ts';
import { type AnswerOptions, answerPages, renderAnswer } from '../rendering/render-answer.ts';
import type { Texts } from '../texts/index.ts';

/** Subjects that a briefing tells of at most; the others are in the list of documents. */
export const MOST_SUBJECTS = 10;

/** A briefing as a message of whoever owns it, with its evidence. */
export function briefingBody(
  briefing: Briefing,
  ownerId: string,
  { services }: BotContext,
  texts: Texts,
): MessageBody {
  const viewId = keepAnswerView(services.store, ownerId, briefing);
  return renderAnswer(briefing.answer, optionsOf(briefing, viewId, texts));
}

/** What came in from a time on, as many subjects as one page holds: what everybody reads has no pages to turn. */
export function onePageBriefing(since: Date | null, { services }: BotContext, texts: Texts): Briefing | null {
  for (let subjects = MOST_SUBJECTS; ; subjects--) {
    const briefing = services.library.briefing(since, subjects);
    if (briefing === null || subjects === 1) return briefing;
    if (answerPages(briefing.answer, optionsOf(briefing, null, texts)) === 1) return briefing;
  }
}

function optionsOf(
  { since, documents, shown, subjects }: Briefing,
  viewId: string | null,
  { asking, lookup, locale }: Texts,
): AnswerOptions {
  const about = lookup.briefing({ since: asking.date(since.toISOString()), documents, shown, subjects });
  return {
    texts: asking,
    viewId,
    heading: lookupHeading('briefing', about, locale),
    actions: ['evidence'],
    page: 0,
  };
}
