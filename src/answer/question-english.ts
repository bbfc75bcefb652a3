import { baseCandidates } from '../korean/english-inflection.ts';
import { HOW, MEASURED, WHICH } from './english-kinds.ts';
import { counterOf, englishAttribute, isTimeUnit } from './english-nouns.ts';
import type { Demand, QuestionType, ValueKind } from './question-type.ts';

/** Where the noun phrase behind "how many", "which" or "what is" ends. */
const PHRASE_END =
  /\s(?:is|are|was|were|do|does|did|has|have|had|will|would|can|could|may|might|should|must|of|for|in|on|at|by|to|from|with|per|during|among|about|that|who|which|there|they|we|you|he|she|it|and|or|than|as|this|last|next)\b|[?,;:!]|$/;

/** Reads what an English question asks for, as its Korean counterpart would. */
export function englishDemand(text: string): Demand {
  const words = text
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/\b(who|what|when|where|how|why)'s\b/g, '$1 is')
    .replace(/\b(who|what|when|where|how|why)'re\b/g, '$1 are')
    .replace(
      /^(?:so|and|but|ok|okay|well|hi|hello|hey|please|(?:can|could|would) you (?:please )?(?:tell me|explain|say)|(?:please )?tell me|do you know|does anyone know|i (?:want|would like|'d like) to know|i wonder|i'm wondering)[,\s]+/,
      '',
    )
    .trim();
  return (
    afterHow(words) ??
    asksFor(words) ??
    whichKind(words) ??
    whatIs(words) ??
    asked(
      /^(?:is|are|was|were|am|do|does|did|can|could|will|would|has|have|had|should|may|must|isn't|aren't|don't|doesn't|didn't|won't|can't)\b/.test(
        words,
      )
        ? 'yes-no'
        : 'what',
    )
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
  const noun = phraseOf(much);
  const counter = MEASURED.get(noun.at(-1) ?? '');
  if (counter !== undefined) return asked('count', 'number', counter);
  const attribute = englishAttribute(noun);
  // Of a thing that is no money, an amount in any unit: how much flour.
  return attribute === null ? asked('count', 'number') : { ...attribute, askedKind: null };
}

function howMany(phrase: string): Demand {
  const head = phraseOf(phrase).at(-1) ?? '';
  if (isTimeUnit(head)) return asked('count', 'duration');
  // Where the noun ends is not always told by a small word: visitors came to.
  const counter =
    counterOf(head) ??
    phraseOf(phrase)
      .map(counterOf)
      .find((found) => found !== null) ??
    null;
  return asked('count', counter === '퍼센트' ? 'percent' : 'number', counter);
}

/** Interrogatives and nouns that settle the kind of answer. */
function asksFor(words: string): Demand | null {
  if (/\bwhat time\b/.test(words)) return asked('date', 'time');
  if (/\bwhen\b/.test(words)) return asked('date', 'date');
  if (/^(?:\w+ )?why\b|\bfor what reason\b|^what (?:caused|led to|made)\b/.test(words)) {
    return asked('reason', 'reason');
  }
  if (/\bwhere\b/.test(words)) return asked('place', 'place');
  if (/\bwho\b|\bwhom\b|\bwhose\b/.test(words)) return asked('person', 'person');
  if (/^what (?:percentage|percent|proportion|share)\b/.test(words))
    return asked('count', 'percent', '퍼센트');
  if (
    /^(?:name|list|enumerate) |^what (?:kinds|types|sorts) of\b|\bname all\b|\blist (?:all|the)\b/.test(words)
  ) {
    return asked('list');
  }
  if (/^(?:define|what do(?:es)? .+ mean\b|what is meant by|.*\bmeaning of\b)/.test(words))
    return asked('definition', 'definition');
  return null;
}

/** "Which city …", "in what year …", "what dividend …". */
function whichKind(words: string): Demand | null {
  const rest =
    /\b(?:which|what) ((?!(?:is|are|was|were|do|does|did|has|have|had|will|would|can|could|should|of)\b).+)$/.exec(
      words,
    )?.[1];
  if (rest === undefined) return null;
  if (/^day of the week/.test(rest)) return asked('date', 'weekday', null, 'day');
  const phrase = phraseOf(rest);
  const head = phrase.at(-1) ?? '';
  // Where the noun ends is not always told by a small word: which company bought.
  for (const noun of [head, phrase[0] ?? '']) {
    const kind = WHICH.find(([nouns]) => baseCandidates(noun).some((base) => nouns.has(base)));
    if (kind !== undefined) return asked(kind[1], kind[2], null, noun);
  }
  const attribute = englishAttribute(phrase);
  return attribute === null ? asked('what', null, null, head) : { ...attribute, askedKind: head };
}

/** "What is the fee for …", "what are the opening hours", "what is mulching". */
function whatIs(words: string): Demand | null {
  const found = /^what (?<verb>is|are|was|were) (?<phrase>.+?)\s*[?.!]*$/.exec(words);
  if (found === null) return null;
  const { verb = '', phrase = '' } = found.groups ?? {};
  const name = /^the (?:full )?(?:name|title)s? of (?:the |our |their )?(.+)$/.exec(phrase)?.[1];
  if (name !== undefined) return nameOf(name);
  const attribute = englishAttribute(phraseOf(phrase));
  const isMany = verb === 'are' || verb === 'were';
  if (isMany && (attribute?.type === 'place' || attribute?.type === 'person' || attribute?.type === 'name')) {
    return asked('list');
  }
  if (attribute !== null) return { ...attribute, askedKind: null };
  const isPlain =
    !/^(?:the|our|your|their|its|his|her|my|this|that)\b|'s?\s|\s(?:of|for|in|on|at|to|from)\s|\b(?:used|made|called|doing|going)\b/.test(
      phrase,
    );
  if (isPlain && phrase.split(' ').length <= 5) return asked('definition', 'definition');
  return isMany ? asked('list') : asked('what');
}

/** The name of a director is a person's. */
function nameOf(owner: string): Demand {
  const phrase = phraseOf(owner);
  const attribute = englishAttribute(phrase);
  if (attribute?.type === 'person') return asked('person', 'person');
  const kind = WHICH.find(([nouns]) => nouns.has(phrase.at(-1) ?? ''));
  return kind === undefined || kind[1] === 'date' ? asked('name', 'name') : asked(kind[1], kind[2]);
}

/** The words of the noun phrase that a text begins with. */
function phraseOf(text: string): string[] {
  return text
    .slice(0, text.search(PHRASE_END))
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[^a-z].*$/, ''));
}
