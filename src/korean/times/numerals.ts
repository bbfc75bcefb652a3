const WORDS: readonly (readonly [string, number])[] = [
  ['열두', 12],
  ['열한', 11],
  ['다섯', 5],
  ['여섯', 6],
  ['일곱', 7],
  ['여덟', 8],
  ['아홉', 9],
  ['열', 10],
  ['한', 1],
  ['두', 2],
  ['세', 3],
  ['석', 3],
  ['네', 4],
  ['넉', 4],
  ['eleven', 11],
  ['twelve', 12],
  ['three', 3],
  ['four', 4],
  ['five', 5],
  ['six', 6],
  ['seven', 7],
  ['eight', 8],
  ['nine', 9],
  ['ten', 10],
  ['one', 1],
  ['two', 2],
  ['an', 1],
  ['a', 1],
];
const VALUES = new Map(WORDS);
const ORDINALS = ['첫째', '둘째', '셋째', '넷째', '다섯째'];

const isKorean = (word: string) => /[가-힣]/u.test(word);
const sources = (korean: boolean) =>
  WORDS.filter(([word]) => isKorean(word) === korean)
    .map(([word]) => word)
    .join('|');

/** Sources of one group each: how many 년, 달 (세, 3), or years, months (three, 3). */
export const COUNT = String.raw`(\d{1,3}|${sources(true)})`;
export const ENGLISH_COUNT = String.raw`(\d{1,3}|${sources(false)})`;
/** Source of one group: 첫째, 둘째 … or 첫, 1. */
export const ORDINAL = `(${ORDINALS.join('|')}|첫|[1-5])`;

/** The number that a match of {@link COUNT} or {@link ENGLISH_COUNT} says. */
export function countValue(word: string): number {
  return VALUES.get(word.toLowerCase()) ?? Number(word);
}

/** The number that a match of {@link ORDINAL} says. */
export function ordinalValue(word: string): number {
  return word === '첫' ? 1 : ORDINALS.indexOf(word) + 1 || Number(word);
}
