import type { HybridSearch, SearchOutcome } from '../retrieval/hybrid-search.ts';
import type { Citation, Segment } from './answer.ts';
import { answerByline } from './byline/answer-byline.ts';
import type { BylineStatement } from './byline/statement.ts';
import { gatherCandidates, readAsked } from './candidates.ts';
import { citeSentence } from './citations.ts';
import { confidence } from './confidence.ts';
import { type Selection, selectSentences } from './selection.ts';

/** What the documents say to one question, before it is decided whether that is enough. */
export interface Findings {
  /** Paragraphs of segments; empty when nothing came near. */
  readonly paragraphs: readonly (readonly Segment[])[];
  readonly citations: readonly Citation[];
  /** How likely they answer the question, 0 to 1. */
  readonly confidence: number;
}

const NOTHING: Findings = { paragraphs: [], citations: [], confidence: 0 };
/** A sentence this much less likely than the best, in log-odds, counts for 1/e of its citation score. */
const SCORE_FADE = 4;

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
  return quoteSelection(selection, confidence(selection, asked), search);
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
  return { paragraphs, citations, confidence: 1 };
}

/** One paragraph a document, its sentences as they stand there, a citation behind each. */
function quoteSelection({ candidates }: Selection, score: number, { snapshot }: HybridSearch): Findings {
  const best = Math.max(...candidates.map((candidate) => candidate.score));
  const citations = candidates.map(({ sentence, score: own }, index) =>
    citeSentence(snapshot, sentence, index + 1, score * Math.exp((own - best) / SCORE_FADE)),
  );
  const paragraphs = new Map<string, Segment[]>();
  for (const { source, quote, number } of citations) {
    const segments = paragraphs.get(source) ?? [];
    segments.push({ kind: 'quote', text: quote, citation: number });
    paragraphs.set(source, segments);
  }
  return { paragraphs: [...paragraphs.values()], citations, confidence: score };
}
