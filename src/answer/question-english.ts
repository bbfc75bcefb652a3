import { counterOf, englishAttribute, isTimeUnit } from './english-nouns.ts';
import type { Demand, QuestionType, ValueKind } from './question-type.ts';

/** Where the noun phrase behind "how many", "which" or "what is" ends. */
const PHRASE_END =
  /\s(?:is|are|was|were|do|does|did|has|have|had|will|would|can|could|may|might|should|must|of|for|in|on|at|by|to|from|with|per|during|among|about|that|who|which|there|they|we|you|he|she|it|and|or|than|as|this|last|next)\b|[?,;:!]|$/;

/** What "how" asks for with the word behind it. */
const HOW: readonly (readonly [RegExp, QuestionType, ValueKind, string | null])[] = [
  [/^long (?:is|was) (?:the|this|that) (?:\w+ ){0,3}(?:river|bridge|tunnel|road|street|course|track|trail|coast|beach|line|route|ship|wall|cable|runway|dam)\b/, 'count', 'number', 'm'],
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
  [/^much (?:money|does|do|did|is|are|was|were|will|would|should|can|must|has|have|had|to)\b/, 'amount', 'money', null],
];
/** Units of what "how much" measures. */
const MEASURED: ReadonlyMap<string, string> = new Map([
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

const WHICH: readonly (readonly [RegExp, QuestionType, ValueKind])[] = [
  [/^day of the week|^weekday/, 'date', 'weekday'],
  [/^(?:day|date|month|season|quarter)s?\b/, 'date', 'date'],
  [/^year\b/, 'date', 'year'],
  [/^time\b/, 'date', 'time'],
  [/^(?:person|people|reporter|journalist|player|actor|actress|author|writer|scientist|king|singer|professor|minister|candidate)s?\b/, 'person', 'person'],
  [/(?:^|\s)(?:city|country|place|town|state|province|district|street|building|room|floor|venue|location|region|area|village|station|neighborhood|continent|island|park|port|airport)$/, 'place', 'place'],
  [/(?:^|\s)(?:company|firm|newspaper|organization|organisation|agency|bank|university|school|college|team|institution|ministry|department|party|publisher|broadcaster|startup|airline|manufacturer|association|club|outlet)$/, 'name', 'organization'],
];

/** Reads what an English question asks for, as its Korean counterpart would. */
export function englishDemand(text: string): Demand {
  const words = text
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/\b(who|what|when|where|how|why)'s\b/g, '$1 is')
    .replace(/\b(who|what|when|where|how|why)'re\b/g, '$1 are')
    .replace(/^(?:so|and|but|ok|okay|well|hi|hello|hey|please|(?:can|could|would) you (?:please )?(?:tell me|explain|say)|(?:please )?tell me|do you know|does anyone know|i (?:want|would like|'d like) to know|i wonder|i'm wondering)[,\s]+/, '')
    .trim();
  return (
    afterHow(words) ??
    asksFor(words) ??
    whichKind(words) ??
    whatIs(words) ??
    asked(/^(?:is|are|was|were|am|do|does|did|can|could|will|would|has|have|had|should|may|must|isn't|aren't|don't|doesn't|didn't|won't|can't)\b/.test(words) ? 'yes-no' : 'what')
  );
}

function asked(
  type: QuestionType,
  value: ValueKind | null = null,
  counter: string | null = null,
  askedKind: string | null = null,
): Demand {
  return { type, value, counter, askedKind };
}

function afterHow(words: string): Demand | null {
  const how = /\bhow (.+)$/.exec(words)?.[1];
  if (how === undefined) return null;
  const many = /^many (?:more |other |different |new )?(.+)$/.exec(how)?.[1];
  if (many !== undefined) return howMany(many);
  const found = HOW.find(([pattern]) => pattern.test(how));
  if (found !== undefined) return asked(found[1], found[2], found[3]);
  const much = /^much (.+)$/.exec(how)?.[1];
  if (much === undefined) {
    return /^how come\b/.test(words) ? asked('reason', 'reason') : asked('method', 'method');
  }
  const noun = headOf(much);
  const counter = MEASURED.get(noun);
  if (counter !== undefined) return asked('count', 'number', counter);
  const attribute = englishAttribute(noun);
  return attribute === null ? asked('amount', 'money') : { ...attribute, askedKind: null };
}

function howMany(phrase: string): Demand {
  const end = phrase.search(PHRASE_END);
  const head = headOf(phrase);
  if (isTimeUnit(head)) return asked('count', 'duration');
  // Where the noun ends is not always told by a small word: visitors came to.
  const counter =
    counterOf(head) ?? phrase.slice(0, end).split(' ').map(counterOf).find((found) => found !== null) ?? null;
  return asked('count', counter === '퍼센트' ? 'percent' : 'number', counter);
}

/** Interrogatives and nouns that settle the kind of answer. */
function asksFor(words: string): Demand | null {
  if (/\bwhat time\b/.test(words)) return asked('date', 'time');
  if (/\bwhen\b/.test(words)) return asked('date', 'date');
  if (/^(?:\w+ )?why\b|\bfor what reason\b|^what (?:caused|led to|made)\b|^what .+ (?:stand|used) for\b.*\bwhy\b/.test(words)) {
    return asked('reason', 'reason');
  }
  if (/\bwhere\b/.test(words)) return asked('place', 'place');
  if (/\bwho\b|\bwhom\b|\bwhose\b/.test(words)) return asked('person', 'person');
  if (/^what (?:percentage|percent|proportion|share)\b/.test(words)) return asked('count', 'percent', '퍼센트');
  if (/^(?:name|list|enumerate) |^what (?:kinds|types|sorts) of\b|\bname all\b|\blist (?:all|the)\b/.test(words)) {
    return asked('list');
  }
  if (/^(?:define|what do(?:es)? .+ mean\b|what is meant by|.*\bmeaning of\b)/.test(words)) return asked('definition', 'definition');
  return null;
}

/** "Which city …", "in what year …", "what dividend …". */
function whichKind(words: string): Demand | null {
  const rest = /\b(?:which|what) ((?!(?:is|are|was|were|do|does|did|has|have|had|will|would|can|could|should|of)\b).+)$/.exec(words)?.[1];
  if (rest === undefined) return null;
  const phrase = rest.slice(0, rest.search(PHRASE_END)).trim();
  const head = headOf(rest);
  const found = WHICH.find(([pattern]) => pattern.test(pattern.source.startsWith('^') ? rest : singular(phrase)));
  if (found !== undefined) return asked(found[1], found[2], null, head);
  const attribute = englishAttribute(head);
  return attribute === null ? asked('what', null, null, head) : { ...attribute, askedKind: head };
}

/** "What is the fee for …", "what are the opening hours", "what is mulching". */
function whatIs(words: string): Demand | null {
  const found = /^what (?<verb>is|are|was|were) (?<phrase>.+?)\s*[?.!]*$/.exec(words);
  if (found === null) return null;
  const { verb = '', phrase = '' } = found.groups ?? {};
  const attribute = englishAttribute(headOf(phrase));
  const isMany = verb === 'are' || verb === 'were';
  if (isMany && (attribute?.type === 'place' || attribute?.type === 'person' || attribute?.type === 'name')) {
    return asked('list');
  }
  if (attribute !== null) return { ...attribute, askedKind: null };
  if (/^the (?:name|title) of\b/.test(phrase)) return asked('name', 'name');
  const isPlain = !/^(?:the|our|your|their|its|his|her|my|this|that)\b|'s?\s|\s(?:of|for|in|on|at|to|from)\s|\b(?:used|made|called|doing|going)\b/.test(phrase);
  if (isPlain && phrase.split(' ').length <= 5) return asked('definition', 'definition');
  return isMany ? asked('list') : asked('what');
}

/** The last word of the noun phrase that a text begins with. */
function headOf(text: string): string {
  const end = text.search(PHRASE_END);
  return text.slice(0, end).trim().split(/\s+/).at(-1)?.replace(/[^a-z].*$/, '') ?? '';
}

function singular(phrase: string): string {
  return phrase.replace(/ies$/, 'y').replace(/([^s])s$/, '$1');
}
