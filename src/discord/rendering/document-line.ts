import type { AskingTexts } from '../texts/asking.ts';
import { inertLine } from './inert.ts';

/** Characters of a publisher, a date or a place that are shown. */
const DETAIL = 40;

/** What is known of where something stands. */
export interface DocumentFacts {
  readonly title: string;
  readonly publisher: string | null;
  /** ISO 8601, as precise as it is known. */
  readonly date: string | null;
  readonly place: string | null;
}

/** **title** · publisher · date · place, without what is unknown; the title of at most `length` visible characters. */
export function documentLine(facts: DocumentFacts, texts: AskingTexts, length: number): string {
  const details = [facts.publisher, facts.date && texts.date(facts.date), facts.place];
  const known = details.map((detail) => inertLine(detail ?? '', DETAIL)).filter((detail) => detail !== '');
  return [`**${titleText(facts.title, texts, length)}**`, ...known].join(' · ');
}

/** A title, inert, of at most `length` characters as the reader sees them. */
export function titleText(title: string, texts: AskingTexts, length: number): string {
  return inertLine(title, length) || texts.untitled;
}
