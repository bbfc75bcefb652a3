import { isKoreanSurname } from '../korean/names/romanization.ts';
import { stripParticle } from '../korean/particles.ts';
import type { QueryTerm } from './query.ts';

/** A word of the question as it was typed, or several neighbours, that may be one name: 노바 그리드, Lumina Labs. */
export interface AskedRun {
  /** The words as one, in small letters; its last without a particle. */
  readonly text: string;
  readonly typed: string;
  /** Indexes of the distinct nouns that were read in it. */
  readonly parts: readonly number[];
  readonly words: number;
}

interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly parts: readonly number[];
}

const MOST_WORDS = 3;
/** What may stand between the words of one name. */
const WITHIN_NAME = /^[\s.·-]*$/u;

/**
 * The runs of one to three neighbouring words of one script. A Korean name in Latin letters is also read with its
 * surname first: Seoyeon Lee.
 *
 * @param sequence indexes into `terms`, in reading order
 */
export function askedRuns(
  text: string,
  terms: readonly QueryTerm[],
  sequence: readonly number[],
): AskedRun[] {
  const tokens = placeTerms(text, terms, sequence);
  const runs: AskedRun[] = [];
  for (let first = 0; first < tokens.length; first++) {
    for (let size = 1; size <= MOST_WORDS && first + size <= tokens.length; size++) {
      const run = tokens.slice(first, first + size);
      if (size > 1 && !areOneName(run.at(-2)!, run.at(-1)!, text)) break;
      const parts = [...new Set(run.flatMap((token) => token.parts))];
      // Words of grammar alone are no name, and none ends in one.
      if (run[0]!.parts.length === 0 || run.at(-1)!.parts.length === 0) continue;
      const typed = text.slice(run[0]!.start, run.at(-1)!.end);
      for (const { spelled, cut } of readings(run.map((token) => token.text))) {
        runs.push({ text: spelled, typed: typed.slice(0, typed.length - cut), parts, words: size });
      }
    }
  }
  return runs;
}

/** The words of the text, each with the nouns that were read in it. */
function placeTerms(text: string, terms: readonly QueryTerm[], sequence: readonly number[]): Token[] {
  const tokens = [...text.matchAll(/[가-힣]+|[A-Za-z]+/gu)].map((match) => ({
    text: match[0].toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
    parts: new Set<number>(),
  }));
  let from = 0;
  for (const at of sequence) {
    const { text: term, kind } = terms[at]!;
    if (kind !== 'noun' && kind !== 'compound') continue;
    const found = tokens.findIndex((token, index) => index >= from && token.text.includes(term));
    if (found < 0) continue;
    tokens[found]!.parts.add(at);
    from = found;
  }
  return tokens.map((token) => ({ ...token, parts: [...token.parts] }));
}

function areOneName(left: Token, right: Token, text: string): boolean {
  return (
    WITHIN_NAME.test(text.slice(left.end, right.start)) &&
    /[가-힣]/u.test(left.text) === /[가-힣]/u.test(right.text)
  );
}

/** The words as one name, and how many characters at the end are a particle. */
function readings(words: readonly string[]): { spelled: string; cut: number }[] {
  const whole = words.join('');
  const found = [{ spelled: whole, cut: 0 }];
  const stem = /[가-힣]$/u.test(whole) ? stripParticle(words.at(-1)!) : null;
  if (stem !== null) {
    const cut = words.at(-1)!.length - stem.length;
    found.push({ spelled: whole.slice(0, -cut), cut });
  }
  if (words.length > 1 && isKoreanSurname(words.at(-1)!)) {
    found.push({ spelled: words.at(-1)! + words.slice(0, -1).join(''), cut: 0 });
  }
  return found;
}
