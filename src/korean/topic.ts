import type { Morpheme, MorphemeAnalyzer } from './morphemes.ts';
import { stripParticle } from './particles.ts';

/** A topic stands near the beginning: this much of a sentence is looked at, in characters. */
const HEAD_CHARACTERS = 40;
/** The first cell of a table row, which names what the row is about: "회사: 메타 · …". */
const FIRST_CELL = /^[^:·]{1,20}: ([^:·]{1,20}) · /u;

/**
 * The name that a sentence is about, lower-cased: the first one with the topic particle (아마존은 …), or the first
 * cell of a table row. Null when the topic is a common noun, or when there is none.
 */
export function namedTopic(sentence: string, analyzer: MorphemeAnalyzer): string | null {
  const cell = FIRST_CELL.exec(sentence)?.[1];
  if (cell !== undefined) return nameAlone(cell, analyzer);
  return nameBefore(/^[은는]$/, sentence, analyzer);
}

/** The name that a question is about: a topic, or else the first subject (앤트로픽이 짓는 …). */
export function askedTopic(question: string, analyzer: MorphemeAnalyzer): string | null {
  return nameBefore(/^[은는]$/, question, analyzer) ?? nameBefore(/^[이가]$/, question, analyzer);
}

function nameBefore(particle: RegExp, text: string, analyzer: MorphemeAnalyzer): string | null {
  const morphemes = analyzer.analyze(text.slice(0, HEAD_CHARACTERS));
  for (let index = 0; index < morphemes.length; index++) {
    const morpheme = morphemes[index]!;
    // A name that the analyser does not know keeps its particle and stands as one whole word.
    if (isWhole(morpheme) && particle.test(morpheme.text.at(-1)!)) return stripParticle(morpheme.text);
    if (!morpheme.pos.startsWith('J') || !particle.test(morpheme.text)) continue;
    const noun = morphemes[index - 1];
    if (noun?.start !== morpheme.start) return null;
    return isName(noun) ? noun.text.toLowerCase() : null;
  }
  return null;
}

function nameAlone(text: string, analyzer: MorphemeAnalyzer): string | null {
  const [first] = analyzer.analyze(text);
  return first !== undefined && isName(first) && first.text.length === text.length
    ? text.toLowerCase()
    : null;
}

function isWhole({ pos, text, start, end }: Morpheme): boolean {
  return pos === 'NNG' && text.length >= 4 && end - start === text.length;
}

/** Proper nouns and foreign words. */
function isName({ pos }: Morpheme): boolean {
  return pos === 'NNP' || pos === 'SL';
}
