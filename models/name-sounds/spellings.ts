import type { LetterCost } from '../../src/korean/names/letter-costs.ts';
import { soundLetters } from '../../src/korean/names/sound-letters.ts';
import type { SpellingPair } from './near-pairs.ts';

/** Two spellings further apart than this (sounds) are readings of different languages: 요한, 존. */
const MAX_EDITS = 3;
const MIN_COUNT = 4;
/** An edit that is as common among different names as in spellings of one costs this. */
const NEUTRAL_COST = 8;
const LEAST_COST = 1;
/**
 * Sounds that only one spelling has (two of these together would be any other sound), and a syllable more or less:
 * 클로드 is not 클라우드. ㅡ makes no syllable of a foreign word.
 */
const LEAST_ADDED_COST = 3.6;
const MOST_COST = 7;

const INITIALS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅈㅉㅊㅋㅌㅍㅎ';
const VOWELS = 'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ';
const FINALS = Array.from({ length: 27 }, (_, at) => String.fromCharCode(0x11a8 + at)).join('');

/**
 * What sounds the same or is heard as the same in Korean, written by hand since dictionaries, which follow the rules,
 * hardly have it. Letters that may stand for one another, with the cost.
 */
const HAND: readonly (readonly [cost: number, groups: string])[] = [
  [2, 'ㅐ ㅔ'],
  [2, 'ㅒ ㅖ'],
  [2, 'ㅚ ㅙ ㅞ'],
  [3, 'ㅖ ㅔ'],
  [1, 'ㅈㅕ ㅈㅓ'],
  [1, 'ㅈㅑ ㅈㅏ'],
  [1, 'ㅈㅛ ㅈㅗ'],
  [1, 'ㅈㅠ ㅈㅜ'],
  [1, 'ㅊㅕ ㅊㅓ'],
  [1, 'ㅊㅑ ㅊㅏ'],
  [1, 'ㅊㅛ ㅊㅗ'],
  [1, 'ㅊㅠ ㅊㅜ'],
  [2, 'ᆮ ᆺ ᆻ ᆽ ᆾ ᇀ ᇂ'],
  [2, 'ᆨ ᆩ ᆿ'],
  [2, 'ᆸ ᇁ'],
  [3, 'ㄲ ㅋ'],
  [3, 'ㄸ ㅌ'],
  [3, 'ㅃ ㅍ'],
  [3, 'ㅆ ㅅ'],
  [3, 'ㅉ ㅊ'],
  [3, 'ㅉ ㅈ'],
  [3, 'ㅊㅡ ㅆㅡ'],
  [3.5, 'ㄲ ㄱ'],
  [3.5, 'ㄸ ㄷ'],
  [3.5, 'ㅃ ㅂ'],
  [4, 'ᆫㄴ ㄴ'],
  [4, 'ᆷㅁ ㅁ'],
  [5, 'ᆯㄹ ㄹ'],
  [2, 'ㅠ ㅣㅓ'],
  [2, 'ㅑ ㅣㅏ'],
  [2, 'ㅛ ㅣㅗ'],
  [2, 'ㅘ ㅗㅏ'],
  [2, 'ㅝ ㅜㅓ'],
  [2, 'ㅟ ㅜㅣ'],
  [2.5, 'ㅔㅣ ㅔ'],
  [3, 'ㅗㅜ ㅗ'],
  [2, 'ㅣㅣ ㅣ'],
  [2, 'ᆺ ㄷㅡ'],
  [2, 'ᆺ ㅈㅡ'],
  [3.5, 'ㅅㅡㄹ ㅌㅡㄹ'],
];

/**
 * What it costs that one name is written with other sounds: how much rarer an edit is between spellings of one
 * foreign word than between different words that happen to be near (a log-likelihood ratio), and the table above.
 */
export function spellingCosts(variants: readonly SpellingPair[], different: readonly SpellingPair[]): LetterCost[] {
  const kept = variants.map(editsOf).filter((edits) => edits !== null);
  const apart = different.map(editsOf).filter((edits) => edits !== null);
  const common = countEdits(kept);
  const chance = countEdits(apart);
  const table = new Map<string, number>();
  const put = (left: string, right: string, cost: number) => {
    for (const key of [`${left}\t${right}`, `${right}\t${left}`]) {
      table.set(key, Math.min(table.get(key) ?? Infinity, cost));
    }
  };
  for (const [key, count] of common) {
    if (count < MIN_COUNT) continue;
    const ratio = count / kept.length / (((chance.get(key) ?? 0) + 0.5) / apart.length);
    const [left, right] = key.split('\t') as [string, string];
    const adds = left === '' || vowels(left) !== vowels(right);
    const least = adds ? LEAST_ADDED_COST : LEAST_COST;
    const cost = Math.max(least, NEUTRAL_COST - Math.log(ratio));
    if (cost <= MOST_COST) put(left, right, Math.round(cost * 10) / 10);
  }
  for (const [cost, groups] of HAND) {
    const members = groups.split(' ');
    for (const left of members) for (const right of members) if (left !== right) put(left, right, cost);
  }
  for (const letters of [INITIALS, VOWELS, FINALS]) {
    for (const letter of letters) put(letter, letter, 0);
  }
  return [...table].map(([key, cost]) => {
    const [left, right] = key.split('\t') as [string, string];
    return { left, right, cost };
  });
}

function vowels(sounds: string): number {
  return sounds.replace(/[^ㅏ-ㅣ]|ㅡ/gu, '').length;
}

function countEdits(pairs: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const edits of pairs) for (const edit of edits) counts.set(edit, (counts.get(edit) ?? 0) + 1);
  return counts;
}

/** The stretches in which two spellings differ, each `smaller\tgreater`; null when they are too many. */
function editsOf([leftWord, rightWord]: SpellingPair): string[] | null {
  const left = soundLetters(leftWord);
  const right = soundLetters(rightWord);
  const costs = editTable(left, right);
  if (costs[left.length]![right.length]! > MAX_EDITS) return null;
  const edits: string[] = [];
  let at = left.length;
  let other = right.length;
  let [before, after] = ['', ''];
  const close = () => {
    if (before !== '' || after !== '') edits.push([before, after].sort().join('\t'));
    [before, after] = ['', ''];
  };
  while (at > 0 || other > 0) {
    const cost = costs[at]![other]!;
    if (at > 0 && other > 0 && left[at - 1] === right[other - 1] && costs[at - 1]![other - 1] === cost) {
      close();
      at--;
      other--;
    } else if (at > 0 && other > 0 && costs[at - 1]![other - 1]! + 1 === cost) {
      before = left[--at]! + before;
      after = right[--other]! + after;
    } else if (at > 0 && costs[at - 1]![other]! + 1 === cost) before = left[--at]! + before;
    else after = right[--other]! + after;
  }
  close();
  return edits;
}

function editTable(left: string, right: string): number[][] {
  const rows = [Array.from({ length: right.length + 1 }, (_, at) => at)];
  for (let at = 1; at <= left.length; at++) {
    const row = [at];
    for (let other = 1; other <= right.length; other++) {
      const same = left[at - 1] === right[other - 1] ? 0 : 1;
      row.push(Math.min(rows[at - 1]![other]! + 1, row[other - 1]! + 1, rows[at - 1]![other - 1]! + same));
    }
    rows.push(row);
  }
  return rows;
}
