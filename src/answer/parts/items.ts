import { nounText, type Span } from '../follow-up/phrases.ts';
import { isNoun, type Word } from '../follow-up/reading.ts';
import { isOfNames } from '../follow-up/words.ts';
import { asksToCompare, asQuestion, onlyAsks, withoutSpread, withParticleOf } from './ending.ts';
import type { Coordination, LinkedWord } from './links.ts';
import type { PartKind, PlainPart } from './question-part.ts';
import { areContrasted, bindsTogether, isAsked, isSpread } from './words.ts';

/** Things listed in a question of which the same is asked. */
export interface Items {
  /** What stands before all of them and belongs to each. */
  readonly before: readonly Word[];
  /** The words of each. */
  readonly items: readonly (readonly Word[])[];
  /** What stands behind the last one, with the particle of the list. */
  readonly after: readonly Word[];
  readonly particle: string;
}

/** The items of a coordination (A랑 B 매출), told apart from what they share by how much they are alike. */
export function readItems(words: readonly LinkedWord[], { conjuncts }: Coordination): Items | null {
  const first = conjuncts[0]!;
  const last = conjuncts.at(-1)!;
  const end = lastItemEnd(words, first, last);
  const start = firstItemStart(words, first, { from: last.from, to: end });
  const middle = conjuncts.slice(1, -1);
  const spans = [{ from: start, to: first.to }, ...middle, { from: last.from, to: end }];
  const items = spans.map(({ from, to }) => words.slice(from, to + 1));
  const texts = items.map((item) => nounText(item));
  if (new Set(texts).size < texts.length) return null;
  return {
    before: words.slice(0, start),
    items,
    after: words.slice(end + 1),
    particle: words[end]!.particle,
  };
}

/** Where the last item ends: what is behind it (매출, 작년 매출) is shared. */
function lastItemEnd(words: readonly LinkedWord[], first: Span, last: Span): number {
  const { stem } = words[first.to]!;
  for (let at = last.from; at <= last.to; at++) if (words[at]!.stem === stem && at > last.from) return at;
  const { kind } = words[last.from]!;
  if (kind === 'time' || kind === 'name' || kind === 'place') return runEnd(words, last);
  let end = last.to;
  while (end > last.from && isAsked(words[end]!.stem)) end--;
  return Math.min(end, last.from + (first.to - first.from));
}

function runEnd(words: readonly LinkedWord[], { from, to }: Span): number {
  let end = from;
  while (end < to && words[end + 1]!.kind === words[from]!.kind) end++;
  return end;
}

/** Where the first item begins: what is before it belongs to all. */
function firstItemStart(words: readonly LinkedWord[], first: Span, item: Span): number {
  const { kind } = words[first.to]!;
  const alike = kind === words[item.from]!.kind && kind !== 'noun';
  let start = alike ? first.to : Math.max(first.from, first.to - (item.to - item.from));
  while (start > first.from && belongs(words[start - 1]!, alike ? kind : null)) start--;
  return start;
}

function belongs({ kind, stem }: Word, alike: string | null): boolean {
  return kind === alike || /^\d+$/u.test(stem);
}

/** Whether the items are told apart (각각, 비교), or are so much alike that the same is asked of each. */
export function areAskedApart({ items, after }: Items, spoken: boolean): boolean {
  if (after.some(({ text }) => bindsTogether(text))) return false;
  if (isSpreadOver(after) || comparesNouns(after)) return true;
  const asked = after.findLastIndex((word) => isNoun(word));
  const attribute = after[asked]?.stem;
  if (attribute === undefined || !onlyAsks(after.slice(asked + 1))) return false;
  if (!after.slice(0, asked + 1).every(({ kind, stem }) => kind === 'time' || isAsked(stem))) return false;
  return items.every((item, index) => index === 0 || areAlike(items[index - 1]!, item, spoken, attribute));
}

function areAlike(
  left: readonly Word[],
  right: readonly Word[],
  spoken: boolean,
  attribute: string,
): boolean {
  const a = left.at(-1)!;
  const b = right.at(-1)!;
  if (areContrasted(nounText(left), nounText(right))) return true;
  if (a.kind !== b.kind) return false;
  if (a.kind === 'time') return true;
  return (a.kind === 'name' || a.kind === 'place') && (spoken || isOfNames(attribute));
}

/** 각각 before what asks, not inside a clause that tells of a noun. */
export function isSpreadOver(words: readonly Word[]): boolean {
  const at = words.findIndex(({ text }) => isSpread(text));
  return (
    at >= 0 &&
    !words.slice(at).some(({ adnominal }, index, rest) => adnominal && rest[index + 1]?.text !== '수')
  );
}

/** A comparison right behind what is compared: 매출 비교, 매출의 차이. */
export function comparesNouns(words: readonly Word[]): boolean {
  if (!asksToCompare(words)) return false;
  const last = withoutSpread(words).at(-1);
  return last === undefined || (isNoun(last) && /^[의은는이가을를]?$/u.test(last.particle));
}

/** The question asked of each item. */
export function itemParts({ before, items, after, particle }: Items): PlainPart[] {
  const rest = withoutSpread(after);
  const marked = particle === '' || rest.length > 0;
  return items.map((item) => {
    const kept = [...item.slice(0, -1), withParticleOf(item.at(-1)!, marked ? particle : '')];
    const alone = before.length + rest.length === 0;
    const text = alone ? `${nounText(item)}에 대해 알려줘` : asQuestion([...before, ...kept, ...rest]);
    return { text, label: nounText(item) };
  });
}

/** A list of items is compared when that is asked. */
export function itemsKind({ after }: Items): PartKind {
  return asksToCompare(after) ? 'comparison' : 'list';
}
