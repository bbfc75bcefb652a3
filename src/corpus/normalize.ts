/** Invisible characters that copying from web pages and word processors leaves in text. */
const INVISIBLE =
  /[\u00ad\u061c\u115f\u1160\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\uffa0]/g;
/** A zero-width joiner means something only inside an emoji sequence. */
const STRAY_JOINER =
  /(?<!\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)\u200d|\u200d(?!\p{Extended_Pictographic})/gu;
const ODD_SPACES = /[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\u3164]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: stray control characters are what is removed here.
const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]/g;

/**
 * One form for all text: line ends `\n`, invisible and control characters gone, every kind of space a plain
 * one, NFC. Runs of spaces stay as they are, so that quotes remain verbatim. Idempotent.
 */
export function normalizeText(text: string): string {
  return (
    text
      .replace(/\r\n?|[\v\u0085\u2028]/g, '\n')
      .replace(/[\f\u2029]/g, '\n\n')
      .replace(CONTROLS, '')
      .replace(INVISIBLE, '')
      .replace(STRAY_JOINER, '')
      .replace(ODD_SPACES, ' ')
      // Last: removing a character can bring a base and its combining mark together.
      .normalize('NFC')
  );
}
