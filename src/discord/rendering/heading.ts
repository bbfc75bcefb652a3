import { inertLine } from './inert.ts';

/** Longest question that is shown above its answer, in characters. */
const MAX_SHOWN = 200;

/** What stands before a question above its answer, in every language that the bot writes. */
const LABELS = {
  asked: { ko: '질문', en: 'Question' },
  understood: { ko: '이렇게 이해했습니다', en: 'Understood as' },
} as const;

const LINE = new RegExp(
  `^-# (?:${Object.values(LABELS)
    .flatMap((label) => Object.values(label))
    .join('|')}): (.+)$`,
  'u',
);

/** What stands above what was looked up. */
const LOOKUP_LABELS = {
  summary: { ko: '요약', en: 'Summary' },
  briefing: { ko: '브리핑', en: 'Briefing' },
} as const;

const LOOKUP_LINE = new RegExp(
  `^\\*\\*(?:${Object.values(LOOKUP_LABELS)
    .flatMap((label) => Object.values(label))
    .join('|')})\\*\\* · `,
  'u',
);

/** The line above an answer that says which question it answers, in small type. */
export function questionHeading(kind: keyof typeof LABELS, question: string, locale: 'ko' | 'en'): string {
  return `-# ${LABELS[kind][locale]}: ${inertLine(question, MAX_SHOWN)}`;
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
  return shown === undefined ? null : shown.replace(/\u200b|\\([\p{P}\p{S}])/gu, '$1');
}
