import { type FileHandle, open } from 'node:fs/promises';

/**
 * The layout that hnswlib writes (`saveIndex` in hnswalg.h, 64 bit, little endian): this header, `count` elements of
 * `elementBytes`, then for each element the byte length (u32) of its links above the ground level and the links.
 */
const HEADER_BYTES = 96;
const COUNT_AT = 16;
const ELEMENT_BYTES_AT = 24;
const LABEL_OFFSET_AT = 32;
const DATA_OFFSET_AT = 40;
const LABEL_BYTES = 8;
const FLOAT_BYTES = 4;
/** A node's links on an upper level: a count and `M` node numbers. */
const LEVEL_BYTES = (m: number) => 4 + 4 * m;

/**
 * Checks that a file is a whole graph of this dimension. The native reader neither knows the dimension nor survives
 * every broken header, and the native writer does not notice a full disk.
 *
 * @throws Error telling what is wrong.
 */
export async function checkGraphFile(file: string, dimension: number, m: number): Promise<void> {
  const handle = await open(file, 'r');
  try {
    const { size } = await handle.stat();
    const header = await readAt(handle, 0, Math.min(size, HEADER_BYTES));
    if (header.length < HEADER_BYTES) throw new Error(`${file} ends within its header`);
    const [count, elementBytes, labelOffset, dataOffset] = [
      COUNT_AT,
      ELEMENT_BYTES_AT,
      LABEL_OFFSET_AT,
      DATA_OFFSET_AT,
    ].map((at) => Number(header.readBigUInt64LE(at))) as [number, number, number, number];
    if (labelOffset - dataOffset !== dimension * FLOAT_BYTES || elementBytes !== labelOffset + LABEL_BYTES) {
      throw new Error(`${file} does not hold vectors of ${dimension} dimensions`);
    }
    const linksStart = HEADER_BYTES + count * elementBytes;
    if (linksStart > size) throw new Error(`${file} ends within its elements`);
    const links = await readAt(handle, linksStart, size - linksStart);
    let at = 0;
    for (let element = 0; element < count; element++) {
      const bytes = at + 4 <= links.length ? links.readUInt32LE(at) : Number.NaN;
      if (bytes % LEVEL_BYTES(m) !== 0) throw new Error(`${file} ends within its links or they are damaged`);
      at += 4 + bytes;
    }
    if (at !== links.length) throw new Error(`${file} does not end where its links do`);
  } finally {
    await handle.close();
  }
}

async function readAt(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  let used = 0;
  while (used < length) {
    const { bytesRead } = await handle.read(buffer, used, length - used, position + used);
    if (bytesRead === 0) break;
    used += bytesRead;
  }
  return buffer.subarray(0, used);
}
