import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import type { SeedDocument } from '../../src/corpus/document.ts';
import { loadSeeds } from '../../src/corpus/load.ts';
import { type EvaluationQuestion, parseEvaluationFile } from '../../src/evaluation/fixtures.ts';

const CORPUS = fileURLToPath(new URL('corpus', import.meta.url));
const SLICES = new URL('slices/', import.meta.url);
const names = (await readdir(SLICES)).filter((name) => name.endsWith('.jsonl'));

const documents = new Map<string, SeedDocument>();
const slices = new Map<string, readonly EvaluationQuestion[]>();

beforeAll(async () => {
  const loaded = await loadSeeds(CORPUS, { maxFileBytes: 1_000_000 });
  expect(loaded.failures).toEqual([]);
  for (const document of loaded.documents) documents.set(document.source, document);
  for (const name of names)
    slices.set(name, parseEvaluationFile(await readFile(new URL(name, SLICES), 'utf8')).questions);
});

/** All that a document says, and says of itself; dates also as people write them. */
function saidBy({ text, metadata }: SeedDocument): string {
  const { title, author, publisher, date } = metadata;
  const [year, month, day] = (date ?? '').split('-').map(Number);
  const dates = date === null ? [] : [date, `${year}년 ${month}월 ${day}일`, `${year}.${month}.${day}.`];
  return folded([text, title, author, publisher, ...dates].join('\n'));
}

function folded(text: string): string {
  return text.normalize('NFC').replace(/[\s,]/gu, '');
}

describe.each(names)('%s', (name) => {
  test('has at least thirty questions, each asked once', () => {
    const questions = slices.get(name)!;
    expect(questions.length).toBeGreaterThanOrEqual(30);
    expect(new Set(questions.map(({ text }) => text)).size).toBe(questions.length);
  });

  test('expects what its sources say, or a refusal', () => {
    const wrong = slices.get(name)!.filter(({ refuse, sources, any, all }) => {
      if (refuse) return sources.length > 0 || any.length > 0;
      const texts = sources
        .map((source) => documents.get(source))
        .map((document) => document && saidBy(document));
      const isSaid = (fact: string) => texts.some((text) => text?.includes(folded(fact)));
      return texts.includes(undefined) || !any.some(isSaid) || !all.every(isSaid);
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });
});

test('every document is asked about', () => {
  const asked = new Set([...slices.values()].flat().flatMap(({ sources }) => sources));
  expect([...documents.keys()].filter((source) => !asked.has(source))).toEqual([]);
});
