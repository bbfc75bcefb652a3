import { decodeKorean } from './eml-charsets.ts';

/** RFC 2047: `=?charset?B?text?=`; mail programs also leave spaces in it, which the standard forbids. */
const WORD = '=\\?([^?\\s]+)\\?([bq])\\?([^?\\n]*)\\?=';
const GAP = '(?:[ \\t]|\\n(?=[ \\t]))*';
const BARE_WORD = WORD.replaceAll('(', '(?:');
const RUN = new RegExp(`${BARE_WORD}(?:${GAP}${BARE_WORD})*`, 'gi');

/**
 * Rewrites the encoded words of a header that are Korean as UTF-8 ones. Words in a row are decoded together: a
 * syllable may be divided between them.
 */
export function encodedWordsToUtf8(header: string): string {
  return header.replace(RUN, (run) => {
    const words = [...run.matchAll(new RegExp(WORD, 'gi'))].map(
      ([text, charset = '', kind = '', content = '']) => ({
        text,
        charset: charset.split('*')[0]!.toLowerCase(),
        bytes: /b/i.test(kind)
          ? Buffer.from(content, 'base64')
          : fromQuotedPrintable(content.replaceAll('_', ' ')),
      }),
    );
    const rewritten: string[] = [];
    for (let at = 0; at < words.length; ) {
      const { charset } = words[at]!;
      const others = words.slice(at).findIndex((word) => word.charset !== charset);
      const row = words.slice(at, others < 0 ? words.length : at + others);
      const korean = decodeKorean(Buffer.concat(row.map(({ bytes }) => bytes)), charset);
      if (korean === null) rewritten.push(...row.map(({ text }) => text));
      else rewritten.push(`=?utf-8?B?${Buffer.from(korean).toString('base64')}?=`);
      at += row.length;
    }
    return rewritten.join(' ');
  });
}

/**
 * Undoes the transfer encoding of a body.
 *
 * @param lines as Latin-1 strings, a character a byte
 */
export function fromTransferEncoding(lines: readonly string[], encoding: string): Buffer {
  switch (encoding.trim().toLowerCase()) {
    case 'base64':
      return Buffer.from(lines.join(''), 'base64');
    case 'quoted-printable':
      return fromQuotedPrintable(lines.map((line) => line.replace(/[ \t]+$/, '')).join('\n'));
    default:
      return Buffer.from(lines.join('\n'), 'latin1');
  }
}

function fromQuotedPrintable(text: string): Buffer {
  const bytes = text
    .replace(/=\n/g, '')
    .replace(/=([0-9a-f]{2})/gi, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
  return Buffer.from(bytes, 'latin1');
}
