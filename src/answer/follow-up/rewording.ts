import { finalSound } from '../../korean/final-sound.ts';
import { withParticle } from '../../korean/particles.ts';
import type { Word } from './reading.ts';

const PAIRS = [
  ['은', '는'],
  ['이', '가'],
  ['을', '를'],
  ['과', '와'],
  ['이랑', '랑'],
  ['이란', '란'],
  ['이나', '나'],
] as const;

/** A noun with particles that agree with it: 구글 and 는 give 구글은. */
export function attach(noun: string, particle: string): string {
  const direction = /^(?:으로|로)(?<rest>.*)$/u.exec(particle)?.groups?.rest;
  if (direction !== undefined) return withParticle(noun, '으로/로') + direction;
  const pair = PAIRS.find((forms) => forms.some((form) => form === particle));
  if (pair === undefined) return noun + particle;
  return noun + pair[finalSound(noun) === 'vowel' ? 1 : 0];
}

/** The words `[from, to]` of a question replaced by a text; the punctuation behind them stays. */
export function replaceWords(words: readonly Word[], from: number, to: number, text: string): string {
  const raw = words.map((word) => word.text + word.mark);
  return [...raw.slice(0, from), text + words[to]!.mark, ...raw.slice(to + 1)].join(' ');
}

/** Words as text, with their punctuation. */
export function joinWords(words: readonly Word[]): string {
  return words.map((word) => word.text + word.mark).join(' ');
}
