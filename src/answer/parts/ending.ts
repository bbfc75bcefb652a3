import { askingSpan } from '../follow-up/phrases.ts';
import { isNoun, isRequest, type Word } from '../follow-up/reading.ts';
import { attach, joinWords } from '../follow-up/rewording.ts';
import { isAll, isSpread } from './words.ts';

const COMPARISON = /^(?:비교(?:$|해|하면|하자면|좀|를|표)|차이(?:$|[는가를]|점)|다르|다른|달라)/u;
const HOW = /^(?:어떻게|뭐가|무엇이|어떤)$/u;
const LIGHT =
  /^(?:돼|되나|되는|됩니|될까|줘|주세|줄래|있어|있나|있는|알려|알고|궁금|말해|부탁|좀|싶|해줘|해|하나|합니|인지|인가|뭔지|요$)/u;
/** What stands behind 몇: 명이야, 퍼센트야. */
const COUNTED =
  /^(?:명|개|곳|건|대|원|년|월|일|살|세|회|번|점|위|층|가지|권|장|시|분|시간|퍼센트|프로|달러|미터|킬로|도|위안|엔)(?:씩|이나|까지)?(?:이야|야|이에요|예요|인가요?|이니|이지|입니까|인지)?$/u;

/** Whether words end in asking for a comparison of what stands before them: 매출 비교해줘, 차이는 뭐야. */
export function asksToCompare(words: readonly Word[]): boolean {
  return comparisonAt(words) >= 0;
}

/** Where the words begin that ask to compare; -1 when none do. */
function comparisonAt(words: readonly Word[]): number {
  const at = words.findIndex(({ text, adnominal }) => COMPARISON.test(text) && !adnominal);
  if (at < 0 || !onlyAsks(words.slice(at + 1))) return -1;
  return at > 0 && HOW.test(words[at - 1]!.text) ? at - 1 : at;
}

/** Whether words only ask and name nothing that is asked about: 각각 얼마야, 다 알려줘, 어떻게 돼. */
export function onlyAsks(words: readonly Word[]): boolean {
  return words.every(
    (word) =>
      word.kind === 'asking' ||
      isRequest(word) ||
      isSpread(word.text) ||
      isAll(word.text) ||
      LIGHT.test(word.text) ||
      COUNTED.test(word.text),
  );
}

/** Words without those that spread or compare what is listed before them: 각각 누구야 gives 누구야. */
export function withoutSpread(words: readonly Word[]): Word[] {
  const at = comparisonAt(words);
  return words.slice(0, at < 0 ? words.length : at).filter(({ text }) => !isSpread(text) && !isAll(text));
}

/** Words as one question: a noun at the end is asked for, and a noun before the asking word is its topic. */
export function asQuestion(words: readonly Word[]): string {
  const last = words.at(-1)!;
  const asked = askingSpan(words);
  // 몇 명 둬: the verb is taken for a noun.
  if (isNoun(last) && (asked === null || last.particle !== '')) {
    const topic = /^(?:은|는)$/u.test(last.particle) && last.mark !== '';
    return topic
      ? joinWords(words)
      : `${joinWords([...words.slice(0, -1), withParticleOf(last, '')])} 알려줘`;
  }
  const before = asked === null ? undefined : words[asked.from - 1];
  if (asked === null || asked.to < words.length - 1 || before === undefined) return joinWords(words);
  const bare = isNoun(before) && before.particle === '';
  return joinWords(bare ? words.with(asked.from - 1, withParticleOf(before, '은')) : words);
}

/** A noun with another particle, and without the mark behind it. */
export function withParticleOf(word: Word, particle: string): Word {
  return { ...word, text: attach(word.stem, particle), particle, mark: '' };
}
