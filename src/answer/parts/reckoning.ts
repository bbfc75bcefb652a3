import type { Answer, Citation, Segment } from '../answer.ts';
import type { QuestionPart } from './question-part.ts';
import { numberAmong } from './renumber.ts';

/** One side of a comparison: what it is called, and the sentence that tells its figure. */
interface ComparedQuote {
  readonly label: string;
  readonly quote: string;
}

/**
 * Reckons which of two figures is larger and by how much, as a Korean sentence (올해가 작년보다 3만 명 많습니다.); null
 * when the quotes do not each hold one amount that can be compared with the other.
 */
export type ComputeComparison = (
  one: ComparedQuote,
  other: ComparedQuote,
) => { readonly text: string } | null;

const ASKED =
  /비교|차이|몇\s*배|(?:더|얼마나|보다)\s|compar|difference|\b(?:more|less|larger|higher|times)\b/iu;

/** What is reckoned from the best quotes of two parts that are compared; null when that is not asked or not possible. */
export function computedSegment(
  question: string,
  parts: readonly QuestionPart[],
  answers: readonly Answer[],
  all: readonly Citation[],
  compute: ComputeComparison,
): Segment | null {
  const compared = parts.length === 2 && parts.every(({ kind }) => kind === 'comparison');
  if (!compared || !ASKED.test(question)) return null;
  const [one, other] = answers.map(bestCitation);
  if (one == null || other == null) return null;
  const numbers = [one, other].map((citation) => numberAmong(citation, all));
  // One sentence with both figures says itself how they compare.
  if (numbers[0] === numbers[1]) return null;
  const found = compute(
    { label: parts[0]!.label, quote: one.quote },
    { label: parts[1]!.label, quote: other.quote },
  );
  return found === null ? null : { kind: 'computed', text: found.text, citations: numbers };
}

function bestCitation({ citations }: Answer): Citation | null {
  return citations.reduce<Citation | null>(
    (best, citation) => (best === null || citation.score > best.score ? citation : best),
    null,
  );
}
