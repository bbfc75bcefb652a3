import { type FileHandle, open } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { SsiatError } from '../errors.ts';

/**
 * A file of named typed arrays: `SSIATBIN`, the header's length (u32 LE), a JSON header that lists the sections, then
 * each section at a multiple of eight bytes, so that it is read in place as a typed array, without parsing.
 */
const MAGIC = 'SSIATBIN';
const PREFIX_BYTES = 12;
const ALIGNMENT = 8;
/** What one read or write moves at most: the checksum of more would hold the event loop. */
const PART_BYTES = 8 * 1024 * 1024;

const ARRAY_TYPES = { u8: Uint8Array, u16: Uint16Array, u32: Uint32Array, f32: Float32Array } as const;
type SectionType = keyof typeof ARRAY_TYPES;
export type Section = Uint8Array | Uint16Array | Uint32Array | Float32Array;

/** Size and CRC-32 of a written file; the manifest keeps them, so that damage is seen before anything is used. */
export interface FileSeal {
  readonly bytes: number;
  readonly crc32: number;
}

interface SectionHeader {
  readonly name: string;
  readonly type: SectionType;
  readonly offset: number;
  readonly length: number;
}

/** Writes the sections to a new file, flushed to the disk. */
export async function writeBinaryFile(file: string, sections: Record<string, Section>): Promise<FileSeal> {
  const headers: SectionHeader[] = [];
  let offset = 0;
  for (const [name, section] of Object.entries(sections)) {
    headers.push({ name, type: typeOf(section), offset, length: section.length });
    offset += aligned(section.byteLength);
  }
  const json = Buffer.from(JSON.stringify(headers));
  const head = Buffer.alloc(aligned(PREFIX_BYTES + json.length), ' ');
  head.write(MAGIC, 0, 'latin1');
  head.writeUInt32LE(head.length - PREFIX_BYTES, MAGIC.length);
  json.copy(head, PREFIX_BYTES);

  const handle = await open(file, 'wx');
  try {
    let checksum = await append(handle, head, 0);
    for (const section of Object.values(sections)) {
      const bytes = Buffer.from(section.buffer, section.byteOffset, section.byteLength);
      checksum = await append(handle, bytes, checksum);
      checksum = await append(handle, Buffer.alloc(aligned(bytes.length) - bytes.length), checksum);
    }
    await handle.sync();
    return { bytes: head.length + offset, crc32: checksum };
  } finally {
    await handle.close();
  }
}

/**
 * Reads a file written by {@link writeBinaryFile} and checks it against its seal.
 *
 * @throws SsiatError `index-corrupt` when the file is truncated, damaged or not of this format.
 */
export async function readBinaryFile(file: string, seal: FileSeal): Promise<Map<string, Section>> {
  const bytes = await readSealed(file, seal);
  if (bytes === null) throw corrupt(file, new Error('size or checksum does not match the manifest'));
  try {
    return parseSections(bytes);
  } catch (cause) {
    throw corrupt(file, cause);
  }
}

function parseSections(bytes: Buffer<ArrayBuffer>): Map<string, Section> {
  if (bytes.toString('latin1', 0, MAGIC.length) !== MAGIC) throw new Error('not a file of sections');
  const dataStart = PREFIX_BYTES + bytes.readUInt32LE(MAGIC.length);
  const headers = JSON.parse(bytes.toString('utf8', PREFIX_BYTES, dataStart)) as SectionHeader[];
  return new Map(
    headers.map(({ name, type, offset, length }) => [
      name,
      new ARRAY_TYPES[type](bytes.buffer, bytes.byteOffset + dataStart + offset, length),
    ]),
  );
}

/** Size and CRC-32 of a file written by someone else (the HNSW library). */
export async function sealFile(file: string): Promise<FileSeal> {
  const handle = await open(file, 'r');
  try {
    const buffer = Buffer.allocUnsafe(PART_BYTES);
    let checksum = 0;
    let bytes = 0;
    for (;;) {
      const { bytesRead } = await handle.read(buffer, 0, buffer.length, bytes);
      if (bytesRead === 0) return { bytes, crc32: checksum };
      checksum = crc32(buffer.subarray(0, bytesRead), checksum);
      bytes += bytesRead;
    }
  } finally {
    await handle.close();
  }
}

/** @throws Error when a file is not the one that was sealed. */
export async function checkSeal(file: string, expected: FileSeal): Promise<void> {
  const actual = await sealFile(file);
  if (actual.bytes !== expected.bytes || actual.crc32 !== expected.crc32) {
    throw new Error(`size or checksum of ${file} does not match its manifest`);
  }
}

function typeOf(section: Section): SectionType {
  if (section instanceof Uint8Array) return 'u8';
  if (section instanceof Uint16Array) return 'u16';
  return section instanceof Uint32Array ? 'u32' : 'f32';
}

function aligned(bytes: number): number {
  return Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;
}

async function append(handle: FileHandle, bytes: Buffer, checksum: number): Promise<number> {
  let sum = checksum;
  for (let start = 0; start < bytes.length; start += PART_BYTES) {
    const part = bytes.subarray(start, start + PART_BYTES);
    await handle.writeFile(part);
    sum = crc32(part, sum);
  }
  return sum;
}

/** The whole file in memory, or null when it is not the one that was sealed. */
async function readSealed(file: string, seal: FileSeal): Promise<Buffer<ArrayBuffer> | null> {
  const handle = await open(file, 'r');
  try {
    if ((await handle.stat()).size !== seal.bytes) return null;
    // A buffer of its own, not from Node's pool: typed arrays need an aligned start.
    const bytes = Buffer.from(new ArrayBuffer(seal.bytes));
    let checksum = 0;
    for (let at = 0; at < bytes.length; ) {
      const { bytesRead } = await handle.read(bytes, at, Math.min(PART_BYTES, bytes.length - at), at);
      if (bytesRead === 0) return null;
      // By the part, between two reads: the event loop is never held for a whole file.
      checksum = crc32(bytes.subarray(at, at + bytesRead), checksum);
      at += bytesRead;
    }
    return checksum === seal.crc32 ? bytes : null;
  } finally {
    await handle.close();
  }
}

function corrupt(file: string, reason: unknown): SsiatError {
  return new SsiatError(
    'index-corrupt',
    '색인 파일이 손상되었습니다. `npm run index`로 다시 만들어 주세요.',
    {
      cause: new Error(`${file} cannot be used`, { cause: reason }),
    },
  );
}
