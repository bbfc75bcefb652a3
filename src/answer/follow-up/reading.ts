import type { Morpheme, MorphemeAnalyzer } from '../../korean/morphemes.ts';
import { type NounKind, readNoun } from './nouns.ts';

/** What a word does in a question: nouns by what they name, and the rest. */
export type WordKind = NounKind | 'asking' | 'predicate' | 'other';

/** A word between spaces. */
export interface Word {
  /** Without the punctuation behind it. */
  readonly text: string;
  readonly mark: string;
  /** A noun without its particle; other words as they are. */
  readonly stem: string;
  /** The particles of a noun as written: 은, 에서는; empty when it has none. */
  readonly particle: string;
  readonly kind: WordKind;
  /** Whether it makes the words before it say something of the next one: 받는, 큰. */
  readonly adnominal: boolean;
  /** Whether it ends a sentence by itself: 얼마야, 지어. */
  readonly closes: boolean;
}

const ASKING =
  /^(?:(?:언제|어디|누구)(?!나(?:$|[^요])|든)|누가|누군|얼마(?!든)|뭐|뭘|뭔|무엇|무슨|어떤|어느(?!새)|어떻게|어떡|왜(?:$|요|죠|야|냐|지)|몇(?!몇)|며칠)/u;
const REQUEST = /^(?:알려|말해|설명해|가르쳐|정리해|요약해|보여|찾아|추천해)(?:줘|주|줄|봐|$)/u;
const COPULA =
  /(?:야|였어|였어요|였나|였나요|예요|에요|니|냐|죠|지|인가|인가요|가요|인데|군데|입니까|입니다)$/u;

/** Whether a word asks the reader to do something: 알려줘. */
export function isRequest({ text }: Word): boolean {
  return REQUEST.test(text);
}

/** The words of a question in reading order; none for a text of signs alone. */
export function readWords(text: string, analyzer: MorphemeAnalyzer): Word[] {
  const raw = text.split(' ').filter((word) => /[\p{L}\p{N}]/u.test(word));
  const groups = groupByWord(analyzer.analyze(raw.join(' ')));
  return raw.map((word, index) =>
    readWord(word, groups.length === raw.length ? groups[index]! : analyzer.analyze(word)),
  );
}

function groupByWord(morphemes: readonly Morpheme[]): Morpheme[][] {
  const groups: Morpheme[][] = [];
  let start = -1;
  for (const morpheme of morphemes) {
    if (morpheme.start !== start) groups.push([]);
    groups.at(-1)!.push(morpheme);
    start = morpheme.start;
  }
  return groups;
}

function readWord(word: string, analysed: readonly Morpheme[]): Word {
  const mark = /[\s?？!.,~…;:]*$/u.exec(word)![0];
  const text = word.slice(0, word.length - mark.length);
  const morphemes = analysed.filter(({ pos }) => !/^S[FPSEOW]$/.test(pos));
  const base = { text, mark, adnominal: morphemes.at(-1)?.pos === 'ETM' };
  if (ASKING.test(text)) {
    return { ...base, stem: text, particle: '', kind: 'asking', closes: COPULA.test(text) };
  }
  const noun = REQUEST.test(text) ? null : (readNoun(text, morphemes) ?? nounWithTopic(text, morphemes));
  if (noun === null) {
    const says = REQUEST.test(text) || morphemes.some(({ pos }) => /^(?:V|XS[VA]|E[FCT])/.test(pos));
    // 그렇게, 빠르게 tell how, not what.
    const how = /게$/u.test(text) && morphemes.at(-1)?.pos === 'EC';
    const kind = says && !how ? 'predicate' : 'other';
    return { ...base, stem: text, particle: '', kind, closes: kind === 'predicate' && !base.adnominal };
  }
  return { ...base, ...noun, closes: false };
}

/** What a topic particle ends is named, whatever the analyser takes it for (숲지기는: 숲 + 지다). */
function nounWithTopic(text: string, morphemes: readonly Morpheme[]) {
  const particle = /(?:은|는)(?:요)?$/u.exec(text)?.[0];
  if (particle === undefined || !/^J/.test(morphemes.at(-1)?.pos ?? '')) return null;
  return { stem: text.slice(0, -particle.length), particle, kind: 'noun' as const };
}

/** Whether a word is a noun of any sort but no pronoun. */
export function isNoun({ kind }: Word): boolean {
  return kind === 'name' || kind === 'place' || kind === 'time' || kind === 'noun';
}
