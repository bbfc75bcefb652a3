import { COUNTERS } from '../spacing/general-words.ts';

/** Laughing, crying and stretched signs, which say nothing. A single jamo may be a mark (ㄱ, ㄴ), 3~5 is a range. */
const NOISE = /[ㅋㅎㅠㅜㅡㄷㅇ]{2,}|[~^]+(?=$|[?!.]|\s+(?!\d)|[ㅋㅎㅠㅜ])|;{2,}|(?<=[!?])[!?]+/gu;
const TAIL = '(?=$|[\\s?？!.,~])';

/**
 * Copulas behind an interrogative that the analyser does not take off, all of which ask the same as 인가요: careless
 * ones (얼마임, 누구애요, 몇 명임) and those of the past (얼마였지).
 */
const COPULAS =
  '에요|애요|얘요|에여|예여|애여|얘여|에염|이에여|이예여|이애요|임|이임|임여|인가여|인가염|인감|인지여|이져|이죵|이엿어|이였어|엿어|엿지|엿음|였음|이었음|' +
  '였어|였어요|였지|였지요|였죠|였나|였나요|였더라|였니|였대|였는지|이었어|이었어요|이었지|이었나|이었나요|이었더라|이었죠|이었니|더라|이더라|이래|래';
const BARE_COPULAS = `${COPULAS}|냐|이냐|노|이노|용|져|죵|데`;
const COUNTED_END = new RegExp(`(몇\\s?(?:${COUNTERS.join('|')}))(?:${COPULAS})${TAIL}`, 'gu');
const BARE_END = new RegExp(`(얼마|누구|언제|어디|무엇|뭐|머|며칠)(?:${BARE_COPULAS})${TAIL}`, 'gu');

/** Interrogatives in forms that the analyser does not know, and what they say. */
const FORMS: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`얼만(?:가여|가용|감|데|데요|가염)${TAIL}`, 'gu'), '얼마인가요'],
  [new RegExp(`얼맘${TAIL}`, 'gu'), '얼마인가요'],
  [new RegExp(`(?:뭥미|뭐임|머임|뭐에여|뭔가여|먼가요|먼가여|머에요|머예요)${TAIL}`, 'gu'), '무엇인가요'],
  [new RegExp(`어딘(?:가여|감|데)${TAIL}`, 'gu'), '어디인가요'],
  [new RegExp(`누군(?:가여|감|데)${TAIL}`, 'gu'), '누구인가요'],
  [new RegExp(`언젠(?:가여|감|데)${TAIL}`, 'gu'), '언제인가요'],
  [/(?<=^|\s)얼말(?=\s)/gu, '얼마를'],
];

/**
 * Chat Korean in the written forms of the same questions: laughter and stretched signs go, 얼마임 and 얼마애요 turn
 * into 얼마인가요. What is asked about is left alone.
 */
export function withoutChatForms(text: string): string {
  const plain = text.replace(NOISE, '').replace(/\s+/gu, ' ').trim();
  // A text of nothing but signs stays what it is.
  if (plain === '') return text;
  const written = FORMS.reduce((rest, [form, meant]) => rest.replace(form, meant), plain);
  return written.replace(COUNTED_END, '$1인가요').replace(BARE_END, '$1인가요');
}
