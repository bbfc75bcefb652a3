const INITIALS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';
const VOWELS = 'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ';
const FINALS = ['', ...'ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ'];

const FIRST_SYLLABLE = 0xac00;
const LAST_SYLLABLE = 0xd7a3;

/**
 * Decomposes Hangul syllables (NFC) into the jamo that a keyboard shows (U+3131–U+3163), an initial and a final
 * consonant alike: 값 → ㄱㅏㅄ. Every other character, jamo included, stays as it is.
 */
export function toJamo(text: string): string {
  let jamo = '';
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < FIRST_SYLLABLE || code > LAST_SYLLABLE) {
      jamo += text[at];
      continue;
    }
    const index = code - FIRST_SYLLABLE;
    jamo +=
      INITIALS[Math.floor(index / 588)]! + VOWELS[Math.floor((index % 588) / 28)]! + FINALS[index % 28]!;
  }
  return jamo;
}

/** The syllable of these jamo, the other way round; null when they are none. `final` may be empty. */
export function toSyllable(initial: string, vowel: string, final: string): string | null {
  const first = initial === '' ? -1 : INITIALS.indexOf(initial);
  const second = vowel === '' ? -1 : VOWELS.indexOf(vowel);
  const third = FINALS.indexOf(final);
  if (first < 0 || second < 0 || third < 0) return null;
  return String.fromCharCode(FIRST_SYLLABLE + first * 588 + second * 28 + third);
}

/**
 * Number of jamo to insert, delete, replace or swap with their neighbour to turn one text into the other
 * (optimal string alignment), or `max + 1` when it is above `max`. Texts may be given as syllables or already
 * decomposed by {@link toJamo}; time grows with the length times `max`.
 */
export function jamoDistance(a: string, b: string, max: number): number {
  const left = toJamo(a);
  const right = toJamo(b);
  const above = max + 1;
  if (Math.abs(left.length - right.length) > max) return above;
  if (left === right) return 0;
  const width = right.length + 1;
  let beforeLast = new Uint16Array(width).fill(above);
  let last = Uint16Array.from({ length: width }, (_, column) => Math.min(column, above));
  let current = new Uint16Array(width);
  for (let row = 1; row <= left.length; row++) {
    // Cells further than `max` off the diagonal are above it whatever they hold.
    const first = Math.max(1, row - max);
    const final = Math.min(right.length, row + max);
    current.fill(above);
    current[0] = Math.min(row, above);
    let best = current[0]!;
    for (let column = first; column <= final; column++) {
      const same = left.charCodeAt(row - 1) === right.charCodeAt(column - 1);
      let cost = Math.min(last[column]! + 1, current[column - 1]! + 1, last[column - 1]! + (same ? 0 : 1));
      const swapped =
        row > 1 &&
        column > 1 &&
        left.charCodeAt(row - 1) === right.charCodeAt(column - 2) &&
        left.charCodeAt(row - 2) === right.charCodeAt(column - 1);
      if (swapped) cost = Math.min(cost, beforeLast[column - 2]! + 1);
      current[column] = Math.min(cost, above);
      if (cost < best) best = cost;
    }
    // A swap reaches back two rows, so both must be above the limit before giving up.
    if (best > max && rowMinimum(last) > max) return above;
    [beforeLast, last, current] = [last, current, beforeLast];
  }
  return last[right.length]!;
}

function rowMinimum(row: Uint16Array): number {
  let minimum = row[0]!;
  for (const value of row) if (value < minimum) minimum = value;
  return minimum;
}
