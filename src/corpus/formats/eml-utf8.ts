import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import { decodeKorean } from './eml-charsets.ts';
import { encodedWordsToUtf8, fromTransferEncoding } from './eml-transfer.ts';

/** What the header of a part says about its body. */
interface Part {
  /** The header fields as they are written on. */
  readonly header: readonly string[];
  readonly contentType: string;
  readonly encoding: string;
}

const BASE64_LINE = 76;

/**
 * Writes a mail in a Korean encoding, or one that is not told, as the same mail in UTF-8: headers, encoded words and
 * text parts. Everything else stays as it is.
 */
export function mailToUtf8(bytes: Uint8Array): Buffer {
  // Latin-1 keeps a byte a character.
  const lines = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('latin1')
    .split(/\r?\n/);
  const boundaries = new Set<string>();
  const written: string[] = [];
  let at = 0;
  const take = (isEnd: (line: string) => boolean): string[] => {
    const start = at;
    while (at < lines.length && !isEnd(lines[at]!)) at += 1;
    return lines.slice(start, at);
  };
  const isBoundary = (line: string) => boundaryOf(line, boundaries) !== null;
  while (at < lines.length) {
    const part = readHeader(take((line) => line === '' || isBoundary(line)));
    if (lines[at] === '') at += 1;
    const boundary = parameter(part.contentType, 'boundary');
    if (boundary !== '') boundaries.add(boundary);
    for (const line of withUtf8Body(part, take(isBoundary))) written.push(line);
    // What follows the last part belongs to none.
    while (at < lines.length && isBoundary(lines[at]!)) {
      const kind = boundaryOf(lines[at]!, boundaries);
      written.push(lines[at]!);
      at += 1;
      if (kind === 'open') break;
      for (const line of take(isBoundary)) written.push(line);
    }
  }
  return Buffer.from(written.join('\r\n'), 'latin1');
}

function boundaryOf(line: string, boundaries: ReadonlySet<string>): 'open' | 'close' | null {
  if (!line.startsWith('--')) return null;
  const name = line.slice(2).trimEnd();
  if (boundaries.has(name)) return 'open';
  return name.endsWith('--') && boundaries.has(name.slice(0, -2)) ? 'close' : null;
}

function readHeader(lines: readonly string[]): Part {
  const header = encodedWordsToUtf8(headerToUtf8(lines.join('\n'))).split('\n');
  return {
    header,
    contentType: fieldValue(header, 'content-type'),
    encoding: fieldValue(header, 'content-transfer-encoding'),
  };
}

/** Headers may only be ASCII or UTF-8; Korean programs have sent theirs as they are. */
function headerToUtf8(header: string): string {
  const bytes = Buffer.from(header, 'latin1');
  return isUtf8(bytes) ? header : Buffer.from(iconv.decode(bytes, 'cp949')).toString('latin1');
}

/** Value of the first field of that name, continuation lines joined; '' when there is none. */
function fieldValue(header: readonly string[], name: string): string {
  const start = header.findIndex((line) => isField(line, name));
  if (start < 0) return '';
  const value = [header[start]!.slice(name.length + 1)];
  for (const line of header.slice(start + 1)) {
    if (!/^[ \t]/.test(line)) break;
    value.push(line);
  }
  return value.join('').trim();
}

function isField(line: string, name: string): boolean {
  return line.slice(0, name.length + 1).toLowerCase() === `${name}:`;
}

function parameter(value: string, name: string): string {
  const match = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^;\\s]*))`, 'i').exec(value);
  return match?.[1] ?? match?.[2] ?? '';
}

function withUtf8Body(part: Part, body: readonly string[]): readonly string[] {
  const { header, contentType, encoding } = part;
  const isText = contentType === '' || /^text\/(?:plain|html)/i.test(contentType);
  const text = isText
    ? decodeKorean(fromTransferEncoding(body, encoding), parameter(contentType, 'charset'))
    : null;
  if (text === null) return [...header, '', ...body];
  const type = (contentType || 'text/plain').replace(/;\s*charset\s*=\s*(?:"[^"]*"|[^;\s]*)/i, '');
  const base64 = Buffer.from(text).toString('base64');
  return [
    ...withoutFields(header, ['content-type', 'content-transfer-encoding']),
    `Content-Type: ${type}; charset=utf-8`,
    'Content-Transfer-Encoding: base64',
    '',
    ...Array.from({ length: Math.ceil(base64.length / BASE64_LINE) }, (_, index) =>
      base64.slice(index * BASE64_LINE, (index + 1) * BASE64_LINE),
    ),
  ];
}

function withoutFields(header: readonly string[], names: readonly string[]): readonly string[] {
  let dropping = false;
  return header.filter((line) => {
    if (!/^[ \t]/.test(line)) dropping = names.some((name) => isField(line, name));
    return !dropping;
  });
}
