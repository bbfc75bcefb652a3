import type { MorphemeAnalyzer } from '../../korean/morphemes.ts';
import { nounPhrases, type Topic, topicOf } from '../follow-up/phrases.ts';
import { isNoun, type Word } from '../follow-up/reading.ts';
import { attach, joinWords } from '../follow-up/rewording.ts';
import { standaloneQuestion } from '../follow-up.ts';
import { readLinks } from './links.ts';
import { wholeTopic } from './topic.ts';
import { areContrasted, isAsked } from './words.ts';

/** A clause made to stand on its own by what the first one of the question is about. */
export function inheritTopic(
  first: readonly Word[],
  clause: readonly Word[],
  analyzer: MorphemeAnalyzer,
): string {
  const typed = joinWords(clause);
  const condition = onCondition(first, clause);
  if (condition !== null) return condition;
  const contrast = withContrast(first, clause);
  if (contrast !== null) return contrast;
  const topic = topicOf(first);
  const whole = topic === null ? '' : wholeTopic(first, topic);
  if (topic !== null && isBareAttribute(clause)) return withTopic(clause, typed, topic, whole);
  const turn = { question: joinWords(first), answered: true, quotes: [] };
  const { question, rewritten } = standaloneQuestion(typed, [turn], analyzer);
  if (topic === null) return question;
  if (rewritten) return question.replace(topic.text, () => whole);
  return withObject(first, clause) ?? withTopic(clause, typed, topic, whole);
}

/** 전체 한도는?: nothing but an attribute. */
function isBareAttribute(clause: readonly Word[]): boolean {
  return clause.every(isNoun) && isAsked(clause.at(-1)!.stem);
}

/** 안 되면 왜? after 씻어도 돼?: the condition takes the place of what was asked. */
function onCondition(first: readonly Word[], clause: readonly Word[]): string | null {
  const negated = /^(?:안|못)$/u.test(clause[0]!.text) ? 1 : 0;
  const condition = clause[negated];
  if (condition === undefined || condition.kind !== 'predicate' || !/(?:으면|면)$/u.test(condition.text))
    return null;
  if (clause.length === negated + 1 || first.some(({ kind }) => kind === 'asking')) return null;
  const before = first.slice(0, -1);
  return before.length === 0 ? null : `${joinWords(before)} ${joinWords(clause)}`;
}

/** 유료는 얼마? after 무료 고객도 보상 받아?: the same is asked of what is set against it. */
function withContrast(first: readonly Word[], clause: readonly Word[]): string | null {
  const [word] = clause;
  if (word === undefined || !isNoun(word)) return null;
  const at = first.findIndex((other) => isNoun(other) && areContrasted(other.stem, word.stem));
  const rest = clause.slice(1);
  if (at < 0 || !rest.every(({ kind }) => kind === 'asking' || kind === 'predicate')) return null;
  const { particle } = first[at]!;
  const swapped = { ...first[at]!, text: attach(word.stem, particle), mark: '' };
  if (rest.length === 0) return joinWords(first.with(at, swapped));
  const asking = first.findIndex(({ kind }) => kind === 'asking');
  const kept = first.slice(0, asking < 0 ? -1 : asking);
  return kept.length <= at ? null : `${joinWords(kept.with(at, swapped))} ${joinWords(rest)}`;
}

/** 과자는? after 여기서 밥 먹어도 돼?: the same is asked of another object. */
function withObject(first: readonly Word[], clause: readonly Word[]): string | null {
  const [noun] = clause;
  if (clause.length !== 1 || noun === undefined || !/^(?:은|는|도)$/u.test(noun.particle)) return null;
  if (first.some(({ kind }) => kind === 'asking')) return null;
  const object = nounPhrases(first).findLast(
    ({ to }) => /^[을를도]?$/u.test(first[to]!.particle) && !/^(?:수|거|것|줄|적)$/u.test(first[to]!.stem),
  );
  if (object === undefined || object.to === first.length - 1) return null;
  const swapped = { ...first[object.to]!, text: attach(noun.stem, first[object.to]!.particle) };
  return joinWords([...first.slice(0, object.from), swapped, ...first.slice(object.to + 1)]);
}

/** The topic before a clause that has none, and what has the attribute before a clause that asks for another one. */
function withTopic(clause: readonly Word[], typed: string, topic: Topic, whole: string): string {
  const subject = nounPhrases(clause).find(
    ({ to }) => /^(?:[은는이가도을를]|)$/u.test(clause[to]!.particle) && clause[to]!.kind !== 'time',
  );
  if (subject === undefined) return `${attach(whole, '은')} ${typed}`;
  const { kind } = clause[subject.from]!;
  const { stem, particle } = clause[subject.to]!;
  if ((kind === 'name' || kind === 'place') && particle !== '도' && !isAsked(stem)) return typed;
  // A list has what it is a list of.
  if (readLinks(clause).some(({ link }) => link !== 'none')) return typed;
  if (topic.owner === null && isAsked(topic.text)) return typed;
  const owner =
    topic.owner === null || topic.owner.to === topic.to ? withoutAttribute(whole) : topic.owner.text;
  return typed.includes(owner.split(' ').at(-1)!) ? typed : `${owner} ${typed}`;
}

/** 음주운전 of 음주운전 벌금. */
function withoutAttribute(topic: string): string {
  const words = topic.split(' ');
  while (words.length > 1 && isAsked(words.at(-1)!)) words.pop();
  return words.join(' ');
}
