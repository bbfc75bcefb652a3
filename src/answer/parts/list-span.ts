import type { BlockKind } from '../../corpus/document.ts';

/** The sentences of a document, by their numbers `[first, end)`, as a list is looked for among them. */
export interface SentenceReader {
  readonly first: number;
  readonly end: number;
  text(sentence: number): string;
  kind(sentence: number): BlockKind;
  /** Any number that tells sections apart. */
  section(sentence: number): number;
}

/** Most items that are given. */
const MOST_ITEMS = 8;
/** Sentences that may explain an item before the next one begins. */
const EXPLAINED = 3;

/**
 * The sentences of the list that a sentence belongs to or introduces, in reading order: bullets, rows of a table,
 * 첫째 … 둘째 … 셋째 in running text. At most eight, the sentence among them; it alone when there is no list.
 */
export function listSpan(sentence: number, document: SentenceReader): readonly number[] {
  const kind = document.kind(sentence);
  if (isItem(kind)) return limited(neighbours(sentence, document), sentence);
  const ordinals = ordinalSpan(sentence, document);
  if (ordinals.length > 1) return limited(ordinals, sentence);
  const next = sentence + 1;
  const introduces = kind === 'paragraph' && within(next, document) && isItem(document.kind(next));
  if (!introduces || document.section(next) !== document.section(sentence)) return [sentence];
  return limited([sentence, ...neighbours(next, document)], sentence);
}

function isItem(kind: BlockKind): boolean {
  return kind === 'list-item' || kind === 'table-row';
}

function within(sentence: number, { first, end }: SentenceReader): boolean {
  return first <= sentence && sentence < end;
}

/** The items before and behind one, of the same kind and section, rows also of the same table. */
function neighbours(item: number, document: SentenceReader): number[] {
  const belongs = (other: number) =>
    within(other, document) &&
    document.kind(other) === document.kind(item) &&
    document.section(other) === document.section(item) &&
    firstHeader(document.text(other), document.kind(item)) ===
      firstHeader(document.text(item), document.kind(item));
  let from = item;
  let to = item;
  while (belongs(from - 1)) from--;
  while (belongs(to + 1)) to++;
  return range(from, to);
}

/** 회사 of the row "회사: 메타 · 금액: …": the rows of one table begin alike. */
function firstHeader(text: string, kind: BlockKind): string {
  return kind === 'table-row' ? (/^([^:·]{1,40}): /u.exec(text)?.[1] ?? '') : '';
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

const ORDINALS: readonly RegExp[] = [
  /^(?:첫째|첫 ?번째|하나)(?![가-힣]*\s*(?:주|날))|^(?:①|1\)|\(1\)|먼저,?|우선,?)\s/u,
  /^(?:둘째|두 ?번째)|^(?:②|2\)|\(2\)|다음으로,?|또한?,?)\s/u,
  /^(?:셋째|세 ?번째)|^(?:③|3\)|\(3\)|마지막으로,?|끝으로,?)\s/u,
  /^(?:넷째|네 ?번째)|^(?:④|4\)|\(4\))\s/u,
  /^(?:다섯째|다섯 ?번째)|^(?:⑤|5\)|\(5\))\s/u,
  /^(?:여섯째|여섯 ?번째)|^(?:⑥|6\)|\(6\))\s/u,
  /^(?:일곱째|일곱 ?번째)|^(?:⑦|7\)|\(7\))\s/u,
];

/** From 1; 0 for a sentence that counts nothing. */
function rankOf(text: string): number {
  return ORDINALS.findIndex((pattern) => pattern.test(text)) + 1;
}

/** The sentences that count up from the first, with the one that introduces them when it is asked about. */
function ordinalSpan(sentence: number, document: SentenceReader): number[] {
  const rank = rankOf(document.text(sentence));
  const start = rank > 0 ? firstOf(sentence, rank, document) : sentence + 1;
  if (start === null || !within(start, document) || rankOf(document.text(start)) !== 1) return [];
  if (document.section(start) !== document.section(sentence)) return [];
  const span = [start];
  for (let next = findRank(start, 2, 1, document); next !== null; ) {
    span.push(next);
    next = findRank(next, span.length + 1, 1, document);
  }
  if (span.length < 2) return [];
  return rank > 0 ? span : [sentence, ...span];
}

function firstOf(sentence: number, rank: number, document: SentenceReader): number | null {
  let at: number | null = sentence;
  for (let next = rank - 1; at !== null && next > 0; next--) at = findRank(at, next, -1, document);
  return at;
}

/** The nearest sentence of a rank in one direction, within the section and not far. */
function findRank(from: number, rank: number, step: 1 | -1, document: SentenceReader): number | null {
  for (let distance = 1; distance <= EXPLAINED + 1; distance++) {
    const at = from + step * distance;
    if (!within(at, document) || document.section(at) !== document.section(from)) return null;
    if (rankOf(document.text(at)) === rank) return at;
  }
  return null;
}

/** The first items, or those up to the sentence where it is further down. */
function limited(span: readonly number[], sentence: number): number[] {
  const at = span.indexOf(sentence);
  const start = Math.max(0, at - MOST_ITEMS + 1);
  return span.slice(start, start + MOST_ITEMS);
}
