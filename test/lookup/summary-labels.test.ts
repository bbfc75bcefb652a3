import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { SeedDocument } from '../../src/corpus/document.ts';
import { loadSeeds } from '../../src/corpus/load.ts';
import type { IndexSnapshot } from '../../src/index-store/snapshot.ts';
import { summarize } from '../../src/lookup/summary.ts';
import { indexOf } from '../support/test-index.ts';

const SAMPLES = fileURLToPath(new URL('../../seeds/samples', import.meta.url));

const labelSchema = z.object({ source: z.string(), key: z.array(z.string()).length(5) });
type Label = z.infer<typeof labelSchema>;

let samples: IndexSnapshot;
let labels: readonly Label[];

beforeAll(async () => {
  samples = (await indexOf(await loadSamples())).snapshot;
  const content = await readFile(new URL('../eval/summaries.jsonl', import.meta.url), 'utf8');
  labels = content
    .trim()
    .split('\n')
    .map((line) => labelSchema.parse(JSON.parse(line)));
});

/** The samples alone: documents of the operator's own beside them would hide them. */
async function loadSamples(): Promise<readonly SeedDocument[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'ssiat-samples-'));
  try {
    await cp(SAMPLES, path.join(folder, 'samples'), { recursive: true });
    return (await loadSeeds(folder, { maxFileBytes: 1_000_000 })).documents;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const found = (key: readonly string[], quotes: readonly string[]) =>
  key.filter((prefix) => quotes.some((quote) => quote.startsWith(prefix))).length;

const mean = (numbers: readonly number[]) =>
  numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

/** What a document begins with, headings left out: hard to beat in news, where the first sentences say it all. */
function firstFive(document: number): string[] {
  const { documentSentenceStarts } = samples.tables;
  const rows = Array.from(
    { length: documentSentenceStarts[document + 1]! - documentSentenceStarts[document]! },
    (_, index) => documentSentenceStarts[document]! + index,
  );
  return rows
    .filter((row) => samples.sentenceKind(row) !== 'heading')
    .slice(0, 5)
    .map((row) => samples.sentenceText(row));
}

describe('the key points of ten documents, against five chosen by hand', () => {
  test('every label is one sentence of its document', () => {
    expect(labels).toHaveLength(10);
    for (const { source, key } of labels) {
      const document = samples.documentIndex(source);
      const { documentSentenceStarts } = samples.tables;
      for (const prefix of key) {
        let matches = 0;
        for (
          let row = documentSentenceStarts[document]!;
          row < documentSentenceStarts[document + 1]!;
          row++
        ) {
          if (samples.sentenceText(row).startsWith(prefix)) matches++;
        }
        expect(matches, `${source}: ${prefix}`).toBe(1);
      }
    }
  });

  test('three of five are found on average, never less than two, and one more than the beginning holds', () => {
    const hits = labels.map(({ source, key }) =>
      found(
        key,
        summarize(samples, samples.documentIndex(source)).map(({ quote }) => quote),
      ),
    );
    const baseline = labels.map(({ source, key }) => found(key, firstFive(samples.documentIndex(source))));
    expect(mean(hits)).toBeGreaterThanOrEqual(3);
    expect(Math.min(...hits)).toBeGreaterThanOrEqual(2);
    expect(mean(hits)).toBeGreaterThanOrEqual(mean(baseline) + 1);
  });
});

describe('every summary', () => {
  test('is five verbatim sentences at their offsets, in order, none twice, numbered from 1', () => {
    samples.documents.forEach(({ source, title }, document) => {
      const points = summarize(samples, document);
      expect(points.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
      const text = samples.documentText(document);
      let last = 0;
      for (const point of points) {
        expect(point).toMatchObject({ source, title });
        expect(text.slice(point.start, point.end)).toBe(point.quote);
        expect(point.start).toBeGreaterThanOrEqual(last);
        last = point.end;
      }
      expect(new Set(points.map(({ quote }) => quote)).size).toBe(5);
    });
  });

  test('has scores relative to the best sentence', () => {
    const scores = summarize(samples, samples.documentIndex('samples/커뮤니티-규칙.md')).map(
      ({ score }) => score,
    );
    expect(scores.filter((score) => score === 1)).toHaveLength(1);
    expect(Math.min(...scores)).toBeGreaterThan(0.5);
  });

  test('has as many points as asked for', () => {
    const document = samples.documentIndex('samples/역할과-등급.txt');
    expect(summarize(samples, document, { points: 3 })).toHaveLength(3);
    expect(summarize(samples, document, { points: 0 })).toEqual([]);
  });

  test('asks nothing, heads nothing and tells nothing about who made the document', () => {
    const quotes = samples.documents.flatMap((_, document) =>
      summarize(samples, document, { points: 100 }).map(({ quote }) => quote),
    );
    expect(quotes.length).toBeGreaterThan(200);
    expect(quotes.filter((quote) => /\?$|^원출처|^이 문서는|^글 문다온|^서하늘 \|/u.test(quote))).toEqual([]);
    expect(quotes).not.toContain('읽을 때 눈여겨볼 점');
  });

  test('of a FAQ is answers to different questions', () => {
    const document = samples.documentIndex('samples/faq.md');
    const answers = summarize(samples, document).slice(1);
    const text = samples.documentText(document);
    expect(answers.every(({ start }) => text.slice(0, start).endsWith('A. '))).toBe(true);
  });
});
