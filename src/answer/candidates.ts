import type { BlockKind } from '../corpus/document.ts';
import type { IndexSnapshot } from '../index-store/snapshot.ts';
import type { MorphemeAnalyzer } from '../korean/morphemes.ts';
import { askedTopic, namedTopic } from '../korean/topic.ts';
import type { BoundQuery } from '../retrieval/bound-query.ts';
import type { SearchOutcome } from '../retrieval/hybrid-search.ts';
import { EvidenceScorer } from '../retrieval/sentence-evidence.ts';
import { ContextReader, isQuestion } from './context.ts';
import { metShare, termDemands } from './demand.ts';
import { holdsExpectedValue, labelsExpectedValue } from './expected-value.ts';
import type { QuestionIntent } from './question-type.ts';
import { isTypeWord } from './type-words.ts';

/** What each signal weighs; chosen on KorQuAD dev and the samples by how often the best sentence holds the answer. */
const WEIGHTS = {
  held: 1,
  neighbours: 0.4,
  support: 1,
  passage: 1,
  expected: 0.65,
  labelled: 0.75,
  defines: 1,
  notAStatement: -0.8,
  otherTopic: -0.7,
} as const;

/** Best candidates whose topic is looked at: it takes the analyser. */
const TOPIC_CANDIDATES = 12;

/** A sentence that may answer, with why. */
export interface Candidate {
  readonly sentence: number;
  readonly document: number;
  /** Fused score of the best chunk that holds it, 0 to 1. */
  readonly passage: number;
  /** How much of the question it holds itself, 0 to 1. */
  readonly held: number;
  /** The question's terms found in the sentence itself, by position: the share that each counts. */
  readonly found: Float32Array;
  /** The question's terms found in the sentence or around it, by position: the share that each counts. */
  readonly covered: Float32Array;
  /** The share of what the question demands that `covered` meets, 0 to 1. */
  readonly support: number;
  /** It holds the kind of value that is asked for. */
  readonly expected: boolean;
  /** False for headings and for sentences that ask themselves. */
  readonly statement: boolean;
  readonly score: number;
}

/** The sentences of the best chunks, measured against the question, best first. */
export function gatherCandidates(
  { query, hits }: SearchOutcome,
  snapshot: IndexSnapshot,
  intent: QuestionIntent,
  analyzer: MorphemeAnalyzer,
): Candidate[] {
  const context = new ContextReader(snapshot, new EvidenceScorer(query, snapshot));
  const demands = termDemands(query);
  const candidates = [...bestPassages(hits, snapshot)].map(([sentence, passage]): Candidate => {
    const text = snapshot.sentenceText(sentence);
    const statement = isStatement(text, snapshot.sentenceKind(sentence));
    const expected = statement && holdsExpectedValue(text, intent);
    const covered = context.coverage(sentence);
    if (expected) coverTypeWords(covered, query, intent);
    const support = metShare(covered, demands);
    const held = context.held(sentence);
    const { found, neighbours } = context.evidence(sentence);
    const defines = intent.type === 'definition' && query.terms.some((term) => isDefinition(text, term.text));
    const score =
      WEIGHTS.held * held +
      WEIGHTS.neighbours * neighbours +
      WEIGHTS.support * support +
      WEIGHTS.passage * passage +
      (expected ? WEIGHTS.expected : 0) +
      (expected && labelsExpectedValue(text, intent) ? WEIGHTS.labelled : 0) +
      (defines ? WEIGHTS.defines : 0) +
      (statement ? 0 : WEIGHTS.notAStatement);
    const document = snapshot.documentOfSentence(sentence);
    return { sentence, document, passage, held, found, covered, support, expected, statement, score };
  });
  candidates.sort(byScore);
  if (askedTopic(query.text, analyzer) === null) return candidates;
  const best = candidates.slice(0, TOPIC_CANDIDATES).map((candidate) => {
    const topic = namedTopic(snapshot.sentenceText(candidate.sentence), analyzer);
    return topic === null || isNamed(topic, query)
      ? candidate
      : { ...candidate, score: candidate.score + WEIGHTS.otherTopic };
  });
  return [...best, ...candidates.slice(TOPIC_CANDIDATES)].sort(byScore);
}

/** Lines that say where a text or a picture comes from, or who put it up. */
const CREDIT = /^(?:원?출처|자료|사진|제공|입력|수정|등록|게시|작성|글)\s*(?:[:：|·=]|[가-힣]{2,4}\s*[·|])/u;

/** Whether a line says something: no heading, no question, no credit, and no short scrap of a page. */
function isStatement(text: string, kind: BlockKind): boolean {
  if (kind === 'heading' || isQuestion(text) || CREDIT.test(text)) return false;
  return kind !== 'paragraph' || text.length >= 25 || /[다요죠음함임]["'”’)\]]*[.!…]*$|[:：\d]/u.test(text);
}

function byScore(a: Candidate, b: Candidate): number {
  return b.score - a.score || a.sentence - b.sentence;
}

/** Whether the question names it, in this or another spelling. */
function isNamed(name: string, { text, spellings }: BoundQuery): boolean {
  return text.toLowerCase().includes(name) || spellings.some(({ to }) => to === name);
}

function bestPassages(hits: SearchOutcome['hits'], snapshot: IndexSnapshot): Map<number, number> {
  const { chunkFirstSentences, chunkEndSentences } = snapshot.tables;
  const passages = new Map<number, number>();
  for (const { chunk, score } of hits) {
    for (let sentence = chunkFirstSentences[chunk]!; sentence < chunkEndSentences[chunk]!; sentence++) {
      if (!passages.has(sentence)) passages.set(sentence, score);
    }
  }
  return passages;
}

function coverTypeWords(covered: Float32Array, query: BoundQuery, intent: QuestionIntent): void {
  query.terms.forEach((term, index) => {
    if (isTypeWord(term.text, intent)) covered[index] = 1;
  });
}

/** Whether a sentence begins by naming the term and goes on to say what it is. */
function isDefinition(text: string, term: string): boolean {
  const start = text.replace(/^[-•*·\d.)\s'"‘“]+/u, '').toLowerCase();
  if (!start.startsWith(term)) return false;
  return /^['"’”]?\s*(?:\([^)]*\))?\s*(?:[:：]|이?란\s|은\s|는\s)/u.test(start.slice(term.length));
}
