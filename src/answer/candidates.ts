import type { IndexSnapshot } from '../index-store/snapshot.ts';
import type { SearchOutcome } from '../retrieval/hybrid-search.ts';
import type { BoundQuery } from '../retrieval/bound-query.ts';
import { EvidenceScorer, type SentenceEvidence } from '../retrieval/sentence-evidence.ts';
import { holdsExpectedValue } from './expected-value.ts';
import type { QuestionIntent } from './question-type.ts';
import { isTypeWord } from './type-words.ts';

/**
 * How much a question's word counts for a sentence when it stands not in it but nearby: Korean sentences leave out
 * what was said before (지금까지 총 80억 달러를 투입했다). The line that a sentence answers counts nearly in full.
 */
const CONTEXT = { answeredQuestion: 0.9, heading: 0.6, previous: 0.5, secondPrevious: 0.35 } as const;

/** What each signal weighs; chosen on KorQuAD dev by the share of best sentences that hold the answer. */
const WEIGHTS = {
  held: 1,
  neighbours: 0.4,
  support: 1,
  passage: 1,
  expected: 0.4,
  defines: 1,
  notAStatement: -0.8,
} as const;

/** A sentence that may answer, with why. */
export interface Candidate {
  readonly sentence: number;
  readonly document: number;
  /** Fused score of the best chunk that holds it, 0 to 1. */
  readonly passage: number;
  readonly evidence: SentenceEvidence;
  /** The question's terms found in the sentence or around it, by position: the share that each counts. */
  readonly covered: Float32Array;
  /** Share of the question's IDF mass that `covered` makes up. */
  readonly support: number;
  /** It holds the kind of value that is asked for. */
  readonly expected: boolean;
  /** It says what a term of the question is ("인프라(Infrastructure): …"), when that is asked. */
  readonly defines: boolean;
  /** False for headings and for sentences that ask themselves. */
  readonly statement: boolean;
  readonly score: number;
}

/** Measures the sentences of the best chunks against the question, best first. */
export function gatherCandidates(
  { query, hits }: SearchOutcome,
  snapshot: IndexSnapshot,
  intent: QuestionIntent,
): Candidate[] {
  const scorer = new EvidenceScorer(query, snapshot);
  const context = new ContextReader(snapshot, scorer);
  const { chunkFirstSentences, chunkEndSentences } = snapshot.tables;
  const passages = new Map<number, number>();
  for (const { chunk, score } of hits) {
    for (let sentence = chunkFirstSentences[chunk]!; sentence < chunkEndSentences[chunk]!; sentence++) {
      if (!passages.has(sentence)) passages.set(sentence, score);
    }
  }
  const candidates = [...passages].map(([sentence, passage]): Candidate => {
    const evidence = context.evidence(sentence);
    const text = snapshot.sentenceText(sentence);
    const expected = holdsExpectedValue(text, intent);
    const covered = context.coverage(sentence);
    if (expected) coverTypeWords(covered, query, intent);
    const partial = {
      sentence,
      document: snapshot.documentOfSentence(sentence),
      passage,
      evidence,
      covered,
      support: scorer.termShare(covered),
      expected,
      defines: intent.type === 'definition' && query.terms.some((term) => defines(text, term.text)),
      statement: snapshot.sentenceKind(sentence) !== 'heading' && !isQuestion(text),
    };
    return { ...partial, score: scoreOf(partial) };
  });
  return candidates.sort((a, b) => b.score - a.score || a.sentence - b.sentence);
}

function scoreOf({ evidence, support, passage, expected, defines, statement }: Omit<Candidate, 'score'>): number {
  return (
    WEIGHTS.held * ((evidence.morphemes + evidence.bigrams) / 2) +
    WEIGHTS.neighbours * evidence.neighbours +
    WEIGHTS.support * support +
    WEIGHTS.passage * passage +
    (expected ? WEIGHTS.expected : 0) +
    (defines ? WEIGHTS.defines : 0) +
    (statement ? 0 : WEIGHTS.notAStatement)
  );
}

function coverTypeWords(covered: Float32Array, query: BoundQuery, { type }: QuestionIntent): void {
  query.terms.forEach((term, index) => {
    if (isTypeWord(term.text, type)) covered[index] = 1;
  });
}

/** Whether a sentence begins by naming the term and goes on to say what it is. */
function defines(text: string, term: string): boolean {
  const start = text.replace(/^[-•*·\d.)\s'"‘“]+/u, '').toLowerCase();
  if (!start.startsWith(term)) return false;
  return /^['"’”]?\s*(?:\([^)]*\))?\s*(?:[:：]|이?란\s|은\s|는\s)/u.test(start.slice(term.length));
}

/** A sentence that asks: a FAQ's question, a rhetorical one. It introduces evidence but is none. */
export function isQuestion(text: string): boolean {
  return /[?？]["'”’)\s]*$/u.test(text) || /^(?:Q|질문|문)\s*\d*\s*[.:)]/u.test(text);
}

/** Reads what stands around a sentence, measuring each sentence once. */
class ContextReader {
  private readonly snapshot: IndexSnapshot;
  private readonly scorer: EvidenceScorer;
  private readonly measured = new Map<number, SentenceEvidence>();

  constructor(snapshot: IndexSnapshot, scorer: EvidenceScorer) {
    this.snapshot = snapshot;
    this.scorer = scorer;
  }

  evidence(sentence: number): SentenceEvidence {
    let evidence = this.measured.get(sentence);
    if (evidence === undefined) {
      evidence = this.scorer.measure(sentence);
      this.measured.set(sentence, evidence);
    }
    return evidence;
  }

  coverage(sentence: number): Float32Array {
    const covered = Float32Array.from(this.evidence(sentence).found);
    const add = (found: Float32Array, weight: number) => {
      for (let term = 0; term < covered.length; term++) covered[term] = Math.max(covered[term]!, found[term]! * weight);
    };
    const { tables, lexical } = this.snapshot;
    const section = tables.sentenceSections[sentence]!;
    const { offsets, terms } = lexical.sectionTerms;
    add(this.scorer.findTerms(terms.subarray(offsets[section], offsets[section + 1])), CONTEXT.heading);
    const first = tables.documentSentenceStarts[this.snapshot.documentOfSentence(sentence)]!;
    for (const [distance, weight] of [
      [1, CONTEXT.previous],
      [2, CONTEXT.secondPrevious],
    ] as const) {
      const before = sentence - distance;
      if (before < first) break;
      const asks = tables.sentenceSections[before] === section && isQuestion(this.snapshot.sentenceText(before));
      add(this.evidence(before).found, asks ? CONTEXT.answeredQuestion : weight);
    }
    return covered;
  }
}
