import type { IndexSnapshot } from '../index-store/snapshot.ts';
import type { EvidenceScorer, SentenceEvidence } from '../retrieval/sentence-evidence.ts';

/**
 * How much a question's word counts for a sentence when it stands not in it but around it: Korean sentences leave
 * out what was said before (지금까지 총 80억 달러를 투입했다).
 */
const SHARES = { question: 0.9, heading: 0.6, previous: 0.5, secondPrevious: 0.35 } as const;
/** A sentence holds this much of what the title and headings above it hold: they say what it is about. */
const TOPIC_SHARE = 0.5;
/** And this much of what it holds together with the sentence before it, whose subject it may leave out. */
const WINDOW_SHARE = 0.75;
/** How far an answer may stand behind the question that introduces it, in sentences. */
const ANSWER_DISTANCE = 3;
/** A sentence holds this much of what the question right before it holds, and less each sentence further. */
const LEAD_SHARE = 0.85;
const LEAD_FADE = 0.12;

/** A sentence that asks: a FAQ's question, a rhetorical one. It introduces evidence but is none. */
export function isQuestion(text: string): boolean {
  return /[?？]["'”’)\s]*$/u.test(text) || /^(?:Q|질문|문)\s*\d*\s*[.:)]/u.test(text);
}

/** Reads sentences in their surroundings, measuring each once. */
export class ContextReader {
  private readonly snapshot: IndexSnapshot;
  private readonly scorer: EvidenceScorer;
  private readonly measured = new Map<number, SentenceEvidence>();
  private readonly topics = new Map<number, Float32Array>();

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

  /** How much of the question is held by the sentence, or by what it stands under: 0 to 1. */
  held(sentence: number): number {
    const topic = TOPIC_SHARE * this.scorer.termShare(this.topicTerms(sentence));
    const window = WINDOW_SHARE * this.scorer.termShare(this.windowTerms(sentence));
    const own = Math.max(heldIn(this.evidence(sentence)), topic, window);
    const lead = this.questionBefore(sentence);
    if (lead === null) return own;
    const fade = LEAD_SHARE - LEAD_FADE * (sentence - lead - 1);
    return Math.max(own, fade * heldIn(this.evidence(lead)));
  }

  /** The question's terms found in the sentence or around it, by position: the share that each counts. */
  coverage(sentence: number): Float32Array {
    const covered = Float32Array.from(this.evidence(sentence).found);
    const add = (found: Float32Array, share: number) => {
      for (let term = 0; term < covered.length; term++) {
        covered[term] = Math.max(covered[term]!, found[term]! * share);
      }
    };
    const { tables } = this.snapshot;
    add(this.topicTerms(sentence), SHARES.heading);
    const lead = this.questionBefore(sentence);
    if (lead !== null) add(this.evidence(lead).found, SHARES.question);
    const first = tables.documentSentenceStarts[this.snapshot.documentOfSentence(sentence)]!;
    if (sentence - 1 >= first) add(this.evidence(sentence - 1).found, SHARES.previous);
    if (sentence - 2 >= first) add(this.evidence(sentence - 2).found, SHARES.secondPrevious);
    return covered;
  }

  /** The question's terms in the sentence and the one before it in its document. */
  private windowTerms(sentence: number): Float32Array {
    const { found } = this.evidence(sentence);
    const first = this.snapshot.tables.documentSentenceStarts[this.snapshot.documentOfSentence(sentence)]!;
    if (sentence === first) return found;
    const before = this.evidence(sentence - 1).found;
    return found.map((share, term) => Math.max(share, before[term]!));
  }

  /** The question's terms in the document's title and in the headings above the sentence. */
  private topicTerms(sentence: number): Float32Array {
    const section = this.snapshot.tables.sentenceSections[sentence]!;
    let found = this.topics.get(section);
    if (found === undefined) {
      const { offsets, terms } = this.snapshot.lexical.sectionTerms;
      found = this.scorer.findTerms(terms.subarray(offsets[section], offsets[section + 1]));
      this.topics.set(section, found);
    }
    return found;
  }

  /** The question of the same section that stands closely before the sentence, or null. */
  private questionBefore(sentence: number): number | null {
    const { sentenceSections } = this.snapshot.tables;
    for (let before = sentence - 1; before >= Math.max(0, sentence - ANSWER_DISTANCE); before--) {
      if (sentenceSections[before] !== sentenceSections[sentence]) return null;
      if (isQuestion(this.snapshot.sentenceText(before))) return before;
    }
    return null;
  }
}

function heldIn({ morphemes, bigrams }: SentenceEvidence): number {
  return (morphemes + bigrams) / 2;
}
