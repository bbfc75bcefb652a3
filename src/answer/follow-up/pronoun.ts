import { isNoun, type Word } from './reading.ts';
import { attach, joinWords } from './rewording.ts';
import { type AntecedentKind, asTimeAdverb, classNoun } from './words.ts';

/** Words that point back to what was spoken of. */
export interface Pointer {
  /** Null for a noun that only means something named with the same one. */
  readonly kind: AntecedentKind | null;
  /** The noun behind 그 or 이 (프로젝트); null for 그것, 거기, 그때. */
  readonly noun: string | null;
  /** 이 rather than 그: it may also point at where we are. */
  readonly near: boolean;
  /** In its long form: 는 for the ㄴ of 그건. */
  readonly particle: string;
  readonly mark: string;
  readonly before: readonly Word[];
  readonly after: readonly Word[];
}

/** The first words that point back, unless the question itself names something before them that they may mean. */
export function findPointer(words: readonly Word[]): Pointer | null {
  let named = false;
  for (let index = 0; index < words.length; index++) {
    const pointer = pointerAt(words, index);
    if (pointer !== null) {
      // 전력은 거기서 얼마나 써?: 거기 is not 전력.
      return named && pointer.kind !== 'place' && pointer.kind !== 'time' ? null : pointer;
    }
    const word = words[index]!;
    if (word.kind === 'name' || word.kind === 'predicate') return null;
    if (isNoun(word) && word.kind !== 'time') named = true;
  }
  return null;
}

function pointerAt(words: readonly Word[], index: number): Pointer | null {
  const word = words[index]!;
  const near = word.text.startsWith('이');
  const alone = pointing(word);
  if (alone !== null) return { ...alone, near, mark: word.mark, ...around(words, index, 1) };
  const next = words[index + 1];
  if (next === undefined || !isNoun(next) || !/^(?:그|이|해당)$/u.test(word.text)) return null;
  const { stem: noun, particle, mark } = next;
  return { kind: classNoun(noun), noun, near, particle, mark, ...around(words, index, 2) };
}

function around(words: readonly Word[], index: number, length: number): Pick<Pointer, 'before' | 'after'> {
  return { before: words.slice(0, index), after: words.slice(index + length) };
}

const GROWN_TOGETHER: Readonly<Record<string, string>> = { 건: '은', 게: '이', 걸: '을' };

function pointing({ text, stem, particle }: Word): Pick<Pointer, 'kind' | 'noun' | 'particle'> | null {
  if (/^[그이][건게걸]$/u.test(text))
    return { kind: 'thing', noun: null, particle: GROWN_TOGETHER[text[1]!]! };
  if (/^[그이][거것]$/u.test(stem)) return { kind: 'thing', noun: null, particle };
  if (text === '거긴') return { kind: 'place', noun: null, particle: '는' };
  if (/^거기$|^그곳$/u.test(stem))
    return { kind: 'place', noun: null, particle: particle === '서' ? '에서' : particle };
  if (/^그(?:분|사람|녀)$/u.test(stem) || (stem === '그' && particle !== ''))
    return { kind: 'person', noun: null, particle };
  return stem === '그때' ? { kind: 'time', noun: null, particle } : null;
}

/** The question with the words that a pointer means in its place. */
export function replacePointer({ kind, particle, mark, before, after }: Pointer, antecedent: string): string {
  const isAdverb = kind === 'time' && /^(?:에|에는|는|도)?$/u.test(particle);
  const meant = isAdverb ? asTimeAdverb(antecedent) : attach(antecedent, particle);
  return [joinWords(before), meant + mark, joinWords(after)].filter((part) => part !== '').join(' ');
}
