/** How a word ends when it is read aloud in Korean; ㄹ behaves apart from other consonants before 으로/로. */
export type FinalSound = 'vowel' | 'rieul' | 'consonant';

/** Letters whose Korean name ends in a consonant (엘, 알, 엠, 엔); all others (에이, 비, …) end in a vowel. */
const LETTER_SOUNDS = new Map<string, FinalSound>([
  ['l', 'rieul'],
  ['r', 'rieul'],
  ['m', 'consonant'],
  ['n', 'consonant'],
]);

/** Units after a number that are read in full and do not sound like their letters. */
const UNIT_SOUNDS = new Map<string, FinalSound>([
  ...list('consonant', 'g kg mg Kg KG'),
  ...list('rieul', 'px mol dB'),
  ...list('vowel', 'm km cm mm nm KM CM MM L l mL ml kL kl cal kcal min'),
]);

/** Common words and names whose spelling hides how they sound in Korean. */
const WORD_SOUNDS = new Map<string, FinalSound>([
  ...list('vowel', 'hub github edit hit set visit jeep soup'),
  ...list('consonant', 'opec mac zip group big'),
]);

function list(sound: FinalSound, words: string): [string, FinalSound][] {
  return words.split(' ').map((word) => [word, sound]);
}

/**
 * The final sound of the Latin word that ends a text, as Koreans read it: acronyms by the names of their letters
 * (GPT 지피티), words by their usual transcription (Google 구글). A guess from spelling, right for most names.
 *
 * @param letters the unbroken run of ASCII letters, at least one
 * @param afterNumber whether a digit stands right before it, so that it may be a unit
 */
export function latinFinalSound(letters: string, afterNumber: boolean): FinalSound {
  const unit = afterNumber ? UNIT_SOUNDS.get(letters) : undefined;
  if (unit) return unit;
  if (/[A-Z]{2}s$/.test(letters)) return 'vowel';
  const whole = WORD_SOUNDS.get(letters.toLowerCase());
  if (whole) return whole;
  // The last hump of CamelCase is what is heard last: OpenAI → AI, YouTube → Tube.
  const hump = /(?:[A-Z]{2,}|[A-Z]?[a-z]+|[A-Z])$/.exec(letters)![0];
  const word = hump.toLowerCase();
  const spelled =
    word.length === 1 || !/[aeiouy]/.test(word) || (word.length < 5 && hump === hump.toUpperCase());
  if (spelled) return LETTER_SOUNDS.get(word.at(-1)!) ?? 'vowel';
  return WORD_SOUNDS.get(word) ?? wordSound(word);
}

/** Reads the ending by the rules of loanword transcription: short vowel + p, t, k gives a final consonant. */
function wordSound(word: string): FinalSound {
  if (/l$|le$/.test(word)) return 'rieul';
  if (/[mn]e?$|mb$|ng$/.test(word)) return 'consonant';
  if (/ck$|ook$|eep$|pp$/.test(word)) return 'consonant';
  return /(?:^|[^aeiou])[aeiouy][ptkcb]$/.test(word) ? 'consonant' : 'vowel';
}
