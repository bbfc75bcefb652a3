import { stripParticle } from '../../korean/particles.ts';
import { generalWord } from '../../korean/spacing/general-words.ts';
import { type Segment, segmentRun } from '../../korean/spacing/segment.ts';
import { contentTerms, type TermKind } from '../../korean/terms.ts';
import { isConjugated, isDictionaryNoun, isShattered, nounsIn } from '../../korean/typos/dictionary.ts';
import { meantInterrogative } from '../../korean/typos/interrogatives.ts';
import { MAX_SYLLABLES } from './near-words.ts';
import type { Lexicon, NounReader } from './noun-reader.ts';

/** Longest run that is cut: more is not careless typing but another script. */
const MAX_RUN = 40;
/** An interrogative or 수 있다 behind other syllables: no Korean word runs into one. */
const GLUED =
  /[가-힣]{2}(?:얼마|누구|누가|언제|어디|무엇|뭐|며칠|무슨|어느|어떤|어떻게|몇|[가-힣]수[있없])|^(?:어느|어떤|무슨)[가-힣]{2}/u;
/** Verbs, numbers and counters differ too much between a question and a text to say that it was mistyped. */
const TELLING: ReadonlySet<TermKind> = new Set(['noun', 'modifier']);
const MODIFIER = /^(?:어느|어떤|무슨)$/u;

/** A word that was typed wrongly, and what it was read as. */
export interface Slip {
  readonly typed: string;
  readonly meant: string;
}

export interface RunCorrection {
  readonly written: string;
  readonly slips: readonly Slip[];
}

/** Reads one run of syllables without spaces; null when it is better left as it was typed. */
export function correctRun(run: string, nouns: NounReader, lexicon: Lexicon): RunCorrection | null {
  const { words, analyzer } = lexicon;
  if (run.length > MAX_RUN || words.has(run) || words.has(stripParticle(run) ?? '')) return null;
  const general = generalWord(run);
  if (general !== null) return general === run ? null : { written: general, slips: [] };
  const asking = askingSlip(run, lexicon);
  if (asking !== null) return asking;
  const isGlued = GLUED.test(run) || endsInBeing(run, lexicon);
  const missing = unknownSyllables(run, lexicon);
  if (!isGlued && (missing === 0 || isConjugated(run, analyzer))) return null;
  const dictionary = nounsIn(run, analyzer);
  const cut = segmentRun(run, {
    longest: MAX_SYLLABLES,
    noun: (span) => nouns.read(span, dictionary),
    isKnown: words.has,
    isPredicate: (span) => isConjugated(span, analyzer),
  });
  const segments = withHomophones(cut, nouns);
  const slips = segments.flatMap(({ slip }) => (slip === null ? [] : [slip]));
  const written = joinSegments(segments, isGlued);
  if (written === run) return null;
  const isBetter = unknownSyllables(written, lexicon) < missing;
  const isSure = GLUED.test(run) || segments.every(({ kind }) => kind !== 'unknown');
  return isBetter || (slips.length === 0 && isSure && isAsking(segments)) ? { written, slips } : null;
}

/** A mistyped interrogative, unless it is a word that the analyser or the corpus has. */
function askingSlip(run: string, { words, analyzer }: Lexicon): RunCorrection | null {
  const meant = meantInterrogative(run);
  if (meant === null || isConjugated(run, analyzer)) return null;
  const typed = run.slice(0, 2);
  if (words.has(typed) || isDictionaryNoun(typed, analyzer)) return null;
  return { written: meant, slips: [{ typed, meant: meant.slice(0, 2) }] };
}

/** Nouns of the dictionary that the corpus lacks, read as the ones that sound the same and go with the question. */
function withHomophones(segments: readonly Segment[], nouns: NounReader): readonly Segment[] {
  const company = segments
    .filter(({ kind, doubt }) => kind === 'noun' && doubt === 0)
    .map(({ noun }) => noun);
  return segments.map((segment) => {
    if (segment.kind !== 'noun' || segment.slip !== null || segment.doubt === 0) return segment;
    const meant = nouns.homophone(segment.noun, company);
    if (meant === null) return segment;
    const written = meant + segment.written.slice(segment.noun.length);
    return { ...segment, written, slip: { typed: segment.noun, meant } };
  });
}

/** 있다 or 없다 as a word of its own at the end, which stands apart from the noun before it. */
function endsInBeing(run: string, { analyzer }: Lexicon): boolean {
  return (
    /[가-힣]{2}[있없][가-힣]{1,3}$/u.test(run) &&
    analyzer.analyze(run).some(({ text, pos }) => /^[있없]$/u.test(text) && /^V[AVX]$/.test(pos))
  );
}

/** A question word next to a noun: spaces were left out, although the analyser made something of it. */
function isAsking(segments: readonly Segment[]): boolean {
  return segments.some(
    ({ kind, typed }, index) =>
      kind === 'general' &&
      (isTelling(segments[index - 1]) || (MODIFIER.test(typed) && segments[index + 1]?.kind === 'noun')),
  );
}

/** A noun, or what is long enough to be words that nobody knows. */
function isTelling(segment: Segment | undefined): boolean {
  return segment?.kind === 'noun' || (segment?.kind === 'unknown' && segment.typed.length > 2);
}

function joinSegments(segments: readonly Segment[], isGlued: boolean): string {
  const isCareless = isGlued || segments.some(({ slip }) => slip !== null);
  return segments.reduce((text, segment, index) => {
    const previous = segments[index - 1];
    return previous === undefined
      ? segment.written
      : text + (standApart(previous, segment, isGlued, isCareless) ? ' ' : '') + segment.written;
  }, '');
}

/**
 * Whether a space belongs between two words: around question words, between nouns that the corpus has, and behind
 * particles. Anything else may be one word that nobody knows.
 */
function standApart(left: Segment, right: Segment, isGlued: boolean, isCareless: boolean): boolean {
  if (left.kind === 'general' || right.kind === 'general') return true;
  if (left.kind !== 'noun') return false;
  if (right.kind === 'noun') {
    return left.inflected || (isCertain(left, isCareless) && isCertain(right, isCareless));
  }
  return right.kind === 'predicate' && isGlued && (left.inflected || right.written.includes(' '));
}

/** Nouns of the corpus; one that only the dictionary has, or a syllable, may be a part of a longer word. */
function isCertain({ doubt, slip, noun }: Segment, isCareless: boolean): boolean {
  return doubt === 0 || slip !== null || (isCareless && noun.length === 1);
}

/** Syllables of nouns and adverbs that the corpus does not have: what the analyser could make nothing of. */
function unknownSyllables(text: string, { words, analyzer }: Lexicon): number {
  if (!text.includes(' ') && isShattered(text, analyzer)) return text.length;
  return contentTerms(analyzer.analyze(text))
    .filter(({ text: term, kind }) => TELLING.has(kind) && !words.has(term) && generalWord(term) === null)
    .reduce((sum, { text: term }) => sum + term.length, 0);
}
