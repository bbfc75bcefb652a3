/** Between the groups of a number: 010-1234-5678, 010 1234 5678, 02) 123-4567, +82 (0)10. */
const GAP = '[ ./_·()-]{0,3}';
/** A point or space may stand in front of a number (3.010…), but in 0.0312345678 the point is the decimal one. */
const START = '(?<!\\d)(?<!(?<!\\d)0\\.)';
const END = '(?!\\d)';

/** Mobile, then areas, internet (070), toll-free (080) and safe numbers (050x); without the 0 that leads at home. */
const NETWORK = '(?:1[016789]|2|3[1-3]|4[1-4]|5[1-5]|6[1-4]|70|80|50\\d)';
/** A bare 82 counts only with something behind it: 821012345678 may be an amount. */
const COUNTRY = `(?:\\+82|${START}0082|${START}82(?=[ .()-]))${GAP}(?:0${GAP})?`;
const PHONE = new RegExp(`(?:${COUNTRY}|${START}0)${NETWORK}${GAP}\\d{3,4}${GAP}\\d{4}${END}`, 'g');

const RESIDENT = new RegExp(`(?<!\\d)(\\d{6})${GAP}[1-8]\\d{6}${END}`, 'g');
const CARD = new RegExp(`(?<!\\d)(\\d{4})${GAP}(\\d{4})${GAP}(\\d{4})${GAP}(\\d{4})${END}`, 'g');
const EMAIL = /(?<![\w.%+-])[\w.%+-]+@(?:[a-z\d-]+\.)+[a-z]{2,}/gi;
/** As Discord writes a mention of a user. */
const MENTION = /<@!?\d+>/g;

interface Rule {
  readonly label: string;
  readonly pattern: RegExp;
  /** Whether what looks like it is it. */
  readonly applies?: (groups: readonly string[]) => boolean;
}

/** What may hold another comes first: an address a number, a card number what looks like a phone's. */
const RULES: readonly Rule[] = [
  { label: '[사용자]', pattern: MENTION },
  { label: '[이메일]', pattern: EMAIL },
  { label: '[주민등록번호]', pattern: RESIDENT, applies: ([birthDate]) => isBirthDate(birthDate!) },
  { label: '[카드번호]', pattern: CARD, applies: (groups) => !groups.every(isYearOrRound) },
  { label: '[전화번호]', pattern: PHONE },
];

/**
 * Replaces what tells who somebody is by a label in brackets: Korean phone and resident numbers, card numbers of 16
 * digits, e-mail addresses and mentions of Discord users, also in full-width characters. Everything else stays as
 * it is; masking twice changes nothing more.
 */
export function maskPersonal(text: string): string {
  return RULES.reduce(maskOne, text);
}

/** A masked text without its labels: what they stood for was not what was asked. */
export function withoutMasks(text: string): string {
  return RULES.reduce((rest, { label }) => rest.replaceAll(label, ' '), text)
    .replace(/\s+/g, ' ')
    .trim();
}

function maskOne(text: string, { label, pattern, applies }: Rule): string {
  let masked = '';
  let end = 0;
  for (const match of halfWidth(text).matchAll(pattern)) {
    if (applies !== undefined && !applies(match.slice(1))) continue;
    masked += text.slice(end, match.index) + label;
    end = match.index + match[0].length;
  }
  return masked + text.slice(end);
}

/** The text with full-width characters, dashes and spaces as ASCII has them; every index stays the same. */
function halfWidth(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/[\u2010-\u2015\u2212\u30fc\ufe63]/g, '-')
    .replace(/[\s\u200b-\u200d\u00ad\u2060]/g, ' ');
}

/** YYMMDD; the century is unknown, so 29 February always counts. */
function isBirthDate(digits: string): boolean {
  const month = Number(digits.slice(2, 4));
  const day = Number(digits.slice(4, 6));
  const lastDay = new Date(Date.UTC(2000, month, 0)).getUTCDate();
  return month >= 1 && month <= 12 && day >= 1 && day <= lastDay;
}

/** Four years, or four round numbers (5000000000000000), are no card. */
function isYearOrRound(group: string): boolean {
  return /^(?:19|20)\d\d$|00$/.test(group);
}
