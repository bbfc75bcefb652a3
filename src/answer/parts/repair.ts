import { isNoun, type Word } from '../follow-up/reading.ts';
import { isAsked } from './words.ts';

/** 랑 that the analyser took for a part of the word (의자랑). */
const JOINED = /^(?<stem>[가-힣]{2,}?)(?<particle>이?랑)$/u;
const NOT_JOINED =
  /^(?:첫|짝|풋|내리|나라|이웃|가족|자식)사랑$|(?:자기|노래|장기|솜씨)자랑$|(?:호랑|신랑|명랑|화랑|도랑|고랑)$/u;

/** A word that the analyser read wrongly, as the noun and particle that it is. */
export function repairNoun(word: Word): Word {
  const { text, particle } = word;
  // 높이 is taken for an adverb, 길이 for 길 with 이.
  if (/이$/u.test(text) && isAsked(text)) return { ...word, kind: 'noun', stem: text, particle: '' };
  const joined = NOT_JOINED.test(text) || particle !== '' ? undefined : JOINED.exec(text)?.groups;
  // 라면이랑 is taken for an ending.
  const isJoined = joined !== undefined && (isNoun(word) || joined.particle === '이랑');
  if (isJoined && joined.stem !== undefined && joined.particle !== undefined) {
    return { ...word, kind: isNoun(word) ? word.kind : 'noun', stem: joined.stem, particle: joined.particle };
  }
  if (!isNoun(word) || particle !== '') return word;
  // 보관법과 is taken for a compound of 법과.
  const stem = text.slice(0, -1);
  return /[와과]$/u.test(text) && isAsked(stem) ? { ...word, stem, particle: text.slice(-1) } : word;
}
