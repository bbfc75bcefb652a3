/**
 * Proposes learned.tsv: pairs of words that stand for each other in paraphrases. IBM Model 1 (Brown et al. 1993; for
 * retrieval Berger & Lafferty 1999, Xue et al. 2008) in both directions over what two paraphrases do not share. Its
 * output was read by hand, and only what is right was kept. Run from the repository root:
 *
 *   npx tsx models/ko-ko/learn.ts FOLDER > proposed.tsv
 *
 * FOLDER holds pairs.jsonl.gz.
 */
import { createReadStream } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { loadMorphemeAnalyzer } from '../../src/korean/morphemes.ts';
import { contentTerms } from '../../src/korean/terms.ts';

const SOURCES = /^(?:warnikchow|songys\/Question_pair|kakaobrain)/;
const KINDS: ReadonlySet<string> = new Set(['paraphrase', 'question', 'sts', 'nli_entail']);
const ITERATIONS = 6;
const MIN_TOGETHER = 3;
const MIN_WEIGHT = 0.12;

type Sides = readonly [readonly string[], readonly string[]];
type Table = Map<string, Map<string, number>>;

const analyzer = await loadMorphemeAnalyzer();
const pairs: Sides[] = [];
const lines = createInterface({
  input: createReadStream(path.join(process.argv[2] ?? '.', 'pairs.jsonl.gz')).pipe(createGunzip()),
});
for await (const line of lines) {
  const { query, positive, kind, source } = JSON.parse(line);
  if (!SOURCES.test(source) || !KINDS.has(kind)) continue;
  const left = words(query);
  const right = words(positive);
  const sides: Sides = [[...left].filter((word) => !right.has(word)), [...right].filter((word) => !left.has(word))];
  if (sides[0].length > 0 && sides[1].length > 0) pairs.push(sides);
}
analyzer.dispose();

const together = new Map<string, number>();
for (const [left, right] of pairs)
  for (const a of left)
    for (const b of right) together.set(`${a}\t${b}`, (together.get(`${a}\t${b}`) ?? 0) + 1);
const forth = train(pairs);
const back = train(pairs.map(([left, right]): Sides => [right, left]));
const proposed: { pair: string; weight: number; count: number }[] = [];
for (const [a, row] of forth) {
  for (const [b, probability] of row) {
    const count = (together.get(`${a}\t${b}`) ?? 0) + (together.get(`${b}\t${a}`) ?? 0);
    const other = back.get(b)?.get(a) ?? 0;
    const weight = Math.sqrt(probability * other);
    if (count >= MIN_TOGETHER && weight >= MIN_WEIGHT) proposed.push({ pair: `${a}\t${b}`, weight, count });
  }
}
proposed.sort((x, y) => y.weight - x.weight);
for (const { pair, weight, count } of proposed) process.stdout.write(`${pair}\t${weight.toFixed(2)}\t${count}\n`);

function words(text: string): Set<string> {
  const terms = contentTerms(analyzer.analyze(text.normalize('NFC')));
  return new Set(
    terms
      .filter(({ kind, text }) => ['noun', 'predicate'].includes(kind) && text.length >= 2)
      .map(({ text }) => text),
  );
}

/** t(right | left), both sides with an empty word. */
function train(sides: readonly Sides[]): Table {
  let table: Table | null = null;
  for (let iteration = 0; iteration < ITERATIONS; iteration++) {
    const counts: Table = new Map();
    for (const [left, right] of sides) {
      const sources = ['', ...left];
      for (const target of right) {
        const shares = sources.map((source) => table?.get(source)?.get(target) ?? (table === null ? 1 : 0));
        const total = shares.reduce((sum, share) => sum + share, 0);
        if (total === 0) continue;
        sources.forEach((source, at) => {
          const row = counts.get(source) ?? new Map<string, number>();
          counts.set(source, row);
          row.set(target, (row.get(target) ?? 0) + shares[at]! / total);
        });
      }
    }
    for (const row of counts.values()) {
      const sum = [...row.values()].reduce((total, count) => total + count, 0);
      for (const [target, count] of row) row.set(target, count / sum);
    }
    table = counts;
  }
  return table ?? new Map();
}
