import { describe, expect, it } from 'vitest';
import type { EvaluationQuestion } from '../../src/evaluation/fixtures.ts';
import { evaluationReport, reportRows } from '../../src/evaluation/report.ts';
import {
  type AnswerOutcome,
  figuresOf,
  firstRank,
  holds,
  percentile,
  type QuestionOutcome,
} from '../../src/evaluation/score.ts';

const question: EvaluationQuestion = {
  id: 'q1',
  text: '얼마인가요?',
  type: 'fact',
  sources: ['a.md'],
  any: ['3,200억 달러'],
  all: ['466조'],
  refuse: false,
};
const unanswerable: EvaluationQuestion = {
  ...question,
  id: 'q2',
  type: 'none',
  sources: [],
  any: [],
  all: [],
  refuse: true,
};
const answer: AnswerOutcome = {
  refused: false,
  text: '3200억달러(약 466조 원)',
  sources: ['a.md'],
  verbatim: true,
};
const refusal: AnswerOutcome = { refused: true, text: '', sources: [], verbatim: true };

function outcome(changes: Partial<QuestionOutcome>): QuestionOutcome {
  return { question, rank: 1, answer, unguarded: null, milliseconds: 10, ...changes };
}

it('compares facts without spaces and commas', () => {
  expect(holds('모두 3,200억 달러다', '3200억달러')).toBe(true);
  expect(holds('320억 달러', '3,200억 달러')).toBe(false);
});

it('ranks documents, not their chunks', () => {
  expect(firstRank(['b', 'b', 'a', 'c'], ['a', 'c'])).toBe(2);
  expect(firstRank(['b', 'b'], ['a'])).toBeNull();
});

it('takes the nearest rank as percentile', () => {
  expect(percentile([4, 1, 3, 2], 0.5)).toBe(2);
  expect(percentile([4, 1, 3, 2], 0.95)).toBe(4);
  expect(percentile([], 0.5)).toBeNull();
});

describe('figuresOf', () => {
  it('computes retrieval over the questions that have a document', () => {
    const ranks = [1, 2, 4, null].map((rank) => outcome({ rank, answer: null }));
    const { retrieval, answers } = figuresOf([
      ...ranks,
      outcome({ question: unanswerable, rank: null, answer: null }),
    ]);
    expect(retrieval).toEqual({
      questions: 4,
      recall: { 1: 0.25, 3: 0.5, 5: 0.75, 10: 0.75 },
      mrr: (1 + 1 / 2 + 1 / 4) / 4,
    });
    expect(answers).toBeNull();
  });

  it('computes answers over those who should and should not be answered', () => {
    const { answers } = figuresOf([
      outcome({}),
      outcome({ answer: { ...answer, text: '3,200억 달러' } }),
      outcome({ answer: { ...answer, sources: ['b.md'], verbatim: false, text: '모름' } }),
      outcome({ answer: refusal }),
      outcome({ question: unanswerable, answer: refusal }),
      outcome({ question: unanswerable, answer }),
    ]);
    expect(answers).toEqual({
      answerable: 4,
      unanswerable: 2,
      facts: 2 / 4,
      factsStrict: 1 / 4,
      sources: 2 / 4,
      verbatim: 3 / 4,
      refusals: 1 / 2,
      wrongRefusals: 1 / 4,
    });
  });
});

it('reports the whole, each slice and what went wrong', () => {
  const report = evaluationReport([
    outcome({}),
    outcome({ rank: 2, answer: refusal }),
    outcome({ question: unanswerable, answer }),
  ]);
  expect(Object.keys(report.slices)).toEqual(['fact', 'none']);
  expect(report.wrong.map(({ id, problems }) => [id, problems])).toEqual([
    ['q1', ['문서 2위', '답할 수 있는데 거절함']],
    ['q2', ['거절해야 하는데 답함']],
  ]);
  const rows = reportRows(report);
  expect(rows.map(([name]) => name)).toEqual(['', '전체', 'fact', 'none']);
  expect(new Set(rows.map(({ length }) => length)).size).toBe(1);
});
