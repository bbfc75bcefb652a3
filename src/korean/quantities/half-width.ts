const FULL_WIDTH = /[\uff01-\uff5e\uffe0-\uffe6\u3000\u00a0]/gu;
const SIGNS: Readonly<Record<string, string>> = {
  '￦': '₩',
  '￥': '¥',
  '￡': '£',
  '\u3000': ' ',
  '\u00a0': ' ',
};

/** The text with full-width letters, digits and signs in their common form; every offset stays. */
export function halfWidth(text: string): string {
  return text.replace(
    FULL_WIDTH,
    (character) =>
      SIGNS[character] ??
      (character <= '\uff5e' ? String.fromCharCode(character.charCodeAt(0) - 0xfee0) : character),
  );
}
