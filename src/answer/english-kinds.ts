import type { QuestionType, ValueKind } from './question-type.ts';

/** What "how" asks for with the word behind it. */
export const HOW: readonly (readonly [RegExp, QuestionType, ValueKind, string | null])[] = [
  [
    /^long (?:is|was) (?:the|this|that) (?:\w+ ){0,3}(?:river|bridge|tunnel|road|street|course|track|trail|coast|beach|line|route|ship|wall|cable|runway|dam)\b/,
    'count',
    'number',
    'm',
  ],
  [/^(?:long|soon|quickly)\b/, 'count', 'duration', null],
  [/^(?:often|frequently|regularly)\b/, 'count', 'frequency', null],
  [/^old\b/, 'count', 'number', '살'],
  [/^far\b/, 'count', 'number', 'km'],
  [/^(?:tall|high|deep|wide|thick)\b/, 'count', 'number', 'm'],
  [/^(?:heavy)\b|^much (?:does|did|do) .+ weigh\b/, 'count', 'number', 'kg'],
  [/^(?:hot|cold|warm)\b/, 'count', 'number', '도'],
  [/^(?:big|large|small|fast|strong|powerful)\b/, 'count', 'number', null],
  [/^(?:late|early)\b/, 'date', 'time', null],
  [/^(?:expensive|cheap|pricey)\b/, 'amount', 'money', null],
  [/^much time\b/, 'count', 'duration', null],
  [
    /^much (?:money|does|do|did|is|are|was|were|will|would|should|can|must|has|have|had|to)\b/,
    'amount',
    'money',
    null,
  ],
];
/** Units of what "how much" measures. */
export const MEASURED: ReadonlyMap<string, string> = new Map([
  ['storage', 'GB'],
  ['space', 'GB'],
  ['memory', 'GB'],
  ['disk', 'GB'],
  ['data', 'GB'],
  ['water', '톤'],
  ['waste', '톤'],
  ['garbage', '톤'],
  ['trash', '톤'],
  ['rice', 'kg'],
  ['weight', 'kg'],
  ['electricity', 'kW'],
  ['power', 'kW'],
  ['energy', 'kW'],
]);

/** Nouns behind which and what, and the kind of answer that they name. */
export const WHICH: readonly (readonly [ReadonlySet<string>, QuestionType, ValueKind])[] = [
  [nouns('weekday'), 'date', 'weekday'],
  [nouns('day date month season quarter'), 'date', 'date'],
  [nouns('year'), 'date', 'year'],
  [nouns('time hour'), 'date', 'time'],
  [
    nouns(
      'person people reporter journalist player actor actress author writer scientist king singer professor minister candidate',
    ),
    'person',
    'person',
  ],
  [
    nouns(
      'city country place town state province district street building room floor venue location region area village station neighborhood continent island park port airport',
    ),
    'place',
    'place',
  ],
  [
    nouns(
      'company firm newspaper organization organisation agency bank university school college team institution ministry department party publisher broadcaster startup airline manufacturer association club outlet',
    ),
    'name',
    'organization',
  ],
];

function nouns(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
