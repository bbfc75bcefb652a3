import { FormatError } from './format-error.ts';

const COMPOUND_FILE = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';
const LOCKED = '암호가 걸린 파일입니다. 암호를 푼 파일을 넣어 주세요.';
/** Streams that tell what a compound file is, with what users call it and what to save it as. */
const OLD_FORMATS: readonly (readonly [stream: string, name: string, extension: string])[] = [
  ['WordDocument', '옛 워드 형식(.doc)', '.docx'],
  ['PowerPoint Document', '옛 파워포인트 형식(.ppt)', '.pptx'],
  ['Workbook', '옛 엑셀 형식(.xls)', '.xls'],
  ['FileHeader', '한글 형식(.hwp)', '.hwp'],
];

/**
 * Says of bytes that are no zip archive what they are instead: Office wraps files with a password and the formats
 * before 2007 in a compound file ([MS-CFB]), whose directory names its streams in UTF-16.
 *
 * @param expected the extension that the content should have had
 * @throws FormatError unless the bytes begin as a zip archive
 */
export function refuseForeignBytes(bytes: Uint8Array, expected: string): void {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = buffer.toString('latin1', 0, 8);
  if (head.startsWith('PK')) return;
  if (head !== COMPOUND_FILE) {
    throw new FormatError(`${expected} 형식이 아니거나 손상된 파일입니다. 원본을 확인해 다시 저장해 주세요.`);
  }
  refuseLocked(bytes);
  const has = (stream: string) => buffer.includes(Buffer.from(`${stream}\0`, 'utf16le'));
  const old = OLD_FORMATS.find(([stream]) => has(stream));
  if (!old) throw new FormatError(`${expected} 형식이 아닌 파일입니다. 원본을 확인해 다시 저장해 주세요.`);
  throw new FormatError(`내용이 ${old[1]}입니다. ${old[2]} 파일로 저장해 넣어 주세요.`);
}

/** @throws FormatError when Office has wrapped a file with a password */
export function refuseLocked(bytes: Uint8Array): void {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.includes(Buffer.from('EncryptedPackage\0', 'utf16le'))) throw new FormatError(LOCKED);
}
