import { generalWord } from '../spacing/general-words.ts';
import { slipCost } from './slip.ts';
import { soundKeys } from './sound-key.ts';

const INTERROGATIVES = '얼마 누구 언제 어디 며칠 무엇'.split(' ').map((word) => ({
  word,
  key: soundKeys(word).join(''),
}));

/** 어딘가, 누군가: contractions, and words of their own. */
const CONTRACTED = /^(?:어딘|누군|언젠|얼만)/u;

/**
 * The interrogative that a word begins with by one slip (열마야 → 얼마야, 느구야 → 누구야), with its ending; null when
 * the rest is no ending of an interrogative. Whether the word is a right one in itself (어제) is not looked at.
 */
export function meantInterrogative(word: string): string | null {
  if (CONTRACTED.test(word)) return null;
  const typed = word.slice(0, 2);
  const key = soundKeys(typed).join('');
  for (const { word: meant, key: meantKey } of INTERROGATIVES) {
    const whole = meant + word.slice(2);
    if (typed !== meant && slipCost(key, meantKey) !== null && generalWord(whole) !== null) return whole;
  }
  return null;
}
