import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import type { SeedDocument } from '../../src/corpus/document.ts';
import { loadSeeds } from '../../src/corpus/load.ts';
import { evaluate } from '../../src/evaluation/evaluate.ts';
import { parseEvaluationFile } from '../../src/evaluation/fixtures.ts';
import {
  type AnswerFigures,
  type Figures,
  figuresOf,
  type QuestionOutcome,
} from '../../src/evaluation/score.ts';
import { indexOf } from '../support/test-index.ts';

const SAMPLES = fileURLToPath(new URL('../../seeds/samples', import.meta.url));

let outcomes: QuestionOutcome[];
let sources: readonly string[];
let figures: Figures;
let answers: AnswerFigures;

beforeAll(async () => {
  const documents = await loadSamples();
  sources = documents.map(({ source }) => source).sort();
  const { search, answerer } = await indexOf(documents);
  const content = await readFile(new URL('samples.jsonl', import.meta.url), 'utf8');
  outcomes = await evaluate(parseEvaluationFile(content).questions, { search, answerer });
  figures = figuresOf(outcomes);
  answers = figures.answers!;
});

/** The samples alone: documents of the operator's own beside them would hide them. */
async function loadSamples(): Promise<readonly SeedDocument[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'ssiat-samples-'));
  try {
    await cp(SAMPLES, path.join(folder, 'samples'), { recursive: true });
    const { documents, failures } = await loadSeeds(folder, { maxFileBytes: 1_000_000 });
    expect(failures).toEqual([]);
    return documents;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Figures of some kinds of questions. */
function slice(...types: string[]): AnswerFigures {
  return figuresOf(outcomes.filter(({ question }) => types.includes(question.type))).answers!;
}

describe('the questions about the shipped samples', () => {
  test('there are many, of many kinds', () => {
    expect(figures.questions).toBeGreaterThanOrEqual(130);
    expect(answers.unanswerable).toBeGreaterThanOrEqual(20);
    expect(new Set(outcomes.map(({ question }) => question.type)).size).toBeGreaterThanOrEqual(12);
  });

  test('every document is asked about', () => {
    const asked = new Set(outcomes.flatMap(({ question }) => question.sources));
    expect([...asked].sort()).toEqual(sources);
  });

  test('the right document is first for at least 81 %, among the first three for 93 %', () => {
    expect(figures.retrieval.recall[1]).toBeGreaterThanOrEqual(0.81);
    expect(figures.retrieval.recall[3]).toBeGreaterThanOrEqual(0.93);
  });

  test('every quote is verbatim', () => {
    expect(answers.verbatim).toBe(1);
  });

  test('the answer holds the fact for at least 56 %', () => {
    expect(answers.facts).toBeGreaterThanOrEqual(0.56);
  });

  test('the right source is cited for at least 65 %', () => {
    expect(answers.sources).toBeGreaterThanOrEqual(0.65);
  });

  test('what is out of reach, and what stands only in menus and advertisements, is refused always', () => {
    expect(slice('unanswerable', 'unanswerable-noise').refusals).toBe(1);
  });

  test('what is unknown of something known is refused for at least 37 %', () => {
    expect(slice('unanswerable-near').refusals).toBeGreaterThanOrEqual(0.37);
  });
});
