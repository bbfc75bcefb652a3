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
  const merges = (asked: string, other: string) =>
    createSpellingIndex([asked, other], sounds)
      .variants(asked)
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
    print(name, drawn, ([left, right]) => merges(left, right));
    print(`${name}, asked in Latin`, drawn, ([left, right]) => merges(latins.get(left)!, right));
    print(`${name}, in Latin in the texts`, drawn, ([left, right]) => merges(left, latins.get(right)!));
  }
  const variants = sample(variantPairs(tokens), PAIRS, SEED);
  print('spellings of one word', variants, ([left, right]) => merges(left, right));
  const listed = sample(tokens, PAIRS, SEED).map(({ latin, hangul }): SpellingPair => [latin, hangul]);
  print('Latin to Hangul', listed, ([latin, hangul]) => merges(latin, hangul));
  print('Hangul to Latin', listed, ([latin, hangul]) => merges(hangul, latin));
}

await main();
