import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { LexicalSearch } from '../../src/retrieval/lexical-search.ts';
import { article, indexOf, type TestIndex } from '../support/test-index.ts';

interface Passage {
  readonly source: string;
  readonly title: string;
  readonly text: string;
  readonly questions: readonly string[];
}

/** Rank (from 1) of the right document of each question; Infinity when it was not found. */
type Ranks = readonly number[];

let index: TestIndex;
let hybrid: Ranks;
let lexical: Ranks;

beforeAll(async () => {
  const content = await readFile(new URL('passages.jsonl', import.meta.url), 'utf8');
  const passages = content
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Passage);
  // The texts stand alone, as paragraphs of an encyclopedia do in KorQuAD: their titles are no help.
  index = await indexOf(passages.map(({ source, text }) => article(source, '백과', text)));
  const questions = passages.flatMap(({ source, questions: asked }) =>
    asked.map((text) => ({ source, text })),
  );
  const words = new LexicalSearch(index.snapshot.lexical);
  const ranks = { hybrid: [] as number[], lexical: [] as number[] };
  for (const { source, text } of questions) {
    const { query, hits } = await index.search.search(text, 25);
    ranks.hybrid.push(rankOf(source, hits));
    ranks.lexical.push(rankOf(source, words.search(query, 25)));
  }
  ({ hybrid, lexical } = ranks);
});

function rankOf(source: string, hits: readonly { readonly chunk: number }[]): number {
  const { snapshot } = index;
  const at = hits.findIndex(
    ({ chunk }) => snapshot.document(snapshot.documentOfChunk(chunk)).source === source,
  );
  return at < 0 ? Number.POSITIVE_INFINITY : at + 1;
}

const recall = (ranks: Ranks, limit: number) => ranks.filter((rank) => rank <= limit).length / ranks.length;

describe('fifty questions over twenty-five paragraphs', () => {
  test('Recall@1 is at least .89, Recall@3 .92', () => {
    expect(hybrid).toHaveLength(50);
    expect(recall(hybrid, 1)).toBeGreaterThanOrEqual(0.89);
    expect(recall(hybrid, 3)).toBeGreaterThanOrEqual(0.92);
  });

  test('every document is found, also where the words alone find none', () => {
    expect(recall(hybrid, 25)).toBe(1);
    expect(recall(lexical, 25)).toBeLessThan(1);
  });

  test('the hybrid search is no more than one question below the words alone', () => {
    expect(recall(hybrid, 1)).toBeGreaterThanOrEqual(recall(lexical, 1) - 0.02);
    expect(recall(hybrid, 3)).toBeGreaterThanOrEqual(recall(lexical, 3) - 0.02);
  });
});
