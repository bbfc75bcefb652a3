import { LOOKUP_LABELS, QUESTION_LABELS } from '../texts/headings.ts';
import { inertLine, seenText } from './inert.ts';

/** Longest question that is shown above its answer, in characters. */
const MAX_SHOWN = 200;

const LINE = new RegExp(`^-# (?:${anyOf(QUESTION_LABELS)}): (.+)$`, 'u');
const LOOKUP_LINE = new RegExp(`^\\*\\*(?:${anyOf(LOOKUP_LABELS)})\\*\\* · `, 'u');

/** The line above an answer that says which question it answers, in small type. */
export function questionHeading(
  kind: keyof typeof QUESTION_LABELS,
  question: string,
  locale: 'ko' | 'en',
): string {
  return `-# ${QUESTION_LABELS[kind][locale]}: ${inertLine(question, MAX_SHOWN)}`;
}

/** The line above what was looked up: what it is, and of what; `about` is inert. */
export function lookupHeading(kind: keyof typeof LOOKUP_LABELS, about: string, locale: 'ko' | 'en'): string {
  return `**${LOOKUP_LABELS[kind][locale]}** · ${about}`;
}

/** The line that {@link questionHeading} or {@link lookupHeading} put above a message, or null. */
export function headingOf(content: string): string | null {
  const [first = ''] = content.split('\n', 1);
  return LINE.test(first) || LOOKUP_LINE.test(first) ? first : null;
}

/** The question that a message of the bot answers, as far as the message itself says so. */
export function questionIn(content: string): string | null {
  const shown = LINE.exec(headingOf(content) ?? '')?.[1];
  return shown === undefined ? null : seenText(shown);
}

/** Labels in every language that the bot writes, as alternatives of a pattern. */
function anyOf(labels: Readonly<Record<string, Readonly<Record<'ko' | 'en', string>>>>): string {
  return Object.values(labels)
    .flatMap((label) => Object.values(label))
    .join('|');
}
