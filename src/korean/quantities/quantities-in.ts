import { add, compareDecimals, type Decimal, decimal, multiply } from './decimal.ts';
import { fractionAt } from './fraction.ts';
import { halfWidth } from './half-width.ts';
import { type Measure, measureAt } from './measure.ts';
import { qualifierAround } from './qualifiers.ts';
import type { Dimension, Quantity } from './quantity.ts';
import { rangeAt } from './range.ts';

/** Where a number may begin: digits anywhere, words of a number only where a word begins. */
const START =
  /(?<!\d|\d[.,])\d|(?<![가-힣A-Za-z\d])(?:[수몇](?=[십백천만억조])|[일이삼사오육칠팔구](?=[십백천만억조]|분의)|[십백천만억](?=[만억조]?\s?[가-힣])|한|두|세|석|네|넉|너댓|서너|다섯|대여섯|여섯|예닐곱|일곱|일고여덟|여덟|아홉|열|스물|스무|서른|마흔|쉰|예순|일흔|여든|아흔|이틀|사흘|나흘|닷새|보름)|(?<![A-Za-z])(?:an? (?=hundred|thousand|[mbt]r?illion)|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)/giu;

/** Kinds of amounts that are written in two steps (1시간 30분, 2m 30cm) or with a half (1년 반). */
const STEPPED: ReadonlySet<Dimension> = new Set(['time', 'length', 'mass']);
const HALVED: ReadonlySet<Dimension> = new Set(['time', 'multiple', 'mass']);
const HALF = /\s?반(?=[^가-힣]|$|[이을은의에]|가량|정도|만|동안|쯤)/y;
const NEGATIVE = /(?:영하|마이너스|(?:^|[\s(])[-−–])\s?$/u;
const SIGNED: ReadonlySet<Dimension> = new Set(['temperature', 'percent', 'percent-point', 'money']);

/** A measure whose value is in the base unit, with the upper end of a range. */
interface Reading {
  readonly quantity: Quantity;
  /** How many base units its last unit is; a step must be smaller. */
  readonly factor: Decimal;
}

/**
 * The amounts of a Korean or English text in reading order, none overlapping: money, measures, percentages, counts.
 * Dates, times of day, places in an order (제3조, 3번), phone numbers and versions are none.
 */
export function quantitiesIn(text: string): Quantity[] {
  const plain = halfWidth(text);
  const readings: Reading[] = [];
  START.lastIndex = 0;
  for (let match = START.exec(plain); match !== null; match = START.exec(plain)) {
    const reading = readingAt(plain, match.index);
    if (reading === null) {
      START.lastIndex = behindNumber(plain, match.index);
      continue;
    }
    START.lastIndex = reading.quantity.end;
    const previous = readings.at(-1);
    const joined = previous === undefined ? null : joinSteps(plain, previous, reading);
    if (joined === null) readings.push(reading);
    else readings[readings.length - 1] = joined;
  }
  return readings.map(({ quantity }) => ({
    ...quantity,
    qualifier: qualifierAround(plain, quantity.start, quantity.end, quantity.qualifier === 'about'),
  }));
}

function readingAt(text: string, at: number): Reading | null {
  const fraction = fractionAt(text, at);
  if (fraction !== null) {
    const quantity: Quantity = { ...fraction, start: at, upper: null, qualifier: 'exact', vague: false };
    return { quantity, factor: decimal(1) };
  }
  const range = rangeAt(text, at);
  const measure = range ?? measureAt(text, at);
  return measure === null ? null : readingOf(text, measure, range?.upper ?? measure.numeral.upper);
}

function readingOf(text: string, { start, end, numeral, unit }: Measure, upper: Decimal | null): Reading {
  const { factor, dimension } = unit;
  const half = HALVED.has(dimension) ? halfAt(text, end) : 0;
  const number = half > 0 ? add(numeral.value, decimal(5, -1)) : numeral.value;
  const isNegative = SIGNED.has(dimension) && NEGATIVE.test(text.slice(Math.max(0, start - 6), start));
  const value = multiply(isNegative ? multiply(number, decimal(-1)) : number, factor);
  const quantity: Quantity = {
    start,
    end: end + half,
    value,
    unit: unit.unit,
    dimension,
    upper: upper === null ? null : multiply(upper, factor),
    qualifier: numeral.approximate ? 'about' : 'exact',
    vague: numeral.vague,
  };
  return { quantity, factor };
}

/** Length of the 반 behind a unit that adds half of one. */
function halfAt(text: string, at: number): number {
  HALF.lastIndex = at;
  return HALF.exec(text)?.[0].length ?? 0;
}

/** 1시간 and 30분 right behind it are one amount. */
function joinSteps(text: string, first: Reading, second: Reading): Reading | null {
  const { quantity: left } = first;
  const { quantity: right } = second;
  if (left.unit !== right.unit || !STEPPED.has(left.dimension)) return null;
  if (left.upper !== null || right.upper !== null || text.slice(left.end, right.start).trim() !== '')
    return null;
  if (compareDecimals(right.value, first.factor) >= 0) return null;
  return {
    quantity: { ...left, end: right.end, value: add(left.value, right.value) },
    factor: second.factor,
  };
}

/** Past the digits of a number that is no amount, so that none is read from its middle. */
function behindNumber(text: string, at: number): number {
  NUMBER.lastIndex = at;
  return at + Math.max(1, NUMBER.exec(text)?.[0].length ?? 0);
}

const NUMBER = /\d+(?:[.,]\d+)*/y;
