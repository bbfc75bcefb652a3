import { calendar, type Notation, type Season, type TimeParts } from './expression.ts';
import { ORDINAL, ordinalValue } from './numerals.ts';

const YEAR = String.raw`((?:19|20)\d{2})`;
/** No digit of a longer number, amount or version stands in front. */
const ALONE = String.raw`(?<![\d.,/$₩€-])`;
const TILDE = String.raw`\s?[~∼〜～–-]\s?`;
/** What follows 초 and 말 where they are a part of a year or month, not the beginning of 말했다. */
const WORD_END = `(?=$|[^가-힣]|에|부터|까지|쯤|께|의|은|는|이(?![가-힣])|보다|기준|로|과|경|인)`;
/** Durations and counts of days: 7일간, 3일 만에, 14일 안에, 1일 평균. */
const DAY_DURATION = String.raw`(?!간|째|차|치|권|당|분|장|씩|짜리|이내|이상|이하|\s?(?:동안|만에|안에|이내|내내|연속|걸|소요|정도|가량|넘|전|뒤|후|이상|휴가|평균|\d회)|이?\s?지나)`;
/** 1일 평균, 1일 섭취량: how much a day, unless a month stands in front. */
const FIRST = String.raw`0?1(?:(?<=(?:월|달|지난|오는|다가오는)\s?0?1)|(?!\s?일\s(?:\d|[한두세네]\s|평균|최대|최소|섭취|권장|이용|생산|처리|방문|사용|복용|필요|적정|제한|한도|기준)))`;
const COUNTED = String.raw`(?<!(?:매달|매월|매년|해마다|최대|최소|평균|앞으로|총|모두|약|연속|하루|꼬박|무려|단|박)\s?)`;
/** Durations of years written with two digits: 20년 경력, 10년 넘게. */
const YEAR_DURATION = String.raw`(?!\s?(?:간|동안|만|전|뒤|후|이상|이하|미만|이내|넘|가까|경력|역사|전통|근속|근무|정도|째|쯤|차|걸|내내|연속|가량|남짓|여|안에|된|지나|징역|형|계약|짜리|거치|장기|이자))`;
/** Counted things after a number that might be taken for a year: 2000 명. */
const COUNTERS =
  '원|명|개|건|대|곳|번|회|만|억|조|천|백|여|세대|년|걸음|달러|유로|엔|톤|미터|킬로|가구|석|권|장|마리|그루|점|호|위|칸|평|도|퍼센트|쪽|페이지|자|단어|포인트|시간|분|초|일|주년|종|편|차례|배|병|상자|필지|번지|와트|리터|그램';

const SEASONS: ReadonlyMap<string, Season> = new Map([
  ['봄', 0],
  ['여름', 1],
  ['가을', 2],
  ['겨울', 3],
]);
const SECTIONS: ReadonlyMap<string, 'early' | 'middle' | 'late'> = new Map([
  ['초', 'early'],
  ['초순', 'early'],
  ['상순', 'early'],
  ['초반', 'early'],
  ['연초', 'early'],
  ['중순', 'middle'],
  ['중반', 'middle'],
  ['하순', 'late'],
  ['후반', 'late'],
  ['말', 'late'],
  ['연말', 'late'],
]);

/** Years, months and days as Korean and ISO texts write them by the calendar. */
export const CALENDAR_NOTATIONS: readonly Notation[] = [
  {
    pattern: String.raw`${ALONE}${YEAR}\s?[-./]\s?(\d{1,2})\s?[-./]\s?(\d{1,2})(?!\d)\.?`,
    read: ([, year, month, day]) => date(Number(year), Number(month), Number(day)),
  },
  {
    pattern: String.raw`${ALONE}['’‘]?(2\d)\.(0\d|1[0-2])\.([0-3]\d)(?![\d.])`,
    read: ([, year, month, day]) => date(2000 + Number(year), Number(month), Number(day)),
  },
  {
    pattern: String.raw`${ALONE}${YEAR}(?:[-./](0[1-9]|1[0-2])|\.\s(\d{1,2})\.)(?![\d.-])`,
    read: ([, year, padded, spaced]) => date(Number(year), Number(padded ?? spaced)),
  },
  {
    pattern: String.raw`(?<![a-z])FY\s?['’]?(\d{4}|\d{2})(?!\d)|${ALONE}${YEAR}\s?년?\s?(?:회계\s?[연년]도|사업\s?연도)`,
    read: ([, abbreviated, full]) => ({
      year: calendar(fullYear(abbreviated ?? full!)),
      fiscal: true,
    }),
  },
  {
    pattern: String.raw`${ALONE}((?:19|20)?\d0)년대(?:\s?(초반|중반|후반|초|말)${WORD_END})?`,
    read: ([, decade, section]) => {
      const first = decade!.length === 4 ? Number(decade) : 1900 + Number(decade);
      return section === undefined ? { decade: first } : { decade: first, section: SECTIONS.get(section)! };
    },
  },
  {
    pattern: String.raw`${ALONE}${YEAR}\s?(?:년도?|학년도)(?!대|생|형|식|판|간|\s?(?:동안|만에|째))`,
    read: ([, year]) => ({ year: calendar(Number(year)) }),
  },
  {
    pattern: String.raw`${ALONE}${YEAR}(?=${TILDE}(?:19|20)?\d{2}년|\s?(?:[상하]반기|[1-4]분기|Q[1-4]|시즌|(?:봄|여름|가을|겨울)(?![가-힣]))|['’]s\b)|(?<=\()${YEAR}(?=\))|(?<=^|\s)(20[0-3]\d)(?=\s(?!${COUNTERS})[가-힣]|\s?[?？]?$)`,
    read: ([, listed, bracketed, bare]) => ({ year: calendar(Number(listed ?? bracketed ?? bare)) }),
  },
  {
    pattern: String.raw`${ALONE}(1[0-8]\d{2})년(?!대|\s?(?:간|동안|만에|전(?!쟁)|넘|된|역사|가까))`,
    read: ([, year]) => ({ year: calendar(Number(year)) }),
  },
  {
    pattern: String.raw`(?<!\d)['’‘](\d{2})년`,
    read: ([, year]) => ({ year: calendar(fullYear(year!)) }),
  },
  {
    pattern: String.raw`(?<![\d.,가-힣])(?<!(?:지난|최근|앞으로|향후|약|만|총|근|꼬박|무려|매|단|최대|최소|평균)\s?)([0-4]\d)년도?(?=\s?(?:\d{1,2}월|[1-4]분기|[상하]반기|(?:초|말|봄|여름|가을|겨울)${WORD_END})|에(?![가-힣])|도(?![가-힣])|\s|[?？]?$)${YEAR_DURATION}`,
    read: ([, year]) => ({ year: calendar(fullYear(year!)), shortYear: true }),
  },
  {
    pattern: `([상하전후])반기(?!별|마다)`,
    read: ([, half]) => ({ half: calendar('상전'.includes(half!) ? 1 : 2) }),
  },
  {
    pattern: String.raw`${ALONE}([1-4])(?:\s?/\s?4)?(?:\s?분기(?!\s?(?:연속|만에|째|동안|내리|간|차))|(?=${TILDE}[1-4]분기))|(?<![가-힣])([일이삼사])사?분기`,
    read: ([, digit, word]) => ({ quarter: calendar(digit ? Number(digit) : '일이삼사'.indexOf(word!) + 1) }),
  },
  {
    pattern: String.raw`(?<=(?:년도?|해|올|지난|이번|오는|다가오는|다음)\s?)(${[...SEASONS.keys()].join('|')})철?${WORD_END}`,
    read: ([, season]) => ({ season: SEASONS.get(season!)! }),
  },
  {
    pattern: String.raw`(?<![\d.,])(1[0-2]|0?[1-9])(?:\s?월(?!급|세|요일|드|평균)|(?=${TILDE}\d{1,2}\s?월(?!급|세)))`,
    read: ([, month]) => ({ month: calendar(Number(month)) }),
  },
  {
    pattern: String.raw`(?<=(?:년도?|월|해|달|분기|반기)\s?)(초순|상순|중순|하순|초반|중반|후반|연말|연초|초|말)${WORD_END}`,
    read: ([, section]) => ({ section: SECTIONS.get(section!)! }),
  },
  {
    pattern: String.raw`(?<=(?:월|달)\s?)${ORDINAL}\s?주(?:차)?(?![가-힣]{2})`,
    read: ([, ordinal]) => ({ week: calendar(ordinalValue(ordinal!)) }),
  },
  {
    pattern: String.raw`(?<![\d.,:])${COUNTED}(3[01]|[12]\d|0?[2-9]|${FIRST})(?:\s?일${DAY_DURATION}|(?=${TILDE}\d{1,2}\s?일${DAY_DURATION}))`,
    read: ([, day]) => ({ day: calendar(Number(day)) }),
  },
  {
    pattern: String.raw`(?<![\d/])(1[0-2]|0?[1-9])/(3[01]|[12]\d|0?[1-9])(?=\s?\([월화수목금토일]\))`,
    read: ([, month, day]) => ({ month: calendar(Number(month)), day: calendar(Number(day)) }),
  },
  {
    pattern: String.raw`(?<=[일\d]\s?)\(([월화수목금토일])(?:요일)?\)|(?<![가-힣])([월화수목금토일])요일`,
    read: ([, bracketed, word]) => ({ weekday: '월화수목금토일'.indexOf((bracketed ?? word)!) }),
  },
  {
    pattern: String.raw`(?:(오전|오후|새벽|아침|저녁|밤|낮)\s?)?(?<![\d.,:])([01]?\d|2[0-4])(?::([0-5]\d)(?![\d:])|시(?!간|즌|작)(?:\s?(\d{1,2})분|\s?(반)(?![가-힣]))?)`,
    read: ([, half, hour, digits, minutes, thirty]) => ({
      clock: {
        hour: /오후|저녁|밤/u.test(half ?? '') && Number(hour) < 12 ? Number(hour) + 12 : Number(hour),
        minute: thirty ? 30 : Number(digits ?? minutes ?? 0),
      },
    }),
  },
];

function date(year: number, month: number, day?: number): TimeParts | null {
  if (month < 1 || month > 12 || (day !== undefined && (day < 1 || day > 31))) return null;
  const parts = { year: calendar(year), month: calendar(month) };
  return day === undefined ? parts : { ...parts, day: calendar(day) };
}

/** Two digits are of this century up to 49, else of the last one. */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length === 4) return year;
  return year < 50 ? 2000 + year : 1900 + year;
}
