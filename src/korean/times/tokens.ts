import { CALENDAR_NOTATIONS } from './calendar-notations.ts';
import { ENGLISH_NOTATIONS } from './english-notations.ts';
import type { Notation, TimeToken } from './expression.ts';
import { RELATIVE_NOTATIONS } from './relative-notations.ts';

/** Where two fit at one place, the earlier one is read. */
const NOTATIONS: readonly Notation[] = [...RELATIVE_NOTATIONS, ...CALENDAR_NOTATIONS, ...ENGLISH_NOTATIONS];
/** Every time has one of these; most sentences have none, and are not looked at any further. */
const HINT =
  /[\d해년달월주일늘제내분기]|금[일년]|명년|모레|글피|전날|이맘때|현재|지금|현시점|최[근신]|요[즘새]|근래|연[말초]|하루|이틀|[사나열]흘|[닷엿]새|이레|여드레|아흐레|봄|여름|가을|겨울|[a-z]{3}/iu;
const FLAGS = 'iu';
const FIRST_FIT = new RegExp(
  NOTATIONS.map(({ pattern }, index) => `(?<n${index}>${pattern})`).join('|'),
  `g${FLAGS}`,
);
const ALONE = NOTATIONS.map(({ pattern }) => new RegExp(pattern, `y${FLAGS}`));

/** The units of time in a text, in order; none overlaps another. Full-width digits are read too. */
export function timeTokens(original: string): TimeToken[] {
  if (!HINT.test(original)) return [];
  const text = withPlainDigits(original);
  const tokens: TimeToken[] = [];
  FIRST_FIT.lastIndex = 0;
  for (let match = FIRST_FIT.exec(text); match !== null; match = FIRST_FIT.exec(text)) {
    const index = NOTATIONS.findIndex((_, at) => match.groups?.[`n${at}`] !== undefined);
    const pattern = ALONE[index]!;
    pattern.lastIndex = match.index;
    const own = pattern.exec(text);
    const { read, anyOrder } = NOTATIONS[index]!;
    const parts = own === null ? null : read(own);
    const end = match.index + match[0].length;
    if (parts !== null) tokens.push({ start: match.index, end, parts, anyOrder: anyOrder ?? false });
  }
  return tokens;
}

/** Of the same length in UTF-16 units. */
function withPlainDigits(text: string): string {
  return text.replace(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xff10 + 0x30));
}
