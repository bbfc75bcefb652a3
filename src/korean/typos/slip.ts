/** What one slip of the fingers costs, of 1; a letter put for an unrelated one is no slip but another word. */
const COSTS = { tense: 0.4, doubled: 0.4, swapped: 0.5, neighbour: 0.6, dropped: 0.8 } as const;

/** Letters that differ in tension or breath only: 뻐스, 쎈터, 까페. */
const TENSE = pairs('ㄱㄲ ㄱㅋ ㄲㅋ ㄷㄸ ㄷㅌ ㄸㅌ ㅂㅃ ㅂㅍ ㅃㅍ ㅅㅆ ㅈㅉ ㅈㅊ ㅉㅊ');
/** Vowels side by side on the two-set (두벌식) keyboard, or with and without its shift key. */
const NEIGHBOURS = pairs('ㅗㅓ ㅓㅏ ㅏㅣ ㅜㅡ ㅜㅠ ㅛㅕ ㅕㅑ ㅓㅕ ㅏㅑ ㅗㅛ ㅗㅜ ㅓㅜ ㅓㅡ ㅔㅖ');

/**
 * How easily `typed` is written for `meant` by one slip (a doubled, dropped, swapped letter, a neighbouring key), 0 to
 * 1; 0 when they are the same, null when it takes more. Both are sound keys run together (see sound-key.ts).
 */
export function slipCost(typed: string, meant: string): number | null {
  if (typed === meant) return 0;
  if (Math.abs(typed.length - meant.length) > 1) return null;
  let start = 0;
  while (start < typed.length && start < meant.length && typed[start] === meant[start]) start++;
  let tail = 0;
  const most = Math.min(typed.length, meant.length) - start;
  while (tail < most && typed.at(-1 - tail) === meant.at(-1 - tail)) tail++;
  const left = typed.slice(start, typed.length - tail);
  const right = meant.slice(start, meant.length - tail);
  if (left.length + right.length === 1) {
    const letter = left + right;
    const isDoubled = typed[start - 1] === letter || typed[start + left.length] === letter;
    return isDoubled ? COSTS.doubled : COSTS.dropped;
  }
  if (left.length === 1 && right.length === 1) return replacedCost(left + right);
  return left.length === 2 && left[0] === right[1] && left[1] === right[0] ? COSTS.swapped : null;
}

function replacedCost(pair: string): number | null {
  if (TENSE.has(pair)) return COSTS.tense;
  return NEIGHBOURS.has(pair) ? COSTS.neighbour : null;
}

function pairs(list: string): ReadonlySet<string> {
  return new Set(list.split(' ').flatMap((pair) => [pair, pair[1]! + pair[0]!]));
}
