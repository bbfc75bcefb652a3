import type { MorphemeAnalyzer } from '../../korean/morphemes.ts';
import type { NounReading } from '../../korean/spacing/segment.ts';
import { isSingleSyllableNoun } from '../../korean/spacing/single-syllables.ts';
import { isDictionaryNoun, isNounLike, isShattered, nounsIn } from '../../korean/typos/dictionary.ts';
import type { KnownWords } from './known-words.ts';
import type { NearWord, NearWords } from './near-words.ts';

/** How unlikely it is that a noun of one syllable, one the corpus lacks, or a mistyped one was meant. */
const DOUBTS = { single: 0.9, dictionary: 0.5, slip: 0.8, shortSlip: 0.3 };
/** A word of two syllables has so many neighbours that they are looked at only when it is no word itself. */
const SHORT = 2;
const SHORT_SLIP = { cost: 0.6, frequency: 2 };
/** Slips that only tense a consonant (뻐스) make no other word of it. */
const TENSE = 0.4;
/** A slip that drops a letter costs more than any other. */
const DROPPED = 0.8;
/** A name of three syllables with another letter is another person. */
const PERSON_NAME =
  /^[김이박최정강조윤장임한오서신권황안송류유홍전고문손양배백허남심노하곽성차주우구민진나][가-힣]{2}$/u;

/** What nouns are read with. */
export interface Lexicon {
  readonly words: KnownWords;
  readonly near: NearWords;
  readonly analyzer: MorphemeAnalyzer;
}

/** Reads spans of syllables as nouns, for one question. */
export interface NounReader {
  /** @param dictionary nouns that the analyser finds in the run which holds the span. */
  read(span: string, dictionary: ReadonlySet<string>): NounReading | null;
  /** The known noun that sounds like one the corpus does not have and goes with the question; null when unsure. */
  homophone(noun: string, company: readonly string[]): string | null;
}

/**
 * @param context known nouns of the question: what a short mistyped word must go together with.
 */
export function createNounReader(lexicon: Lexicon, context: readonly string[]): NounReader {
  const { words, near, analyzer } = lexicon;
  const slips = new Map<string, NounReading | null>();
  const slipOf = (span: string): NounReading | null => {
    const found = near.find(
      span,
      span.length > SHORT ? 1 : isShattered(span, analyzer) ? SHORT_SLIP.cost : 0,
    );
    if (found.length === 0) return null;
    if (isDictionaryNoun(span, analyzer)) return { meant: span, doubt: DOUBTS.dictionary };
    const meant = likeliest(span, found, lexicon, context);
    if (meant === null) return null;
    const short = span.length === SHORT ? DOUBTS.shortSlip : 0;
    return { meant: meant.word, doubt: DOUBTS.slip + meant.cost + short };
  };
  return {
    read(span, dictionary) {
      if (span.length === 1) {
        return words.has(span) && isSingleSyllableNoun(span) ? { meant: span, doubt: DOUBTS.single } : null;
      }
      if (words.has(span) && !span.endsWith('다')) return { meant: span, doubt: 0 };
      if (dictionary.has(span)) return { meant: span, doubt: DOUBTS.dictionary };
      let slip = slips.get(span);
      if (slip === undefined) {
        slip = slipOf(span);
        slips.set(span, slip);
      }
      return slip;
    },
    homophone(noun, company) {
      if (words.has(noun)) return null;
      const found = near
        .find(noun, 0)
        .filter(({ word }) => [...context, ...company].some((other) => words.together(other, word)));
      return found.length === 1 ? found[0]!.word : null;
    },
  };
}

/** The one word that a span the analyser does not know stands for; null when that is not sure. */
function likeliest(
  span: string,
  found: readonly NearWord[],
  { words, analyzer }: Lexicon,
  context: readonly string[],
): NearWord | null {
  const best = found[0]!;
  const next = found[1];
  const goesTogether = ({ word }: NearWord) => context.some((other) => words.together(other, word));
  if (next !== undefined && next.cost === best.cost && goesTogether(next) === goesTogether(best)) return null;
  if (best.cost === 0) return span.length > SHORT || isNounLike(span, analyzer) ? best : null;
  if (PERSON_NAME.test(span)) return null;
  if (best.cost > TENSE && isCompound(span, words, analyzer)) return null;
  // A name that only sounds alike is another name, unless the texts know it beside the question's other words.
  const isName = !isDictionaryNoun(best.word, analyzer);
  if (best.cost > TENSE && isName && !goesTogether(best)) return null;
  if (span.length === SHORT) {
    return words.frequency(best.word) >= SHORT_SLIP.frequency && goesTogether(best) ? best : null;
  }
  // 헤리슨 is not 해리스: a short name with another end is another name.
  const isNamesake = span.length === SHORT + 1 && best.cost >= DROPPED && span.at(-1) !== best.word.at(-1);
  return isNamesake ? null : best;
}

/** Whether the analyser cuts the word into nouns that are right: another compound, not a mistyped one. */
function isCompound(word: string, words: KnownWords, analyzer: MorphemeAnalyzer): boolean {
  const parts = [...nounsIn(word, analyzer)];
  return (
    parts.join('') === word && parts.every((part) => words.has(part) || isDictionaryNoun(part, analyzer))
  );
}
