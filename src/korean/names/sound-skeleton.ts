import { soundLetters } from './sound-letters.ts';

/** Consonants by how they are told apart in any language's spelling of Korean or Korean spelling of it. */
const HANGUL_CLASSES: Readonly<Record<string, string>> = {
  ...classes('ㄱㄲㅋᆨᆩᆿ', 'K'),
  ...classes('ㄷㄸㅌᆮᇀ', 'T'),
  ...classes('ㅂㅃㅍᆸᇁ', 'P'),
  ...classes('ㅅㅆㅈㅉㅊᆻᆽᆾ', 'S'),
  ...classes('ᆺ', 'ST'),
  ...classes('ㄴᆫᆼ', 'N'),
  ...classes('ㅁᆷ', 'M'),
  ...classes('ㄹᆯ', 'R'),
  ...classes('ㅎ', 'H'),
};

/** What each Latin consonant may be heard as; vowels, w and y are left out. */
const LATIN_CLASSES: Readonly<Record<string, string>> = {
  b: 'P',
  c: 'KS',
  d: 'TS',
  f: 'P',
  g: 'KS',
  h: 'H',
  j: 'S',
  k: 'K',
  l: 'R',
  m: 'MN',
  n: 'N',
  p: 'P',
  q: 'K',
  r: 'R',
  s: 'S',
  t: 'TS',
  v: 'P',
  z: 'S',
};

/** Letters that are often mute, or not written: Carter 카터, Hughes 휴스. */
const MUTE_COSTS: Readonly<Record<string, number>> = { H: 0.3, R: 0.5 };

/**
 * How alike the consonants of a Latin and a Hangul spelling are, 0 to 1. Crude, for names that a text sets beside one
 * another: 마이크로소프트 and Microsoft are 1, 앤트로픽 and Google near 0.
 */
export function skeletonLikeness(latin: string, hangul: string): number {
  const left = latinSkeleton(latin);
  const right = hangulSkeleton(hangul);
  const length = Math.max(left.length, right.length);
  if (length < 2) return 0;
  let row = [0];
  for (const classes of right) row.push(row.at(-1)! + dropCost(classes));
  for (const heard of left) {
    const next = [row[0]! + dropCost(heard)];
    for (let at = 0; at < right.length; at++) {
      const same = [...right[at]!].some((each) => heard.includes(each)) ? 0 : 1;
      next.push(Math.min(row[at]! + same, row[at + 1]! + dropCost(heard), next[at]! + dropCost(right[at]!)));
    }
    row = next;
  }
  return Math.max(0, 1 - row.at(-1)! / length);
}

function dropCost(classes: string): number {
  return MUTE_COSTS[classes] ?? 1;
}

function latinSkeleton(latin: string): string[] {
  const letters = latin
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z]/gu, '')
    .replace(/x/gu, 'ks')
    .replace(/(.)\1/gu, '$1')
    .replace(/ck/gu, 'k')
    .replace(/[cs]h/gu, 'c')
    .replace(/ng(?=[^aeiou]|$)/gu, 'n')
    .replace(/th/gu, 't')
    .replace(/ph/gu, 'p');
  return [...letters].flatMap((letter) => LATIN_CLASSES[letter] ?? []);
}

function hangulSkeleton(hangul: string): string[] {
  return [...soundLetters(hangul).replace(/ᆯㄹ/gu, 'ㄹ')].flatMap((letter) => HANGUL_CLASSES[letter] ?? []);
}

function classes(letters: string, name: string): Record<string, string> {
  return Object.fromEntries([...letters].map((letter) => [letter, name]));
}
