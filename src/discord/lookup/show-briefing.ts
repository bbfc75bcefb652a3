import type { Briefing } from '../../service/library.ts';
import type { BotContext } from '../context.ts';
import type { MessageBody } from '../rendering/body.ts';
import { lookupHeading } from '../rendering/heading.ts';
import { answerPages } from '../rendering/render-answer.ts';
import type { Texts } from '../texts/index.ts';
import { foundAnswerBody } from './found-answer.ts';

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
  context: BotContext,
  texts: Texts,
  most = MOST_SUBJECTS,
): MessageBody {
  return foundAnswerBody(briefing.tell(most), headingAbove(briefing, most, texts), ownerId, context, texts);
}

/** How many subjects one page holds, at least one: what everybody reads has no pages to turn. */
export function subjectsOnOnePage(briefing: Briefing, texts: Texts): number {
  for (let most = MOST_SUBJECTS; most > 1; most--) {
    const heading = headingAbove(briefing, most, texts);
    if (answerPages(briefing.tell(most).answer, { texts: texts.asking, heading }) === 1) return most;
  }
  return 1;
}

function headingAbove(
  { since, documents, subjects }: Briefing,
  most: number,
  { asking, lookup, locale }: Texts,
): string {
  const shown = Math.min(most, subjects);
  const about = lookup.briefing({ since: asking.date(since.toISOString()), documents, shown, subjects });
  return lookupHeading('briefing', about, locale);
}
