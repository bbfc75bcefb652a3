import type { HybridSearch, SearchOutcome } from '../retrieval/hybrid-search.ts';
import type { Citation, Segment } from './answer.ts';
import { answerByline } from './byline/answer-byline.ts';
import type { BylineStatement } from './byline/statement.ts';
import { type Asked, type Candidate, gatherCandidates, readAsked } from './candidates.ts';
import { citeSentence } from './citations.ts';
import { confidence } from './confidence.ts';
import { timeNotes } from './notes.ts';
import { yesNo } from './parts/yes-no.ts';
import { quoteSelection } from './quotes.ts';
import { selectSentences } from './selection.ts';

/** What the documents say to one question, before it is decided whether that is enough. */
export interface Findings {
  /** Paragraphs of segments; empty when nothing came near. */
  readonly paragraphs: readonly (readonly Segment[])[];
  readonly citations: readonly Citation[];
  /** What the reader should know of them, in Korean sentences. */
  readonly notes: readonly string[];
  /** How likely they answer the question, 0 to 1. */
  readonly confidence: number;
}

const NOTHING: Findings = { paragraphs: [], citations: [], notes: [], confidence: 0 };

/** Looks for the sentences that answer a question in what its search found. */
export async function findEvidence(
  outcome: SearchOutcome,
  search: HybridSearch,
  now: Date,
): Promise<Findings> {
  const { snapshot } = search;
  const byline = await answerByline(outcome.query.text, search, now);
  if (byline === 'unknown') return NOTHING;
  if (byline !== null) return stateByline(byline, search);
  const asked = readAsked(outcome.query, now);
  const candidates = gatherCandidates(asked, outcome.hits, snapshot, search.language.analyzer);
  const selection = selectSentences(candidates, asked, snapshot);
  if (selection === null) return NOTHING;
  const score = confidence(selection, asked);
  const verdict = verdictOf(selection.best, asked, search);
  const lead = verdict === null ? [] : [[verdict]];
  const { paragraphs, citations } = quoteSelection(selection, score, snapshot);
  return {
    paragraphs: [...lead, ...paragraphs],
    citations,
    notes: timeNotes(selection.best, asked, snapshot),
    confidence: score,
  };
}

/** A paragraph a statement: a template filled in, or the line itself. What a document says of itself is sure. */
function stateByline(statements: readonly BylineStatement[], { snapshot }: HybridSearch): Findings {
  const citations = statements.map(({ sentence, score }, index) =>
    citeSentence(snapshot, sentence, index + 1, score),
  );
  const paragraphs = statements.map(({ text }, index): Segment[] => [
    text === null
      ? { kind: 'quote', text: citations[index]!.quote, citation: index + 1 }
      : { kind: 'frame', text, citation: index + 1 },
  ]);
  return { paragraphs, citations, notes: [], confidence: 1 };
}

/** "예." or "아니요." before the quotes, where the best of them says so beyond doubt. */
function verdictOf(best: Candidate, { query, intent }: Asked, { snapshot, language }: HybridSearch) {
  if (intent.type !== 'yes-no') return null;
  const { title } = snapshot.document(best.document);
  const context = [title, ...snapshot.sectionOfSentence(best.sentence).headings].join(' ');
  const verdict = yesNo(query.text, snapshot.sentenceText(best.sentence), language.analyzer, context);
  return verdict === null ? null : ({ kind: 'frame', text: `${verdict}.`, citation: null } as const);
}
