const HANGUL_FIRST = 0xac00;
const HANGUL_LAST = 0xd7a3;

/**
 * Calls `visit` with a 32-bit key for every pair of neighbouring Hangul syllables in `text[start, end)`; a syllable
 * standing alone gives a key of its own. Bigrams need no dictionary, so they find what the analyser does not know
 * (names, new words, typos). No strings are made: this runs over every character of the corpus.
 */
export function visitBigrams(text: string, start: number, end: number, visit: (key: number) => void): void {
  let previous = 0;
  let runLength = 0;
  for (let index = start; index <= end; index++) {
    const code = index < end ? text.charCodeAt(index) : 0;
    if (code >= HANGUL_FIRST && code <= HANGUL_LAST) {
      if (runLength > 0) visit(previous * 0x10000 + code);
      previous = code;
      runLength++;
    } else {
      if (runLength === 1) visit(previous * 0x10000);
      runLength = 0;
    }
  }
}

/** The distinct bigram keys of a text, in order of first appearance. */
export function bigramKeys(text: string): number[] {
  const keys = new Set<number>();
  visitBigrams(text, 0, text.length, (key) => keys.add(key));
  return [...keys];
}
