import { stripParticle } from '../../korean/particles.ts';
import { hangulOfKeys, latinOfKeys } from '../../korean/typos/keyboard.ts';
import type { Slip } from './correct-run.ts';
import type { KnownWords } from './known-words.ts';

/** Shorter words are too often a word on both keyboards: work is 재가. */
const LATIN_WORD = /(?<![\p{L}\p{N}])[A-Za-z]{5,}(?![\p{L}\p{N}])/gu;
/** Syllables with a jamo of its own among them: no Korean word is typed so. */
const JAMO_WORD = /(?<![\p{L}\p{N}])(?=[가-힣]*[ㄱ-ㅎㅏ-ㅣ])[가-힣ㄱ-ㅎㅏ-ㅣ]{4,}(?![\p{L}\p{N}])/gu;

/**
 * Words typed with the keyboard left in the other language (gksqlc for 한빛), where the corpus has what the keys spell
 * and not what stands there.
 *
 * @param isEnglish whether an English dictionary has a word
 * @param slips takes what was read otherwise
 */
export function retypeKeys(
  text: string,
  words: KnownWords,
  isEnglish: (word: string) => boolean,
  slips: Slip[],
): string {
  const retype = (typed: string, meant: string | null) => {
    if (meant === null || !isKnown(meant, words)) return typed;
    slips.push({ typed, meant });
    return meant;
  };
  return text
    .replace(LATIN_WORD, (typed) =>
      words.has(typed.toLowerCase()) || isEnglish(typed) ? typed : retype(typed, hangulOfKeys(typed)),
    )
    .replace(JAMO_WORD, (typed) => retype(typed, latinOfKeys(typed)));
}

function isKnown(word: string, words: KnownWords): boolean {
  return words.has(word.toLowerCase()) || words.has(stripParticle(word) ?? '');
}
