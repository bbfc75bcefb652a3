import { toJamo } from '../jamo.ts';

/** Final consonants as they are heard at the end of a word (표준 발음법 제8항–제11항). */
const HEARD_FINALS = new Map(
  Object.entries({
    ㄲ: 'ㄱ',
    ㅋ: 'ㄱ',
    ㅅ: 'ㄷ',
    ㅆ: 'ㄷ',
    ㅈ: 'ㄷ',
    ㅊ: 'ㄷ',
    ㅌ: 'ㄷ',
    ㅎ: 'ㄷ',
    ㅍ: 'ㅂ',
  }),
);
/** Vowels that today sound alike. */
const HEARD_VOWELS = new Map(Object.entries({ ㅐ: 'ㅔ', ㅒ: 'ㅖ', ㅙ: 'ㅚ', ㅞ: 'ㅚ' }));
/** After ㅈ, ㅉ, ㅊ the glide is not heard: 젼 is 전. */
const GLIDES = new Map(Object.entries({ ㅑ: 'ㅏ', ㅕ: 'ㅓ', ㅛ: 'ㅗ', ㅠ: 'ㅜ', ㅖ: 'ㅔ' }));
/** Vowels and finals that take two keystrokes, so that one may be missing: 원 and 언. */
const STROKES = new Map(
  Object.entries({ ㅘ: 'ㅗㅏ', ㅝ: 'ㅜㅓ', ㅟ: 'ㅜㅣ', ㅢ: 'ㅡㅣ', ㄳ: 'ㄱㅅ', ㄵ: 'ㄴㅈ', ㄶ: 'ㄴㅎ' }),
);
const NASAL_BEFORE_RIEUL = /[ㄱㄲㅋㄷㅅㅆㅈㅊㅌㅎㅂㅍㅁㅇ]$/u;
const SILENT = 'ㅇ';

/**
 * Hangul as it is heard, in jamo by keystroke, one string a syllable: two words with the same keys sound alike and
 * are confused in writing (한빗 and 한빛, 교채 and 교체, 입장뇨 and 입장료). Other characters stay as they are.
 */
export function soundKeys(word: string): string[] {
  let before = '';
  return [...word].map((syllable) => {
    const [initial = '', vowel, final] = [...toJamo(syllable)];
    if (vowel === undefined) {
      before = '';
      return syllable;
    }
    const heard = heardInitial(initial, before) + heardVowel(initial, vowel) + heardFinal(final);
    before = final ?? '';
    return heard;
  });
}

/** 입장료 is heard as 입장뇨: ㄹ turns into ㄴ after any consonant but ㄴ and ㄹ (표준 발음법 제19항). */
function heardInitial(initial: string, finalBefore: string): string {
  return initial === 'ㄹ' && NASAL_BEFORE_RIEUL.test(finalBefore) ? 'ㄴ' : initial;
}

function heardVowel(initial: string, vowel: string): string {
  const plain = HEARD_VOWELS.get(vowel) ?? vowel;
  const heard = 'ㅈㅉㅊ'.includes(initial) ? (GLIDES.get(plain) ?? plain) : plain;
  // 계 and 폐 are heard as 게 and 페, 예 and 례 are not (제5항).
  if (heard === 'ㅖ' && initial !== SILENT && initial !== 'ㄹ') return 'ㅔ';
  // A consonant before ㅢ leaves only ㅣ to hear: 희 is 히.
  if (heard === 'ㅢ' && initial !== SILENT) return 'ㅣ';
  return STROKES.get(heard) ?? heard;
}

function heardFinal(final: string | undefined): string {
  if (final === undefined) return '';
  const heard = HEARD_FINALS.get(final) ?? final;
  return STROKES.get(heard) ?? heard;
}
