import { stripParticle } from '../particles.ts';
import { knownStem } from '../unknown-word.ts';
import { generalWord, LONGEST_GENERAL_WORD } from './general-words.ts';

/** A noun as it was typed, and as it is meant. */
export interface NounReading {
  readonly meant: string;
  /** How unlikely the reading is: 0 for a known word, more for a typing error. */
  readonly doubt: number;
}

/** What a run of syllables may be cut into. */
export interface SegmentWords {
  /** Syllables of the longest noun. */
  readonly longest: number;
  /** The noun that the span is, or is a typing error of; null when there is none. */
  noun(span: string): NounReading | null;
  /** Whether the span is a word of the corpus as it stands. */
  isKnown(span: string): boolean;
  /** Whether the span, which ends its run, is a conjugated verb or adjective. */
  isPredicate(span: string): boolean;
}

type SegmentKind = 'noun' | 'general' | 'predicate' | 'unknown';

export interface Segment {
  readonly kind: SegmentKind;
  /** What was typed, with particles. */
  readonly typed: string;
  /** What is meant, with particles and spaces. */
  readonly written: string;
  /** The noun alone, as typed; empty for anything else. */
  readonly noun: string;
  /** The noun as typed and as meant; only where they differ. */
  readonly slip: { readonly typed: string; readonly meant: string } | null;
  /** How unlikely the noun is; 0 for anything else. */
  readonly doubt: number;
  /** Whether a particle or ending follows the noun in its word. */
  readonly inflected: boolean;
}

/** What a word of each kind costs; fewer and likelier words win. */
const COSTS = { general: 0.8, noun: 1, inflection: 0.1, predicate: 1.4, unknown: 2, unknownSyllable: 0.9 };
const LONGEST_PREDICATE = 7;
const LONGEST_INFLECTION = 4;

interface Step {
  readonly cost: number;
  readonly from: number;
  readonly segment: Segment | null;
}

/**
 * Cuts a run of Hangul syllables written without spaces into words: the cheapest path over nouns of the corpus (with
 * particles or endings), words that any question may hold, and a verb at its end (Viterbi 1967, over a word lattice).
 * What fits nothing is an `unknown` segment.
 */
export function segmentRun(run: string, words: SegmentWords): readonly Segment[] {
  const best: (Step | undefined)[] = [{ cost: 0, from: 0, segment: null }];
  const longest = Math.max(words.longest + LONGEST_INFLECTION, LONGEST_GENERAL_WORD);
  for (let start = 0; start < run.length; start++) {
    const reached = best[start];
    if (reached === undefined) continue;
    for (let end = start + 1; end <= run.length; end++) {
      const span = run.slice(start, end);
      const offer = (segment: Segment, cost: number) => {
        const total = reached.cost + cost;
        const known = best[end];
        if (known === undefined || total < known.cost) best[end] = { cost: total, from: start, segment };
      };
      offer(plainSegment('unknown', span, span), COSTS.unknown + COSTS.unknownSyllable * span.length);
      if (span.length <= longest) offerWords(span, end === run.length, words, offer);
    }
  }
  return pathTo(run.length, best);
}

function offerWords(
  span: string,
  isLast: boolean,
  words: SegmentWords,
  offer: (segment: Segment, cost: number) => void,
): void {
  const general = span.length <= LONGEST_GENERAL_WORD ? generalWord(span) : null;
  if (general !== null) offer(plainSegment('general', span, general), COSTS.general);
  const whole = words.noun(span);
  if (whole !== null) offer(nounSegment(span, span.length, whole), COSTS.noun + whole.doubt);
  const stem = nounStem(span, words);
  if (stem !== null) {
    offer(nounSegment(span, stem.length, stem.reading), COSTS.noun + COSTS.inflection + stem.reading.doubt);
  }
  if (!isLast || span.length > LONGEST_PREDICATE) return;
  const predicate = spacedAbility(span);
  if (words.isPredicate(predicate)) offer(plainSegment('predicate', span, predicate), COSTS.predicate);
}

/** 탈수있어 is 탈 수 있어. */
function spacedAbility(predicate: string): string {
  return predicate.replace(/^(.+)수(?=[있없])/u, '$1 수 ');
}

/** The noun in front of a particle, or of an ending that makes a verb of it (시행됐나요). */
function nounStem(span: string, words: SegmentWords): { length: number; reading: NounReading } | null {
  const bare = stripParticle(span);
  const reading = bare === null ? null : words.noun(bare);
  if (bare !== null && reading !== null) return { length: bare.length, reading };
  const stem = knownStem(span, words.isKnown);
  return stem === null ? null : { length: stem.length, reading: { meant: stem, doubt: 0 } };
}

function plainSegment(kind: SegmentKind, typed: string, written: string): Segment {
  return { kind, typed, written, noun: '', slip: null, doubt: 0, inflected: false };
}

function nounSegment(span: string, length: number, { meant, doubt }: NounReading): Segment {
  const typed = span.slice(0, length);
  return {
    kind: 'noun',
    typed: span,
    written: meant + span.slice(length),
    noun: typed,
    slip: typed === meant ? null : { typed, meant },
    doubt,
    inflected: length < span.length,
  };
}

function pathTo(end: number, best: readonly (Step | undefined)[]): Segment[] {
  const segments: Segment[] = [];
  for (let at = end; at > 0; ) {
    const step = best[at]!;
    segments.push(step.segment!);
    at = step.from;
  }
  return segments.reverse();
}
