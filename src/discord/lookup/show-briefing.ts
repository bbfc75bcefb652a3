import type { Briefing } from '../../service/library.ts';
import { keepAnswerView } from '../asking/answer-view.ts';
import type { BotContext } from '../context.ts';
import type { MessageBody } from '../rendering/body.ts';
import { lookupHeading } from '../rendering/heading.ts';
import { type AnswerOptions, answerPages, renderAnswer } from '../rendering/render-answer.ts';
import type { Texts } from '../texts/index.ts';

/** Subjects that a briefing tells of at most; the other documents are in the list of documents. */
const MOST_SUBJECTS = 10;

/** What is new to a server begins right after its last briefing, which told of all there was; null before the first. */
export function sinceLastBriefing(guildId: string, { services }: BotContext): Date | null {
  const last = services.store.settings.lastBriefing(guildId);
  return last && new Date(last.getTime() + 1);
}

/** A briefing as a message of whoever owns it, with its evidence. */
export function briefingBody(
  briefing: Briefing,
  ownerId: string,
  { services }: BotContext,
  texts: Texts,
  most = MOST_SUBJECTS,
): MessageBody {
  const told = briefing.tell(most);
  const viewId = keepAnswerView(services.store, ownerId, told);
  return renderAnswer(told.answer, optionsOf(briefing, most, viewId, texts));
}

/** How many subjects one page holds, at least one: what everybody reads has no pages to turn. */
export function subjectsOnOnePage(briefing: Briefing, texts: Texts): number {
  for (let most = MOST_SUBJECTS; most > 1; most--) {
    if (answerPages(briefing.tell(most).answer, optionsOf(briefing, most, null, texts)) === 1) return most;
  }
  return 1;
}

function optionsOf(
  { since, documents, subjects }: Briefing,
  most: number,
  viewId: string | null,
  { asking, lookup, locale }: Texts,
): AnswerOptions {
  const shown = Math.min(most, subjects);
  const about = lookup.briefing({ since: asking.date(since.toISOString()), documents, shown, subjects });
  return {
    texts: asking,
    viewId,
    heading: lookupHeading('briefing', about, locale),
    actions: ['evidence'],
    page: 0,
  };
}
