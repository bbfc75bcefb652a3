import type { HybridSearch, SearchOutcome } from '../retrieval/hybrid-search.ts';
import type { Answer, AnswerTimings, Citation, NearDocument, Passage, Segment } from './answer.ts';
import { findEvidence } from './findings.ts';
import { answerNotes, refusalNotes } from './notes.ts';
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

/** An answer, or the refusal that the evidence was too weak for. */
export interface Assessment {
  readonly answer: Answer;
  /** How likely the evidence answers the question, 0 to 1. */
  readonly confidence: number;
}

export interface AskOptions {
  /** Confidence from which on the evidence counts as an answer, 0 to 1. */
  readonly threshold: number;
  /** The instant of the question. */
  readonly now: Date;
  readonly onPhase?: ((phase: AnswerPhase) => void) | undefined;
}

/** Answers a question that asks for one thing. */
export async function answerOne(
  question: string,
  search: HybridSearch,
  { threshold, now, onPhase }: AskOptions,
): Promise<Assessment> {
  const started = performance.now();
  onPhase?.('search');
  const outcome = await search.search(question, PASSAGES);
  const retrieved = performance.now();
  onPhase?.('evidence');
  const findings = await findEvidence(outcome, search, now);
  const { paragraphs, citations, confidence } = findings;
  const timings = timingsOf(started, retrieved, performance.now());
  const base = { question, model: 'extractive', timings };
  if (paragraphs.length === 0 || confidence < threshold) {
    const refusal: Answer = {
      ...base,
      kind: 'no-evidence',
      paragraphs: [[NO_EVIDENCE]],
      citations: [],
      nearest: nearest(outcome, search),
      further: [],
      notes: refusalNotes(outcome),
    };
    return { answer: refusal, confidence };
  }
  const answer: Answer = {
    ...base,
    kind: 'answered',
    paragraphs,
    citations,
    nearest: [],
    further: furtherPassages(outcome, citations, search),
    notes: [...answerNotes(outcome, citations), ...findings.notes],
  };
  return { answer, confidence };
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

function timingsOf(started: number, retrieved: number, finished: number): AnswerTimings {
  const round = (milliseconds: number) => Math.round(milliseconds * 100) / 100;
  return {
    retrieveMs: round(retrieved - started),
    answerMs: round(finished - retrieved),
    totalMs: round(finished - started),
  };
}
