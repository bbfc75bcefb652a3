import { toJamo, toSyllable } from '../jamo.ts';

/** The two-set (두벌식) keyboard: the jamo on each Latin key. */
const KEYS = new Map(
  Object.entries({
    ...keys('qwertyuiopasdfghjklzxcvbnm', 'ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡ'),
    ...keys('QWERTOP', 'ㅃㅉㄸㄲㅆㅒㅖ'),
  }),
);
const LETTERS = new Map([...KEYS].map(([letter, jamo]) => [jamo, letter]));
/** Jamo that are typed as two. */
const DOUBLE = new Map(
  (
    'ㅗㅏㅘ ㅗㅐㅙ ㅗㅣㅚ ㅜㅓㅝ ㅜㅔㅞ ㅜㅣㅟ ㅡㅣㅢ ㄱㅅㄳ ㄴㅈㄵ ㄴㅎㄶ ㄹㄱㄺ ㄹㅁㄻ ㄹㅂㄼ ㄹㅅㄽ ㄹㅌㄾ ㄹㅍㄿ ㄹㅎㅀ ㅂㅅㅄ' as const
  )
    .split(' ')
    .map((entry) => [entry.slice(0, 2), entry.slice(2)]),
);
const STROKES = new Map([...DOUBLE].map(([strokes, jamo]) => [jamo, strokes]));
const VOWEL_CLASS = 'ㅏ-ㅣ';
const CONSONANT_CLASS = 'ㄱ-ㅎ';
/** A syllable by keystrokes: a consonant that a vowel follows belongs to the next one. */
const SYLLABLE = new RegExp(
  `([${CONSONANT_CLASS}])([${VOWEL_CLASS}]{1,2})([${CONSONANT_CLASS}]{0,2}(?![${VOWEL_CLASS}]))?`,
  'uy',
);

/** Korean typed with the keyboard left in English: gksqlc → 한빛. Null when the keys do not spell whole syllables. */
export function hangulOfKeys(letters: string): string | null {
  let strokes = '';
  for (const letter of letters) {
    const jamo = KEYS.get(letter) ?? KEYS.get(letter.toLowerCase());
    if (jamo === undefined) return null;
    strokes += jamo;
  }
  let text = '';
  for (let at = 0; at < strokes.length; ) {
    SYLLABLE.lastIndex = at;
    const found = SYLLABLE.exec(strokes);
    const syllable = found === null ? null : compose(found[1]!, found[2]!, found[3] ?? '');
    if (found === null || syllable === null) return null;
    text += syllable;
    at += found[0].length;
  }
  return text;
}

/** English typed with the keyboard left in Korean: ㅊㅁㅅ → cat. Null when anything is not Hangul. */
export function latinOfKeys(hangul: string): string | null {
  let letters = '';
  for (const jamo of toJamo(hangul)) {
    for (const stroke of STROKES.get(jamo) ?? jamo) {
      const letter = LETTERS.get(stroke);
      if (letter === undefined) return null;
      letters += letter;
    }
  }
  return letters;
}

function compose(initial: string, vowels: string, finals: string): string | null {
  return toSyllable(initial, joined(vowels), joined(finals));
}

/** Two strokes as the one jamo they make; a pair that makes none is no syllable's part and stays as it is. */
function joined(strokes: string): string {
  return DOUBLE.get(strokes) ?? strokes;
}

function keys(letters: string, jamo: string): Record<string, string> {
  return Object.fromEntries([...letters].map((letter, index) => [letter, jamo[index]!]));
}
