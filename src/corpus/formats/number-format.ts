import { formatDateSerial, isDateFormat } from './date-format.ts';

/** One of the up to four parts of a format code: positive; negative; zero; text. */
interface Section {
  readonly code: string;
  /** `[>=100]`: which numbers the section is for; undefined leaves it to their sign. */
  readonly applies?: (value: number) => boolean;
}

type Token =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'digit'; readonly sign: string }
  | { readonly kind: 'comma' | 'point' | 'percent' };

const CONDITION = /^\[(<=|>=|<>|<|>|=)(-?\d+(?:\.\d+)?)\]/;

/**
 * Writes a number of a spreadsheet as its cell shows it: thousands, decimals, percent, currency, dates, the
 * marks for negative numbers (ECMA-376 part 1, 18.8.31). Fractions and exponents come as plain numbers.
 *
 * @param date1904 whether the workbook counts days from 1904.
 */
export function formatNumber(value: number, code: string, date1904: boolean): string {
  const sections = splitSections(code);
  const { section, isNegativePart } = sectionFor(value, sections);
  if (section === undefined || /^(?:general|표준|@)?$/i.test(section.trim())) return plainNumber(value);
  if (/general/i.test(section)) {
    return section.replace(/"([^"]*)"|\\(.)|_.|\*./g, '$1$2').replace(/general/i, plainNumber(value));
  }
  if (isDateFormat(section)) return formatDateSerial(value, section, date1904) ?? plainNumber(value);
  const tokens = tokenize(section);
  const hasDigits = tokens.some(({ kind }) => kind === 'digit');
  if (/e[+-]0|\/[\s?#\d]/i.test(section.replace(/"[^"]*"/g, ''))) return plainNumber(value);
  const text = hasDigits
    ? writeDigits(Math.abs(value), tokens)
    : tokens.map((token) => (token.kind === 'literal' ? token.text : '')).join('');
  const sign = value < 0 && !isNegativePart && /[1-9]/.test(text) ? '-' : '';
  return `${sign}${text}`.trim();
}

/** A number without the noise of binary fractions (0.1 + 0.2). */
function plainNumber(value: number): string {
  return String(Number(value.toPrecision(15)));
}

function splitSections(code: string): readonly Section[] {
  const parts = code.match(/(?:"[^"]*"|\\.|\[[^\]]*\]|[^;])+|(?<=;)(?=;|$)/g) ?? [code];
  return parts.map((part): Section => {
    const plain = part.replace(/^(?:\[(?!<|>|=|\$|h+\]|m+\]|s+\])[^\]]*\])+/i, '');
    const condition = CONDITION.exec(plain);
    if (!condition) return { code: plain };
    const limit = Number(condition[2]);
    return { code: plain.slice(condition[0].length), applies: comparison(condition[1]!, limit) };
  });
}

function comparison(operator: string, limit: number): (value: number) => boolean {
  switch (operator) {
    case '<':
      return (value) => value < limit;
    case '<=':
      return (value) => value <= limit;
    case '>':
      return (value) => value > limit;
    case '>=':
      return (value) => value >= limit;
    case '<>':
      return (value) => value !== limit;
    default:
      return (value) => value === limit;
  }
}

function sectionFor(
  value: number,
  sections: readonly Section[],
): { section: string | undefined; isNegativePart: boolean } {
  if (sections.some(({ applies }) => applies !== undefined)) {
    const found =
      sections.find(({ applies }) => applies?.(value)) ?? sections.find(({ applies }) => !applies);
    return { section: found?.code, isNegativePart: false };
  }
  const index = value < 0 && sections.length > 1 ? 1 : value === 0 && sections.length > 2 ? 2 : 0;
  return { section: sections[index]?.code, isNegativePart: index === 1 };
}

function tokenize(section: string): readonly Token[] {
  const tokens: Token[] = [];
  const pattern = /"([^"]*)"|\\(.)|_.|\*.|\[\$([^\]-]*)(?:-[^\]]*)?\]|\[[^\]]*\]|([0#?])|(,)|(\.)|(%)|(.)/gsu;
  for (const match of section.matchAll(pattern)) {
    const literal = match[1] ?? match[2] ?? match[3] ?? match[8];
    if (literal !== undefined) tokens.push({ kind: 'literal', text: literal });
    else if (match[4] !== undefined) tokens.push({ kind: 'digit', sign: match[4] });
    else if (match[5]) tokens.push({ kind: 'comma' });
    else if (match[6]) tokens.push({ kind: 'point' });
    else if (match[7]) tokens.push({ kind: 'percent' });
  }
  return tokens;
}

/** Fills the digit places of a section; digits beyond them stand in front of the first. */
function writeDigits(value: number, tokens: readonly Token[]): string {
  const point = tokens.findIndex(({ kind }) => kind === 'point');
  const whole = point < 0 ? tokens : tokens.slice(0, point);
  const lastDigit = whole.findLastIndex(({ kind }) => kind === 'digit');
  const firstDigit = whole.findIndex(({ kind }) => kind === 'digit');
  const isGrouped = whole.some(
    ({ kind }, index) => kind === 'comma' && index > firstDigit && index < lastDigit,
  );
  // A comma behind the last digit place shows thousands.
  const thousands = whole.filter(({ kind }, index) => kind === 'comma' && index > lastDigit).length;
  const percents = tokens.filter(({ kind }) => kind === 'percent').length;
  const places = point < 0 ? [] : tokens.slice(point).filter((token) => token.kind === 'digit');
  const scaled = round((value * 100 ** percents) / 1000 ** thousands, places.length);
  const [integer = '', fraction = ''] = scaled.toFixed(places.length).split('.');
  const required = places.findLastIndex((token) => token.kind === 'digit' && token.sign === '0') + 1;
  const decimals = fraction.slice(0, required) + fraction.slice(required).replace(/0+$/, '');

  let digits = integer === '0' ? '' : integer;
  let text = '';
  for (let index = whole.length - 1; index >= 0; index -= 1) {
    const token = whole[index]!;
    if (token.kind === 'literal') text = token.text + text;
    else if (token.kind === 'percent') text = `%${text}`;
    if (token.kind !== 'digit') continue;
    const own = index === firstDigit ? digits : digits.slice(-1);
    digits = digits.slice(0, digits.length - own.length);
    text = (own === '' && token.sign === '0' ? '0' : own) + text;
  }
  if (isGrouped) text = text.replace(/\d+/, (run) => run.replace(/\B(?=(?:\d{3})+$)/g, ','));
  const rest = point < 0 ? [] : tokens.slice(point).filter(({ kind }) => kind !== 'digit');
  const tail = rest.map((token) =>
    token.kind === 'literal' ? token.text : token.kind === 'percent' ? '%' : '',
  );
  return `${text}${decimals === '' ? '' : `.${decimals}`}${tail.join('')}`;
}

/** Rounds half up in decimal, as spreadsheets do (1.005 is 1.01). */
function round(value: number, places: number): number {
  const exact = Number(value.toPrecision(15));
  if (exact >= 1e15 || String(exact).includes('e')) return exact;
  return Number(`${Math.round(Number(`${exact}e${places}`))}e-${places}`);
}
