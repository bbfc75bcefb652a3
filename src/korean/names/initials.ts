import { soundLetters } from './sound-letters.ts';

/** The capitals that a syllable may stand for, by the letter that it begins with. */
const CAPITALS: Readonly<Record<string, string>> = {
  ㄱ: 'GKC',
  ㄲ: 'KCQ',
  ㄴ: 'N',
  ㄷ: 'DT',
  ㄸ: 'DT',
  ㄹ: 'RL',
  ㅁ: 'M',
  ㅂ: 'BV',
  ㅃ: 'BP',
  ㅅ: 'SC',
  ㅆ: 'SC',
  ㅈ: 'JGZ',
  ㅉ: 'JZ',
  ㅊ: 'C',
  ㅋ: 'KCQ',
  ㅌ: 'T',
  ㅍ: 'PF',
  ㅎ: 'HF',
  ㅏ: 'AIEU',
  ㅐ: 'A',
  ㅑ: 'Y',
  ㅓ: 'AUOE',
  ㅔ: 'EA',
  ㅕ: 'Y',
  ㅖ: 'Y',
  ㅗ: 'O',
  ㅘ: 'W',
  ㅙ: 'W',
  ㅚ: 'W',
  ㅛ: 'Y',
  ㅜ: 'UW',
  ㅝ: 'W',
  ㅞ: 'W',
  ㅟ: 'W',
  ㅠ: 'UEY',
  ㅡ: '',
  ㅢ: '',
  ㅣ: 'IEA',
};

/** Whether capitals are initials of a name in Hangul: MS of 마이크로소프트, AWS of 아마존웹서비스. */
export function initialsFit(acronym: string, name: string): boolean {
  const syllables = [...name.replaceAll(' ', '')].map(
    (syllable) => CAPITALS[soundLetters(syllable)[0]!] ?? '',
  );
  if (!syllables[0]?.includes(acronym[0]!)) return false;
  let at = 0;
  for (const capitals of syllables) if (at < acronym.length && capitals.includes(acronym[at]!)) at++;
  return at === acronym.length;
}
