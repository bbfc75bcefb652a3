import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { FormatError } from '../../../src/corpus/formats/format-error.ts';
import { openZip } from '../../../src/corpus/formats/zip-guard.ts';

async function archive(files: Record<string, string | Uint8Array>): Promise<Uint8Array> {
  const zip = new JSZip();
  for (const [name, content] of Object.entries(files)) zip.file(name, content);
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

describe('openZip', () => {
  it('opens an ordinary archive', async () => {
    const zip = await openZip(await archive({ 'word/document.xml': '<글>텃밭</글>' }));
    expect(await zip.file('word/document.xml')?.async('string')).toBe('<글>텃밭</글>');
  });

  it('refuses an archive that expands out of proportion, whatever size it declares', async () => {
    const bomb = await archive({ 'bomb.xml': new Uint8Array(25_000_000) });
    await expect(openZip(bomb)).rejects.toThrow('지나치게 커지는 파일');
    // The uncompressed size in the central directory (24 bytes in) is set to 1.
    const liar = bomb.slice();
    const directory = Buffer.from(liar.buffer).lastIndexOf(Buffer.from('PK\u0001\u0002', 'latin1'));
    new DataView(liar.buffer).setUint32(directory + 24, 1, true);
    await expect(openZip(liar)).rejects.toThrow('지나치게 커지는 파일');
  });

  it('refuses an archive with too many entries before reading its directory', async () => {
    const entry = Uint8Array.of(0x50, 0x4b, 0x01, 0x02);
    const bytes = new Uint8Array(4 * 10_001);
    for (let index = 0; index < 10_001; index += 1) bytes.set(entry, index * 4);
    await expect(openZip(bytes)).rejects.toThrow('항목이 너무 많아');
  });

  it('refuses an archive whose content does not match its checksum', async () => {
    const zip = new JSZip();
    zip.file('a.txt', '텃밭에 상추를 심는다', { compression: 'STORE' });
    const bytes = await zip.generateAsync({ type: 'uint8array' });
    bytes[Buffer.from(bytes.buffer).indexOf('심는다')] = 0x41;
    await expect(openZip(bytes)).rejects.toThrow('손상되어');
  });

  it('names a broken archive and an encrypted one', async () => {
    const bytes = await archive({ 'a.xml': '글'.repeat(5000) });
    await expect(openZip(bytes.subarray(0, 60))).rejects.toThrow(FormatError);
    await expect(openZip(bytes.subarray(0, 60))).rejects.toThrow('손상되어');
    const locked = bytes.slice();
    const directory = Buffer.from(locked.buffer).lastIndexOf(Buffer.from('PK\u0001\u0002', 'latin1'));
    // Bit 0 of the flags (8 bytes in) marks an encrypted entry.
    locked[directory + 8] = 1;
    await expect(openZip(locked)).rejects.toThrow('암호가 걸린');
  });
});
