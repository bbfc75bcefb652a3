/** Endings of questions that want a yes or no, behind any stem; those behind a stem in ㄴ or ㅆ are in `asksYesNo`. */
const YES_NO =
  /(?:나요|까요?|[가-힣]니까|있어|있나|있니|있냐|있음|없어|없나|없음|돼|되나|되니|되냐|됨|하나|하니|하냐|한대|된대|가능|맞나|맞아|맞지|맞음|되요|는지|할\s*수\s*있)(?:\s*요)?\s*[?？]?$/u;
const STEM_ENDING = /(?<stem>[가-힣])(?<ending>가요?|어요?|나|니|냐|대요?|지요?|죠|음|던가요?)\s*[?？]?$/u;
const HANGUL_START = 0xac00;
const FINALS = 28;
/** ㄴ and ㅆ among the final consonants of a Hangul syllable. */
const FINAL_N = 4;
const FINAL_SS = 20;
/** ㄴ and ㄹ: how a clause before a noun ends. */
const CLAUSE_FINALS: ReadonlySet<number> = new Set([FINAL_N, 8]);

/** Whether a Korean question without an interrogative ends as one that wants a yes or no. */
export function asksYesNo(text: string): boolean {
  if (YES_NO.test(text)) return true;
  const { stem, ending } = STEM_ENDING.exec(text)?.groups ?? {};
  if (stem === undefined || ending === undefined) return false;
  const final = finalOf(stem);
  return ending.startsWith('가') ? final === FINAL_N : final === FINAL_SS;
}

/** Whether a syllable may end a clause that tells which one of the next noun is meant: 파는, 지을. */
export function endsClause(syllable: string): boolean {
  return CLAUSE_FINALS.has(finalOf(syllable));
}

function finalOf(syllable: string): number {
  return (syllable.codePointAt(0)! - HANGUL_START) % FINALS;
}
