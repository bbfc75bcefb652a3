import iconv from 'iconv-lite';
import { normalizeText } from './normalize.ts';

/** How the bytes of a file were read. */
type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'cp949';

/** Text of a file, or why its bytes are no text. */
export type DecodedText =
  | { readonly kind: 'text'; readonly text: string; readonly encoding: TextEncoding }
  | { readonly kind: 'binary' }
  | { readonly kind: 'unknown-encoding' };

/** Above this share of control characters the bytes are no text. */
const MAX_CONTROL_SHARE = 0.005;
/** Below this share of characters that Korean documents use, a guessed encoding is refused. */
const MIN_PLAUSIBLE_SHARE = 0.9;
/** UTF-16 has a NUL byte in every space and line end; only a few words can do without. */
const MAX_UNSPACED_BYTES = 64;
/** Real CP949 text is nearly all KS X 1001 syllables; misread bytes scatter over the extension. */
const MAX_RARE_SYLLABLE_SHARE = 0.2;

/**
 * Decodes a text file: byte order mark, then strict UTF-8, then CP949 (EUC-KR), then UTF-16 without a mark.
 * A guess that yields garbage is refused rather than stored. The text comes back normalised
 * (see {@link normalizeText}).
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const decoded = decodeRawText(bytes);
  return decoded.kind === 'text' ? { ...decoded, text: normalizeText(decoded.text) } : decoded;
}

/** As {@link decodeText} with every character as the file has it: tabs may separate columns. */
export function decodeRawText(bytes: Uint8Array): DecodedText {
  const marked = decodeByMark(bytes);
  if (marked) return checked(marked.text, marked.encoding);
  if (bytes.includes(0)) return decodeWithNulls(bytes);

  const utf8 = strictDecode(bytes, 'utf-8');
  const cp949 = () => iconv.decode(bytes, 'cp949');
  if (utf8 !== null && !looksLikeCp949ReadAsUtf8(utf8, cp949)) return checked(utf8, 'utf-8');

  const asCp949 = cp949();
  const asUtf16 = bytes.length <= MAX_UNSPACED_BYTES ? bestUtf16(bytes) : null;
  if (asUtf16 && asUtf16.share >= MIN_PLAUSIBLE_SHARE && asUtf16.share > plausibleShare(asCp949))
    return checked(asUtf16.text, asUtf16.encoding);
  if (isControlHeavy(asCp949)) return { kind: 'binary' };
  if (!isPlausibleCp949(asCp949)) return { kind: 'unknown-encoding' };
  return checked(asCp949, 'cp949');
}

/** A replacement character marks a byte that is no CP949: as strict as UTF-8, since a quote must be what the file says. */
function isPlausibleCp949(text: string): boolean {
  return (
    !text.includes('\ufffd') &&
    plausibleShare(text) >= MIN_PLAUSIBLE_SHARE &&
    rareSyllableShare(text) <= MAX_RARE_SYLLABLE_SHARE
  );
}

function checked(text: string, encoding: TextEncoding): DecodedText {
  if (isControlHeavy(text)) return { kind: 'binary' };
  return { kind: 'text', text, encoding };
}

function decodeByMark(bytes: Uint8Array): { text: string; encoding: TextEncoding } | null {
  const marks: readonly [TextEncoding, readonly number[]][] = [
    ['utf-8', [0xef, 0xbb, 0xbf]],
    ['utf-16le', [0xff, 0xfe]],
    ['utf-16be', [0xfe, 0xff]],
  ];
  for (const [encoding, mark] of marks) {
    if (!mark.every((byte, index) => bytes[index] === byte)) continue;
    const text = strictDecode(bytes.subarray(mark.length), encoding);
    if (text !== null) return { text, encoding };
  }
  return null;
}

/** NUL bytes mean UTF-16 (whose ASCII characters carry them) or no text at all. */
function decodeWithNulls(bytes: Uint8Array): DecodedText {
  const best = bestUtf16(bytes);
  if (best && best.share >= MIN_PLAUSIBLE_SHARE) return checked(best.text, best.encoding);
  return { kind: 'binary' };
}

function bestUtf16(bytes: Uint8Array): { text: string; encoding: TextEncoding; share: number } | null {
  if (bytes.length % 2 !== 0) return null;
  const candidates = (['utf-16le', 'utf-16be'] as const).flatMap((encoding) => {
    const text = strictDecode(bytes, encoding);
    return text === null ? [] : [{ text, encoding, share: plausibleShare(text) }];
  });
  return candidates.sort((a, b) => b.share - a.share)[0] ?? null;
}

/** Null when the bytes are not valid in the encoding. */
function strictDecode(bytes: Uint8Array, encoding: TextEncoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * A few CP949 syllables (짜, 챕, …) happen to be valid UTF-8 for accented Latin letters. A text of nothing
 * else and without a Latin letter beside them is far more likely Korean.
 */
function looksLikeCp949ReadAsUtf8(utf8: string, cp949: () => string): boolean {
  if (!/[\u0080-\u07ff]/.test(utf8) || /[\u0800-\uffff]/.test(utf8) || /[A-Za-z]/.test(utf8)) return false;
  return /^[\uac00-\ud7a3\s\d!-/:-@]+$/.test(cp949());
}

function isControlHeavy(text: string): boolean {
  let controls = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 0) return true;
    if ((code < 32 && (code < 9 || code > 13)) || (code >= 0x7f && code < 0xa0 && code !== 0x85))
      controls += 1;
  }
  return controls > text.length * MAX_CONTROL_SHARE;
}

const PLAUSIBLE =
  /[\t\n\r\f\v -~\u00a0-\u00ff\u2000-\u206f\u20a0-\u20bf\u2100-\u22ff\u2460-\u27bf\u3000-\u30ff\u3130-\u318f\u3200-\u33ff\u3400-\u9fff\uac00-\ud7a3\ud800-\udfff\uf900-\ufaff\uff01-\uff5e\uffe0-\uffe6]/g;

/** Share (0 to 1) of characters that Korean documents are made of; beyond a fifth, Chinese ones and single letters do not count. */
function plausibleShare(text: string): number {
  if (text.length === 0) return 1;
  const plausible = text.match(PLAUSIBLE)?.length ?? 0;
  const odd = text.match(/[\u3400-\u9fff\uf900-\ufaff]|[\u3131-\u318e](?<![ㄱㄴㄷㅇㅋㅎㅠㅜ])/g)?.length ?? 0;
  // Some Chinese characters and single letters are ordinary (漢字 in brackets); mostly those is misread bytes.
  const excess = Math.max(0, odd - text.length * 0.2);
  return (plausible - excess) / text.length;
}

/** Share of Hangul syllables outside KS X 1001, judged only when there are enough of them. */
function rareSyllableShare(text: string): number {
  const syllables = text.match(/[\uac00-\ud7a3]/g) ?? [];
  if (syllables.length < 20) return 0;
  const bytes = iconv.encode(syllables.join(''), 'cp949');
  let rare = 0;
  for (let index = 0; index + 1 < bytes.length; index += 2) {
    if (bytes[index]! < 0xb0 || bytes[index + 1]! < 0xa1) rare += 1;
  }
  return rare / syllables.length;
}
