import type { IndexSnapshot } from '../../index-store/snapshot.ts';
import type { BoundQuery } from '../../retrieval/bound-query.ts';
import { EvidenceScorer } from '../../retrieval/sentence-evidence.ts';

/** Words that name any document, or its kind, or time: they do not tell one from another. */
const NOT_TELLING = new Set(
  (
    '글 기사 문서 뉴스 소식 게시글 게시물 포스트 칼럼 사설 공지 공지문 안내문 안내글 공고 기자 글쓴이 작성자 필자 매체 신문 언론 잡지 ' +
    '쓰다 나오다 올리다 올라오다 작성 보도 게시 발행 전하다 싣다 실리다 내다 원래 원문 처음 첫 최초 최신 최근 먼저 제일 가장 ' +
    '올해 작년 지난해 재작년 금년 어제 오늘 지난달 이번 짜리 정도 씨 님 article post notice column report story news published written wrote posted newspaper reporter author'
  ).split(' '),
);
/** Kinds of terms that name things; a verb is often told in other words. */
const NAMING: ReadonlySet<string> = new Set(['noun', 'number', 'compound']);
/** How much a verb or an adverb counts beside a name. */
const VERB_SHARE = 0.25;
/** Titles of texts about another text: 보고서 쉽게 읽기. */
const ABOUT =
  /(?:읽기|보기|이해하기|뜯어보기|파헤치기|들여다보기|살펴보기|짚어보기|해설|분석|비판|논란|공개|발표|쟁점)(?![가-힣])/u;
/** A term counts as held from here on. */
const HELD = 0.5;

/** How much of what a topic tells a document holds; shares are 0 to 1. */
export interface TopicFit {
  /** In its title and what else names it: publisher, author, headings, file name. */
  readonly title: number;
  /** In these or in its best passages. */
  readonly all: number;
  /** Holds what the topic names first, anywhere: another company's results are another text. */
  readonly holdsFirst: boolean;
  /** Is called by what the topic names last: 용어집, 규칙. */
  readonly isCalledLast: boolean;
}

/** Measures documents against the words that tell which document is meant. */
export class TopicScorer {
  /** False when no word tells one document from another. */
  readonly isTelling: boolean;
  private readonly scorer: EvidenceScorer;
  private readonly snapshot: IndexSnapshot;
  private readonly weights: readonly number[];
  private readonly first: number | undefined;
  private readonly last: number | undefined;

  constructor(query: BoundQuery, snapshot: IndexSnapshot) {
    const weights = termWeights(query);
    const names = query.sequence.filter((term) => weights[term]! > 0 && query.terms[term]!.kind === 'noun');
    this.scorer = new EvidenceScorer(query, snapshot);
    this.snapshot = snapshot;
    this.weights = weights;
    this.first = names[0];
    this.last = names.at(-1);
    this.isTelling = query.terms.some(({ kind }, term) => NAMING.has(kind) && weights[term]! > 0);
  }

  /** @param chunks the document's passages that were found */
  measure(document: number, chunks: readonly number[]): TopicFit {
    const title = titleTerms(document, this.scorer, this.snapshot);
    const all = withBody(title, chunks, this.scorer, this.snapshot);
    const holds = (found: Float32Array, term: number | undefined) =>
      term === undefined || found[term]! >= HELD;
    return {
      title: shareOf(title, this.weights),
      all: shareOf(all, this.weights),
      holdsFirst: holds(all, this.first),
      isCalledLast: holds(title, this.last) && !ABOUT.test(this.snapshot.document(document).title),
    };
  }
}

/** What each term of the topic tells. One that no document holds tells none of them apart: it weighs like the others. */
function termWeights({ terms }: BoundQuery): number[] {
  const telling = terms.map(({ text, kind, weight }) =>
    NOT_TELLING.has(text) || kind === 'unit' ? 0 : NAMING.has(kind) ? weight : VERB_SHARE * weight,
  );
  const known = telling.filter((weight, term) => weight > 0 && terms[term]!.matches.length > 0);
  if (known.length === 0) return telling;
  const mean = known.reduce((sum, weight) => sum + weight, 0) / known.length;
  return telling.map((weight, term) => (terms[term]!.matches.length > 0 ? weight : Math.min(weight, mean)));
}

/** The question's terms in what names a document, by position, each with the share that it counts. */
function titleTerms(document: number, scorer: EvidenceScorer, snapshot: IndexSnapshot): Float32Array {
  const first = snapshot.tables.documentSentenceStarts[document]!;
  const { offsets, terms } = snapshot.lexical.sectionTerms;
  const section = snapshot.tables.sentenceSections[first]!;
  const found = scorer.findTerms(terms.subarray(offsets[section], offsets[section + 1]));
  const { source, title } = snapshot.document(document);
  const letters = `${source.slice(source.lastIndexOf('/') + 1)} ${title}`.toLowerCase().replace(/\s+/gu, '');
  scorer.query.terms.forEach(({ text }, term) => {
    if (text.length >= 2 && letters.includes(text)) found[term] = 1;
  });
  return found;
}

/** The same with what the document's best passages say. */
function withBody(
  title: Float32Array,
  chunks: readonly number[],
  scorer: EvidenceScorer,
  { tables }: IndexSnapshot,
): Float32Array {
  const found = Float32Array.from(title);
  for (const chunk of chunks) {
    for (let at = tables.chunkFirstSentences[chunk]!; at < tables.chunkEndSentences[chunk]!; at++) {
      scorer.measure(at).found.forEach((share, term) => {
        found[term] = Math.max(found[term]!, share);
      });
    }
  }
  return found;
}

function shareOf(found: Float32Array, weights: readonly number[]): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.reduce((sum, weight, term) => sum + weight * found[term]!, 0) / total;
}
