import { askingSpan, nounPhrases, nounText, topicOf } from './phrases.ts';
import { isRequest, type Word } from './reading.ts';
import { attach, joinWords, replaceWords } from './rewording.ts';
import { mayHave } from './words.ts';

/** The words of a question that is nothing but an interrogative (어디에?, 왜 그래?, 몇 명이야?), or null. */
export function bareAsking(words: readonly Word[]): readonly Word[] | null {
  if (isAskingWhy(words))
    return [{ ...words[0]!, text: '왜', mark: words.at(-1)!.mark, kind: 'asking', closes: false }];
  const span = askingSpan(words);
  return span !== null && span.from === 0 && span.to === words.length - 1 ? words : null;
}

/** 왜 그래?, 이유는?, 이유가 뭐야? */
function isAskingWhy(words: readonly Word[]): boolean {
  return /^(?:왜 (?:그래|그런|그렇|그러)\S*|(?:그 )?(?:이유|까닭)[은는이가](?:요|\s(?:뭐|뭔|무엇|뭘)\S*)?)$/u.test(
    words.map(({ text }) => text).join(' '),
  );
}

/**
 * The last question with another interrogative: in the place of its own, before its predicate when it has none, or
 * right behind the topic when either of the two ends the sentence (누구야).
 */
export function swapAsking(base: readonly Word[], asking: readonly Word[]): string | null {
  const asked = asking.map(({ text }) => text).join(' ');
  const span = askingSpan(base);
  const ends = asking.at(-1)!;
  const toldNotAsked = span === null && isRequest(base.at(-1)!);
  if (ends.closes || toldNotAsked || (span !== null && base[span.to]!.closes))
    return askOfTopic(base, asked + ends.mark);
  const plain = asked.replace(/(?:요|죠)$/u, '');
  const active = plain === '누가' ? base.map(inActiveVoice) : base;
  if (span === null) {
    const predicate = predicateStart(active);
    return predicate === 0 || predicate === active.length
      ? null
      : replaceWords(active, predicate, predicate, `${plain} ${active[predicate]!.text}`);
  }
  // 무슨 행사가 열려? + 왜? → 왜 행사가 열려?
  const to = /^(?:무슨|어떤)$/u.test(base[span.from]!.text) ? span.from : span.to;
  return replaceWords(active, span.from, to, plain);
}

/** 설립됐어 has no one who does it: 누가 설립했어. */
function inActiveVoice(word: Word): Word {
  if (word.kind !== 'predicate') return word;
  return { ...word, text: word.text.replace(/됐(?=[가-힣]+$)/u, '했').replace(/되었(?=[가-힣]+$)/u, '하였') };
}

/** Where the verb at the end begins, with what helps it (취소할 수 있어); behind the last word when there is none. */
function predicateStart(words: readonly Word[]): number {
  let start = words.length;
  while (start > 0 && (words[start - 1]!.kind === 'predicate' || words[start - 1]!.text === '수')) start--;
  return start;
}

/** A question that has no subject of its own (언제 열려?, 무료야?), asked of what the last one was about. */
export function askOfTopic(base: readonly Word[], question: string): string | null {
  const topic = topicOf(base);
  return topic === null ? null : `${attach(topic.text, '은')} ${question}`;
}

/** Whether a question names nothing that it asks about: interrogatives, adverbs, times and one predicate at the end. */
export function lacksTopic(words: readonly Word[]): boolean {
  const last = words.at(-1);
  const asking = askingSpan(words);
  if (last?.closes !== true || (asking === null && !/[?？]/u.test(last.mark))) return false;
  const isAsking = (index: number): boolean => asking !== null && asking.from <= index && index <= asking.to;
  const start = predicateStart(words);
  return words.every((word, index) => {
    if (isAsking(index) || index >= start) return true;
    return word.kind === 'other' || (word.kind === 'time' && !/^[은는이가]$/u.test(word.particle));
  });
}

/** Verbs that say little beside the attribute that they are asked with. */
const LIGHT = /^(?:돼|되|해|하|있|없|알려|필요|가능|걸|들|드|써|쓰|커|높)/u;

/**
 * A question about an attribute that has no owner (대표는 누구야?, 회비는?), given that of the last question; null
 * when it has one, or when what was spoken of has no such attribute.
 */
export function giveOwner(base: readonly Word[], words: readonly Word[]): string | null {
  const [phrase, ...others] = nounPhrases(words);
  if (phrase === undefined || phrase.from > 0 || others.length > 0) return null;
  const attribute = words.slice(0, phrase.to + 1);
  const rest = words.slice(phrase.to + 1);
  if (!/^[은는이가도]?$/u.test(attribute.at(-1)!.particle) || !isLightlyAsked(rest)) return null;
  const owner = topicOf(base)?.owner ?? null;
  const fits = owner !== null && attribute.every(({ stem }) => mayHave(owner, stem, rest.length === 0));
  return fits ? `${owner.text}의 ${joinWords(words)}` : null;
}

function isLightlyAsked(words: readonly Word[]): boolean {
  const span = askingSpan(words);
  const tail = span === null ? words : words.slice(span.to + 1);
  if (span !== null && span.from > 0) return false;
  return tail.every(({ kind, text }) => kind === 'predicate' && LIGHT.test(text));
}

/** The interrogative of a question without its ending: 얼마 of 얼마를 and 얼마야. */
export function askingRoot(words: readonly Word[]): string | null {
  const span = askingSpan(words);
  if (span === null) return null;
  return /^(?:언제|어디|누|얼마|뭐|뭘|무엇|왜|어떻게|몇)/u.exec(nounText(words, span))?.[0] ?? null;
}
