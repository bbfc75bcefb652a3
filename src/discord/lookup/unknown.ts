import type { BotContext } from '../context.ts';
import type { MessageBody } from '../rendering/body.ts';
import { inertLine } from '../rendering/inert.ts';
import { listedDocument } from '../rendering/render-documents.ts';
import { termLine } from '../rendering/render-terms.ts';
import { renderUnknown } from '../rendering/render-unknown.ts';
import type { Texts } from '../texts/index.ts';

/** Names offered, and characters shown of what was asked for. */
const NEAREST = 5;
const ASKED = 100;

/** Says that there is no such document, and which titles come near. */
export function unknownDocument(
  title: string,
  { services }: BotContext,
  { asking, lookup }: Texts,
): MessageBody {
  return renderUnknown({
    problem: lookup.unknownDocument(inertLine(title, ASKED)),
    near: lookup.nearTitles,
    names: services.library.nearestDocuments(title, NEAREST).map((entry) => listedDocument(entry, asking)),
    hint: lookup.listHint,
  });
}

/** Says that no document explains the term, and which terms come near. */
export async function unknownTerm(
  term: string,
  { services }: BotContext,
  { lookup }: Texts,
): Promise<MessageBody> {
  const nearest = await services.library.nearestTerms(term, NEAREST);
  return renderUnknown({
    problem: lookup.unknownTerm(inertLine(term, ASKED)),
    near: lookup.nearTerms,
    names: nearest.map(termLine),
    hint: lookup.askHint,
  });
}
