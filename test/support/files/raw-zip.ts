import { crc32, deflateRawSync } from 'node:zlib';

/** An entry of an archive as it is to be written, true or not. */
interface RawEntry {
  readonly name: string;
  readonly content: Uint8Array;
  /** What the archive says the entry expands to; by default the truth. */
  readonly declared?: number;
}

/** Writes an archive that may lie, which no library does (APPNOTE.TXT 4.3). */
export function rawZip(entries: readonly RawEntry[]): Uint8Array {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, declared = content.length } of entries) {
    const packed = deflateRawSync(content);
    const title = Buffer.from(name);
    const header = headerOf(content, packed.length, declared, title.length);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\0', 'latin1'), header, place, title]));
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), header, title, packed]);
    locals.push(local);
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, listed, end]);
}

/** What the header before an entry and its line in the directory share. */
function headerOf(content: Uint8Array, packedLength: number, declared: number, nameLength: number): Buffer {
  const header = Buffer.alloc(26);
  header.writeUInt16LE(20, 0);
  // Names are UTF-8.
  header.writeUInt16LE(0x0800, 2);
  header.writeUInt16LE(8, 4);
  header.writeUInt32LE(crc32(content), 10);
  header.writeUInt32LE(packedLength, 14);
  header.writeUInt32LE(declared, 18);
  header.writeUInt16LE(nameLength, 22);
  return header;
}
