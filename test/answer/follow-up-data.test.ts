import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { standaloneQuestion } from '../../src/answer/follow-up.ts';
import type { MorphemeAnalyzer } from '../../src/korean/morphemes.ts';
import { sharedRuntime } from '../support/test-index.ts';

const lineSchema = z.strictObject({
  history: z.array(
    z.strictObject({ question: z.string(), answered: z.boolean(), quotes: z.array(z.string()) }),
  ),
  question: z.string(),
  /** Patterns that the standalone question must match, and those that it must not. */
  accept: z.array(z.string()),
  reject: z.array(z.string()),
  rewritten: z.boolean(),
  /** Written after the rules, and never used to make them. */
  heldOut: z.boolean().default(false),
});

const lines = readFileSync(new URL('../eval/follow-ups.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => lineSchema.parse(JSON.parse(line)));

let analyzer: MorphemeAnalyzer;
beforeAll(async () => {
  analyzer = await sharedRuntime().analyzer();
});

test('there are enough of each kind', () => {
  expect(lines.filter(({ rewritten, heldOut }) => rewritten && !heldOut).length).toBeGreaterThanOrEqual(50);
  expect(lines.filter(({ rewritten, heldOut }) => !rewritten && !heldOut).length).toBeGreaterThanOrEqual(30);
  expect(lines.filter(({ heldOut }) => heldOut).length).toBeGreaterThanOrEqual(20);
});

describe('a follow-up is made standalone', () => {
  const cases = lines.filter(({ rewritten }) => rewritten);
  test.each(cases)('$history.0.question / $question', ({ history, question, accept, reject }) => {
    const standalone = standaloneQuestion(question, history, analyzer);
    expect(standalone.rewritten).toBe(true);
    for (const pattern of accept) expect(standalone.question).toMatch(new RegExp(pattern, 'u'));
    for (const pattern of reject) expect(standalone.question).not.toMatch(new RegExp(pattern, 'u'));
  });
});

describe('what stands on its own or asks nothing stays as it is', () => {
  const cases = lines.filter(({ rewritten }) => !rewritten);
  test.each(cases)('$history.0.question / $question', ({ history, question }) => {
    expect(standaloneQuestion(question, history, analyzer)).toEqual({ question, rewritten: false });
  });
});
