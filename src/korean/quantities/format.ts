import { compareDecimals, type Decimal, decimal, decimalText, multiply, subtract } from './decimal.ts';
import type { Amount } from './quantity.ts';

const BIG: readonly (readonly [string, number])[] = [
  ['경', 16],
  ['조', 12],
  ['억', 8],
  ['만', 4],
];
/** Currency words behind the number; others keep their code. */
const CURRENCIES: Readonly<Record<string, string>> = {
  KRW: '원',
  USD: '달러',
  EUR: '유로',
  JPY: '엔',
  CNY: '위안',
  GBP: '파운드',
  HKD: '홍콩달러',
  AUD: '호주달러',
  CAD: '캐나다달러',
  TWD: '대만달러',
  SGD: '싱가포르달러',
  INR: '루피',
  RUB: '루블',
  THB: '바트',
  CHF: '프랑',
  SEK: '크로나',
  MYR: '링깃',
  IDR: '루피아',
  BRL: '헤알',
  TRY: '리라',
};
/** Larger units to write a base unit in, the largest first, as powers of ten. */
const METRIC = (unit: string): readonly (readonly [string, number])[] => [
  [`P${unit}`, 15],
  [`T${unit}`, 12],
  [`G${unit}`, 9],
  [`M${unit}`, 6],
  [`k${unit}`, 3],
  [unit, 0],
];
const SCALES: Readonly<Record<string, readonly (readonly [string, number])[]>> = {
  W: METRIC('W'),
  Wh: METRIC('Wh'),
  B: [...METRIC('B').slice(0, 4), ['KB', 3], ['바이트', 0]],
  bps: METRIC('bps'),
  Hz: METRIC('Hz'),
  m: [
    ['km', 3],
    ['m', 0],
    ['cm', -2],
    ['mm', -3],
  ],
  g: [
    ['톤', 6],
    ['kg', 3],
    ['g', 0],
    ['mg', -3],
  ],
  m2: [
    ['㎢', 6],
    ['㎡', 0],
  ],
  L: [
    ['리터', 0],
    ['mL', -3],
  ],
  cal: [
    ['kcal', 3],
    ['cal', 0],
  ],
  J: [
    ['kJ', 3],
    ['J', 0],
  ],
};
/** Longer than this a time is told in its smallest step alone, as hundreds of years read as a date. */
const MOST_STEPPED = decimal(1_800);
/** Steps in which time is told. */
const TIME: Readonly<Record<string, readonly (readonly [string, number])[]>> = {
  s: [
    ['시간', 3600],
    ['분', 60],
    ['초', 1],
  ],
  month: [
    ['년', 12],
    ['개월', 1],
  ],
};

/** An amount as Koreans write it: 1억 5,000만 원, 2.2GW, 12.5%, 1시간 30분; it reads back as the same amount. */
export function formatQuantity({ value, unit, dimension }: Amount): string {
  if (value.mantissa < 0n)
    return `-${formatQuantity({ value: multiply(value, decimal(-1)), unit, dimension })}`;
  switch (dimension) {
    case 'money':
      return inMagnitudes(value, CURRENCIES[unit] ?? unit);
    case 'time':
      return inSteps(value, TIME[unit]!);
    case 'fraction':
      return `${unit.slice(1)}분의 ${decimalText(value)}`;
    case 'percent-point':
      return `${grouped(value)}%포인트`;
    default:
      break;
  }
  const scales = SCALES[unit];
  return scales === undefined ? inMagnitudes(value, unit) : inScale(value, scales);
}

/** 15만 4,000명, 5,000억 원: the unit stands apart behind a magnitude, stuck to digits. */
function inMagnitudes(value: Decimal, unit: string): string {
  const isSymbol = /^[%℃배]/u.test(unit);
  if (value.exponent < 0 || isSymbol || value.mantissa === 0n) return grouped(value) + unit;
  const parts: string[] = [];
  let rest = value.mantissa * 10n ** BigInt(value.exponent);
  for (const [name, power] of BIG) {
    const size = 10n ** BigInt(power);
    if (rest / size > 0n) parts.push(`${grouped(decimal(rest / size))}${name}`);
    rest %= size;
  }
  if (rest > 0n) return [...parts, `${grouped(decimal(rest))}${unit}`].join(' ');
  return `${parts.join(' ')} ${unit}`.trim();
}

function inScale(value: Decimal, scales: readonly (readonly [string, number])[]): string {
  const fitting =
    scales.find(([, power]) => compareDecimals(value, decimal(1, power)) >= 0) ?? scales.at(-1)!;
  const [name, power] = fitting;
  return grouped(multiply(value, decimal(1, -power))) + name;
}

function inSteps(value: Decimal, steps: readonly (readonly [string, number])[]): string {
  const parts: string[] = [];
  let rest = value;
  const isLong = steps[0]![1] === 12 && compareDecimals(value, MOST_STEPPED) >= 0;
  for (const [name, size] of isLong ? steps.slice(-1) : steps) {
    if (size === 1) {
      if (rest.mantissa > 0n || parts.length === 0) parts.push(grouped(rest) + name);
      continue;
    }
    const whole = wholeNumber(rest) / BigInt(size);
    if (whole > 0n) parts.push(grouped(decimal(whole)) + name);
    rest = subtract(rest, decimal(whole * BigInt(size)));
  }
  return parts.join(' ');
}

function wholeNumber({ mantissa, exponent }: Decimal): bigint {
  return exponent < 0 ? mantissa / 10n ** BigInt(-exponent) : mantissa * 10n ** BigInt(exponent);
}

/** Digits with a comma every three of the whole part. */
function grouped(value: Decimal): string {
  const [whole = '', fraction] = decimalText(value).split('.');
  const commas = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return fraction === undefined ? commas : `${commas}.${fraction}`;
}
