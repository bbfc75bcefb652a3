import { open } from 'node:fs/promises';

/** A file's bytes, or its size when that is more than may be read. */
export type BoundedBytes =
  | { readonly kind: 'bytes'; readonly bytes: Buffer }
  | { readonly kind: 'too-large'; readonly size: number };

/** What a file may have grown by between two reads (bytes). */
const GROWTH = 64 * 1024;

/**
 * Reads a whole file, which may be growing, without ever holding much more than `maxBytes`.
 *
 * @throws the system's error
 */
export async function readBounded(path: string, maxBytes: number): Promise<BoundedBytes> {
  const handle = await open(path, 'r');
  try {
    const { size } = await handle.stat();
    if (size > maxBytes) return { kind: 'too-large', size };
    const parts: Buffer[] = [];
    let total = 0;
    // One byte more than the file has: a full buffer shows that it has grown.
    let part = Buffer.allocUnsafe(size + 1);
    for (let filled = 0; ; ) {
      const { bytesRead } = await handle.read(part, filled, part.length - filled);
      filled += bytesRead;
      total += bytesRead;
      if (total > maxBytes) return { kind: 'too-large', size: Math.max(total, (await handle.stat()).size) };
      if (bytesRead > 0 && filled < part.length) continue;
      parts.push(part.subarray(0, filled));
      if (bytesRead === 0) break;
      part = Buffer.allocUnsafe(GROWTH);
      filled = 0;
    }
    return { kind: 'bytes', bytes: parts.length === 1 ? parts[0]! : Buffer.concat(parts) };
  } finally {
    await handle.close();
  }
}
