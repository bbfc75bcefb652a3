/** What people and papers write around a text that is not theirs, or not for reading. */
const CUES =
  /퍼\s?왔|퍼\s?옴|퍼\s?온\s|펌[\])】]|[[(【]펌|^펌\s|스크랩|공유(?:합|해|드|할게)|전달(?:합|해|드)|전해\s?드|옮겨\s?왔|옮깁니다|가져\s?왔|^(?:원문|출처|원출처)\s*[:：=]|무단\s?전재|재배포|저작권자|ⓒ|기사\s?제보|구독(?:과|하|을)|사진\s*[=:：]|^\(끝\)$/u;
/** Words that a remark may not hold: it would change what the text around it says. */
const CHANGES =
  /취소|연기|변경|정정|중단|철회|폐지|마감|종료|보류|무효|바로잡|개정|바뀌|바뀐|달라|아니|않|못|없|금지|불가|제외|(?<![가-힣])안\s/gu;
const LONGEST = 120;
const FIGURE = /[0-9０-９]/u;
/** A year in a copyright line is no figure of the text. */
const COPYRIGHT = /저작권|copyright|ⓒ|©|무단\s?전재/iu;

/** Whether a sentence only says where the text is from or who may use it ("시청 공지 퍼왔어요", "무단 전재 금지"). */
export function isRemark(sentence: string): boolean {
  if (sentence.length > LONGEST || !(CUES.test(sentence) || COPYRIGHT.test(sentence))) return false;
  return COPYRIGHT.test(sentence) || isHarmless(sentence);
}

/** Whether a sentence neither holds a figure nor takes anything back: it may stand beside a remark as a comment. */
export function isHarmless(sentence: string): boolean {
  return sentence.length <= LONGEST && !FIGURE.test(sentence) && changeWords(sentence) === '';
}

/** The words of a text that change or deny something, in its order: two texts that differ in them say different things. */
export function changeWords(text: string): string {
  return Array.from(text.matchAll(CHANGES), ([word]) => word.replace(/\s/gu, '')).join(' ');
}
