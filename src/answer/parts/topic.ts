import type { Topic } from '../follow-up/phrases.ts';
import type { Word } from '../follow-up/reading.ts';
import { joinWords } from '../follow-up/rewording.ts';
import { readLinks } from './links.ts';

/** What a question is about, with all that is joined to it: A랑 B of A랑 B는. */
export function wholeTopic(words: readonly Word[], { from, to, text }: Topic): string {
  const links = readLinks(words.slice(0, to + 1));
  let start = from;
  if (links.length <= to) return text;
  while (start > 0 && (links[start - 1]!.link !== 'none' || /^[이그저]$/u.test(words[start - 1]!.text)))
    start--;
  return start === from ? text : `${joinWords(words.slice(start, from))} ${text}`;
}
