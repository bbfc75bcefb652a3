import { withParticle } from '../korean/particles.ts';
import type { BoundQuery } from '../retrieval/bound-query.ts';
import type { HybridSearch, SearchOutcome } from '../retrieval/hybrid-search.ts';
import { checkQuestion } from '../retrieval/query.ts';
import type { Answer, AnswerTimings, Citation, NearDocument, Passage, Segment } from './answer.ts';
import { answerByline } from './byline.ts';
import { gatherCandidates } from './candidates.ts';
import { citeSentence } from './citations.ts';
import { confidence, EVIDENCE_THRESHOLD } from './confidence.ts';
import { passageAt } from './passages.ts';
import { questionIntent } from './question-type.ts';
import { type Selection, selectSentences } from './selection.ts';

/** Chunks whose sentences are candidates. */
const PASSAGES = 16;
/** Documents named when nothing answers. */
const NEAREST = 3;
/** Passages offered beyond those quoted. */
const FURTHER = 5;

const NO_EVIDENCE: Segment = { kind: 'frame', text: '시드에서 근거를 찾지 못했습니다.', citation: null };

/** What is being done for a question: passages are looked for, then their sentences are checked. */
export type AnswerPhase = 'search' | 'evidence';

/** Answers questions from one index snapshot, by quoting: every statement is a verbatim, verified sentence. */
export interface Answerer {
  /**
   * @throws SsiatError `question` when the question is empty or longer than 500 characters.
   */
  ask(question: string, onPhase?: (phase: AnswerPhase) => void): Promise<Answer>;
}

export function createAnswerer(search: HybridSearch): Answerer {
  return {
    async ask(question, onPhase) {
      const started = performance.now();
      const text = checkQuestion(question, '질문');
      onPhase?.('search');
      const outcome = await search.search(text, PASSAGES);
      const retrieved = performance.now();
      onPhase?.('evidence');
      const found = findEvidence(text, outcome, search);
      const finished = performance.now();
      const timings = timingsOf(started, retrieved, finished);
      const base = { question, model: 'extractive', timings };
      if (found === null) {
        const notes = isWordless(outcome.query)
          ? ['질문에서 찾을 낱말을 알아보지 못했습니다. 궁금한 것을 낱말로 적어 주세요.']
          : [];
        return {
          ...base,
          kind: 'no-evidence',
          paragraphs: [[NO_EVIDENCE]],
          citations: [],
          nearest: nearest(outcome, search),
          further: [],
          notes,
        };
      }
      return {
        ...base,
        kind: 'answered',
        ...found,
        nearest: [],
        further: furtherPassages(outcome, found.citations, search),
        notes: spellingNotes(outcome.query, found.citations),
      };
    },
  };
}

interface Findings {
  readonly paragraphs: readonly (readonly Segment[])[];
  readonly citations: readonly Citation[];
}

function findEvidence(question: string, outcome: SearchOutcome, search: HybridSearch): Findings | null {
  const { snapshot } = search;
  const byline = answerByline(question, outcome, snapshot);
  if (byline === 'unknown') return null;
  if (byline !== null) {
    const citation = citeSentence(snapshot, byline.sentence, 1, byline.score);
    return { paragraphs: [[{ kind: 'frame', text: byline.text, citation: 1 }]], citations: [citation] };
  }
  const intent = questionIntent(question);
  const candidates = gatherCandidates(outcome, snapshot, intent, search.language.analyzer);
  const selection = selectSentences(candidates, intent, outcome.query, snapshot);
  if (selection === null) return null;
  const score = confidence(selection, outcome.query, intent);
  return score < EVIDENCE_THRESHOLD ? null : quoteSelection(selection, score, search);
}

/** One paragraph a document, its sentences as they stand there, a citation behind each. */
function quoteSelection({ candidates }: Selection, score: number, { snapshot }: HybridSearch): Findings {
  const best = Math.max(...candidates.map((candidate) => candidate.score));
  const citations = candidates.map(({ sentence, score: own }, index) =>
    citeSentence(snapshot, sentence, index + 1, (score * Math.max(0, own)) / best),
  );
  const paragraphs = new Map<string, Segment[]>();
  for (const { source, quote, number } of citations) {
    const segments = paragraphs.get(source) ?? [];
    segments.push({ kind: 'quote', text: quote, citation: number });
    paragraphs.set(source, segments);
  }
  return { paragraphs: [...paragraphs.values()], citations };
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
