import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import { decodeRawText } from '../decode.ts';

/** What mail programs call CP949 or the EUC-KR inside it, in letters and digits alone. */
const CP949 =
  /^(?:x?euckr|cseuckr|(?:cs)?ksc5601(?:1987|1989)?|ksx1001|isoir149|korean|uhc|x?(?:cp|ms|ibm|windows|xwindows)949)$/;
const ISO_2022_KR = /^(?:cs)?iso2022kr$/;
/** Names under which programs send whatever they have. */
const UNSTATED =
  /^(?:|utf8|unicode11utf8|usascii|ascii|ansix341968|iso88591|unknown8?bit|unknown|default|8bit)$/;

const ESCAPE = 0x1b;
const SHIFT_OUT = 0x0e;
const SHIFT_IN = 0x0f;
const LINE_FEED = 0x0a;

/**
 * Decodes what mail says is Korean, or does not say what it is. `TextDecoder` knows neither the syllables that CP949
 * adds to EUC-KR (똠) nor ISO-2022-KR.
 *
 * @param charset as the mail names it; '' when it does not
 * @returns null for bytes that a decoder of the standard reads right: UTF-8 and the encodings of other languages
 */
export function decodeKorean(bytes: Uint8Array, charset: string): string | null {
  const name = charset.toLowerCase().replace(/[^a-z0-9]/g, '');
  if (ISO_2022_KR.test(name)) return decodeIso2022Kr(bytes);
  const isKorean = CP949.test(name);
  if (!isKorean && !UNSTATED.test(name)) return null;
  if (isUtf8(bytes)) return isKorean ? Buffer.from(bytes).toString('utf8') : null;
  if (isKorean) return iconv.decode(bytes, 'cp949');
  const guessed = decodeRawText(bytes);
  return guessed.kind === 'text' ? guessed.text : null;
}

/** RFC 1557: KS X 1001 in seven bits between SO and SI, ASCII elsewhere and at the start of each line. */
function decodeIso2022Kr(bytes: Uint8Array): string {
  const eucKr = Buffer.alloc(bytes.length);
  let length = 0;
  let shifted = false;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at]!;
    if (byte === ESCAPE) at += 3;
    else if (byte === SHIFT_OUT || byte === SHIFT_IN) shifted = byte === SHIFT_OUT;
    else {
      if (byte === LINE_FEED) shifted = false;
      eucKr[length] = shifted && byte > 0x20 ? byte | 0x80 : byte;
      length += 1;
    }
  }
  return iconv.decode(eucKr.subarray(0, length), 'cp949');
}
