import type { Morpheme } from '../../korean/morphemes.ts';
import { stripParticle } from '../../korean/particles.ts';
import { isPlace, isTimeWord } from './words.ts';

/** What a noun names. A pronoun only points at something. */
export type NounKind = 'name' | 'place' | 'time' | 'noun' | 'pronoun';

/** A noun as it stands in a question. */
export interface Noun {
  readonly stem: string;
  /** Its particles: 은, 에서는; empty when it has none. */
  readonly particle: string;
  readonly kind: NounKind;
}

/** Words that stand for what was spoken of; some have grown together with their particle. */
const POINTING = /^(?:[그이저](?:거|것|건|걸|게|곳)|[그이저]때|그분|그사람|거긴?|거기|여기|저기)$/u;

/**
 * Splits a word into a noun and its particles; null when it is none. The analyser cuts names that it does not know
 * into pieces: whatever stands before a particle is a name then.
 */
export function readNoun(word: string, analysed: readonly Morpheme[]): Noun | null {
  const { text, morphemes } = inFull(word, analysed);
  let particle = '';
  let end = morphemes.length;
  while (end > 1 && morphemes[end - 1]!.pos.startsWith('J')) {
    if (!text.endsWith(morphemes[end - 1]!.text + particle)) break;
    particle = morphemes[--end]!.text + particle;
  }
  const last = morphemes[end - 1];
  const piece = particle !== '' && end > 1 && last?.pos.startsWith('M');
  if (last === undefined || (/^(?:E|V|XS[VA]|M|I)/.test(last.pos) && !piece)) return null;
  if (particle === '' && isWhole(last, text)) {
    const stem = stripParticle(text);
    if (stem !== null) return { stem, particle: text.slice(stem.length), kind: placeOr('name', stem) };
  }
  const stem = text.slice(0, text.length - particle.length);
  return stem === '' ? null : { stem, particle, kind: nounKind(stem, morphemes.slice(0, end)) };
}

/** A word without the polite 요 behind it, and with 에는 for 엔. */
function inFull(
  text: string,
  morphemes: readonly Morpheme[],
): { readonly text: string; readonly morphemes: readonly Morpheme[] } {
  const last = morphemes.at(-1);
  const before = morphemes.at(-2);
  if (last === undefined || before === undefined) return { text, morphemes };
  if (last.pos === 'JX' && last.text === '요') return inFull(text.slice(0, -1), morphemes.slice(0, -1));
  const short = /(?:에선|엔)$/u.exec(text)?.[0];
  // 엔 is taken for the currency, too; that stands behind a number.
  if (short === undefined || !/^[ㄴ엔]$/u.test(last.text) || /^(?:SN|NR)$/.test(before.pos))
    return { text, morphemes };
  const place = { ...last, text: short === '엔' ? '에' : '에서', pos: 'JKB' };
  const kept = morphemes.slice(0, before.pos === 'JKB' ? -2 : -1);
  const long = `${text.slice(0, -short.length)}${place.text}는`;
  return { text: long, morphemes: [...kept, place, { ...last, text: '는', pos: 'JX' }] };
}

/** A name that the analyser does not know keeps its particle and stands as one whole word. */
function isWhole({ pos, text }: Morpheme, word: string): boolean {
  return pos === 'NNG' && text === word && text.length >= 4;
}

function nounKind(stem: string, morphemes: readonly Morpheme[]): NounKind {
  if (isTimeWord(stem)) return 'time';
  if (POINTING.test(stem) || (morphemes.length === 1 && morphemes[0]!.pos === 'NP')) return 'pronoun';
  // Pieces that no noun is made of: the analyser did not know it and guessed.
  const guessed = morphemes.some(({ pos }) => /^[JVE]/.test(pos));
  const named = guessed || morphemes.some(({ pos }) => pos === 'NNP' || pos === 'SL');
  return placeOr(named && !morphemes.some(({ pos }) => pos === 'NP') ? 'name' : 'noun', stem);
}

function placeOr(kind: NounKind, stem: string): NounKind {
  return isPlace(stem) ? 'place' : kind;
}
