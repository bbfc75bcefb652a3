import type { QuestionIntent, ValueKind } from './question-type.ts';
import { CONTACT, NAME, ORGANIZATION, PERSON, PLACE } from './value-names.ts';
import {
  ANY_NUMBER,
  countedPattern,
  DATE,
  DURATION,
  FREQUENCY,
  MONEY,
  PERCENT,
  TIME,
  WEEKDAY,
  YEAR,
} from './value-numbers.ts';

const REASON =
  /때문|위해|위한|이유|따라|덕분|탓|까닭|려고|려는|므로|[아어여해라와워돼져]서(?=[\s,.])|니까|배경|목적|막으려|취지|하도록|원인|계기|으로\s인(?:해|한)|로\s인(?:해|한)|바람에|(?:부상|부족|문제|고장|사고|여파|악화|지연|화재|폭우|태풍|질병|사정|과로|감소|증가|상승|하락|인상|영향|실수|오류|결함)(?:으로|로)(?=\s)|[았었했됐]던\s탓|\bbecause\b|\bdue to\b|\bsince\b|\bin order to\b/gu;
const DEFINITION =
  /(?:이?란|은|는)\s.+(?:말한다|말합니다|말해요|뜻한다|뜻합니다|뜻해요|의미한다|의미합니다|가리킨다|가리킵니다|가리켜요|이다|입니다|이에요|예요|것|일컫|이르는)|^[^:：]{1,40}[:：]|\bis an? |\bmeans\b|\brefers to\b/gu;
const METHOD =
  /면 (?:된|돼|됩)|하면|으로(?=\s)|해야|하세요|주세요|십시오|합니다|한다|방법|통해|누르|신청|먼저|다음|이용해|사용해|써서|하여|함으로써|\b(?:click|select|enter|send|use|by \w+ing)\b/gu;

const PATTERNS: Readonly<Record<Exclude<ValueKind, 'number'>, RegExp>> = {
  money: MONEY,
  percent: PERCENT,
  duration: DURATION,
  frequency: FREQUENCY,
  date: DATE,
  year: YEAR,
  time: TIME,
  weekday: WEEKDAY,
  person: PERSON,
  organization: ORGANIZATION,
  place: PLACE,
  contact: CONTACT,
  name: NAME,
  reason: REASON,
  method: METHOD,
  definition: DEFINITION,
};

/** Where a sentence holds the kind of value that is asked for. */
export interface ExpectedValue {
  /** True too for questions that expect nothing in particular. */
  readonly holds: boolean;
  /** The values: `[start, end)` in UTF-16 units of the sentence, in reading order; none for open questions. */
  readonly spans: readonly (readonly [start: number, end: number])[];
}

/**
 * Finds the kind of thing that is asked for in a sentence: money for 얼마, a number of the counter for 몇 명, a point in
 * time for 언제, a stretch of it for 며칠 동안, and so on. Numbers that the question tells are no values.
 */
export function expectedValue(sentence: string, intent: QuestionIntent): ExpectedValue {
  if (intent.value === null) return { holds: true, spans: [] };
  const spans = [...values(sentence, intent.value, intent)];
  return { holds: spans.length > 0, spans };
}

/** Whether a sentence holds the kind of thing that is asked for: {@link expectedValue} that ends at the first. */
export function holdsExpectedValue(sentence: string, intent: QuestionIntent): boolean {
  return intent.value === null || values(sentence, intent.value, intent).next().done === false;
}

function* values(
  sentence: string,
  value: ValueKind,
  { counter, given }: QuestionIntent,
): Generator<[number, number], undefined> {
  for (const { index, 0: text } of sentence.matchAll(patternOf(value, counter))) {
    if (!onlyGiven(text, given)) yield [index, index + text.length];
  }
}

function patternOf(value: ValueKind, counter: string | null): RegExp {
  if (value !== 'number') return PATTERNS[value];
  return counter === null ? ANY_NUMBER : countedPattern(counter);
}

function onlyGiven(text: string, given: readonly string[]): boolean {
  const numbers = text.match(/\d[\d,.]*\d|\d/g);
  return numbers?.every((number) => given.includes(number)) ?? false;
}
