/** What a ZIP archive says about itself without unpacking anything. */
export interface ZipListing {
  readonly names: readonly string[];
  /** What the first entry holds when it is stored uncompressed under the name `mimetype`; else ''. */
  readonly mediaType: string;
}

/** The record at the end of an archive: 22 bytes, then a comment of up to 64 KB (APPNOTE.TXT 4.3.16). */
const END_RECORD = 0x06054b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 0xffff;
/** An entry of the central directory: 46 bytes, then name, extra field and comment (APPNOTE.TXT 4.3.12). */
const ENTRY_RECORD = 0x02014b50;
const ENTRY_BYTES = 46;
/** A local header: 30 bytes, then name and extra field (APPNOTE.TXT 4.3.7). */
const LOCAL_BYTES = 30;
/** Formats show themselves among their first entries. */
const MAX_NAMES = 2_000;
const LONGEST_MEDIA_TYPE = 100;

/** Lists an archive's names; null when its directory cannot be found or is damaged. */
export function listZip(bytes: Uint8Array): ZipListing | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(buffer);
  if (end === null) return null;
  const names: string[] = [];
  let at = buffer.readUInt32LE(end + 16);
  while (names.length < MAX_NAMES && at + ENTRY_BYTES <= end) {
    if (buffer.readUInt32LE(at) !== ENTRY_RECORD) break;
    const nameLength = buffer.readUInt16LE(at + 28);
    names.push(buffer.toString('utf8', at + ENTRY_BYTES, at + ENTRY_BYTES + nameLength));
    at += ENTRY_BYTES + nameLength + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32);
  }
  return names.length === 0 ? null : { names, mediaType: readMediaType(buffer) };
}

function findEnd(buffer: Buffer): number | null {
  const lowest = Math.max(0, buffer.length - END_BYTES - LONGEST_COMMENT);
  for (let at = buffer.length - END_BYTES; at >= lowest; at -= 1) {
    if (buffer.readUInt32LE(at) === END_RECORD) return at;
  }
  return null;
}

/** HWPX, OpenDocument and EPUB name their media type in a first entry that is not compressed. */
function readMediaType(buffer: Buffer): string {
  const nameLength = buffer.readUInt16LE(26);
  if (buffer.toString('latin1', LOCAL_BYTES, LOCAL_BYTES + nameLength) !== 'mimetype') return '';
  const start = LOCAL_BYTES + nameLength + buffer.readUInt16LE(28);
  const length = Math.min(buffer.readUInt32LE(18), LONGEST_MEDIA_TYPE);
  return buffer.toString('latin1', start, start + length).trim();
}
