import type { IndexSnapshot } from '../index-store/snapshot.ts';
import type { SearchOutcome } from '../retrieval/hybrid-search.ts';
import { EvidenceScorer } from '../retrieval/sentence-evidence.ts';

/** What is asked about a document itself. */
type BylineQuestion = 'author' | 'publisher' | 'date';

const PATTERNS: readonly (readonly [BylineQuestion, RegExp])[] = [
  [
    'author',
    /(?:누가|누구)[^?？]{0,12}(?:썼|쓴|쓰신|작성|올렸|올린)|(?:썼|쓴|쓰신|작성한)\s*(?:사람|분|기자|이)(?:은|는|이|가)|(?:글쓴이|작성자|저자|필자)(?:은|는|이|가|의)?|기자\s*(?:이름|성함)|기자(?:은|는|가)\s*누구|\bwho wrote\b/iu,
  ],
  [
    'publisher',
    /(?:어느|어떤|무슨)\s*(?:매체|언론|신문|언론사)|(?:매체|언론사|발행처|출처)(?:은|는|가)?\s*(?:어디|무엇|뭐|[?？]|$)/u,
  ],
  [
    'date',
    /(?:글|기사|문서|공지|안내)(?:은|는|이|가|을|를)?\s*(?:언제|며칠)[^?？]{0,8}(?:썼|쓰|작성|올라|올렸|게시|나왔|발행)|(?:작성일|게시일|발행일|작성\s*날짜|게시\s*날짜)/u,
  ],
];

/** Words of such questions that say nothing of which document is meant. */
const ASKING = new Set(
  '글 기사 문서 쓰다 작성 올리다 기자 사람 이름 누구 글쓴이 작성자 저자 필자 매체 언론 언론사 신문 출처 날짜 게시 원래 작성일 게시일 발행일 발행처 발행 일'.split(
    ' ',
  ),
);

/** Share of the question's remaining words that a document's title, publisher and headings must hold. */
const MIN_MATCH = 0.5;

/** A fact about a document from its own byline or front matter. */
export interface BylineAnswer {
  /** A sentence from the closed list of templates. */
  readonly text: string;
  /** The sentence that shows it: the byline where the text has one, else the document's first line. */
  readonly sentence: number;
  readonly score: number;
}

/**
 * Answers who wrote a document, who published it, or when, where the document states it.
 *
 * @returns null when that is not asked, or when no document is meant; 'unknown' when the document meant does not say.
 */
export function answerByline(
  question: string,
  { query, hits }: SearchOutcome,
  snapshot: IndexSnapshot,
): BylineAnswer | 'unknown' | null {
  const asked = PATTERNS.find(([, pattern]) => pattern.test(question))?.[0];
  if (asked === undefined) return null;
  const scorer = new EvidenceScorer(query, snapshot);
  const meant = [...new Set(hits.map(({ chunk }) => snapshot.documentOfChunk(chunk)))]
    .map((document) => ({ document, share: titleShare(document, scorer, snapshot) }))
    .filter(({ share }) => share >= MIN_MATCH)
    .sort((a, b) => b.share - a.share);
  if (meant.length === 0) return null;
  const best = meant.find(({ document }) => snapshot.document(document)[asked] !== null);
  if (best === undefined) return 'unknown';
  const { title, [asked]: value } = snapshot.document(best.document);
  return {
    text: sentenceFor(asked, title, value!),
    sentence: sentenceWith(value!, best.document, snapshot),
    score: best.share,
  };
}

function sentenceFor(asked: BylineQuestion, title: string, value: string): string {
  switch (asked) {
    case 'author':
      return `「${title}」의 글쓴이는 ${value}입니다.`;
    case 'publisher':
      return `「${title}」의 발행처는 ${value}입니다.`;
    case 'date':
      return `「${title}」의 작성일은 ${koreanDate(value)}입니다.`;
  }
}

function koreanDate(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  return [`${year}년`, month && `${month}월`, day && `${day}일`].filter(Boolean).join(' ');
}

function titleShare(document: number, scorer: EvidenceScorer, snapshot: IndexSnapshot): number {
  const first = snapshot.tables.documentSentenceStarts[document]!;
  const { offsets, terms } = snapshot.lexical.sectionTerms;
  const section = snapshot.tables.sentenceSections[first]!;
  const found = scorer.findTerms(terms.subarray(offsets[section], offsets[section + 1]));
  let held = 0;
  let total = 0;
  scorer.query.terms.forEach(({ text, kind, weight }, index) => {
    if (ASKING.has(text) || kind === 'predicate' || kind === 'modifier') return;
    held += found[index]! * weight;
    total += weight;
  });
  return total === 0 ? 0 : held / total;
}

function sentenceWith(value: string, document: number, snapshot: IndexSnapshot): number {
  const { documentSentenceStarts } = snapshot.tables;
  const first = documentSentenceStarts[document]!;
  for (let sentence = first; sentence < documentSentenceStarts[document + 1]!; sentence++) {
    if (snapshot.sentenceText(sentence).includes(value)) return sentence;
  }
  return first;
}
