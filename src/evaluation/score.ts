import type { EvaluationQuestion } from './fixtures.ts';

export const RECALL_RANKS = [1, 3, 5, 10] as const;

/** What happened to one question. */
export interface QuestionOutcome {
  readonly question: EvaluationQuestion;
  /** Rank (from 1) of the first right document; null when it was not found. */
  readonly rank: number | null;
  /** Null when only retrieval was measured. */
  readonly answer: AnswerOutcome | null;
  /** What the answer would be without the evidence threshold, and how sure; null when it was not measured. */
  readonly unguarded: (AnswerOutcome & { readonly confidence: number }) | null;
  /** Time that the answer (or the search alone) took. */
  readonly milliseconds: number;
}

export interface AnswerOutcome {
  readonly refused: boolean;
  readonly text: string;
  readonly sources: readonly string[];
  /** Every quote stands in the stored text where its citation says. */
  readonly verbatim: boolean;
}

/** Shares are 0 to 1, null over no question. */
export interface Figures {
  readonly questions: number;
  readonly retrieval: {
    /** Questions that have a right document. */
    readonly questions: number;
    readonly recall: Readonly<Record<(typeof RECALL_RANKS)[number], number | null>>;
    /** Mean of 1/rank, 0 for what was not found. */
    readonly mrr: number | null;
  };
  readonly answers: AnswerFigures | null;
  readonly p50: number | null;
  readonly p95: number | null;
}

export interface AnswerFigures {
  readonly answerable: number;
  readonly unanswerable: number;
  /** Of the answerable: the answer holds one of the expected texts. */
  readonly facts: number | null;
  /** Of the answerable: it holds each text of `all` too. */
  readonly factsStrict: number | null;
  /** Of the answerable: a right document is cited. */
  readonly sources: number | null;
  /** Of the answered: all quotes are verbatim. */
  readonly verbatim: number | null;
  /** Of the unanswerable: refused. */
  readonly refusals: number | null;
  /** Of the answerable: wrongly refused. */
  readonly wrongRefusals: number | null;
}

/** All figures over some outcomes. */
export function figuresOf(outcomes: readonly QuestionOutcome[]): Figures {
  const findable = outcomes.filter(({ question }) => question.sources.length > 0);
  const times = outcomes.map(({ milliseconds }) => milliseconds);
  const within = (limit: number) => share(findable, ({ rank }) => rank !== null && rank <= limit);
  return {
    questions: outcomes.length,
    retrieval: {
      questions: findable.length,
      recall: { 1: within(1), 3: within(3), 5: within(5), 10: within(10) },
      mrr: mean(findable.map(({ rank }) => (rank === null ? 0 : 1 / rank))),
    },
    answers: answerFigures(outcomes),
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
  };
}

function answerFigures(outcomes: readonly QuestionOutcome[]): AnswerFigures | null {
  const asked = outcomes.flatMap(({ question, answer }) => (answer === null ? [] : [{ question, answer }]));
  if (asked.length === 0) return null;
  const answerable = asked.filter(({ question }) => !question.refuse);
  const unanswerable = asked.filter(({ question }) => question.refuse);
  const answered = asked.filter(({ answer }) => !answer.refused);
  return {
    answerable: answerable.length,
    unanswerable: unanswerable.length,
    facts: share(answerable, ({ question, answer }) => holdsFact(question, answer)),
    factsStrict: share(answerable, ({ question, answer }) => holdsAllFacts(question, answer)),
    sources: share(answerable, ({ question, answer }) => citesRightSource(question, answer)),
    verbatim: share(answered, ({ answer }) => answer.verbatim),
    refusals: share(unanswerable, ({ answer }) => answer.refused),
    wrongRefusals: share(answerable, ({ answer }) => answer.refused),
  };
}

export function holdsFact({ any }: EvaluationQuestion, { refused, text }: AnswerOutcome): boolean {
  return !refused && (any.length === 0 || any.some((expected) => holds(text, expected)));
}

export function holdsAllFacts(question: EvaluationQuestion, answer: AnswerOutcome): boolean {
  return holdsFact(question, answer) && question.all.every((expected) => holds(answer.text, expected));
}

export function citesRightSource(question: EvaluationQuestion, { refused, sources }: AnswerOutcome): boolean {
  return (
    !refused && (question.sources.length === 0 || sources.some((source) => question.sources.includes(source)))
  );
}

/** Whether a text holds another, ignoring spaces and commas: 3,200억 달러 is 3200억달러. */
export function holds(text: string, expected: string): boolean {
  return fold(text).includes(fold(expected));
}

function fold(text: string): string {
  return text.normalize('NFC').replace(/[\s,]/g, '');
}

/** Rank (from 1) of the first of `wanted` among distinct names in order, or null. */
export function firstRank(ranked: Iterable<string>, wanted: readonly string[]): number | null {
  const seen = new Set<string>();
  for (const name of ranked) {
    seen.add(name);
    if (wanted.includes(name)) return seen.size;
  }
  return null;
}

/** Nearest-rank percentile; null of nothing. */
export function percentile(values: readonly number[], fraction: number): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * fraction) - 1)]!;
}

function share<Item>(items: readonly Item[], test: (item: Item) => boolean): number | null {
  return mean(items.map((item) => (test(item) ? 1 : 0)));
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}
