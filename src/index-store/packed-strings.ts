import { decodeUtf16, encodeUtf16 } from './utf16.ts';

/** Strings one after another, string `n` at `[offsets[n], offsets[n + 1])`. */
export interface PackedStrings {
  readonly text: Uint16Array;
  readonly offsets: Uint32Array;
}

export function packStrings(strings: readonly string[]): PackedStrings {
  const offsets = new Uint32Array(strings.length + 1);
  for (let index = 0; index < strings.length; index++)
    offsets[index + 1] = offsets[index]! + strings[index]!.length;
  return { text: encodeUtf16(strings.join('')), offsets };
}

/** The inverse of {@link packStrings}. */
export function unpackStrings({ text, offsets }: PackedStrings): string[] {
  const whole = decodeUtf16(text);
  const strings = new Array<string>(offsets.length - 1);
  for (let index = 0; index + 1 < offsets.length; index++) {
    strings[index] = whole.slice(offsets[index], offsets[index + 1]);
  }
  return strings;
}
