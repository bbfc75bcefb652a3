import type { BotContext } from '../context.ts';
import { type MessageBody, plainBody } from '../rendering/body.ts';
import { titleText } from '../rendering/document-line.ts';
import { lookupHeading } from '../rendering/heading.ts';
import type { Texts } from '../texts/index.ts';
import { foundAnswerBody } from './found-answer.ts';

/** Characters of a title above its summary. */
const TITLE = 150;

/** The key points of a document for one reader, each with its evidence. */
export function summaryBody(
  documentId: string,
  readerId: string,
  context: BotContext,
  texts: Texts,
): MessageBody {
  const { library } = context.services;
  const card = library.card(documentId);
  if (card === null) return plainBody(texts.lookup.documentGone);
  const title = titleText(card.entry.title, texts.asking, TITLE);
  const summary = library.summary(documentId);
  if (summary === null) return plainBody(texts.lookup.nothingToSummarize(title));
  return foundAnswerBody(summary, lookupHeading('summary', title, texts.locale), readerId, context, texts);
}
