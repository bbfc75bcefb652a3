import type { MorphemeAnalyzer } from '../morphemes.ts';
import { withParticle } from '../particles.ts';

const NOUN = /^NN[GP]$/;
const PREDICATE_START = /^V[VAX]$/;
const PREDICATE_REST = /^(?:V|E|NNB|JX|XSV)/;

/**
 * Whether the analyser has the word as one noun. It takes the particle off the nouns of its dictionary and leaves it
 * on what it does not know (쓰레기/를, 쓰래기를), which is how the two are told apart.
 */
export function isDictionaryNoun(word: string, analyzer: MorphemeAnalyzer): boolean {
  const [noun, particle, ...rest] = analyzer.analyze(withParticle(word, '을/를'));
  return noun?.text === word && NOUN.test(noun.pos) && particle?.pos === 'JKO' && rest.length === 0;
}

/** Whether the analyser reads the word as a verb or adjective with its endings (깔아, 빌릴수있어). */
export function isConjugated(word: string, analyzer: MorphemeAnalyzer): boolean {
  const [first, ...rest] = analyzer.analyze(word);
  return (
    first !== undefined &&
    PREDICATE_START.test(first.pos) &&
    rest.every(({ pos }) => PREDICATE_REST.test(pos))
  );
}

/**
 * Nouns of two and more syllables that the analyser finds in a run of syllables, with their suffixes (충전/기 is also
 * 충전기). The run as a whole is none: the analyser takes all it does not know for a noun.
 */
export function nounsIn(run: string, analyzer: MorphemeAnalyzer): ReadonlySet<string> {
  const nouns = new Set<string>();
  let stem = '';
  for (const { text, pos } of analyzer.analyze(run)) {
    if (pos === 'XSN' && stem !== '') nouns.add(stem + text);
    stem = NOUN.test(pos) ? text : '';
    if (text.length > 1 && NOUN.test(pos)) nouns.add(text);
  }
  nouns.delete(run);
  return nouns;
}

/** Whether the analyser can only cut the word into syllables that are nouns: it does not know it (반/데). */
export function isShattered(word: string, analyzer: MorphemeAnalyzer): boolean {
  const morphemes = analyzer.analyze(word);
  return morphemes.length > 1 && morphemes.every(({ text, pos }) => text.length === 1 && /^[NX]/.test(pos));
}

/** Whether the analyser sees no particle or ending in the word: 수에 is 수 with a particle, not a mistyped 수애. */
export function isNounLike(word: string, analyzer: MorphemeAnalyzer): boolean {
  return analyzer.analyze(word).every(({ pos }) => /^[NX]/.test(pos));
}
