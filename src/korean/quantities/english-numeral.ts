import { add, type Decimal, decimal, multiply, parseDecimal, ZERO } from './decimal.ts';
import { type Numeral, plainNumeral } from './numeral.ts';

const ENGLISH_ONES =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const ENGLISH_TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ENGLISH_SCALES: Readonly<Record<string, number>> = {
  hundred: 2,
  thousand: 3,
  million: 6,
  mn: 6,
  m: 6,
  billion: 9,
  bn: 9,
  b: 9,
  trillion: 12,
  tn: 12,
  t: 12,
  k: 3,
};
const ENGLISH_NUMBER = [
  ...ENGLISH_ONES,
  ...ENGLISH_TENS,
  'hundred',
  'thousand',
  'million',
  'billion',
  'trillion',
].join('|');
const ENGLISH = new RegExp(
  `(?:an?[- ](?=hundred|thousand|million|billion|trillion))?(?:${ENGLISH_NUMBER})(?:[- ](?:and )?(?:${ENGLISH_NUMBER}))*(?![A-Za-z])`,
  'iy',
);
const SCALE = /[- ]?(thousand|million|billion|trillion|[mbt]n)(?![A-Za-z])/iy;
const SHORT_SCALE = /([kmbt])(?![A-Za-z\d])/iy;

/** Reads English number words: three million, a hundred and twenty. */
export function englishNumeral(text: string, at: number): Numeral | null {
  ENGLISH.lastIndex = at;
  const written = ENGLISH.exec(text)?.[0];
  if (written === undefined) return null;
  let total = ZERO;
  let group = ZERO;
  let power = 0;
  for (const word of written.toLowerCase().split(/[- ]/)) {
    power = ENGLISH_SCALES[word] ?? 0;
    const ones = ENGLISH_ONES.indexOf(word) + 1;
    const tens = ENGLISH_TENS.indexOf(word);
    if (ones > 0) group = add(group, decimal(ones));
    else if (tens >= 0) group = add(group, decimal((tens + 2) * 10));
    else if (power === 2) group = multiply(orOne(group), decimal(100));
    else if (power > 2) {
      total = add(total, multiply(orOne(group), decimal(1, power)));
      group = ZERO;
    }
  }
  const value = add(total, group);
  const large = value.mantissa > 0n && power >= 3;
  return { ...plainNumeral('english', value, at + written.length), scale: decimal(1, power), large };
}

function orOne(group: Decimal): Decimal {
  return group.mantissa === 0n ? decimal(1) : group;
}

const ENGLISH_DIGITS = /(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?/y;

/**
 * Reads digits with an English magnitude: 50 billion, 50bn, and behind a currency sign 1.8B, 500k.
 *
 * @param isMoney whether a currency sign stands before, without which a single letter says nothing.
 */
export function scaledDigits(text: string, at: number, isMoney: boolean): Numeral | null {
  ENGLISH_DIGITS.lastIndex = at;
  const digits = ENGLISH_DIGITS.exec(text)?.[0];
  if (digits === undefined) return null;
  const behind = at + digits.length;
  for (const pattern of isMoney ? [SCALE, SHORT_SCALE] : [SCALE]) {
    pattern.lastIndex = behind;
    const match = pattern.exec(text);
    if (match === null) continue;
    const scale = decimal(1, ENGLISH_SCALES[match[1]!.toLowerCase()]!);
    const value = multiply(parseDecimal(digits), scale);
    return { ...plainNumeral('digits', value, behind + match[0].length), scale, large: true };
  }
  return null;
}
