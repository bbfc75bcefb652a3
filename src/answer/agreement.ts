import type { IndexSnapshot } from '../index-store/snapshot.ts';
import { decimalText } from '../korean/quantities/decimal.ts';
import { quantitiesIn } from '../korean/quantities/quantities-in.ts';
import { sentenceTimes } from '../korean/times/sentence-times.ts';
import type { Asked, Candidate } from './candidates.ts';
import { expectedValue } from './expected-value.ts';
import { wordFound } from './question-words.ts';

/** What another document says to the same question: the same values, others, or others beside the same. */
export interface OtherVoice {
  readonly candidate: Candidate;
  readonly relation: 'agrees' | 'adds' | 'differs';
}

/** Other documents that are heard, of the same question. */
const MOST_VOICES = 2;
/** A sentence of another document may be this much less likely than the best one, in log-odds. */
const NEAR = 3;
/** A naming word counts as found from this share on. */
const FOUND_SHARE = 0.5;

/**
 * Sentences of other documents that tell the value which the best sentence tells, best first, one a document: a value
 * of the asked kind, of what the question names. Without values to compare, documents are left alone: two sentences
 * need not contradict each other because they differ.
 */
export function otherVoices(
  best: Candidate,
  statements: readonly Candidate[],
  asked: Asked,
  snapshot: IndexSnapshot,
): OtherVoice[] {
  const values = best.signals.otherTopic > 0 ? null : valuesOf(best, asked, snapshot);
  if (values === null) return [];
  const voices: OtherVoice[] = [];
  const heard = new Set([best.document]);
  for (const candidate of statements) {
    if (voices.length === MOST_VOICES || candidate.score < best.score - NEAR) break;
    if (heard.has(candidate.document) || !speaksOfTheSame(candidate, best, asked)) continue;
    const others = valuesOf(candidate, asked, snapshot);
    const relation = others === null ? null : compare(values, others);
    if (relation === null) continue;
    heard.add(candidate.document);
    const isClaim = saysAsMuch(candidate, best, asked) && !tellsPart([best, candidate], snapshot);
    voices.push({ candidate, relation: relation === 'differs' && !isClaim ? 'adds' : relation });
  }
  return voices;
}

/** Whether a sentence names, itself or around it, all that the best one names, and speaks of no other time. */
function speaksOfTheSame(candidate: Candidate, best: Candidate, { words }: Asked): boolean {
  if (candidate.signals.timeConflict > 0 || candidate.signals.otherTopic > 0) return false;
  return words.every(
    (word) =>
      Math.max(wordFound(word, best.found), wordFound(word, best.covered)) < FOUND_SHARE ||
      Math.max(wordFound(word, candidate.found), wordFound(word, candidate.covered)) >= FOUND_SHARE,
  );
}

/** Whether a sentence itself names what the best one itself names: only then do other values contradict its own. */
function saysAsMuch(candidate: Candidate, best: Candidate, { words }: Asked): boolean {
  return words.every(
    (word) => wordFound(word, best.found) < FOUND_SHARE || wordFound(word, candidate.found) >= FOUND_SHARE,
  );
}

/** Words by which a value is a part of another one, or is meant for one of several: no other value contradicts it. */
const PART =
  /가운데|그\s*중|중에서?|포함|들어\s*있|일부|나머지|추가|절반|각각|[가-힣\d]씩|당\s|하루|한\s*달|매달|매년|연간|해마다/gu;

function tellsPart(candidates: readonly Candidate[], snapshot: IndexSnapshot): boolean {
  const [one, other] = candidates.map(({ sentence }) =>
    (snapshot.sentenceText(sentence).match(PART) ?? []).join(),
  );
  return one !== other;
}

/** Values of the asked kind by what they measure: amounts by their unit, times under one name. */
type Values = ReadonlyMap<string, readonly string[]>;

const AMOUNTS: ReadonlySet<string> = new Set(['money', 'percent', 'number', 'duration']);
const TIMES: ReadonlySet<string> = new Set(['date', 'year', 'time', 'weekday']);
/** What stands between a former value and the one that holds now: 1,400원에서 1,500원으로. */
const FORMER = /^\s*(?:에서|[이가은는]?\s*아니라|[이]?던\s*것이)\s*$/u;

/** Null when the sentence tells none. */
function valuesOf(
  { sentence, document }: Candidate,
  { intent }: Asked,
  snapshot: IndexSnapshot,
): Values | null {
  const { value } = intent;
  if (value === null) return null;
  const text = snapshot.sentenceText(sentence);
  const { spans } = expectedValue(text, intent);
  const told = spans.filter(([, end], index) => {
    const next = spans[index + 1];
    return next === undefined || !FORMER.test(text.slice(end, next[0]));
  });
  if (told.length === 0) return null;
  if (TIMES.has(value)) {
    const { date } = snapshot.document(document);
    const times = told.flatMap(([start, end]) => sentenceTimes(text.slice(start, end), date));
    if (times.length > 0) return new Map([['days', times.map(({ from, to }) => `${from} ${to}`)]]);
    // Of documents without a date the words alone can be compared.
    return new Map([['words', told.map(([start, end]) => text.slice(start, end).replace(/\s/gu, ''))]]);
  }
  if (!AMOUNTS.has(value)) return null;
  const values = new Map<string, string[]>();
  for (const { start, end, unit, value: amount } of quantitiesIn(text)) {
    if (!told.some(([from, to]) => from < end && start < to)) continue;
    values.set(unit, [...(values.get(unit) ?? []), decimalText(amount)]);
  }
  return values.size === 0 ? null : values;
}

/** Whether two sentences tell the same: null when they measure different things. */
function compare(left: Values, right: Values): OtherVoice['relation'] | null {
  const shared = [...left.keys()].filter((unit) => right.has(unit));
  if (shared.length === 0) return null;
  const meets = (one: Values, other: Values, test: 'every' | 'some') =>
    shared.every((unit) => one.get(unit)![test]((value) => other.get(unit)!.includes(value)));
  if (meets(left, right, 'every') && meets(right, left, 'every')) return 'agrees';
  return meets(left, right, 'some') ? 'adds' : 'differs';
}
