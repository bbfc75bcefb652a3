/**
 * Prints how often different names are taken for one, and spellings of one name for one, on a transliteration list.
 * Run from the repository root:
 *
 *   npx tsx models/name-sounds/measure.ts FOLDER
 *
 * FOLDER holds translit.tsv.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { jamoDistance } from '../../src/korean/jamo.ts';
import { loadNameSounds } from '../../src/korean/names/name-sounds.ts';
import { createSpellingIndex } from '../../src/retrieval/spelling.ts';
import { differentPairs, type SpellingPair, sample, variantPairs } from './near-pairs.ts';
import { readTokens } from './tokens.ts';

const PAIRS = 2000;
const SEED = 20261122;

async function main(): Promise<void> {
  const folder = process.argv[2];
  if (folder === undefined) throw new Error('usage: npx tsx models/name-sounds/measure.ts FOLDER');
  const sounds = await loadNameSounds(fileURLToPath(new URL('.', import.meta.url)));
  const tokens = readTokens(await readFile(path.join(folder, 'translit.tsv'), 'utf8'));
  const different = differentPairs(tokens);
  const latins = new Map(tokens.map(({ latin, hangul }) => [hangul, latin]));
  const merges = (asked: string, other: string, known: boolean) =>
    createSpellingIndex(known ? [asked, other] : [other], sounds)
      .variants(asked, { known, dictionary: false })
      .some(({ term }) => term === other);
  const print = (name: string, pairs: readonly SpellingPair[], test: (pair: SpellingPair) => boolean) => {
    const hits = pairs.filter(test);
    const share = ((100 * hits.length) / pairs.length).toFixed(2);
    process.stdout.write(`${name}: ${hits.length} of ${pairs.length}, ${share} %\n`);
    process.stdout.write(`  ${sample(hits, 12, SEED).map((pair) => pair.join('/')).join(' ')}\n`);
  };
  for (const [name, pairs] of [
    ['different, near', different],
    ['different, one jamo apart', different.filter(([left, right]) => jamoDistance(left, right, 1) === 1)],
    ['different, three syllables and more', different.filter(([left, right]) => Math.min(left.length, right.length) >= 3)],
  ] as const) {
    const drawn = sample(pairs, PAIRS, SEED);
    print(`${name}, one unknown`, drawn, ([left, right]) => merges(left, right, false));
    print(`${name}, both known`, drawn, ([left, right]) => merges(left, right, true));
    print(`${name}, in Latin`, drawn, ([left, right]) => merges(latins.get(left)!, right, false));
    print(`${name}, from Latin`, drawn, ([left, right]) => merges(left, latins.get(right)!, false));
  }
  const variants = sample(variantPairs(tokens), PAIRS, SEED);
  print('variants, one unknown', variants, ([left, right]) => merges(left, right, false));
  print('variants, both known', variants, ([left, right]) => merges(left, right, true));
  const listed = sample(tokens, PAIRS, SEED).map(({ latin, hangul }): SpellingPair => [latin, hangul]);
  print('Latin to Hangul', listed, ([latin, hangul]) => merges(latin, hangul, false));
  print('Hangul to Latin', listed, ([latin, hangul]) => merges(hangul, latin, false));
}

await main();
