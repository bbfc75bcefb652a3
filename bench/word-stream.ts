import type { Random } from './random.ts';

/** Nouns as a growing corpus uses them. */
export interface WordStream {
  /** The next noun: mostly one that was used before, the oftener the likelier. */
  next(): string;
  /** A noun that a document may be about: often a new one. */
  topic(): string;
}

/** How often a noun is a new one; 0.1 makes vocabulary grow about as it does in Korean text. */
const NEW_WORDS = 0.1;
const NEW_TOPIC_WORDS = 0.4;

/**
 * Simon's process (1955): with a small probability a new word, else the word of a random earlier use. It gives Zipf's
 * distribution of frequencies and a vocabulary that never stops growing.
 *
 * @param nouns real uses to begin with, repeats kept; new words are made of their syllables.
 */
export function createWordStream(nouns: readonly string[], random: Random): WordStream {
  const used = [...nouns];
  const make = () => {
    let word = random.pick(nouns)[0]!;
    for (let syllables = random.between(1, 3); syllables > 0; syllables--)
      word += random.pick(nouns).slice(1, 2) || '리';
    return word;
  };
  const draw = (newShare: number) => {
    const word = random.next() < newShare ? make() : random.pick(used);
    used.push(word);
    return word;
  };
  return { next: () => draw(NEW_WORDS), topic: () => draw(NEW_TOPIC_WORDS) };
}
