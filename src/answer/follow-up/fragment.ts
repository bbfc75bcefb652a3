import { nounText } from './phrases.ts';
import { isNoun, type Word, type WordKind } from './reading.ts';
import { isAttribute, isTime } from './words.ts';

/** A noun phrase that is asked with alone: 구글은?, 작년에는?, 등산 모임은? */
export interface Fragment {
  readonly words: readonly Word[];
  readonly text: string;
  readonly particle: string;
  readonly kind: WordKind;
}

const MAX_FRAGMENT_WORDS = 4;

/**
 * Reads a question that is nothing but a noun phrase, with 어때 or 의 경우 or without; null when it says more.
 *
 * @param opened whether a word like 그럼 led over to it: without that, a particle or a question mark must show that
 * something is asked.
 */
export function readFragment(words: readonly Word[], opened: boolean): Fragment | null {
  const kept = withoutCase(withoutHowAbout(words));
  const last = kept.at(-1);
  if (last === undefined || kept.length > MAX_FRAGMENT_WORDS || !kept.every(isNoun)) return null;
  if (kept.slice(0, -1).some(({ particle }) => particle !== '')) return null;
  if (!opened && last.particle === '' && !/[?？]/u.test(last.mark)) return null;
  const times = kept.filter(({ kind }) => kind === 'time').length;
  const isWhen = times === kept.length && isTime(kept.map(({ stem }) => stem));
  const isThing = (last.kind === 'time' && !isWhen) || isAttribute(last.stem);
  const kind = isThing ? 'noun' : last.kind;
  return { words: kept, text: nounText(kept), particle: last.particle, kind };
}

/** 구글은 어때?, 구글도 그래? and 구글은 어떻게 돼? are 구글은?, with how many words are left away. */
const HOW_ABOUT: readonly (readonly [RegExp, number])[] = [
  [/ 어(?:때|떤가|떤데|떨까|떻습니까)\S*$/u, 1],
  [/도 (?:그래|그런|마찬가지|똑같)\S*$/u, 1],
  [/ 어떻게 (?:돼|되)\S*$/u, 2],
];

function withoutHowAbout(words: readonly Word[]): readonly Word[] {
  const text = words.map((word) => word.text).join(' ');
  const extra = HOW_ABOUT.find(([pattern]) => pattern.test(text))?.[1] ?? 0;
  const kept = words.slice(0, words.length - extra);
  // 벌점은 어떻게 돼? is a question of its own.
  return extra === 2 && kept.at(-1)?.kind === 'noun' ? words : kept;
}

/** 구글의 경우는 is 구글은. */
function withoutCase(words: readonly Word[]): readonly Word[] {
  const [owner, last] = words.slice(-2);
  if (last?.stem !== '경우' || owner?.particle !== '의') return words;
  return [...words.slice(0, -2), { ...owner, particle: last.particle, mark: last.mark }];
}
