import type { Span } from '../follow-up/phrases.ts';
import { isNoun, type Word } from '../follow-up/reading.ts';
import { repairNoun } from './repair.ts';
import { bindsTogether } from './words.ts';

/** A word that may be joined with the noun behind it as its equal. */
export interface LinkedWord extends Word {
  readonly link: 'none' | 'spoken' | 'written';
}

/** Nouns side by side as equals: of each the words before its particle. */
export interface Coordination {
  readonly conjuncts: readonly Span[];
  /** Joined by 랑 or 하고, which join what is told apart; 와, 및 and commas also stand in names. */
  readonly spoken: boolean;
}

const SPOKEN = /^(?:이랑|랑|하고)$/u;
const WRITTEN = /^(?:와|과)$/u;
const CONJUNCTION = /^(?:및|그리고|또)$/u;

/** The words of a question with those marked that 랑, 와, 및, 그리고 or a comma joins with the next one. */
export function readLinks(typed: readonly Word[]): LinkedWord[] {
  const words = typed.map(repairNoun);
  const linked: LinkedWord[] = [];
  words.forEach((word, index) => {
    const last = linked.at(-1);
    const joins = CONJUNCTION.test(word.text) && last !== undefined && isNoun(last);
    if (joins && isNounAt(words, index + 1))
      linked[linked.length - 1] = { ...wholeNoun(last), link: 'written' };
    else linked.push({ ...word, link: linkOf(word) });
  });
  return linked;
}

/** No particle stands before 및: 길이 및 is 길이, not 길 with 이. */
function wholeNoun(word: LinkedWord): Word {
  return word.link === 'none' ? { ...word, stem: word.text, particle: '' } : word;
}

function isNounAt(words: readonly Word[], index: number): boolean {
  const word = words[index];
  return word !== undefined && (isNoun(word) || isNounAt(words, index + 1));
}

function linkOf(word: Word): LinkedWord['link'] {
  if (!isNoun(word)) return 'none';
  if (SPOKEN.test(word.particle)) return 'spoken';
  if (WRITTEN.test(word.particle)) return 'written';
  return word.particle === '' && word.mark === ',' ? 'written' : 'none';
}

/** The first nouns of a question that stand side by side as equals, or null. */
export function findCoordination(words: readonly LinkedWord[]): Coordination | null {
  for (let index = 0; index < words.length - 1; index++) {
    if (words[index]!.link === 'none') continue;
    const found = coordinationAt(words, index);
    if (found !== null) return found;
  }
  return null;
}

function coordinationAt(words: readonly LinkedWord[], first: number): Coordination | null {
  const conjuncts: Span[] = [{ from: runStart(words, first), to: first }];
  let spoken = words[first]!.link === 'spoken';
  for (let at = first; words[at]?.link !== 'none'; ) {
    const next = runAfter(words, at + 1);
    if (next === null || /^다른$/u.test(words[at + 1]!.text) || bindsTogether(words[at + 1]!.text))
      return null;
    conjuncts.push(next);
    at = next.to;
    if (words[at]!.link === 'spoken') spoken = true;
  }
  return { conjuncts, spoken };
}

/** Where the nouns that end at an index begin: those before it that have no particle, or 의. */
function runStart(words: readonly LinkedWord[], end: number): number {
  let start = end;
  while (start > 0 && leansOnNext(words[start - 1]!)) start--;
  return start;
}

function leansOnNext(word: LinkedWord): boolean {
  return isNoun(word) && /^의?$/u.test(word.particle) && word.mark === '' && word.link === 'none';
}

/** The nouns from an index on, the first of them perhaps behind a word like 새; null when there are none. */
function runAfter(words: readonly LinkedWord[], from: number): Span | null {
  let to = words[from]?.kind === 'other' ? from + 1 : from;
  if (words[to] === undefined || !isNoun(words[to]!)) return null;
  while (
    to + 1 < words.length &&
    isPlainNoun(words[to]!) &&
    isNoun(words[to + 1]!) &&
    !isDone(words[to + 1]!)
  )
    to++;
  return { from, to };
}

function isPlainNoun(word: LinkedWord): boolean {
  return word.particle === '' && word.mark === '' && word.link === 'none';
}

/** 비교해줘 is read as a noun. */
function isDone({ text }: Word): boolean {
  return /^(?:비교|차이|알려|부탁)/u.test(text);
}
