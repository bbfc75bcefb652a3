import { isNoun, type Word } from './reading.ts';
import { joinWords } from './rewording.ts';
import { isAttribute, isOfNames } from './words.ts';

/** Words `[from, to]` of a question. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** What a question is about, in its words. */
export interface Topic extends Span {
  /** Without the particle. */
  readonly text: string;
  /** What has the attribute asked about (독서 모임 of 독서 모임 회비), or the whole; null when a clause is part of it. */
  readonly owner: Owner | null;
}

/** What has an attribute. */
interface Owner extends Span {
  readonly text: string;
  readonly head: string;
  readonly isName: boolean;
}

/** The noun phrases of a question: nouns side by side of which only the last may have a particle. */
export function nounPhrases(words: readonly Word[]): Span[] {
  const phrases: Span[] = [];
  let from = -1;
  words.forEach((word, index) => {
    if (!isNoun(word)) {
      if (from >= 0) phrases.push({ from, to: index - 1 });
      from = -1;
      return;
    }
    if (from < 0) from = index;
    if (word.particle !== '' || word.mark !== '' || index === words.length - 1) {
      phrases.push({ from, to: index });
      from = -1;
    }
  });
  // 얼마, 몇 and 무슨 make one thing with the noun behind them: no topic is in it.
  return phrases.filter((phrase) => !followsDeterminer(words, phrase.from));
}

function followsDeterminer(words: readonly Word[], index: number): boolean {
  return /^(?:몇|무슨|어느|어떤|얼마|며칠)$/u.test(words[index - 1]?.text ?? '');
}

/** Particles of what a question is about, the surest first; an object will do where there is no subject. */
const TOPIC_PARTICLES = [/^(?:은|는|도)$/u, /^(?:이|가)$/u, /^(?:을|를)$/u, /^$/u, /^에(?:는|서|서는)?$/u];

/** What a question is about, or null when it names nothing. */
export function topicOf(words: readonly Word[]): Topic | null {
  const phrases = nounPhrases(words).filter(({ to }) => words[to]!.kind !== 'time');
  for (const particles of TOPIC_PARTICLES) {
    const found = phrases.find(({ to }) => particles.test(words[to]!.particle));
    if (found !== undefined) return describe(words, phrases, found);
  }
  return null;
}

function describe(words: readonly Word[], phrases: readonly Span[], phrase: Span): Topic {
  const before = words[phrase.from - 1];
  // 벌점을 받는 행동은: all that is said of the noun belongs to it.
  const from = before?.adnominal ? 0 : genitiveStart(words, phrases, phrase);
  const text = nounText(words, { from, to: phrase.to });
  return { from, to: phrase.to, text, owner: before?.adnominal ? null : ownerOf(words, from, phrase.to) };
}

/** 앤트로픽의 대표는 is one phrase. */
function genitiveStart(words: readonly Word[], phrases: readonly Span[], phrase: Span): number {
  const before = phrases.find(({ to }) => to === phrase.from - 1);
  return before !== undefined && words[before.to]!.particle === '의'
    ? genitiveStart(words, phrases, before)
    : phrase.from;
}

function ownerOf(words: readonly Word[], from: number, to: number): Owner | null {
  let end = to;
  while (end >= from && isAttribute(words[end]!.stem)) end--;
  if (end < from || words[end]!.kind === 'time') return null;
  const { stem: head } = words[end]!;
  // The analyser takes some names for nouns: what has a 대표 is one.
  const named = words.slice(from, end + 1).some(({ kind }) => kind === 'name');
  const isName = named || (end < to && isOfNames(words[end + 1]!.stem));
  return { from, to: end, text: nounText(words, { from, to: end }), head, isName };
}

/** A noun phrase as written, without the particle behind it. */
export function nounText(
  words: readonly Word[],
  { from, to }: Span = { from: 0, to: words.length - 1 },
): string {
  const last = words[to]!;
  return [joinWords(words.slice(from, to)), last.stem].filter((part) => part !== '').join(' ');
}

/** The words that ask (언제, 몇 명까지, 어느 주에서, 며칠 동안), the first of them; null when there are none. */
export function askingSpan(words: readonly Word[]): Span | null {
  const from = words.findIndex(({ kind }) => kind === 'asking');
  if (from < 0) return null;
  let to = from;
  if (/^(?:몇|무슨|어느|어떤)$/u.test(words[from]!.text) && from + 1 < words.length) to++;
  while (/^(?:동안|만에|정도|쯤|전에|뒤에|후에)(?:이나|야|예요)?$/u.test(words[to + 1]?.text ?? '')) to++;
  return { from, to };
}
