import { before, type Reading, rest } from './reading.ts';

/** 5조 is a group or an article as often as money; 67조 or 4.1조 are money, unless laws are spoken of. */
const WHOLE_JO = /(?<![\d.,])\d+조$/u;
const SMALL_JO = /^(?:1?\d|20)조$/u;
const MONEY_FOLLOWS =
  /^(?:\s?(?:규모|이상|이하|미만|안팎|가량|정도|쯤|짜리|어치|투자|적자|흑자|매출|예산|돌파|클럽)|대(?:$|[^표가-힣])|[을를이]?\s?넘)/u;
const MONEY_BEFORE = /(?:약|총|최대|최소|무려)\s?$/u;
const ARTICLE_FOLLOWS = /^(?:의\s?\d|\s?제?\d+항|\s?\d+호|\s?[,·)~-]{1,2}\s?제?\d+조)/u;
const ARTICLE_BEFORE =
  /(?:법|법률|령|조례|규칙|규정|약관|회칙|정관|협약|조약)[가-힣]{0,2}\s?\(?(?:제?\d+조[^가-힣\d]{0,3})*$/u;
/** Words for what is counted here, none of them money. */
const OTHER_UNIT = /^\s(?:년|광년|번|회|뷰|호|위|평방|포인트|번째|차례)/u;

/** Whether a number without a unit says an amount: it has a magnitude or is long, and counts nothing else. */
export function isBareAmount({ text, start, numeral, end }: Reading): boolean {
  const written = text.slice(start, end);
  const behind = rest(text, end);
  if (!numeral.large || numeral.vague || /^[A-Za-z\d]/.test(behind) || OTHER_UNIT.test(behind)) return false;
  if (numeral.style === 'sino') return written.length >= 3 && /[억조]/u.test(written);
  if (numeral.style !== 'digits' || !WHOLE_JO.test(written)) return true;
  const leading = before(text, start);
  if (ARTICLE_FOLLOWS.test(behind) || ARTICLE_BEFORE.test(leading)) return false;
  return !SMALL_JO.test(written) || MONEY_FOLLOWS.test(behind) || MONEY_BEFORE.test(leading);
}
