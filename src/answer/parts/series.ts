import { isNoun, type Word } from '../follow-up/reading.ts';
import { onlyAsks } from './ending.ts';
import { comparesNouns, type Items, isSpreadOver } from './items.ts';
import { areContrasted, bindsTogether } from './words.ts';

/** Things listed without anything between them (1차 2차 3차에 각각, 어른 어린이 요금 모두); null when there are none. */
export function readSeries(words: readonly Word[]): Items | null {
  for (let from = 0; from < words.length - 1; from++) {
    let to = from;
    while (isBare(words[to]!) && continues(words, from, to + 1)) to++;
    if (to === from) continue;
    const items = words.slice(from, to + 1).map((word) => [word]);
    const after = words.slice(to + 1);
    const asked = isAskedOfEach(words[to]!, after);
    return asked ? { before: words.slice(0, from), items, after, particle: words[to]!.particle } : null;
  }
  return null;
}

function isBare(word: Word): boolean {
  return isNoun(word) && word.particle === '' && /^,?$/u.test(word.mark);
}

function continues(words: readonly Word[], from: number, next: number): boolean {
  const word = words[next];
  if (word === undefined || !isNoun(word)) return false;
  return words.slice(from, next).every(({ stem }) => areContrasted(stem, word.stem));
}

function isAskedOfEach(last: Word, after: readonly Word[]): boolean {
  if (after.some(({ text }) => bindsTogether(text))) return false;
  if (isSpreadOver(after) || comparesNouns(after)) return true;
  const nouns = after.findIndex((word) => !isNoun(word));
  const rest = nouns < 0 ? [] : after.slice(nouns);
  return last.particle === '' && after.length > 0 && onlyAsks(rest);
}
