import { stripParticle } from '../../korean/particles.ts';
import { generalWord } from '../../korean/spacing/general-words.ts';
import type { KnownWords } from './known-words.ts';
import type { NounReader } from './noun-reader.ts';

/** Two neighbouring words, one of them a single syllable. */
const PIECES = /(?<![\p{L}\p{N}])(?:([가-힣]) ([가-힣]{1,3})|([가-힣]{2,3}) ([가-힣]))(?![\p{L}\p{N}])/gu;
const DETERMINERS = /^[이그저한두세네몇각총첫새옛전후안못더다좀왜꼭또잘수것중내네제]$/u;
const NOTHING: ReadonlySet<string> = new Set();

/**
 * Takes out a space that stands within a word (데이터 샌 터): where the corpus has neither piece and the whole is a
 * word of it, or sounds like one.
 */
export function joinPieces(text: string, nouns: NounReader, words: KnownWords): string {
  return text.replace(PIECES, (pieces, single, longer, long, last) => {
    const [left, right]: [string, string] = single === undefined ? [long, last] : [single, longer];
    if (isWord(left, words) || isWord(right, words)) return pieces;
    const whole = left + right;
    const bare = stripParticle(whole);
    const found = [whole, ...(bare === null || bare.length < 2 ? [] : [bare])].some(
      (noun) => words.has(noun) || (nouns.read(noun, NOTHING)?.meant ?? noun) !== noun,
    );
    return found ? whole : pieces;
  });
}

function isWord(piece: string, words: KnownWords): boolean {
  return DETERMINERS.test(piece) || generalWord(piece) !== null || words.has(piece);
}
