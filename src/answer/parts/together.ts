import type { Word } from '../follow-up/reading.ts';
import { joinWords } from '../follow-up/rewording.ts';
import type { PlainPart } from './question-part.ts';

const HEADINGS: readonly (readonly [RegExp, string])[] = [
  [/^언제/u, '때'],
  [/^며칠/u, '날짜'],
  [/^어디/u, '곳'],
  [/^왜/u, '이유'],
  [/^어떻게/u, '방법'],
  [/^(?:누구|누가)/u, '사람'],
  [/^얼마/u, '금액'],
];

/** What an interrogative asks for, as a heading; null when it tells none by itself. */
export function askedHeading(word: string): string | null {
  return HEADINGS.find(([pattern]) => pattern.test(word))?.[1] ?? null;
}

/** Interrogatives side by side of which each asks by itself. */
const FREE = /^(?:언제(?:부터)?|어디(?:서|에서|로|에)?|왜|어떻게|누가)[와과랑]?$/u;
const PLACE_OR_TIME = /^(?:언제|어디)/u;

/** 언제 어디서 열려?: a question for each interrogative; null when there are not several. */
export function togetherParts(words: readonly Word[]): PlainPart[] | null {
  const from = words.findIndex(({ text }) => FREE.test(text));
  if (from < 0) return null;
  let to = from;
  while (isNext(words, to)) to++;
  const asked = words.slice(from, to + 1).filter(({ text }) => FREE.test(text));
  const kinds = new Set(asked.map(({ text }) => askedHeading(text)));
  if (asked.length < 2 || kinds.size < asked.length || to === words.length - 1) return null;
  // 누가 언제 is one event seen from two sides; only with a time or a place both can be asked alone.
  if (!asked.some(({ text }) => PLACE_OR_TIME.test(text)) || from === 0) return null;
  return asked.map((word) => {
    const alone = { ...word, text: word.text.replace(/[와과랑]$/u, ''), mark: '' };
    return {
      text: joinWords([...words.slice(0, from), alone, ...words.slice(to + 1)]),
      label: askedHeading(word.text) ?? word.text,
    };
  });
}

function isNext(words: readonly Word[], at: number): boolean {
  const next = words[at + 1]?.text ?? '';
  return FREE.test(next) || (next === '그리고' && FREE.test(words[at + 2]?.text ?? ''));
}
