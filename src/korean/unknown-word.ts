/** Syllables of which particles, endings and 하다/되다 are made. */
const ENDING =
  /^[은는이가을를에의도만로와과랑까부터께서됐되돼했하한할함해된될됨받나요어아여지죠니까냐고며면다습음임인였었던는지든네군데거]+$/u;
const MIN_STEM = 2;

/**
 * The stem of a word that the analyser left whole because it did not know its form (시행됐나요, 가동돼, 등업은): the
 * longest beginning that is known elsewhere and leaves only particles and endings; null when there is none.
 *
 * @param isKnown whether a term occurs in the corpus.
 */
export function knownStem(word: string, isKnown: (term: string) => boolean): string | null {
  for (let length = word.length - 1; length >= MIN_STEM; length--) {
    const stem = word.slice(0, length);
    if (isKnown(stem)) return ENDING.test(word.slice(length)) ? stem : null;
  }
  return null;
}
