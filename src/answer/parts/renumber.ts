import type { Answer, Citation, Segment } from '../answer.ts';

/** The citations of several answers, each sentence once with the best of its scores, numbered from 1. */
export function gatherCitations(answers: readonly Answer[]): Citation[] {
  const gathered = new Map<string, Citation>();
  for (const citation of answers.flatMap(({ citations }) => citations)) {
    const key = placeOf(citation);
    const known = gathered.get(key);
    const number = known?.number ?? gathered.size + 1;
    gathered.set(key, { ...(known ?? citation), number, score: Math.max(known?.score ?? 0, citation.score) });
  }
  return [...gathered.values()];
}

/** A segment with the numbers that its citations have among all of them. */
export function renumbered(segment: Segment, own: readonly Citation[], all: readonly Citation[]): Segment {
  const numberOf = (number: number) => numberAmong(own.find((citation) => citation.number === number)!, all);
  switch (segment.kind) {
    case 'computed':
      return { ...segment, citations: segment.citations.map(numberOf) };
    case 'quote':
      return { ...segment, citation: numberOf(segment.citation) };
    case 'frame':
      return segment.citation === null ? segment : { ...segment, citation: numberOf(segment.citation) };
  }
}

/** The number of the same sentence among other citations. */
export function numberAmong(citation: Citation, all: readonly Citation[]): number {
  const place = placeOf(citation);
  return all.find((other) => placeOf(other) === place)!.number;
}

function placeOf({ source, start, end }: Citation): string {
  return `${start} ${end} ${source}`;
}
