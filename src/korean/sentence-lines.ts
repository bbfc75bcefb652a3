import { isHangulSyllable, ROLE, roleAt, trimEnd } from './sentence-characters.ts';

const LIST_ITEM = /(?:[-*•‣◦▪■□○●◆◇▶▷※]\s|\d{1,3}[.)]\s|[가-하][.)]\s|[①-⑳])/y;

/** Final words of a line that look like a predicate and are none: nouns in 요, particles in 다, endings in 까. */
const NOT_FINAL = /(?:[필중수주개소동민강고]요|(?:마|바|캐나|판|람|소)다|\S보다|니까)$/;

/** True when a list marker stands at `index`, the first visible character of a line. */
export function startsListItem(text: string, index: number): boolean {
  LIST_ITEM.lastIndex = index;
  return LIST_ITEM.test(text);
}

/**
 * True when the line that ends at `lineBreak` closes with a sentence-final form without a period
 * (…했습니다, …인가요, …있음). Hard-wrapped prose must not be cut, so doubtful words count as not final.
 */
export function endsLine(text: string, start: number, lineBreak: number): boolean {
  let end = trimEnd(text, start, lineBreak);
  while (
    end > start &&
    (roleAt(text, end - 1) === ROLE.closer || roleAt(text, end - 1) === ROLE.straightQuote)
  )
    end--;
  if (!isHangulSyllable(text.charCodeAt(end - 1)) || !isHangulSyllable(text.charCodeAt(end - 2)))
    return false;
  const tail = text.slice(Math.max(start, end - 4), end);
  switch (text[end - 1]) {
    case '다':
    case '요':
    case '죠':
    case '됨':
      return !NOT_FINAL.test(tail);
    case '까':
      return /[습입]니까$/.test(tail) || !NOT_FINAL.test(tail);
    case '음':
      return /[있없했였됐왔았었겠같]음$/.test(tail);
    default:
      return false;
  }
}
