import { askingSpan, nounPhrases, nounText, topicOf } from './phrases.ts';
import type { Pointer } from './pronoun.ts';
import { isNoun, type Word } from './reading.ts';
import { type AntecedentKind, isPersonNoun } from './words.ts';

/** A turn as its question and the sentences quoted, in words. */
export interface Spoken {
  readonly question: readonly Word[];
  readonly quotes: readonly (readonly Word[])[];
}

/** Nouns with which 이 means what we are in, not what was spoken of: 이 모임, 이 규칙. */
const AROUND_US = /^(?:모임|규칙|규정|등급|방법|행사|곳|책)$/u;

/** What a pointer means in a turn, as the words for it; null when nothing there fits. */
export function antecedentIn({ question, quotes }: Spoken, pointer: Pointer): string | null {
  const { noun, near, kind, particle } = pointer;
  if (noun !== null) {
    const named = [question, ...quotes]
      .map((words) => phraseEndingIn(words, noun))
      .find((text) => text !== null);
    if (named !== undefined) return named;
    if (near && AROUND_US.test(noun)) return null;
  }
  if (kind === null) return null;
  const asked = askingSpan(question);
  const isAnswer = kind === 'place' && asked !== null && /^어디/u.test(question[asked.from]!.text);
  // 거기에 after 어디에 is what was answered.
  if (isAnswer && /^(?:에|에서|로|까지)/u.test(particle)) {
    const place = quotes.map(whereIn).find((text) => text !== null);
    if (place !== undefined) return place;
  }
  const find = FINDERS[kind];
  return [question, ...quotes].map(find).find((text) => text !== null) ?? null;
}

function phraseEndingIn(words: readonly Word[], noun: string): string | null {
  const phrase = nounPhrases(words).find(
    ({ from, to }) => words[to]!.stem.endsWith(noun) && (from < to || words[to]!.stem !== noun),
  );
  // 이 점은 does not mean 벌점.
  return phrase === undefined || noun.length < 2 ? null : nounText(words, phrase);
}

const FINDERS: Readonly<Record<AntecedentKind, (words: readonly Word[]) => string | null>> = {
  thing: (words) => topicOf(words)?.text ?? null,
  name: nameIn,
  place: placeIn,
  person: personIn,
  time: timeIn,
};

function nameIn(words: readonly Word[]): string | null {
  const owner = topicOf(words)?.owner;
  if (owner?.isName) return owner.text;
  const word = words.find(({ kind }) => kind === 'name');
  return word?.stem ?? null;
}

/** Where something is or happens, or else what the sentence is about: a thing may be a place. */
function placeIn(words: readonly Word[]): string | null {
  return whereIn(words) ?? topicOf(words)?.text ?? null;
}

function whereIn(words: readonly Word[]): string | null {
  const phrase = nounPhrases(words).find(({ to }) => {
    const { kind, particle } = words[to]!;
    const locative = /^에(?:는)?$/u.test(particle)
      ? kind === 'name' || kind === 'place'
      : /^에서/u.test(particle);
    return locative && kind !== 'time';
  });
  return phrase === undefined ? null : nounText(words, phrase);
}

/** Someone by what they do (앤트로픽의 대표), or by name before 씨 or their office. */
function personIn(words: readonly Word[]): string | null {
  const topic = topicOf(words);
  const titled = words.findIndex(({ stem }, index) => index > 0 && (stem === '씨' || isPersonNoun(stem)));
  const name = words[titled - 1];
  if (name !== undefined && isNoun(name) && name.particle === '' && /^[가-힣]{2,4}$/u.test(name.stem)) {
    if (words[titled]!.stem === '씨') return name.stem;
  }
  if (topic === null) return null;
  const { kind, stem } = words[topic.to]!;
  const asksWho = kind === 'name' && words.some(({ text }) => /^누구(?!를|와|랑)/u.test(text));
  return asksWho || (isPersonNoun(stem) && topic.from < topic.to) ? topic.text : null;
}

function timeIn(words: readonly Word[]): string | null {
  const phrase = nounPhrases(words).find(({ from }) => words[from]!.kind === 'time');
  if (phrase === undefined) return null;
  let to = phrase.from;
  while (to < phrase.to && words[to + 1]!.kind === 'time') to++;
  return nounText(words, { from: phrase.from, to });
}
