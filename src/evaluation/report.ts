import { EVIDENCE_THRESHOLD } from '../answer/confidence.ts';
import { type CurvePoint, refusalCurve } from './refusal-curve.ts';
import {
  citesRightSource,
  type Figures,
  figuresOf,
  holdsAllFacts,
  holdsFact,
  type QuestionOutcome,
  RECALL_RANKS,
} from './score.ts';

/** A question that went wrong, and how. */
interface WrongQuestion {
  readonly id: string;
  readonly question: string;
  readonly problems: readonly string[];
  readonly answer: string | null;
}

export interface EvaluationReport {
  readonly total: Figures;
  /** By the questions' type, in order of first appearance. */
  readonly slices: Readonly<Record<string, Figures>>;
  readonly wrong: readonly WrongQuestion[];
  /** By evidence threshold; empty when no answers were measured. */
  readonly curve: readonly CurvePoint[];
}

export function evaluationReport(outcomes: readonly QuestionOutcome[]): EvaluationReport {
  const types = [...new Set(outcomes.map(({ question }) => question.type))];
  const slices = types.map((type): [string, Figures] => [
    type,
    figuresOf(outcomes.filter(({ question }) => question.type === type)),
  ]);
  return {
    total: figuresOf(outcomes),
    slices: Object.fromEntries(slices),
    curve: refusalCurve(outcomes),
    wrong: outcomes.flatMap((outcome) => {
      const problems = problemsOf(outcome);
      const { question, answer } = outcome;
      if (problems.length === 0) return [];
      return [{ id: question.id, question: question.text, problems, answer: answer?.text ?? null }];
    }),
  };
}

function problemsOf({ question, rank, answer }: QuestionOutcome): string[] {
  const problems: string[] = [];
  if (question.sources.length > 0 && rank !== 1)
    problems.push(rank === null ? '문서를 못 찾음' : `문서 ${rank}위`);
  if (answer === null) return problems;
  if (question.refuse) return answer.refused ? problems : [...problems, '거절해야 하는데 답함'];
  if (answer.refused) return [...problems, '답할 수 있는데 거절함'];
  if (!holdsFact(question, answer)) problems.push('사실이 없음');
  else if (!holdsAllFacts(question, answer)) problems.push('사실 일부가 빠짐');
  if (!citesRightSource(question, answer)) problems.push('출처가 다름');
  if (!answer.verbatim) problems.push('인용이 원문과 다름');
  return problems;
}

type Column = readonly [heading: string, value: (figures: Figures) => string];

const RETRIEVAL_COLUMNS: readonly Column[] = [
  ['문항', ({ questions }) => String(questions)],
  ...RECALL_RANKS.map((rank): Column => [`R@${rank}`, ({ retrieval }) => shareText(retrieval.recall[rank])]),
  ['MRR', ({ retrieval }) => shareText(retrieval.mrr)],
];

const ANSWER_COLUMNS: readonly Column[] = [
  ['사실', ({ answers }) => shareText(answers?.facts)],
  ['사실(모두)', ({ answers }) => shareText(answers?.factsStrict)],
  ['출처', ({ answers }) => shareText(answers?.sources)],
  ['원문 일치', ({ answers }) => shareText(answers?.verbatim)],
  ['옳은 거절', ({ answers }) => shareText(answers?.refusals)],
  ['그른 거절', ({ answers }) => shareText(answers?.wrongRefusals)],
];

const TIME_COLUMNS: readonly Column[] = [
  ['p50 ms', ({ p50 }) => timeText(p50)],
  ['p95 ms', ({ p95 }) => timeText(p95)],
];

/** The figures as rows of cells, headings first: the whole, then each slice when there are several. */
export function reportRows({ total, slices }: EvaluationReport): string[][] {
  const columns = [...RETRIEVAL_COLUMNS, ...(total.answers === null ? [] : ANSWER_COLUMNS), ...TIME_COLUMNS];
  const row = (name: string, figures: Figures) => [name, ...columns.map(([, value]) => value(figures))];
  const rows = Object.entries(slices).map(([type, figures]) => row(type, figures));
  return [['', ...columns.map(([heading]) => heading)], row('전체', total), ...(rows.length > 1 ? rows : [])];
}

/** The curve as rows of cells, headings first; the threshold in use is marked. */
export function curveRows({ curve }: EvaluationReport): string[][] {
  const rows = curve.map(({ threshold, answeredRight, refusedRight, wrong }) => [
    `${threshold.toFixed(2)}${threshold === EVIDENCE_THRESHOLD ? ' *' : ''}`,
    ...[answeredRight, refusedRight, wrong].map(shareText),
  ]);
  return [['문턱', '옳은 답', '옳은 거절', '답 중 틀림'], ...rows];
}

function shareText(value: number | null | undefined): string {
  return value === null || value === undefined ? '–' : value.toFixed(3);
}

function timeText(value: number | null): string {
  return value === null ? '–' : value.toFixed(1);
}
