import { withParticle } from '../korean/particles.ts';
import type { BoundQuery } from '../retrieval/bound-query.ts';
import type { HybridSearch, SearchOutcome } from '../retrieval/hybrid-search.ts';
import { checkQuestion } from '../retrieval/query.ts';
import type { Answer, AnswerTimings, Citation, NearDocument, Segment } from './answer.ts';
import { answerByline } from './byline.ts';
import { gatherCandidates } from './candidates.ts';
import { citeSentence } from './citations.ts';
import { confidence, EVIDENCE_THRESHOLD } from './confidence.ts';
import { questionIntent } from './question-type.ts';
import { type Selection, selectSentences } from './selection.ts';

/** Chunks whose sentences are candidates. */
const PASSAGES = 16;
/** Documents named when nothing answers. */
const NEAREST = 3;

const NO_EVIDENCE: Segment = { kind: 'frame', text: '시드에서 근거를 찾지 못했습니다.', citation: null };

/** Answers questions from one index snapshot, by quoting: every statement is a verbatim, verified sentence. */
export interface Answerer {
  /**
   * @throws SsiatError `question` when the question is empty or longer than 500 characters.
   */
  ask(question: string): Promise<Answer>;
}

export function createAnswerer(search: HybridSearch): Answerer {
  return {
    async ask(question) {
      const started = performance.now();
      const text = checkQuestion(question, '질문');
      const outcome = await search.search(text, PASSAGES);
      const retrieved = performance.now();
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
          notes,
        };
      }
      return {
        ...base,
        kind: 'answered',
        ...found,
        nearest: [],
        notes: spellingNotes(outcome.query, found.citations),
      };
    },
  };
}

interface Evidence {
  readonly paragraphs: readonly (readonly Segment[])[];
  readonly citations: readonly Citation[];
}

function findEvidence(question: string, outcome: SearchOutcome, search: HybridSearch): Evidence | null {
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
function quoteSelection({ candidates }: Selection, score: number, { snapshot }: HybridSearch): Evidence {
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
