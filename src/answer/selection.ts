import type { IndexSnapshot } from '../index-store/snapshot.ts';
import type { BoundQuery } from '../retrieval/bound-query.ts';
import { type OtherVoice, otherVoices } from './agreement.ts';
import type { Asked, Candidate } from './candidates.ts';
import { metShare, termDemands } from './demand.ts';
import { listSpan } from './parts/list-span.ts';
import type { QuestionIntent, QuestionType } from './question-type.ts';
import { isTypeWord } from './type-words.ts';

/** Most sentences that are quoted: one fact needs one or two, a reason or a list more. */
const MOST_SENTENCES: Partial<Record<QuestionType, number>> = {
  list: 5,
  method: 4,
  reason: 3,
  what: 3,
  'yes-no': 2,
};
const MOST_SENTENCES_DEFAULT = 2;
/** A further sentence may be this much less likely than the best one, in log-odds, and must hold what that one holds. */
const NEAR = 1;
/** Or it must itself hold this much more of what the question names, and not be too unlikely. */
const WORTHWHILE_GAIN = 0.12;
const GAIN_NEAR = 3;
/** A term counts as held from this share on: by itself, in another spelling, or in the line that is answered. */
const HELD_SHARE = 0.85;
/** A sentence of another document must itself hold this share of what the question names. */
const OWN_SHARE = 0.5;
/** The sentence before the best one is quoted too when it holds this much that the best one leaves out. */
const LEAD_GAIN = 0.25;
/** Questions that no single value answers: a neighbour that comes near adds to the picture. */
const OPEN_TYPES: ReadonlySet<QuestionType> = new Set(['what', 'reason', 'method', 'list', 'yes-no']);
/** Kinds of terms that name what the question is about. */
const NAMING: ReadonlySet<string> = new Set(['noun', 'number', 'compound']);
/** How far behind the best sentence the value that it leaves out may stand, and how far before it. */
const VALUE_AFTER = 4;
const VALUE_BEFORE = 2;
/** The passage around the best sentence, for judging whether it fits: so far, and so many of its sentences. */
const PASSAGE_REACH = 6;
const PASSAGE_SENTENCES = 3;
/** Questions that a list may answer, and words that ask for all of one. */
const LISTED_TYPES: ReadonlySet<QuestionType> = new Set(['list', 'method', 'what']);
const ASKS_FOR_ALL = /모두|전부|각각|종류|[몇두세네]\s*가지|다\s*(?:알려|말해|적어)|\ball\b|\beach\b/u;

/** The sentences that answer together, and how well the passage that they are from fits the question. */
export interface Selection {
  /** In reading order. */
  readonly candidates: readonly Candidate[];
  readonly best: Candidate;
  /** Other documents that tell the value which is asked for. */
  readonly voices: readonly OtherVoice[];
  /** The share of the odds of all candidates that the best sentence and the voices have, 0 to 1: how far they stand out. */
  readonly lead: number;
  /** The question's terms found in the sentences that are quoted. */
  readonly found: Float32Array;
  /** The question's terms found in the best sentence and the best ones near it, quoted or not. */
  readonly covered: Float32Array;
  /** The share of what the question demands that `covered` meets. */
  readonly support: number;
  /** One of them holds the kind of value that is asked for. */
  readonly expected: boolean;
}

/** Chooses what to quote, as an editor would: the best sentence, and what it leaves out. */
export function selectSentences(
  candidates: readonly Candidate[],
  asked: Asked,
  snapshot: IndexSnapshot,
): Selection | null {
  const { intent, query } = asked;
  const demands = termDemands(query);
  const statements = candidates.filter(({ statement }) => statement);
  const best = statements[0];
  if (best === undefined) return null;
  const chosen = [best];
  const lead = statements.find((candidate) => leadsInto(candidate, best, query, demands));
  if (lead !== undefined) chosen.push(lead);
  if (best.signals.expected === 0) {
    const value = statements.find(
      (candidate) => candidate.signals.expected > 0 && standsNear(best, candidate),
    );
    if (value !== undefined && value !== lead) chosen.push(value);
  }
  const most = MOST_SENTENCES[intent.type] ?? MOST_SENTENCES_DEFAULT;
  for (const candidate of statements) {
    if (chosen.length >= most) break;
    if (!chosen.includes(candidate) && isWorthQuoting(candidate, chosen, query, intent, demands, snapshot))
      chosen.push(candidate);
  }
  const sameDocument = chosen.filter(({ document }) => document === best.document);
  const voices = otherVoices(best, statements, asked, snapshot);
  const covered = union([...sameDocument, ...nearby(best, statements)].map(({ covered }) => covered));
  return {
    best,
    voices,
    lead: oddsOf([best, ...voices.map(({ candidate }) => candidate)]) / oddsOf(statements),
    found: union(sameDocument.map(({ found }) => found)),
    candidates: inReadingOrder([
      ...(voices.length > 0 ? sameDocument : chosen),
      ...listItems(best, statements, asked, snapshot),
    ]),
    covered,
    support: metShare(covered, demands),
    expected: chosen.some(({ signals }) => signals.expected > 0),
  };
}

function oddsOf(candidates: readonly Candidate[]): number {
  return candidates.reduce((sum, { score }) => sum + Math.exp(score), 0);
}

/** The next best sentences of the passage around the best one. */
function nearby(best: Candidate, statements: readonly Candidate[]): Candidate[] {
  return statements
    .filter(
      ({ document, sentence }) =>
        document === best.document && Math.abs(sentence - best.sentence) <= PASSAGE_REACH,
    )
    .slice(0, PASSAGE_SENTENCES);
}

function standsNear(anchor: Candidate, { document, sentence }: Candidate): boolean {
  const distance = sentence - anchor.sentence;
  return document === anchor.document && distance >= -VALUE_BEFORE && distance <= VALUE_AFTER;
}

function isWorthQuoting(
  candidate: Candidate,
  chosen: readonly Candidate[],
  query: BoundQuery,
  intent: QuestionIntent,
  demands: Float32Array,
  snapshot: IndexSnapshot,
): boolean {
  if (chosen.some((other) => saysTheSame(candidate, other, snapshot))) return false;
  const best = chosen[0]!;
  const sameDocument = candidate.document === best.document;
  if (!sameDocument && namedShare(candidate, query, intent, demands) < OWN_SHARE) return false;
  if (
    candidate.score >= best.score - GAIN_NEAR &&
    namedGain(candidate, chosen, query, demands) >= WORTHWHILE_GAIN
  ) {
    return true;
  }
  if (candidate.score < best.score - NEAR || candidate.signals.expected === 0) return false;
  return (sameDocument && OPEN_TYPES.has(intent.type)) || holdsAsMuch(candidate, best, query, intent);
}

/** Whether a sentence stands right before the best one and says what that one is about. */
function leadsInto(candidate: Candidate, best: Candidate, query: BoundQuery, demands: Float32Array): boolean {
  if (candidate.document !== best.document || candidate.sentence !== best.sentence - 1) return false;
  const gained = query.terms.map(({ kind }, term) =>
    NAMING.has(kind) && candidate.found[term]! >= HELD_SHARE && best.found[term]! < HELD_SHARE ? 1 : 0,
  );
  return metShare(Float32Array.from(gained), demands) >= LEAD_GAIN;
}

/** The share of what the question names, its kind of answer left aside, that a sentence itself holds. */
function namedShare(
  { found }: Candidate,
  query: BoundQuery,
  intent: QuestionIntent,
  demands: Float32Array,
): number {
  let held = 0;
  let total = 0;
  query.terms.forEach(({ kind, text }, term) => {
    if (!NAMING.has(kind) || isTypeWord(text, intent)) return;
    held += found[term]! * demands[term]!;
    total += demands[term]!;
  });
  return total === 0 ? 0 : held / total;
}

/** The share of the question's demands that the candidate itself holds and the chosen do not, verbs left aside. */
function namedGain(
  candidate: Candidate,
  chosen: readonly Candidate[],
  query: BoundQuery,
  demands: Float32Array,
): number {
  const covered = union(chosen.map((one) => one.covered));
  const gained = query.terms.map(({ kind }, term) =>
    kind !== 'predicate' && candidate.found[term]! >= HELD_SHARE ? Math.max(0, 1 - covered[term]!) : 0,
  );
  return metShare(Float32Array.from(gained), demands);
}

/** Whether the candidate, with what stands around it, holds every noun that the best sentence holds. */
function holdsAsMuch(
  candidate: Candidate,
  best: Candidate,
  query: BoundQuery,
  intent: QuestionIntent,
): boolean {
  return query.terms.every(
    ({ kind, text }, term) =>
      !NAMING.has(kind) ||
      isTypeWord(text, intent) ||
      best.found[term]! < HELD_SHARE ||
      candidate.covered[term]! >= HELD_SHARE,
  );
}

function union(rows: readonly Float32Array[]): Float32Array {
  return rows[0]!.map((_, term) => Math.max(...rows.map((row) => row[term]!)));
}

/** Two sentences that share most of the shorter one's words: a summary and its body, two reports of one thing. */
function saysTheSame(left: Candidate, right: Candidate, snapshot: IndexSnapshot): boolean {
  const { offsets, terms } = snapshot.lexical.sentenceTerms;
  const words = ({ sentence }: Candidate) =>
    new Set(terms.subarray(offsets[sentence], offsets[sentence + 1]));
  const a = words(left);
  const b = words(right);
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  return shared >= 0.6 * Math.min(a.size, b.size);
}

/** The list that the best sentence introduces, or is an item of when all of it is asked for. */
function listItems(
  best: Candidate,
  statements: readonly Candidate[],
  { intent, query }: Asked,
  snapshot: IndexSnapshot,
): Candidate[] {
  const asksForAll = intent.type === 'list' || ASKS_FOR_ALL.test(query.text);
  const introduces = LISTED_TYPES.has(intent.type) && snapshot.sentenceKind(best.sentence) === 'paragraph';
  if (!asksForAll && !introduces) return [];
  const { documentSentenceStarts, sentenceSections } = snapshot.tables;
  const span = listSpan(best.sentence, {
    first: documentSentenceStarts[best.document]!,
    end: documentSentenceStarts[best.document + 1]!,
    text: (sentence) => snapshot.sentenceText(sentence),
    kind: (sentence) => snapshot.sentenceKind(sentence),
    section: (sentence) => sentenceSections[sentence]!,
  });
  return statements.filter(({ sentence }) => span.includes(sentence));
}

/** Documents in the order in which they came up, sentences as they stand there. */
function inReadingOrder(chosen: readonly Candidate[]): Candidate[] {
  const documents = [...new Set(chosen.map(({ document }) => document))];
  return [...new Set(chosen)].sort(
    (a, b) => documents.indexOf(a.document) - documents.indexOf(b.document) || a.sentence - b.sentence,
  );
}
