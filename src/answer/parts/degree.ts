import { nounText, type Span } from '../follow-up/phrases.ts';
import { isNoun, type Word } from '../follow-up/reading.ts';
import { joinWords } from '../follow-up/rewording.ts';
import { withParticleOf } from './ending.ts';
import { readItems } from './items.ts';
import type { Coordination, LinkedWord } from './links.ts';
import type { PlainPart } from './question-part.ts';
import { isAsked, isDegree, measureOf } from './words.ts';

const BETWEEN = /^중(?:에|에서|에는|에선)?$/u;

/** Which of several is more (A랑 B 중 어디가 매출이 더 커?): the attribute asked of each; null when that is not asked. */
export function degreeParts(words: readonly LinkedWord[], coordination: Coordination): PlainPart[] | null {
  const items = readItems(words, coordination);
  if (items === null) return null;
  const { before, after } = items;
  const more = after.findIndex(({ text }) => text === '더');
  const between = after.findIndex(({ text }) => BETWEEN.test(text));
  const chooses = between >= 0 || after.slice(0, 2).some(({ kind }) => kind === 'asking');
  if (more < 0 || !chooses) return null;
  const shared = between < 0 ? [] : after.slice(0, between);
  const attribute = attributeBefore(after.slice(Math.max(0, between + 1)), after.slice(more + 1));
  return attribute === null ? null : partsOf(items.items, before, shared, attribute);
}

/** What is compared: the subject before 더 that is not asked for itself, or what the adjective measures. */
function attributeBefore(words: readonly Word[], adjectives: readonly Word[]): string | null {
  const degree = adjectives.find(({ text }) => isDegree(text))?.text;
  if (degree === undefined) return null;
  const subject = words.find(
    (word, index) => isNoun(word) && /^[이가]$/u.test(word.particle) && !isChoice(word, words[index - 1]),
  );
  if (subject === undefined) return measureOf(degree);
  const many = /^(?:많|적)/u.test(degree) && !isAsked(subject.stem);
  return many ? `${subject.stem} 수` : subject.stem;
}

/** 어느 회사가 is what is asked for. */
function isChoice({ stem }: Word, before: Word | undefined): boolean {
  return /^(?:쪽|편|것|게|곳|데)$/u.test(stem) || /^(?:어느|어떤|무슨)$/u.test(before?.text ?? '');
}

function partsOf(
  items: readonly (readonly Word[])[],
  before: readonly Word[],
  shared: readonly Word[],
  attribute: string,
): PlainPart[] {
  return items.map((item) => {
    const own = [...before, ...item.slice(0, -1), withParticleOf(item.at(-1)!, ''), ...shared];
    return { text: `${joinWords(own)} ${attribute} 알려줘`, label: nounText(item) };
  });
}

/** Whether one is more than the other (A가 B보다 매출이 더 커?): the attribute asked of both; null otherwise. */
export function thanParts(words: readonly Word[]): PlainPart[] | null {
  const than = words.findIndex((word) => isNoun(word) && word.particle === '보다');
  const other = runBefore(words, than);
  const one = runBefore(words, other.from - 1);
  const after = words.slice(than + 1);
  if (than < 0 || one.from > one.to || one.from > 0 || !/^[은는이가]$/u.test(words[one.to]!.particle))
    return null;
  if (!endsInDegree(after) || words[other.from]!.kind === 'time') return null;
  let start = one.to + 1;
  while (start > one.from && isAsked(words[start - 1]!.stem)) start--;
  const own = start > one.to ? null : nounText(words, { from: start, to: one.to });
  const attribute = own ?? attributeBefore(after, after);
  if (attribute === null || start === one.from) return null;
  const labels = [nounText(words, { from: one.from, to: start - 1 }), nounText(words, other)];
  return labels.map((label) => ({ text: `${label} ${attribute} 알려줘`, label }));
}

function runBefore(words: readonly Word[], to: number): Span {
  if (to < 0 || !isNoun(words[to]!)) return { from: to + 1, to };
  let from = to;
  while (
    from > 0 &&
    isNoun(words[from - 1]!) &&
    words[from - 1]!.particle === '' &&
    words[from - 1]!.mark === ''
  )
    from--;
  return { from, to };
}

/** 매출이 얼마나 더 커?: a subject, adverbs and the adjective at the end. */
function endsInDegree(words: readonly Word[]): boolean {
  const last = words.at(-1);
  if (last === undefined || !isDegree(last.text)) return false;
  return words
    .slice(0, -1)
    .every(
      ({ text, kind, particle }) =>
        /^(?:더|훨씬|얼마나|얼마|몇|배|배나)$/u.test(text) || (kind === 'noun' && /^[이가]$/u.test(particle)),
    );
}
