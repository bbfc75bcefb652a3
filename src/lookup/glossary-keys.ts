import { toJamo } from '../korean/jamo.ts';

const NOT_COMPARED = /[\s"'“”‘’「」『』*_·.-]+/gu;
const ONLY_INITIALS = /^[ㄱ-ㅎ]+$/u;

/** A name in the form in which names are compared: without case, spaces, hyphens and quotation marks. */
export function foldName(name: string): string {
  return name.normalize('NFC').toLowerCase().replace(NOT_COMPARED, '');
}

/** The initial consonants of Hangul syllables, as they are typed to find a name quickly: 앤트로픽 → ㅇㅌㄹㅍ. */
export function initialsOf(key: string): string {
  return Array.from(key, (character) => toJamo(character)[0]).join('');
}

/** Whether a typed text is nothing but initial consonants. */
export function isInitials(key: string): boolean {
  return ONLY_INITIALS.test(key);
}
