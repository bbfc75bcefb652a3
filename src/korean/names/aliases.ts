import { type Gloss, namesInside } from './glosses.ts';
import { initialsFit } from './initials.ts';
import { soundLetters } from './sound-letters.ts';
import { skeletonLikeness } from './sound-skeleton.ts';

/** Two names of one thing, as a text writes them. */
export interface AliasPair {
  readonly name: string;
  readonly alias: string;
}

const MOST_WORDS = 4;
const LEAST_LIKENESS = 0.7;
const MAX_ALIAS = 40;
/**
 * An abbreviation in Latin capitals that nothing but its place vouches for belongs to a word this long (syllables):
 * alone, or at the end of a phrase, of which it may abbreviate more.
 */
const LEAST_ALONE = 4;
const LEAST_AT_END = 5;

const LATIN_NAME = /^\p{Script=Latin}[\p{Script=Latin}\d .&'’-]*$/u;
const HANGUL_NAME = /^[가-힣]+(?: [가-힣]+)*$/u;
const ACRONYM = /^[A-Z]{2,6}$/;
/** A word with a particle before another: the name begins behind it. */
const HAS_PARTICLE = /(?:[은는이가을를의]|에서|에) /u;
/** What a parenthesis begins with that gives a shorter or another name. */
const NAMING = /^(?:약칭|줄여서|이하|일명|통칭|별칭|본명|옛 이름)\s*:?\s+/u;
/** Capitals that name no thing but a role, a zone, a currency or a format. */
const NO_NAMES = new Set(
  'CEO CFO CTO COO CIO CMO CPO VP HR PR KST UTC GMT EST PST USD KRW EUR JPY CNY VAT PDF FAQ DM AM PM QR OK'.split(
    ' ',
  ),
);

/**
 * The other names that a parenthesis gives the words before it: a transliteration (앤트로픽(Anthropic), Anthropic(앤트로픽)),
 * an abbreviation (마이크로소프트(MS), 전국경제인연합회(전경련)), or what it says is one (물결개발자모임(줄여서 물결)).
 * Amounts, roles, places and translations are none.
 */
export function readAliasPairs({ words: before, inside }: Gloss): AliasPair[] {
  const words = sinceQuote(before);
  const named = NAMING.test(inside.trim());
  return namesInside(inside.trim().replace(NAMING, '')).flatMap((alias) => {
    if (alias.length < 2 || alias.length > MAX_ALIAS) return [];
    const name = nameOf(alias, words, named);
    return name === null || name === alias ? [] : [{ name, alias }];
  });
}

/** A name may stand in quotation marks: 게임은 '카탄(Catan)'. */
function sinceQuote(words: readonly string[]): string[] {
  const start = words.findLastIndex((word) => /^['‘]/u.test(word));
  return words.slice(Math.max(0, start)).map((word) => word.replace(/^['‘]/u, ''));
}

function nameOf(alias: string, words: readonly string[], named: boolean): string | null {
  const last = words.at(-1)!;
  if (LATIN_NAME.test(alias) && /[가-힣]$/u.test(last)) {
    return (ACRONYM.test(alias) ? spelledOut(alias, words) : null) ?? sameSound(alias, words, HANGUL_NAME);
  }
  if (!HANGUL_NAME.test(alias)) return null;
  if (LATIN_NAME.test(last)) return sameSound(alias, words, LATIN_NAME);
  return /[가-힣]$/u.test(last) ? longForm(alias, words, named) : null;
}

/** The last words that sound like the alias. */
function sameSound(alias: string, words: readonly string[], shape: RegExp): string | null {
  let best: { name: string; likeness: number } | null = null;
  for (const name of endings(words)) {
    if (!shape.test(name)) break;
    const likeness = LATIN_NAME.test(alias) ? skeletonLikeness(alias, name) : skeletonLikeness(name, alias);
    if (likeness >= LEAST_LIKENESS && likeness > (best?.likeness ?? 0)) best = { name, likeness };
  }
  return best?.name ?? null;
}

function spelledOut(acronym: string, words: readonly string[]): string | null {
  if (NO_NAMES.has(acronym)) return null;
  for (const name of endings(words)) {
    if (!HANGUL_NAME.test(name) || HAS_PARTICLE.test(name)) break;
    if (initialsFit(acronym, name)) return name;
  }
  const last = words.at(-1)!;
  const least = words.length === 1 ? LEAST_ALONE : LEAST_AT_END;
  return HANGUL_NAME.test(last) && last.length >= least ? last : null;
}

/** The last words of which the alias is made, syllable by syllable; or the last word, when the text says so. */
function longForm(alias: string, words: readonly string[], named: boolean): string | null {
  for (const name of endings(words)) {
    if (!HANGUL_NAME.test(name)) break;
    const whole = name.replaceAll(' ', '');
    const short = alias.replaceAll(' ', '');
    const cut = isMadeOf(short, whole) && short.length < whole.length;
    if (cut && (named || (whole.length >= 2 * short.length - 1 && !whole.startsWith(short)))) return name;
  }
  return named && HANGUL_NAME.test(words.at(-1)!) && words.at(-1)!.length >= 3 ? words.at(-1)! : null;
}

function isMadeOf(short: string, whole: string): boolean {
  if (short[0] !== whole[0]) return false;
  let at = 0;
  for (const syllable of whole) if (at < short.length && isSameInside(short[at]!, syllable)) at++;
  return at === short.length;
}

/** ㄹ and ㄴ that a word loses at its beginning come back inside another: 전국경제인연합회, 전경련. */
function isSameInside(short: string, whole: string): boolean {
  return soundLetters(short).replace(/^[ㄹㄴ]/u, '') === soundLetters(whole).replace(/^[ㄹㄴ]/u, '');
}

/** The last word, the last two, … */
function endings(words: readonly string[]): string[] {
  return Array.from({ length: Math.min(words.length, MOST_WORDS) }, (_, more) =>
    words.slice(-more - 1).join(' '),
  );
}
