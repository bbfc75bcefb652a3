import type { Container } from '../formats/index.ts';
import { listZip } from './zip-names.ts';

/** What a file's bytes show it to be, whatever its name says. */
export type Content =
  /** Certain; `extension` (lower case, with the dot) is null when only the container can be told. */
  | { readonly kind: 'container'; readonly container: Container; readonly extension: string | null }
  /** A format that is not read; `name` as users call it. */
  | { readonly kind: 'foreign'; readonly name: string }
  /** Nothing but characters. */
  | { readonly kind: 'text'; readonly isPage: boolean }
  | { readonly kind: 'unknown' };

/** Readers look for the mark of a PDF this far; what stands before it is noise of the transport (bytes). */
const PDF_HEAD = 1_024;
const TEXT_HEAD = 4_096;

/** First bytes of files that are often given a wrong name; only asked of bytes that are no text. */
const FOREIGN: readonly (readonly [mark: string, at: number, name: string])[] = [
  ['\x89PNG\r\n\x1a\n', 0, 'PNG 그림'],
  ['\xff\xd8\xff', 0, 'JPEG 그림'],
  ['GIF8', 0, 'GIF 그림'],
  ['BM', 0, 'BMP 그림'],
  ['II*\0', 0, 'TIFF 그림'],
  ['MM\0*', 0, 'TIFF 그림'],
  ['WEBP', 8, 'WebP 그림'],
  ['WAVE', 8, 'WAV 소리'],
  ['AVI ', 8, 'AVI 동영상'],
  ['ftyp', 4, 'MP4 계열 동영상이나 그림'],
  ['ID3', 0, 'MP3 소리'],
  ['\x1f\x8b', 0, 'GZIP 압축'],
  ['7z\xbc\xaf\x27\x1c', 0, '7-Zip 압축'],
  ['Rar!', 0, 'RAR 압축'],
  ['\x7fELF', 0, '실행'],
  ['MZ', 0, '실행'],
  ['SQLite format 3\0', 0, 'SQLite 데이터베이스'],
];

/** Tells what bytes are by what only one format has, never by likeness. Looks at no more than it must. */
export function identify(bytes: Uint8Array): Content {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (isPdf(buffer)) return { kind: 'container', container: 'pdf', extension: '.pdf' };
  if (buffer.toString('latin1', 0, 4) === 'PK\x03\x04') return identifyZip(buffer);
  if (buffer.toString('latin1', 0, 8) === '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1') return identifyOle(buffer);
  if (buffer.toString('latin1', 0, 21) === 'HWP Document File V3.')
    return { kind: 'container', container: 'ole', extension: '.hwp' };
  if (/<HWPML[\s>]/.test(buffer.toString('latin1', 0, TEXT_HEAD)))
    return { kind: 'container', container: 'ole', extension: '.hwp' };
  if (isText(buffer)) return { kind: 'text', isPage: isPage(buffer) };
  const foreign = FOREIGN.find(([mark, at]) => buffer.toString('latin1', at, at + mark.length) === mark);
  return foreign ? { kind: 'foreign', name: foreign[2] } : { kind: 'unknown' };
}

/** Texts can begin with the mark, too; only the real one is followed by objects. */
function isPdf(buffer: Buffer): boolean {
  const mark = /%PDF-\d\.\d/.exec(buffer.toString('latin1', 0, PDF_HEAD));
  if (mark === null) return false;
  return mark.index === 0 ? / obj\b|xref/.test(buffer.toString('latin1', 0, 64 * 1024)) : !isText(buffer);
}

function identifyZip(buffer: Buffer): Content {
  const listing = listZip(buffer);
  if (listing === null) return { kind: 'container', container: 'zip', extension: null };
  const { names, mediaType } = listing;
  const has = (folder: string) => names.some((name) => name.startsWith(folder));
  const extension =
    mediaType === 'application/hwp+zip' || (has('Contents/') && names.includes('version.xml'))
      ? '.hwpx'
      : has('word/')
        ? '.docx'
        : has('xl/')
          ? '.xlsx'
          : has('ppt/')
            ? '.pptx'
            : null;
  if (extension !== null) return { kind: 'container', container: 'zip', extension };
  if (mediaType.includes('opendocument')) return { kind: 'foreign', name: '오픈도큐먼트(ODF)' };
  if (mediaType === 'application/epub+zip') return { kind: 'foreign', name: '전자책(EPUB)' };
  return { kind: 'foreign', name: 'ZIP 압축' };
}

/** Names in the directory of a compound file are UTF-16; HWP writes its own mark, too. */
function identifyOle(buffer: Buffer): Content {
  const has = (name: string) => buffer.includes(Buffer.from(`${name}\0`, 'utf16le'));
  const found = (extension: string | null): Content => ({ kind: 'container', container: 'ole', extension });
  // A password wraps any office format in the same way: the format that the name tells knows what to say.
  if (has('EncryptedPackage')) return found(null);
  if (buffer.includes('HWP Document File') || (has('DocInfo') && has('BodyText'))) return found('.hwp');
  if (has('WordDocument')) return { kind: 'foreign', name: '옛 워드(.doc)' };
  if (has('PowerPoint Document')) return { kind: 'foreign', name: '옛 파워포인트(.ppt)' };
  if (has('Workbook') || has('Book')) return found('.xls');
  return found(null);
}

/** No character that only binary data has. */
function isText(buffer: Buffer): boolean {
  const head = buffer.subarray(0, TEXT_HEAD);
  return head.length > 0 && head.every((byte) => byte >= 32 || (byte >= 9 && byte <= 13) || byte === 27);
}

function isPage(buffer: Buffer): boolean {
  return /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,500}?-->\s*)?<(?:!doctype html|html)[\s>]/i.test(
    buffer.toString('latin1', buffer.indexOf('\xef\xbb\xbf', 0, 'latin1') === 0 ? 3 : 0, TEXT_HEAD),
  );
}
