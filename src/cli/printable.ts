/**
 * Characters that a terminal obeys instead of showing (C0 but tab and line feed, DEL, C1), and marks that reorder
 * text so that it reads as something else.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these characters are what is looked for.
const UNSAFE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g;

/**
 * Text from outside (documents, file names, questions) made safe for a terminal: what would steer it is shown as a
 * symbol (ESC as ␛) instead.
 */
export function printable(text: string): string {
  return text.replace(UNSAFE, (character) => {
    const code = character.charCodeAt(0);
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    return code === 0x7f ? '␡' : '�';
  });
}

/** As {@link printable}, on one line. */
export function printableLine(text: string): string {
  return printable(text.replace(/\s*\n\s*/g, ' '));
}

/** JSON on one line that is safe on a terminal too: JSON itself leaves DEL and C1 as they are. */
export function safeJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u007f-\u009f\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
