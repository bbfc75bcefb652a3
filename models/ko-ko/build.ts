/**
 * Builds ko-ko.tsv, the table of related words of src/korean/related.ts, from thesaurus.txt (ours, by hand) and
 * learned.tsv (made by learn.ts, then read by hand). Not part of the app; see README.md beside it. Run from the
 * repository root:
 *
 *   npx tsx models/ko-ko/build.ts
 */
import { readFile, writeFile } from 'node:fs/promises';
import { loadMorphemeAnalyzer, type MorphemeAnalyzer } from '../../src/korean/morphemes.ts';
import { contentTerms } from '../../src/korean/terms.ts';

const SAME = 0.85;
const NEAR = 0.7;
const LOOSE = 0.45;
const KIND_OF = 0.45;
const EXAMPLE_OF = 0.35;

/** Words of several senses, of which a group means one: they are never more than loosely related. */
const HOMOGRAPHS: ReadonlySet<string> = new Set(
  (
    '키 배 눈 차 상 말 병 표 역 군 골 밤 향 반 절 봄 짐 길 낮 판 감 굴 풀 당 장 과 면 선 '
    + '시장 사과 의원 기사 경기 장기 수도 정상 타다 쓰다 들다 묻다 세다 치다 짜다'
  ).split(' '),
);

/** Units and scraps that the analyser makes of the table's words: they stand in sentences of any kind. */
const SCRAPS: ReadonlySet<string> = new Set('일 분 개 수 제 건 명 세 층 늘 냥 딩 갑 참 군 반 때 하다 되다 있다'.split(' '));

type Table = Map<string, Map<string, number>>;

const folder = new URL('.', import.meta.url);
const analyzer = await loadMorphemeAnalyzer();
const table: Table = new Map();
for (const line of (await readFile(new URL('thesaurus.txt', folder), 'utf8')).split('\n')) {
  if (line !== '' && !line.startsWith('#')) addGroup(line.split(' '));
}
const learned = await readFile(new URL('learned.tsv', folder), 'utf8').catch(() => '');
for (const line of learned.split('\n')) {
  const [left, right, weight] = line.split('\t');
  if (left !== undefined && right !== undefined && weight !== undefined) add(left, right, Number(weight));
}
await writeFile(new URL('ko-ko.tsv', folder), print(table));
analyzer.dispose();

function addGroup([mark, ...written]: string[]): void {
  const heads = keysOf(written[0] ?? '', analyzer);
  const words = [...new Set(written.flatMap((word) => keysOf(word, analyzer)))];
  const rest = words.filter((word) => !heads.includes(word));
  if (rest.length === 0) return warn(`group of one: ${written.join(' ')}`);
  if (mark === '>') for (const head of heads) for (const word of rest) addBoth(word, head, KIND_OF, EXAMPLE_OF);
  else if (mark === '<') for (const head of heads) for (const word of rest) add(head, word, LOOSE);
  else {
    const weight = mark === '=' ? SAME : mark === '~' ? NEAR : mark === '-' ? LOOSE : null;
    if (weight === null) return warn(`unknown mark: ${mark}`);
    for (const word of words) for (const other of words) if (word !== other) add(word, other, weight);
  }
}

function addBoth(word: string, other: string, forth: number, back: number): void {
  add(word, other, forth);
  add(other, word, back);
}

function add(asked: string, related: string, weight: number): void {
  if (SCRAPS.has(asked) || SCRAPS.has(related)) return;
  const known = table.get(asked) ?? new Map<string, number>();
  table.set(asked, known);
  const most = HOMOGRAPHS.has(asked) || HOMOGRAPHS.has(related) ? LOOSE : SAME;
  known.set(related, Math.max(known.get(related) ?? 0, Math.min(weight, most)));
}

/** A phrase of two nouns that the analyser keeps whole when they are joined (대중 교통, 대중교통) has both forms. */
function keysOf(written: string, analyzer: MorphemeAnalyzer): string[] {
  const apart = keyOf(written, analyzer);
  const joined = written.replaceAll('_', '');
  return joined !== written && keyOf(joined, analyzer) === joined ? [apart, joined] : [apart];
}

/** The content terms that a text with this phrase has, without compounds: 정리해고 → 정리 해고. */
function keyOf(written: string, analyzer: MorphemeAnalyzer): string {
  const words = written.split('_');
  return words.map((word) => termsOf(word, analyzer)).join(' ');
}

/** The analyser takes some dictionary forms for nouns or endings; in sentences it finds the verbs. */
function termsOf(word: string, analyzer: MorphemeAnalyzer): string {
  const terms = contentTerms(analyzer.analyze(word)).filter(({ kind }) => kind !== 'compound');
  const key = terms
    .map(({ text }) => text)
    .join(' ')
    .replace(/(?<=.) 하다$/, '');
  if (key === '' || (/다$/.test(word) && !/[하되]다$/.test(word) && key !== word)) {
    warn(`${word} → ${key}`);
    return word;
  }
  return key;
}

function print(table: Table): string {
  const lines = [...table]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([asked, related]) =>
      [...related]
        .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
        .map(([word, weight]) => `${asked}\t${word}\t${weight.toFixed(2)}`),
    );
  return `${lines.join('\n')}\n`;
}

function warn(message: string): void {
  process.stderr.write(`${message}\n`);
}
