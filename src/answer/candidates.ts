import type { BlockKind } from '../corpus/document.ts';
import type { IndexSnapshot } from '../index-store/snapshot.ts';
import type { MorphemeAnalyzer } from '../korean/morphemes.ts';
import { type QuestionTimes, questionTimes } from '../korean/times/question-times.ts';
import { askedTopic, namedTopic } from '../korean/topic.ts';
import type { BoundQuery } from '../retrieval/bound-query.ts';
import type { SearchOutcome } from '../retrieval/hybrid-search.ts';
import { EvidenceScorer } from '../retrieval/sentence-evidence.ts';
import { ContextReader, isQuestion } from './context.ts';
import { metShare, termDemands } from './demand.ts';
import { DocumentTerms } from './document-terms.ts';
import { holdsExpectedValue } from './expected-value.ts';
import { type QuestionIntent, questionIntent } from './question-type.ts';
import { type QuestionWord, questionWords, wordFoundInDocument } from './question-words.ts';
import { SentenceTimes } from './sentence-time.ts';
import { type Signals, signalScore, wordSignals } from './signals.ts';
import { isTypeWord } from './type-words.ts';

/** Best candidates that are compared by topic and date: topics take the analyser. */
const COMPARED_CANDIDATES = 12;
/** Characters from which on a sentence counts as long as any. */
const LONG_SENTENCE = 200;

/** A sentence that may answer, with why. */
export interface Candidate {
  readonly sentence: number;
  readonly document: number;
  /** The question's terms found in the sentence itself, by position: the share that each counts. */
  readonly found: Float32Array;
  /** The question's terms found in the sentence or around it, by position: the share that each counts. */
  readonly covered: Float32Array;
  /** False for headings and for sentences that ask themselves. */
  readonly statement: boolean;
  readonly signals: Signals;
  /** Log-odds against the other candidates. */
  readonly score: number;
}

/** What a question asks, as its candidates are measured against it. */
export interface Asked {
  readonly query: BoundQuery;
  readonly intent: QuestionIntent;
  readonly times: QuestionTimes;
  readonly words: readonly QuestionWord[];
}

/** @param now the instant of the question, which 올해 and 지난달 count from */
export function readAsked(query: BoundQuery, now: Date): Asked {
  const intent = questionIntent(query.text);
  const times = questionTimes(query.text, now);
  return { query, intent, times, words: questionWords(query, intent, times) };
}

/** The sentences of the best chunks, measured against the question, best first. */
export function gatherCandidates(
  asked: Asked,
  hits: SearchOutcome['hits'],
  snapshot: IndexSnapshot,
  analyzer: MorphemeAnalyzer,
): Candidate[] {
  const meter = new CandidateMeter(asked, snapshot);
  const candidates = [...bestPassages(hits, snapshot)].map(([sentence, passage]) =>
    meter.measure(sentence, passage),
  );
  candidates.sort(byScore);
  const best = candidates.slice(0, COMPARED_CANDIDATES);
  const newest = asked.times.wantsLatest ? newestDate(best, snapshot) : null;
  const isAboutName = askedTopic(asked.query.text, analyzer) !== null;
  const compared = best.map((candidate) => {
    const topic = isAboutName ? namedTopic(snapshot.sentenceText(candidate.sentence), analyzer) : null;
    return withSignals(candidate, {
      otherTopic: Number(topic !== null && !isNamed(topic, asked.query)),
      newest: Number(newest !== null && snapshot.document(candidate.document).date === newest),
    });
  });
  return [...compared, ...candidates.slice(COMPARED_CANDIDATES)].sort(byScore);
}

function newestDate(candidates: readonly Candidate[], snapshot: IndexSnapshot): string | null {
  const dates = candidates.flatMap(({ document }) => snapshot.document(document).date ?? []);
  return dates.sort().at(-1) ?? null;
}

function withSignals(candidate: Candidate, changed: Partial<Signals>): Candidate {
  const signals = { ...candidate.signals, ...changed };
  return { ...candidate, signals, score: signalScore(signals) };
}

class CandidateMeter {
  private readonly asked: Asked;
  private readonly snapshot: IndexSnapshot;
  private readonly context: ContextReader;
  private readonly demands: Float32Array;
  private readonly acts: Float32Array;
  private readonly documents: DocumentTerms;
  private readonly times: SentenceTimes;

  constructor(asked: Asked, snapshot: IndexSnapshot) {
    this.asked = asked;
    this.snapshot = snapshot;
    this.context = new ContextReader(snapshot, new EvidenceScorer(asked.query, snapshot));
    this.demands = termDemands(asked.query);
    this.documents = new DocumentTerms(asked.query, snapshot);
    this.times = new SentenceTimes(asked.times, snapshot);
    this.acts = Float32Array.from(asked.query.terms, ({ kind, weight }) =>
      kind === 'predicate' ? weight : 0,
    );
  }

  measure(sentence: number, passage: number): Candidate {
    const { query, intent, words } = this.asked;
    const text = this.snapshot.sentenceText(sentence);
    const document = this.snapshot.documentOfSentence(sentence);
    const statement = isStatement(text, this.snapshot.sentenceKind(sentence));
    const expected = statement && holdsExpectedValue(text, intent);
    const covered = this.context.coverage(sentence);
    if (expected) coverTypeWords(covered, query, intent);
    const { found } = this.context.evidence(sentence);
    const defines = intent.type === 'definition' && query.terms.some((term) => isDefinition(text, term.text));
    const signals: Signals = {
      passage,
      held: this.context.held(sentence),
      support: metShare(covered, this.demands),
      ...wordSignals(words, found, covered),
      ...this.documentSignals(document),
      acts: metShare(found, this.acts),
      expected: Number(expected),
      figures: Number(expected && intent.value !== null && FIGURES.has(intent.value)),
      defines: Number(defines),
      long: Math.min(1, text.length / LONG_SENTENCE),
      ...this.timeSignals(sentence),
      newest: 0,
      otherTopic: 0,
    };
    return { sentence, document, found, covered, statement, signals, score: signalScore(signals) };
  }

  private timeSignals(sentence: number) {
    const fit = this.times.fit(sentence);
    const isFramed = (fit === 'conflict' || fit === 'unknown') && this.times.frame(sentence) !== null;
    return {
      timeMatch: Number(fit === 'match'),
      timeConflict: Number(fit === 'conflict' && !isFramed),
      timeUnknown: Number(fit === 'unknown' || isFramed),
      timeFramed: Number(isFramed),
    };
  }

  private documentSignals(document: number) {
    const { words, query } = this.asked;
    const found = this.documents.found(document);
    const shares = words.map((word) => wordFoundInDocument(word, found, query));
    return {
      firstInDocument: shares[0] ?? 1,
      inDocument: shares.length === 0 ? 1 : shares.reduce((sum, share) => sum + share, 0) / shares.length,
    };
  }
}

/** Kinds of values that a text writes in figures: without one a sentence hardly answers. */
const FIGURES: ReadonlySet<string> = new Set([
  'money',
  'percent',
  'number',
  'duration',
  'date',
  'year',
  'time',
]);

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
  return (
    text.toLowerCase().includes(name) ||
    spellings.some(({ to }) => to.toLowerCase().split(' ').includes(name))
  );
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
