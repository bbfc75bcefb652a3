import { type FinalSound, latinFinalSound } from './latin-reading.ts';

export type { FinalSound } from './latin-reading.ts';

/** 영, 일, 이, 삼, 사, 오, 육, 칠, 팔, 구. */
const DIGIT_SOUNDS: readonly FinalSound[] = [
  'consonant',
  'rieul',
  'vowel',
  'consonant',
  'vowel',
  'vowel',
  'consonant',
  'rieul',
  'rieul',
  'vowel',
];

/** Signs that are read as words: 퍼센트, 도, 달러, 원, 킬로그램, 샵, …; other signs count as a vowel. */
const CONSONANT_SIGNS = '₩¥㎏㎎㎖㎾#＃';

/** Marks after a word that are not read. */
const SILENT = /[\s"'“”‘’`*_~.,!?…:;·)\]}）］】〕>》〉」』»]/;

const BRACKETS: Readonly<Record<string, string>> = { ')': '(', '）': '（', ']': '[', '］': '［' };

/**
 * How a word ends when read aloud in Korean. Closing quotation marks are not heard, a parenthesis after a word
 * neither (앤트로픽(Anthropic) ends like 앤트로픽); digits and Latin letters are read the Korean way. What cannot
 * be read (emoji, other scripts) counts as a vowel.
 */
export function finalSound(word: string): FinalSound {
  const end = audibleEnd(word);
  if (end === 0) return 'vowel';
  const last = word[end - 1]!;
  const code = word.charCodeAt(end - 1);
  if (code >= 0xac00 && code <= 0xd7a3) return syllableSound(code);
  if (last >= '0' && last <= '9') return numberSound(word.slice(0, end));
  if (code >= 0x3131 && code <= 0x314e) return last === 'ㄹ' ? 'rieul' : 'consonant';
  if (last === 'ん' || last === 'ン') return 'consonant';
  const letters = /[A-Za-z]+$/.exec(withoutAccents(word.slice(Math.max(0, end - 40), end)))?.[0];
  if (letters) return latinFinalSound(letters, /\d$/.test(word.slice(0, Math.max(0, end - letters.length))));
  return CONSONANT_SIGNS.includes(last) ? 'consonant' : 'vowel';
}

/** The index after the last character that is heard. */
function audibleEnd(word: string): number {
  let end = word.length;
  while (end > 0 && SILENT.test(word[end - 1]!)) {
    const opener = BRACKETS[word[end - 1]!];
    const start = opener === undefined ? -1 : matchingOpener(word, end - 1, opener);
    const heardBefore = start > 0 && /[\p{L}\p{N}%℃]/u.test(word.slice(0, start));
    end = heardBefore ? start : end - 1;
  }
  return end;
}

function matchingOpener(word: string, closer: number, opener: string): number {
  let depth = 0;
  for (let at = closer; at >= 0; at--) {
    if (word[at] === word[closer]) depth++;
    else if (word[at] === opener && --depth === 0) return at;
  }
  return -1;
}

function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '');
}

function syllableSound(code: number): FinalSound {
  const final = (code - 0xac00) % 28;
  if (final === 0) return 'vowel';
  return final === 8 ? 'rieul' : 'consonant';
}

/** Integers are read as a whole (1,000 천), decimals and numbers with a leading zero digit by digit. */
function numberSound(text: string): FinalSound {
  const [number, , fraction] = /(\d[\d,]*)(\.(\d+))?$/.exec(text)!;
  const digits = number.replace(/[,.]/g, '');
  const zeros = /0*$/.exec(digits)![0].length;
  const readDigitByDigit = fraction !== undefined || digits.startsWith('0');
  if (zeros === 0 || readDigitByDigit) return DIGIT_SOUNDS[Number(digits.at(-1))]!;
  // 십, 백, 천, 만, 억 and 경 end in a consonant, 조 (10^12) and 해 (10^20) in a vowel.
  const myriads = Math.floor(zeros / 4);
  return myriads === 3 || myriads === 5 ? 'vowel' : 'consonant';
}
