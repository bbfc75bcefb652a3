import type { Line } from './pdf-page.ts';
import { spaceOdds } from './pdf-spacing.ts';

/** Two lines of one paragraph, and the right edge of the column they stand in. */
export interface LinePair {
  readonly line: Line;
  readonly next: Line;
  readonly edge: number;
}

/** What a document shows about how its lines were broken. */
export interface LineBreaks {
  /** Lines end between words only, anywhere, or as the spaces at line ends say. */
  readonly kind: 'words' | 'anywhere' | 'marked';
  /** Beginnings of the words inside lines, and how often each occurs. */
  readonly beginnings: ReadonlyMap<string, number>;
  /** The words inside lines. */
  readonly words: ReadonlySet<string>;
}

const HANGUL_END = /[가-힣]$/;
const HANGUL_START = /^[가-힣]/;
/** Where lines are broken at any syllable, hardly one leaves room for another; between words most do. */
const ROOMY_SHARE = 0.2;
const MARKED_SHARE = 0.12;
/** Longest beginning of a word that is remembered. */
const MAX_BEGINNING = 12;
/** Endings that are never a word of their own. */
const BARE_ENDING =
  /^(?:은|는|을|를|의|에|에서|에게|으로|까지|부터|마다|보다|처럼|입니다|이다|습니다|니다|습니까|니까|다|며|데|면|지만|는데|면서|었다|았다|였다|였던|했다|들|들이|들은|들을|들의)$/;
/** What a word of the document that spans the line end, or two that stand apart there, add to the odds. */
const KNOWN_WORD = 3;

/** Learns how a document breaks its lines, from pairs of lines that stand in one paragraph. */
export function learnBreaks(lines: readonly Line[], pairs: readonly LinePair[]): LineBreaks {
  const words = new Set<string>();
  const beginnings = new Map<string, number>();
  for (const { text } of lines) {
    // The first and last may be parts of words.
    for (const token of text.split(' ').slice(1, -1)) {
      const word = bare(token);
      if (word === '') continue;
      words.add(word);
      for (let length = 2; length <= Math.min(word.length, MAX_BEGINNING); length += 1) {
        const beginning = word.slice(0, length);
        beginnings.set(beginning, (beginnings.get(beginning) ?? 0) + 1);
      }
    }
  }
  return { kind: kindOf(pairs), words, beginnings };
}

function kindOf(pairs: readonly LinePair[]): LineBreaks['kind'] {
  const korean = pairs.filter(({ line, next }) => HANGUL_END.test(line.text) && HANGUL_START.test(next.text));
  const marked = korean.filter(({ line }) => line.endsInSpace).length;
  if (marked >= korean.length * MARKED_SHARE && marked >= 2) return 'marked';
  const roomy = korean.filter(hasRoom).length;
  return roomy >= korean.length * ROOMY_SHARE ? 'words' : 'anywhere';
}

/** Whether the next line's first character would have fitted on this line. */
function hasRoom({ line, next, edge }: LinePair): boolean {
  return edge - line.right + line.stretch > next.firstCharacter * 1.15;
}

/** Joins two lines of one paragraph: with a space, without one inside a word, or without a hyphen. */
export function joinLines(text: string, pair: LinePair, breaks: LineBreaks): string {
  const { line, next } = pair;
  const hyphenated = /([A-Za-z]{2,})[-\u2010]$/.exec(text);
  if (hyphenated && /^[a-z]/.test(next.text)) {
    const whole = bare(`${hyphenated[1]}-${next.text.split(' ', 1)[0]}`);
    return breaks.words.has(whole) ? text + next.text : text.slice(0, -1) + next.text;
  }
  const apart = line.endsInSpace || isApart(text, pair, breaks);
  return apart ? `${text} ${next.text}` : text + next.text;
}

function isApart(text: string, pair: LinePair, breaks: LineBreaks): boolean {
  const left = text.slice(text.lastIndexOf(' ') + 1);
  const right = pair.next.text.split(' ', 1)[0] ?? '';
  if (/\d,$/.test(left) && /^\d{3}(?!\d)/.test(right)) return false;
  if (!HANGUL_END.test(left) && !HANGUL_START.test(right))
    return !/[-/([{“‘「『~]$/.test(left) || /^[-–]$/.test(left);
  if (/[.,!?;:)\]”’」』·…]$/.test(left)) return /[.,!?;:…]$/.test(left) || !BARE_ENDING.test(right);
  if (/[([{“‘「『]$/.test(left) || /^[)\]},.!?;:”’」』]/.test(right)) return false;
  if (breaks.kind === 'words' || hasRoom(pair)) return true;
  // Hangul sets brackets close to the word before them.
  if (/^[([（]/.test(pair.next.text)) return false;
  if (breaks.kind === 'marked') return false;
  return !isOneWord(bare(left), bare(right), breaks);
}

/** Judges a line end that may lie inside a word: by its syllables, and by the other words of the document. */
function isOneWord(left: string, right: string, { words, beginnings }: LineBreaks): boolean {
  const stem = right.slice(0, 2);
  const joined = beginnings.get((left + stem).slice(0, MAX_BEGINNING)) ?? 0;
  const second = right.length > 1 ? (beginnings.get(stem) ?? 0) : words.has(right) ? 1 : 0;
  const separate = words.has(left) ? second : 0;
  if (BARE_ENDING.test(right) || right === '') return true;
  const known = joined > separate ? -KNOWN_WORD : separate > joined ? KNOWN_WORD : 0;
  return spaceOdds(left, right) + known < 0;
}

/** A word without the signs around it. */
function bare(token: string): string {
  return token.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}
