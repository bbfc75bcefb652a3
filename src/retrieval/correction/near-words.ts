import { slipCost } from '../../korean/typos/slip.ts';
import { soundKeys } from '../../korean/typos/sound-key.ts';

/** A word of the corpus that is probably meant. */
export interface NearWord {
  readonly word: string;
  /** 0: sounds the same; up to 1: one slip of the fingers. */
  readonly cost: number;
}

/** Finds the words that a mistyped one may stand for. */
export interface NearWords {
  /**
   * Words that sound the same; when there are none, those that are one slip away, the nearest first, the more frequent
   * among equals.
   *
   * @param maxCost of a slip; 0 finds only what sounds the same
   */
  find(typed: string, maxCost: number): readonly NearWord[];
}

const MIN_SYLLABLES = 2;
export const MAX_SYLLABLES = 8;
const HANGUL_NOUN = /^[가-힣]*[가-힣](?<!다)$/u;

/**
 * Orders words by what one slip leaves untouched: it changes one syllable, so the first or the last is still there
 * (two look-ups instead of a comparison with every word).
 *
 * @param frequency how often the corpus has a word
 */
export function createNearWords(terms: readonly string[], frequency: (word: string) => number): NearWords {
  const keys: string[] = [];
  const nouns: string[] = [];
  const bySound = new Map<string, number[]>();
  const byEdge = new Map<string, number[]>();
  for (const term of terms) {
    if (term.length < MIN_SYLLABLES || term.length > MAX_SYLLABLES || !HANGUL_NOUN.test(term)) continue;
    const syllables = soundKeys(term);
    const key = syllables.join('');
    const at = nouns.push(term) - 1;
    keys.push(key);
    add(bySound, key, at);
    for (const edge of edgesOf(syllables)) add(byEdge, edge, at);
  }
  return {
    find(typed, maxCost) {
      const syllables = soundKeys(typed);
      const key = syllables.join('');
      const alike = (bySound.get(key) ?? []).filter((at) => nouns[at] !== typed);
      const found = new Map(alike.map((at) => [at, 0]));
      const candidates =
        maxCost === 0 || found.size > 0 ? [] : edgesOf(syllables).flatMap((edge) => byEdge.get(edge) ?? []);
      for (const at of candidates) {
        const cost = nouns[at] === typed ? null : slipCost(key, keys[at]!);
        if (cost !== null && cost <= maxCost) found.set(at, cost);
      }
      return [...found]
        .map(([at, cost]) => ({ word: nouns[at]!, cost }))
        .sort((a, b) => a.cost - b.cost || frequency(b.word) - frequency(a.word));
    },
  };
}

function edgesOf(syllables: readonly string[]): [string, string] {
  return [`${syllables.length}<${syllables[0]}`, `${syllables.length}>${syllables.at(-1)}`];
}

function add(lists: Map<string, number[]>, key: string, value: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
