import { expect, test } from 'vitest';
import { EVIDENCE_THRESHOLD } from '../../src/answer/confidence.ts';
import type { EvaluationQuestion } from '../../src/evaluation/fixtures.ts';
import { refusalCurve } from '../../src/evaluation/refusal-curve.ts';
import type { QuestionOutcome } from '../../src/evaluation/score.ts';

function outcome(refuse: boolean, text: string, confidence: number): QuestionOutcome {
  const question: EvaluationQuestion = {
    id: text,
    text,
    type: 'fact',
    sources: [],
    any: refuse ? [] : ['봄'],
    all: [],
    refuse,
  };
  const answer = { refused: false, text, sources: [], verbatim: true };
  return { question, rank: null, answer, unguarded: { ...answer, confidence }, milliseconds: 1 };
}

test('each threshold tells what it would answer and refuse', () => {
  const curve = refusalCurve([
    outcome(false, '봄에 심는다', 0.9),
    outcome(false, '봄에 캔다', 0.25),
    outcome(false, '가을에 캔다', 0.8),
    outcome(true, '아무것도', 0.5),
    outcome(true, '아무도', 0.15),
  ]);
  const at = (threshold: number) => curve.find((point) => point.threshold === threshold);
  expect(at(0)).toEqual({ threshold: 0, answeredRight: 2 / 3, refusedRight: 0, wrong: 3 / 5 });
  expect(at(0.2)).toEqual({ threshold: 0.2, answeredRight: 2 / 3, refusedRight: 0.5, wrong: 0.5 });
  expect(at(0.6)).toEqual({ threshold: 0.6, answeredRight: 1 / 3, refusedRight: 1, wrong: 0.5 });
  expect(at(EVIDENCE_THRESHOLD)).toBeDefined();
});

test('of retrieval alone there is no curve', () => {
  expect(refusalCurve([{ ...outcome(false, '봄', 1), unguarded: null }])).toEqual([]);
});
