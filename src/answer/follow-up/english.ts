/** A capitalised name inside a sentence; the first word is capitalised anyway. */
const NAME = /(?<=\s)\p{Lu}[\p{L}\p{N}&.-]*(?:\s\p{Lu}[\p{L}\p{N}&-]*)*(?<!\.)/u;
const YEAR = /\b(?:19|20)\d\d\b/;
const ASKING =
  /^(?:how (?:much|many)(?: (?!did|does|do|is|was|are|were|will|has|have)\w+)?|how|when|where|why|who|what)\b/iu;
const FRAGMENT =
  /^(?:(?:and|so|then|ok|okay)[, ]+)?(?:(?:what|how) about|and|in|for)\s+(?:in\s+)?(?<phrase>.+?)[?.!\s]*$/iu;
const MORE =
  /^(?:(?:please\s+)?(?:tell me|give me|explain|say)\s+(?:a (?:bit|little)\s+)?more|more(?: details?)?|in (?:more )?detail)\b[^?]{0,20}[?.!]*$/iu;
const PRONOUN = /\b(?:it|they|them|that (?:company|project|place)|this (?:company|project|place))\b/iu;
const POSSESSIVE = /\b(?:its|their)\b/iu;

/**
 * An English follow-up made standalone by the last English question: another name or year (what about Google?),
 * another interrogative (why?), it and they, and more of the same. Null when it stands alone or nothing fits.
 */
export function englishFollowUp(question: string, last: string): string | null {
  if (MORE.test(question)) return `${last.replace(/ Tell me more\.$/u, '')} Tell me more.`;
  const asked = /^(?:(?:and|but|so)\s+)?(?<word>when|where|why|who|how)[?!.\s]*$/iu.exec(question)?.groups
    ?.word;
  if (asked !== undefined) return swapAsking(last, asked);
  const phrase = FRAGMENT.exec(question)?.groups?.phrase;
  if (phrase !== undefined) return swapPhrase(last, phrase);
  const topic = NAME.exec(last)?.[0];
  // A name of its own before the pronoun is what the pronoun means.
  if (topic === undefined || NAME.test(question)) return null;
  if (POSSESSIVE.test(question)) return question.replace(POSSESSIVE, `${topic}'s`);
  return PRONOUN.test(question) ? question.replace(PRONOUN, topic) : null;
}

function swapAsking(last: string, asked: string): string | null {
  if (!ASKING.test(last)) return null;
  return last.replace(ASKING, asked.charAt(0).toUpperCase() + asked.slice(1).toLowerCase());
}

function swapPhrase(last: string, phrase: string): string | null {
  if (YEAR.test(phrase)) return YEAR.test(last) ? last.replace(YEAR, YEAR.exec(phrase)![0]) : null;
  const isName = /^\p{Lu}/u.test(phrase) && phrase.split(' ').length <= 3;
  return isName && NAME.test(last) ? last.replace(NAME, phrase) : null;
}
