import { withParticle } from '../korean/particles.ts';
import type { BoundQuery } from '../retrieval/bound-query.ts';
import type { HybridSearch, SearchOutcome } from '../retrieval/hybrid-search.ts';
import { checkQuestion } from '../retrieval/query.ts';
import type { Answer, AnswerTimings, Citation, NearDocument, Passage, Segment } from './answer.ts';
import { EVIDENCE_THRESHOLD } from './confidence.ts';
import { findEvidence } from './findings.ts';
import { passageAt } from './passages.ts';

/** Chunks whose sentences are candidates. */
const PASSAGES = 16;
/** Documents named when nothing answers. */
const NEAREST = 3;
/** Passages offered beyond those quoted. */
const FURTHER = 5;

const NO_EVIDENCE: Segment = { kind: 'frame', text: '시드에서 근거를 찾지 못했습니다.', citation: null };

/** What is being done for a question: passages are looked for, then their sentences are checked. */
export type AnswerPhase = 'search' | 'evidence';

/** The answer that the evidence would give, whatever its confidence. */
interface Assessment {
  readonly answer: Answer;
  /** How likely the evidence answers the question, 0 to 1. */
  readonly confidence: number;
}

/** Answers questions from one index snapshot, by quoting: every statement is a verbatim, verified sentence. */
export interface Answerer {
  /**
   * @throws SsiatError `question` when the question is empty or longer than 500 characters.
   */
  ask(question: string, onPhase?: (phase: AnswerPhase) => void): Promise<Answer>;
  /** For measuring: the answer without the evidence threshold. @throws what `ask` throws */
  assess(question: string): Promise<Assessment>;
}

export function createAnswerer(search: HybridSearch, now: () => Date): Answerer {
  const assess = async (
    question: string,
    threshold: number,
    onPhase?: (phase: AnswerPhase) => void,
  ): Promise<Assessment> => {
    const started = performance.now();
    const text = checkQuestion(question, '질문');
    onPhase?.('search');
    const outcome = await search.search(text, PASSAGES);
    const retrieved = performance.now();
    onPhase?.('evidence');
    const { paragraphs, citations, confidence } = await findEvidence(outcome, search, now());
    const timings = timingsOf(started, retrieved, performance.now());
    const base = { question, model: 'extractive', timings };
    if (paragraphs.length === 0 || confidence < threshold)
      return { answer: { ...base, ...refusal(outcome, search) }, confidence };
    const answer: Answer = {
      ...base,
      kind: 'answered',
      paragraphs,
      citations,
      nearest: [],
      further: furtherPassages(outcome, citations, search),
      notes: spellingNotes(outcome.query, citations),
    };
    return { answer, confidence };
  };
  return {
    ask: async (question, onPhase) => (await assess(question, EVIDENCE_THRESHOLD, onPhase)).answer,
    assess: (question) => assess(question, 0),
  };
}

function refusal(outcome: SearchOutcome, search: HybridSearch) {
  return {
    kind: 'no-evidence' as const,
    paragraphs: [[NO_EVIDENCE]],
    citations: [],
    nearest: nearest(outcome, search),
    further: [],
    notes: isWordless(outcome.query)
      ? ['질문에서 찾을 낱말을 알아보지 못했습니다. 궁금한 것을 낱말로 적어 주세요.']
      : [],
  };
}

/** Nothing but symbols, emoji or particles: there was nothing to look for. */
function isWordless({ terms }: BoundQuery): boolean {
  return terms.length === 0;
}

function nearest({ hits }: SearchOutcome, { snapshot }: HybridSearch): NearDocument[] {
  const documents = new Set(hits.map(({ chunk }) => snapshot.documentOfChunk(chunk)));
  return [...documents].slice(0, NEAREST).map((document) => {
    const { source, title } = snapshot.document(document);
    return { source, title };
  });
}

/** The best passages that none of the quotes stands in. */
function furtherPassages(
  { hits }: SearchOutcome,
  citations: readonly Citation[],
  { snapshot }: HybridSearch,
): Passage[] {
  const isQuoted = (chunk: number) => {
    const { source } = snapshot.document(snapshot.documentOfChunk(chunk));
    const { start, end } = snapshot.chunkSpan(chunk);
    return citations.some(
      (citation) => citation.source === source && citation.start < end && start < citation.end,
    );
  };
  return hits
    .filter(({ chunk }) => !isQuoted(chunk))
    .slice(0, FURTHER)
    .map(({ chunk }) => passageAt(snapshot, chunk));
}

/** Says which other spellings made it into the answer. */
function spellingNotes({ spellings }: BoundQuery, citations: readonly Citation[]): string[] {
  return spellings
    .filter(({ to }) => citations.some(({ quote }) => quote.toLowerCase().includes(to)))
    .map(
      ({ from, to }) =>
        `'${from}'${particleOf(from, '을/를')} '${to}'${particleOf(to, '으로/로')}도 찾았습니다`,
    );
}

function particleOf(word: string, pair: '을/를' | '으로/로'): string {
  return withParticle(word, pair).slice(word.length);
}

function timingsOf(started: number, retrieved: number, finished: number): AnswerTimings {
  const round = (milliseconds: number) => Math.round(milliseconds * 100) / 100;
  return {
    retrieveMs: round(retrieved - started),
    answerMs: round(finished - retrieved),
    totalMs: round(finished - started),
  };
}
