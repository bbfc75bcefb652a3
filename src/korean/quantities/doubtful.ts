import { compareDecimals, decimal } from './decimal.ts';
import { before, type Reading, rest } from './reading.ts';

/** Units that native numbers (두, 스무) stand before; the others take Sino-Korean ones. */
const NATIVE_UNITS = new Set('시간 달 해 주 톤 평 배'.split(' '));
/** Units that native numbers stick to; others make words of their own (세대, 열병, 세종). */
const STUCK_UNITS = new Set('명 사람 개 가지 곳 군데 마리 번 배 살 달 해 시간'.split(' '));
/** What 한 counts one of; elsewhere it says some (한 번, 한 해), or belongs to 하다 (말했다고 한 사람). */
const SURE_WITH_ONE = new Set('명 개 곳 가지 마리 살 달 시간'.split(' '));
/** Higher numbers of years are dates unless something says that they last. */
const MOST_YEARS = decimal(150);
const LASTING = /^(?:째|\s?(?:간|동안|만에|넘게|이상|가까이|전|뒤|후|된))/u;
const MOST_DAY_OF_MONTH = decimal(31);
const TEN = decimal(10);
const HUNDRED = decimal(100);

/** Spellings that are also something else, each with when it is the unit. */
const CHECKS: Readonly<Record<string, (reading: Reading) => boolean>> = {
  // 2026년 and 943년 are dates, 24년 3월 too; 475년간 is not.
  년: ({ text, numeral, end }) =>
    (compareDecimals(numeral.value, MOST_YEARS) <= 0 || LASTING.test(rest(text, end))) &&
    !/^\s?(?:\d{1,2}월|[1-4]분기|상반기|하반기|말|초)/u.test(rest(text, end)),
  // 5일 is a day of the month unless something says that it lasts.
  일: ({ text, numeral, end }) =>
    compareDecimals(numeral.value, MOST_DAY_OF_MONTH) > 0 ||
    /^(?:째|\s?(?:동안|내내|연속|만에|이내|안에|간의?\s))/u.test(rest(text, end)),
  // 오후 4시 20분 is a time of day.
  분: ({ text, start }) => !/시\s?$/u.test(before(text, start)),
  초: ({ text, start }) => !/시\s?\d{1,2}분\s?$/u.test(before(text, start)),
  // 3대 과제 is a list, 20대 an age, 17대 국회 a place in an order: few vehicles are told by a particle.
  대: ({ numeral, text, start, end }) =>
    numeral.style === 'native' ||
    (compareDecimals(numeral.value, HUNDRED) >= 0 && !/^(?:19|20)\d0대/u.test(text.slice(start, end))) ||
    /^(?:[를와]|이?나\s|이상|이하|정도|가량|씩)/u.test(rest(text, end)),
  // 3번 is a place or a number to call by.
  번: ({ numeral }) => numeral.style === 'native',
  도: ({ spaced, numeral }) => !spaced && numeral.style === 'digits',
  해: ({ numeral }) => numeral.style === 'native',
  사람: ({ text, end, numeral }) => numeral.style !== 'digits' || !/^[가-힣]/u.test(rest(text, end)),
  점: ({ numeral }) => numeral.style !== 'sino',
  종: ({ text, end }) => !/^로/u.test(rest(text, end)),
  장: ({ text, end }) => !/^\s?(?:\d+절|제?\d+조)/u.test(rest(text, end)),
  won: ({ numeral }) => numeral.large || compareDecimals(numeral.value, HUNDRED) >= 0,
  메가: ({ spaced }) => !spaced,
  기가: ({ spaced }) => !spaced,
  테라: ({ spaced }) => !spaced,
};
/** 천사장, 만점, 억대: Sino-Korean numbers stuck to other counters than these are parts of words. */
const STUCK_SINO = new Set('명 개 원 불 달러 번 배 개월 시간 퍼센트 프로'.split(' '));

/** Whether what looks like an amount is one: no date, no time of day, no place in an order, no word of its own. */
export function isAmount(reading: Reading): boolean {
  const { text, start, end, numeral, spelling, spaced } = reading;
  // 제3조, 제2의: a place in an order; GPT-4 and v2 are names.
  if (
    /(?:제|(?<![가-힣])제\s|[A-Za-z][-–]?|\d[-–.,:/])$/u.test(before(text, start)) &&
    numeral.style !== 'english'
  ) {
    return false;
  }
  if (/^당(?:\s|$)/u.test(rest(text, end))) return false;
  if (numeral.style === 'native' && !takesNative(reading)) return false;
  if (numeral.style === 'sino' && !numeral.vague && !spaced && spelling !== '' && !STUCK_SINO.has(spelling))
    return false;
  // 3 원인, 2 개인: without a magnitude only digits stuck to a short unit are sure.
  if (spaced && !numeral.large && spelling === '원' && compareDecimals(numeral.value, TEN) < 0) return false;
  if (spaced && !numeral.large && /^[인일임입]/u.test(rest(text, end)) && /^[가-힣]$/u.test(spelling))
    return false;
  return CHECKS[spelling]?.(reading) ?? true;
}

function takesNative({ unit, numeral, spelling, spaced }: Reading): boolean {
  if (!spaced && !STUCK_UNITS.has(spelling)) return false;
  const isOne = numeral.value.mantissa === 1n && numeral.value.exponent === 0;
  if (isOne && !SURE_WITH_ONE.has(spelling)) return false;
  return unit.dimension === 'count' || NATIVE_UNITS.has(spelling);
}
