import type { BlockKind, SeedDocument } from './document.ts';
import { lengthOf, type Section, type Sentence } from './sections.ts';

/** Sizes in UTF-16 units. */
export interface PackingLimits {
  /** A chunk is made at least this long where its section allows. */
  readonly minimum: number;
  /** No chunk of more than one sentence (its headings apart) is longer. */
  readonly maximum: number;
  /** The end of a chunk repeated at the start of the next one, at most; whole sentences. */
  readonly overlap: number;
  /** A rest shorter than this is not left over where another cut avoids it. */
  readonly tiny: number;
}

/** Sentences `[first, end)`. */
export interface Run {
  readonly first: number;
  readonly end: number;
}

/**
 * What makes a place to cut better or worse, on the scale where filling a chunk to its maximum is worth 1.
 * Joints (a list and its intro, a question and its answer) outweigh size; size outweighs paragraphs.
 */
const CUT_WEIGHTS = {
  betweenParagraphs: 0.3,
  beforeQuestion: 0.5,
  insideList: -0.25,
  insideListItem: -0.5,
  tinyRest: -0.4,
  tooShort: -1,
  afterQuestion: -1.5,
  afterListIntro: -1.5,
} as const;

const QUESTION = /(?:Q\d{0,3}|질문|문)\s{0,2}[.:)]/y;

/** Cuts a section into overlapping runs of whole sentences; together they hold all of it. */
export function packSection(
  document: SeedDocument,
  sentences: readonly Sentence[],
  section: Section,
  limits: PackingLimits,
): Run[] {
  const runs: Run[] = [];
  let start = section.first;
  let fresh = section.first;
  for (;;) {
    const least = unitEnd(document, sentences, fresh, section.end);
    let furthest = least;
    while (furthest < section.end && lengthOf(sentences, start, furthest + 1) <= limits.maximum) furthest++;
    if (furthest === section.end) {
      runs.push({ first: start, end: section.end });
      return runs;
    }
    const cut = bestCut(document, sentences, { first: start, end: section.end }, least, furthest, limits);
    runs.push({ first: start, end: cut });
    fresh = cut;
    start = overlapStart(document, sentences, start, cut, section.end, limits);
  }
}

/** The end of the shortest run from `index` that may stand alone: headings, a sentence, headings after it. */
function unitEnd(document: SeedDocument, sentences: readonly Sentence[], index: number, end: number): number {
  let at = index;
  while (at < end && kindOf(document, sentences, at) === 'heading') at++;
  if (at < end) at++;
  while (at < end && kindOf(document, sentences, at) === 'heading') at++;
  return at;
}

function bestCut(
  document: SeedDocument,
  sentences: readonly Sentence[],
  run: Run,
  least: number,
  furthest: number,
  limits: PackingLimits,
): number {
  let best = least;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (let cut = least; cut <= furthest; cut++) {
    if (kindOf(document, sentences, cut) === 'heading') continue;
    const score = scoreOf(document, sentences, run, cut, limits);
    if (score < bestScore) continue;
    best = cut;
    bestScore = score;
  }
  return best;
}

function scoreOf(
  document: SeedDocument,
  sentences: readonly Sentence[],
  run: Run,
  cut: number,
  limits: PackingLimits,
): number {
  const length = lengthOf(sentences, run.first, cut);
  let score = length / limits.maximum;
  if (length < limits.minimum) score += CUT_WEIGHTS.tooShort;
  if (lengthOf(sentences, cut, run.end) < limits.tiny) score += CUT_WEIGHTS.tinyRest;
  const listBefore = isListed(kindOf(document, sentences, cut - 1));
  const listAfter = isListed(kindOf(document, sentences, cut));
  if (sentences[cut]!.block === sentences[cut - 1]!.block) {
    return listAfter ? score + CUT_WEIGHTS.insideListItem : score;
  }
  if (listBefore && listAfter) score += CUT_WEIGHTS.insideList;
  else if (listAfter) score += CUT_WEIGHTS.afterListIntro;
  else score += CUT_WEIGHTS.betweenParagraphs;
  if (asksQuestion(document, sentences[cut - 1]!)) score += CUT_WEIGHTS.afterQuestion;
  if (asksQuestion(document, sentences[cut]!)) score += CUT_WEIGHTS.beforeQuestion;
  return score;
}

function overlapStart(
  document: SeedDocument,
  sentences: readonly Sentence[],
  start: number,
  cut: number,
  end: number,
  limits: PackingLimits,
): number {
  const least = unitEnd(document, sentences, cut, end);
  let first = cut;
  while (
    first - 1 > start &&
    kindOf(document, sentences, first - 1) !== 'heading' &&
    lengthOf(sentences, first - 1, cut) <= limits.overlap &&
    lengthOf(sentences, first - 1, least) <= limits.maximum
  ) {
    first--;
  }
  // The rest of a list item without its beginning says nothing.
  while (
    first < cut &&
    isListed(kindOf(document, sentences, first)) &&
    sentences[first]!.block === sentences[first - 1]!.block
  ) {
    first++;
  }
  return first;
}

function kindOf(document: SeedDocument, sentences: readonly Sentence[], index: number): BlockKind {
  return document.blocks[sentences[index]!.block]!.kind;
}

function isListed(kind: BlockKind): boolean {
  return kind === 'list-item' || kind === 'table-row';
}

function asksQuestion(document: SeedDocument, sentence: Sentence): boolean {
  QUESTION.lastIndex = document.blocks[sentence.block]!.start;
  return QUESTION.test(document.text);
}
