const INITIALS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆ ㅈㅉㅊㅋㅌㅍㅎ';
/** In the place of the silent ㅇ. */
const SILENT = ' '.charCodeAt(0);
const VOWELS = 'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ';
/** The first final consonant (Hangul Jamo block): finals and initials are different letters here. */
const FIRST_FINAL = 0x11a8;

const FIRST_SYLLABLE = 0xac00;
const LAST_SYLLABLE = 0xd7a3;

/** A word of Hangul syllables only. */
export const HANGUL_WORD = /^[가-힣]+$/;

/**
 * The sounds of a word of Hangul syllables, a letter each: an initial consonant (the silent ㅇ is left out), a vowel,
 * a final consonant, which is another letter than the same initial (안나 → ㅏᆫㄴㅏ). Other characters are left out.
 */
export function soundLetters(word: string): string {
  // Of codes and not by appending: a string put together of pieces is slow to compare.
  const letters: number[] = [];
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    if (code < FIRST_SYLLABLE || code > LAST_SYLLABLE) continue;
    const index = code - FIRST_SYLLABLE;
    const initial = INITIALS.charCodeAt(Math.floor(index / 588));
    const final = index % 28;
    if (initial !== SILENT) letters.push(initial);
    letters.push(VOWELS.charCodeAt(Math.floor((index % 588) / 28)));
    if (final > 0) letters.push(FIRST_FINAL + final - 1);
  }
  return String.fromCharCode(...letters);
}
