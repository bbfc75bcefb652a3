import { keepAnswerView } from '../asking/answer-view.ts';
import type { BotContext } from '../context.ts';
import type { MessageBody } from '../rendering/body.ts';
import { titleText } from '../rendering/document-line.ts';
import { lookupHeading } from '../rendering/heading.ts';
import { renderAnswer } from '../rendering/render-answer.ts';
import { plainBody } from '../reply.ts';
import type { Texts } from '../texts/index.ts';

/** Characters of a title above its summary. */
const TITLE = 150;

/** The key points of a document for one reader, each with its evidence. */
export function summaryBody(
  documentId: string,
  readerId: string,
  { services }: BotContext,
  texts: Texts,
): MessageBody {
  const { library, store } = services;
  const card = library.card(documentId);
  if (card === null) return plainBody(texts.lookup.documentGone);
  const title = titleText(card.entry.title, texts.asking, TITLE);
  const summary = library.summary(documentId);
  if (summary === null) return plainBody(texts.lookup.nothingToSummarize(title));
  return renderAnswer(summary.answer, {
    texts: texts.asking,
    viewId: keepAnswerView(store, readerId, summary),
    heading: lookupHeading('summary', title, texts.locale),
    actions: ['evidence'],
    page: 0,
  });
}
