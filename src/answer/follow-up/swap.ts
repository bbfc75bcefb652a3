import type { Fragment } from './fragment.ts';
import { nounPhrases, type Span, topicOf } from './phrases.ts';
import type { Word } from './reading.ts';
import { attach, joinWords, replaceWords } from './rewording.ts';
import { inRole, isPlain, runsOf } from './roles.ts';
import { asTimeAdverb, isAttribute, isOccasion, timeUnit } from './words.ts';

/**
 * The last question with the fragment in the place of what it stands against: a name for a name in the same role, a
 * time for a time, a place for a place, a noun for a noun of the same sort. Null when nothing in it fits.
 */
export function swapFragment(base: readonly Word[], fragment: Fragment): string | null {
  if (fragment.kind === 'time') return swapTime(base, fragment);
  const target = targetOf(base, fragment);
  if (target !== null) return replaceSpan(base, target, fragment);
  return fragment.kind === 'place' && /^(?:에|에서|에는|에서는|에서도)$/u.test(fragment.particle)
    ? `${fragment.text}${fragment.particle.replace(/[는도]$/u, '')} ${joinWords(base)}`
    : null;
}

/** The last question asked of the fragment when it only asks what or who something is (토큰이 뭐야?), or null. */
export function defineFragment(base: readonly Word[], fragment: Fragment): string | null {
  if (isAttribute(fragment.words.at(-1)!.stem)) return null;
  const topic = topicOf(base);
  const last = base.at(-1);
  const asked =
    topic?.to === base.length - 2 && /^(?:뭐|뭔|무엇|누구)/u.test(last?.text ?? '') && last?.closes;
  const whole = topic?.owner?.from === topic?.from && topic?.owner?.to === topic?.to;
  return topic !== null && asked && whole ? replaceSpan(base, topic, fragment) : null;
}

function targetOf(base: readonly Word[], fragment: Fragment): Span | null {
  const { kind, particle } = fragment;
  const places = runsOf(base, 'place');
  if (kind === 'place') return inRole(places, particle) ?? places[0] ?? null;
  if (kind !== 'name') return sameSort(base, fragment) ?? plainNoun(base, fragment);
  return inRole(runsOf(base, 'name'), particle) ?? inRole(places, particle) ?? namedOwner(base);
}

function replaceSpan(base: readonly Word[], { from, to }: Span, fragment: Fragment): string {
  const old = base[to]!.particle;
  const also = fragment.particle === '도' && /^[은는이가]$/u.test(old);
  return replaceWords(base, from, to, attach(fragment.text, also ? '도' : old));
}

function swapTime(base: readonly Word[], fragment: Fragment): string | null {
  const runs = runsOf(base, 'time');
  const unit = fragment.words.length === 1 ? timeUnit(fragment.text) : null;
  const sameUnit = base.findIndex(
    ({ kind, stem }) => kind === 'time' && unit !== null && timeUnit(stem) === unit,
  );
  const target = sameUnit >= 0 ? { from: sameUnit, to: sameUnit } : runs[0];
  if (target !== undefined) return replaceSpan(base, target, fragment);
  const asksTime = base.some(({ kind, text }) => kind === 'asking' && /^(?:언제|며칠)/u.test(text));
  // 점심은? may as well be a meal.
  const isTold = /^에/u.test(fragment.particle) || !/^(?:새벽|아침|점심|저녁|낮|밤)$/u.test(fragment.text);
  return isTold && !asksTime ? `${asTimeAdverb(fragment.text)} ${joinWords(base)}` : null;
}

/** 앤트로픽 of 앤트로픽 대표는, where the analyser took the name for a noun. */
function namedOwner(base: readonly Word[]): Span | null {
  const owner = topicOf(base)?.owner;
  return owner?.isName ? owner : null;
}

/** Nouns that end alike (독서 모임 and 등산 모임, 대회의실 and 소회의실), or meetings and places to go to. */
function sameSort(base: readonly Word[], { words, text }: Fragment): Span | null {
  const head = words.at(-1)!.stem;
  for (const { from, to } of nounPhrases(base)) {
    for (let index = to; index >= from; index--) {
      const stem = base[index]!.stem;
      const occasions = isOccasion(stem) && isOccasion(head);
      if (!(occasions || endAlike(stem, head)) || (words.length === 1 && isAttribute(head))) continue;
      const whole = occasions || words.length > 1 || head.length > stem.length;
      let start = whole ? from : index;
      // 봄 정모 stays in spring unless the other is in a season too.
      while (start < index && base[start]!.kind === 'time' && words[0]!.kind !== 'time') start++;
      const old = base.slice(start, index + 1).map((word) => word.stem);
      if (old.join('') !== text.replaceAll(' ', '')) return { from: start, to: index };
    }
  }
  return null;
}

function endAlike(left: string, right: string): boolean {
  return left.length >= 2 && left.slice(-2) === right.slice(-2);
}

/** One noun for another that the question is about; what is asked of an attribute is asked of no other thing. */
function plainNoun(base: readonly Word[], { words, particle }: Fragment): Span | null {
  const topic = topicOf(base);
  const [noun] = words;
  if (words.length > 1 || noun === undefined || topic === null) return null;
  const old = base[topic.to]!;
  const phrase = nounPhrases(base).find(({ to }) => to === topic.to);
  // 나무 등급은: all of it makes way; 벌점을 받는 행동은 does not.
  const whole = phrase !== undefined && phrase.from === topic.from && !base[phrase.from - 1]?.adnominal;
  const sameRole = old.particle === particle || (isPlain(particle) && /^[은는이가]$/u.test(old.particle));
  const fits = old.kind === 'noun' && isAttribute(old.stem) === isAttribute(noun.stem);
  return whole && sameRole && fits ? { from: topic.from, to: topic.to } : null;
}
