import type { IndexSnapshot } from '../index-store/snapshot.ts';
import type { Citation, Segment } from './answer.ts';
import type { Candidate } from './candidates.ts';
import { citeSentence } from './citations.ts';
import type { Selection } from './selection.ts';

/** A sentence this much less likely than the best, in log-odds, counts for 1/e of its citation score. */
const SCORE_FADE = 4;

const DISAGREEMENT: Segment = { kind: 'frame', text: '출처마다 다릅니다.', citation: null };

interface Quotes {
  readonly paragraphs: readonly (readonly Segment[])[];
  readonly citations: readonly Citation[];
}

/**
 * One paragraph a document, its sentences as they stand there, a citation behind each. When documents disagree each is
 * named with its date, the newest first; those that agree are named behind.
 *
 * @param confidence of the whole, 0 to 1, which the best sentence's citation has as its score
 */
export function quoteSelection(
  { candidates, best, voices }: Selection,
  confidence: number,
  snapshot: IndexSnapshot,
): Quotes {
  const differing = voices.filter(({ relation }) => relation !== 'agrees').map(({ candidate }) => candidate);
  const agreeing = voices.filter(({ relation }) => relation === 'agrees').map(({ candidate }) => candidate);
  const groups = byDocument([...candidates, ...differing]);
  if (differing.length > 0) groups.sort((a, b) => newestFirst(a[0]!, b[0]!, snapshot));
  const citations: Citation[] = [];
  const cite = ({ sentence, score }: Candidate) => {
    const number = citations.length + 1;
    const faded = confidence * Math.exp(Math.min(0, score - best.score) / SCORE_FADE);
    const citation = citeSentence(snapshot, sentence, number, faded);
    citations.push(citation);
    return citation;
  };
  const quoted = groups.map((group) =>
    group.map(cite).map(({ quote, number }): Segment => ({ kind: 'quote', text: quote, citation: number })),
  );
  const paragraphs = differing.length === 0 ? quoted : named(quoted, citations);
  const disagrees = voices.some(({ relation }) => relation === 'differs');
  const agreement = agreeing
    .map(cite)
    .map((citation): Segment[] => [
      { kind: 'frame', text: `다른 출처도 같습니다: ${sourceName(citation)}`, citation: citation.number },
    ]);
  return { paragraphs: [...(disagrees ? [[DISAGREEMENT]] : []), ...paragraphs, ...agreement], citations };
}

function byDocument(candidates: readonly Candidate[]): Candidate[][] {
  const groups = new Map<number, Candidate[]>();
  for (const candidate of candidates) {
    const group = groups.get(candidate.document);
    if (group === undefined) groups.set(candidate.document, [candidate]);
    else if (!group.includes(candidate)) group.push(candidate);
  }
  return [...groups.values()];
}

/** Documents without a date come last: nothing tells whether they still hold. */
function newestFirst(a: Candidate, b: Candidate, snapshot: IndexSnapshot): number {
  const left = snapshot.document(a.document).date ?? '';
  const right = snapshot.document(b.document).date ?? '';
  return left < right ? 1 : left > right ? -1 : 0;
}

/** Each paragraph under the name of its source; the newest is marked where dates tell. */
function named(
  paragraphs: readonly (readonly Segment[])[],
  citations: readonly Citation[],
): (readonly Segment[])[] {
  const sources = paragraphs.map(([first]) => citations[(first as { citation: number }).citation - 1]!);
  const [newest, second] = sources.map(({ date }) => date);
  const isDated = newest != null && newest !== second;
  return paragraphs.map((segments, index): Segment[] => [
    { kind: 'frame', text: `${sourceName(sources[index]!, isDated && index === 0)}:`, citation: null },
    ...segments,
  ]);
}

function sourceName({ title, publisher, date }: Citation, isNewest = false): string {
  const name = publisher === null ? `「${title}」` : `${publisher} 「${title}」`;
  const facts = [date, isNewest ? '최신' : null].filter((fact) => fact !== null);
  return facts.length === 0 ? name : `${name}(${facts.join(', ')})`;
}
