import { type Decimal, decimal, parseDecimal } from './decimal.ts';
import type { Dimension } from './quantity.ts';
import { COUNTERS, ENGLISH_PREFIXES, PREFIXED, PREFIXES, UNITS } from './unit-table.ts';

/** How a unit is spelled, and what it is. */
export interface Unit {
  readonly unit: string;
  readonly dimension: Dimension;
  /** How many base units it is. */
  readonly factor: Decimal;
}

/** Where a spelling may also be written apart: 홍콩 달러, 퍼센트 포인트, watt-hours. */
const JOINT = /(?<=[가-힣])(?=달러)|(?<=퍼센트)(?=포인트)|(?<=percentage)(?=points)|(?<=watt)(?=hour)/u;

const KNOWN: ReadonlyMap<string, Unit> = allUnits();
const HANGUL_UNITS = alternatives((spelling) => /^[가-힣]/u.test(spelling));
const OTHER_UNITS = alternatives((spelling) => !/^[가-힣]/u.test(spelling));
const HANGUL = new RegExp(`(?:${HANGUL_UNITS})`, 'yu');
// Latin letters end a symbol, Hangul may follow: 2.2GW는.
const OTHER = new RegExp(`(?:${OTHER_UNITS})(?![A-Za-z\\d]|/[A-Za-z가-힣])`, 'yiu');
/** Which spellings of a currency stand before the number. */
const LEADING = /(?:(?:US|HK|NT|[ACS])?[$]|[€£¥₩]|\b(?:USD|KRW|EUR|JPY|GBP|CNY)\s?)$/u;

/** The longest unit spelled at an offset, with the offset behind it. */
export function unitAt(text: string, at: number): { unit: Unit; spelling: string; end: number } | null {
  for (const pattern of [HANGUL, OTHER]) {
    pattern.lastIndex = at;
    const written = pattern.exec(text)?.[0];
    if (written === undefined) continue;
    const spelling = written.replace(/[ -]/, '');
    const unit = knownUnit(spelling);
    if (unit !== undefined) return { unit, spelling, end: at + written.length };
  }
  return null;
}

/** The currency whose sign or code ends right before an offset ($, US$, ₩, KRW), with where that begins. */
export function currencyBefore(text: string, at: number): { unit: Unit; start: number } | null {
  const sign = LEADING.exec(text.slice(Math.max(0, at - 4), at))?.[0];
  const unit = sign === undefined ? undefined : KNOWN.get(sign.trim());
  return unit === undefined ? null : { unit, start: at - sign!.length };
}

/** As written first: mW is not MW. People write most others in any case (2200mw, 3Kg). */
function knownUnit(spelling: string): Unit | undefined {
  return KNOWN.get(spelling) ?? (spelling.length === 1 ? undefined : KNOWN.get(spelling.toLowerCase()));
}

function allUnits(): Map<string, Unit> {
  const units = new Map<string, Unit>();
  const put = (spelling: string, unit: Unit) => {
    units.set(spelling, unit);
    const lower = spelling.toLowerCase();
    if (spelling.length > 1 && !units.has(lower)) units.set(lower, unit);
  };
  for (const [dimension, unit, korean, symbols, english] of PREFIXED) {
    for (const [prefix, symbol, power] of PREFIXES) {
      const entry: Unit = { unit, dimension, factor: decimal(1, power) };
      for (const word of korean.split(' ')) put(prefix + word, entry);
      // A lone B says too many things (7B parameters, block B).
      for (const base of symbols.split(' ')) if (symbol + base !== 'B') put(symbol + base, entry);
      const englishPrefix = ENGLISH_PREFIXES[power]!;
      for (const word of english.split(' ')) if (word !== '') put(englishPrefix + word, entry);
    }
  }
  for (const [dimension, unit, spellings] of UNITS) {
    for (const [factor, words] of Object.entries(spellings)) {
      for (const word of words.split(' ')) put(word, { unit, dimension, factor: parseDecimal(factor) });
    }
  }
  for (const group of COUNTERS) {
    const words = group.split(' ');
    for (const word of words) {
      if (!units.has(word)) put(word, { unit: words[0]!, dimension: 'count', factor: decimal(1) });
    }
  }
  return units;
}

function alternatives(isWanted: (spelling: string) => boolean): string {
  return [...KNOWN.keys()]
    .filter(isWanted)
    .sort((a, b) => b.length - a.length)
    .map((spelling) => spelling.replace(/[$/]/g, '\\$&').replace(JOINT, '[ -]?'))
    .join('|');
}
