const RANGE = /^(?:\([^()]{1,12}\))?\s?(?:부터|에서|~|∼|〜|～|–|—|-|to|through)\s?$/iu;
const UNTIL = /^(?:\([^()]{1,12}\))?\s?까지/u;

/** Whether a time and the next one are the two ends of a range: A부터 B까지, A~B, A에서 B까지. */
export function joins(text: string, end: number, nextStart: number, nextEnd: number): boolean {
  const between = text.slice(end, nextStart);
  if (!RANGE.test(between)) return false;
  // 31일에서 7일로 늦췄다: a change, not a range.
  return !between.includes('에서') || UNTIL.test(text.slice(nextEnd, nextEnd + 20));
}

/** Not 9일부터 열흘 동안, which has an end. */
const SINCE = /^(?:\s?\([^()]{1,12}\))?\s?(?:부터|이후|이래|뒤로)(?!\s?[\d가-힣]{1,5}\s?(?:동안|간))/u;
const TILL = /^(?:\s?\([^()]{1,12}\))?\s?(?:까지|이전)/u;
const ENGLISH_SINCE = /\b(?:since|from|starting)\s(?:in\s)?$/iu;
const ENGLISH_TILL = /\b(?:until|till|by|before)\s$/iu;

/** Whether a time is only the beginning or the end of something. */
export function edgeOf(text: string, start: number, end: number): 'since' | 'until' | null {
  const after = text.slice(end, end + 20);
  const before = text.slice(Math.max(0, start - 20), start);
  if (SINCE.test(after) || ENGLISH_SINCE.test(before)) return 'since';
  return TILL.test(after) || ENGLISH_TILL.test(before) ? 'until' : null;
}

const COMPARED =
  /^(?:\s?말)?(?:\s?(?:보다|대비)|에\s비[해하]|[과와]\s(?:견[주줘]|비교)|에\s견[주줘]|의\s\S{1,6}배)/u;
const ENGLISH_COMPARED = /\b(?:than|versus|vs\.?|compared (?:to|with))\s(?:in\s|the\s)?$/iu;

/** Whether something is only compared with a time. */
export function isBaseline(text: string, start: number, end: number): boolean {
  if (COMPARED.test(text.slice(end, end + 20))) return true;
  const before = text.slice(Math.max(0, start - 24), start);
  return (
    ENGLISH_COMPARED.test(before) ||
    (/\bfrom\s$/iu.test(before) && /^an? |previous|prior/iu.test(text.slice(start, end)))
  );
}
