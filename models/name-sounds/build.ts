/**
 * Builds readings.tsv and spellings.tsv, the tables of src/korean/names/: which Latin letters are heard as which Korean sounds, and
 * which sounds one foreign name is written with now and then. Not part of the app; see README.md beside it. Run
 * from the repository root:
 *
 *   npx tsx models/name-sounds/build.ts FOLDER
 *
 * FOLDER holds translit.tsv.
 */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { HANGUL_WORD, soundLetters } from '../../src/korean/names/sound-letters.ts';
import { differentPairs, variantPairs } from './near-pairs.ts';
import { spellingCosts } from './spellings.ts';
import { readTokens } from './tokens.ts';

const ITERATIONS = 7;
/** Letters and sounds that one reading may join; the marks of a word's two ends count as letters. */
const MAX_LETTERS = 4;
const MAX_SOUNDS = 3;
const MIN_COUNT = 6;

/** Plurals of endings that the list has in the singular. */
const HAND_READINGS: readonly (readonly [key: string, cost: number])[] = [
  ['ture\tㅊㅓ', 8],
  ['tur\tㅊㅓ', 9],
  ['ge\tㅈㅣ', 8],
  ['ch\tㅊㅣ', 8],
  ['alk\tㅗᆨ', 10],
];

/** Expected counts of letters read as sounds, keyed `letters\tsounds`. */
type Counts = Map<string, number>;

interface Pair {
  readonly letters: string;
  readonly sounds: string;
}

async function main(): Promise<void> {
  const folder = process.argv[2];
  if (folder === undefined) throw new Error('usage: npx tsx models/name-sounds/build.ts FOLDER');
  const tokens = readTokens(await readFile(path.join(folder, 'translit.tsv'), 'utf8'));
  const pairs = tokens
    .filter(({ hangul }) => HANGUL_WORD.test(hangul))
    .map(({ latin, hangul }): Pair => ({ letters: `^${latin}$`, sounds: soundLetters(hangul) }));
  const spellings = spellingCosts(variantPairs(tokens), [
    ...differentPairs(tokens),
    ...differentPairs(tokens, soundLetters),
  ]).map(({ left, right, cost }) => `${left}\t${right}\t${cost}`);
  await writeFile(new URL('./spellings.tsv', import.meta.url), `${spellings.sort().join('\n')}\n`);
  let probabilities: Counts | null = null;
  for (let iteration = 0; iteration < ITERATIONS; iteration++) {
    const counts: Counts = new Map();
    let likelihood = 0;
    for (const pair of pairs) likelihood += countReadings(pair, probabilities, counts);
    probabilities = normalized(counts, iteration >= 2 ? MIN_COUNT : 0.05);
    process.stdout.write(`iteration ${iteration}: ${likelihood.toFixed(0)}, ${probabilities.size} readings\n`);
  }
  for (const [key, cost] of HAND_READINGS) probabilities!.set(key, Math.exp(-cost));
  const readings = [...probabilities!].map(([key, probability]) => `${key}\t${(-Math.log(probability)).toFixed(1)}`);
  await writeFile(new URL('./readings.tsv', import.meta.url), `${readings.sort().join('\n')}\n`);
}

/**
 * One step of expectation: forward and backward sums over all ways to read the pair (joint multigrams; Deligne &
 * Bimbot 1995). Returns the log-likelihood; a pair that cannot be read counts nothing.
 */
function countReadings(pair: Pair, probabilities: Counts | null, counts: Counts): number {
  const { letters, sounds } = pair;
  const width = sounds.length + 1;
  const edges: { from: number; to: number; key: string; weight: number }[] = [];
  const forward = new Float64Array((letters.length + 1) * width);
  forward[0] = 1;
  for (let at = 0; at < letters.length; at++) {
    for (let heard = 0; heard <= sounds.length; heard++) {
      const from = at * width + heard;
      if (forward[from] === 0) continue;
      for (let taken = 1; taken <= MAX_LETTERS && at + taken <= letters.length; taken++) {
        for (let made = 0; made <= MAX_SOUNDS && heard + made <= sounds.length; made++) {
          const left = letters.slice(at, at + taken);
          if ((left === '^' || left === '$') && made > 0) continue;
          const key = `${left}\t${sounds.slice(heard, heard + made)}`;
          const weight = probabilities === null ? Math.exp(-1.5 * (taken + made)) : (probabilities.get(key) ?? 0);
          if (weight === 0) continue;
          const to = (at + taken) * width + heard + made;
          forward[to]! += forward[from]! * weight;
          edges.push({ from, to, key, weight });
        }
      }
    }
  }
  const total = forward.at(-1)!;
  if (total === 0) return 0;
  const backward = new Float64Array(forward.length);
  backward[forward.length - 1] = 1;
  edges.sort((a, b) => b.from - a.from);
  for (const { from, to, weight } of edges) backward[from]! += backward[to]! * weight;
  for (const { from, to, key, weight } of edges) {
    const share = (forward[from]! * weight * backward[to]!) / total;
    if (share > 1e-4) counts.set(key, (counts.get(key) ?? 0) + share);
  }
  return Math.log(total);
}

function normalized(counts: Counts, least: number): Counts {
  let total = 0;
  for (const count of counts.values()) if (count >= least) total += count;
  const probabilities: Counts = new Map();
  for (const [key, count] of counts) {
    if (count >= least) probabilities.set(key, count / total);
  }
  return probabilities;
}

await main();
