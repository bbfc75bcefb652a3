import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkSeal,
  readBinaryFile,
  type Section,
  sealFile,
  writeBinaryFile,
} from '../../src/index-store/binary-file.ts';
import { corpusSections, parseCorpusSections, rowAt } from '../../src/index-store/corpus-tables.ts';
import { lexicalSections, parseLexicalSections } from '../../src/index-store/lexical-index.ts';
import { temporaryFolder } from './fixture.ts';

const section: fc.Arbitrary<Section> = fc.oneof(
  fc.uint8Array({ maxLength: 40 }),
  fc.uint16Array({ maxLength: 40 }),
  fc.uint32Array({ maxLength: 40 }),
  fc.float32Array({ maxLength: 40, noNaN: true }),
);
const sections = fc.dictionary(fc.stringMatching(/^[a-z가-힣]{1,12}$/), section, { maxKeys: 8 });

async function writeSample(): Promise<{ file: string; seal: { bytes: number; crc32: number } }> {
  const file = path.join(await temporaryFolder(), 'sample.bin');
  const seal = await writeBinaryFile(file, {
    text: Uint16Array.from('씨앗봇', (letter) => letter.charCodeAt(0)),
    numbers: Uint32Array.of(1, 2, 0xffffffff),
  });
  return { file, seal };
}

describe('a binary file', () => {
  it('gives back every section, aligned and with the seal that any reader computes', async () => {
    const folder = await temporaryFolder();
    let count = 0;
    await fc.assert(
      fc.asyncProperty(sections, async (written) => {
        const file = path.join(folder, `${count++}.bin`);
        const seal = await writeBinaryFile(file, written);
        expect(await sealFile(file)).toEqual(seal);
        const read = await readBinaryFile(file, seal);
        expect(Object.fromEntries(read)).toEqual({ ...written });
        for (const value of read.values()) expect(value.byteOffset % 8).toBe(0);
      }),
      { numRuns: 60 },
    );
  });

  it('takes views of a larger buffer as they are', async () => {
    const file = path.join(await temporaryFolder(), 'view.bin');
    const whole = Uint32Array.of(1, 2, 3, 4, 5);
    const seal = await writeBinaryFile(file, { view: whole.subarray(1, 4) });
    expect((await readBinaryFile(file, seal)).get('view')).toEqual(Uint32Array.of(2, 3, 4));
  });

  it('never overwrites a file', async () => {
    const { file } = await writeSample();
    await expect(writeBinaryFile(file, {})).rejects.toMatchObject({ code: 'EEXIST' });
  });

  it.each([0, 1, 11, 12, 60])('of which only %i bytes are left is corrupt', async (length) => {
    const { file, seal } = await writeSample();
    await writeFile(file, (await readFile(file)).subarray(0, length));
    await expect(readBinaryFile(file, seal)).rejects.toMatchObject({
      name: 'SsiatError',
      code: 'index-corrupt',
      message: expect.stringContaining('손상'),
    });
    await expect(checkSeal(file, seal)).rejects.toThrow('does not match');
  });

  it('with any one bit flipped is corrupt', async () => {
    const { file, seal } = await writeSample();
    const whole = await readFile(file);
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(7), async (at, bit) => {
        const damaged = Buffer.from(whole);
        damaged[at] = damaged[at]! ^ (1 << bit);
        await writeFile(file, damaged);
        await expect(readBinaryFile(file, seal)).rejects.toMatchObject({ code: 'index-corrupt' });
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['nothing', ''],
    ['another magic', 'ANOTHER!\u0004\u0000\u0000\u0000[]  '],
    ['no JSON behind the magic', 'SSIATBIN\u0004\u0000\u0000\u0000[{  '],
    ['a header longer than the file', 'SSIATBIN\uffff'],
    [
      'a section beyond the end',
      `SSIATBIN\u0034\u0000\u0000\u0000${JSON.stringify([{ name: 'a', type: 'u32', offset: 0, length: 99 }]).padEnd(52)}`,
    ],
  ])('whose seal fits but which holds %s is corrupt', async (_, content) => {
    const file = path.join(await temporaryFolder(), 'odd.bin');
    const bytes = Buffer.from(content, 'latin1');
    await writeFile(file, bytes);
    await expect(readBinaryFile(file, { bytes: bytes.length, crc32: crc32(bytes) })).rejects.toMatchObject({
      code: 'index-corrupt',
    });
  });

  it('that is missing is a system error for the caller to translate', async () => {
    const file = path.join(await temporaryFolder(), 'missing.bin');
    await expect(readBinaryFile(file, { bytes: 0, crc32: 0 })).rejects.toMatchObject({ code: 'ENOENT' });
  });
});

describe('sections of an index', () => {
  it('bring the corpus tables back', async () => {
    const tables = {
      text: Uint16Array.from('가나다\ud800', (_, at) => '가나다\ud800'.charCodeAt(at)),
      documentTextStarts: Uint32Array.of(0, 3),
      documentSentenceStarts: Uint32Array.of(0, 1),
      documentChunkStarts: Uint32Array.of(0, 1),
      sentenceStarts: Uint32Array.of(0),
      sentenceEnds: Uint32Array.of(3),
      sentenceKinds: Uint8Array.of(0),
      sentenceSections: Uint32Array.of(0),
      chunkFirstSentences: Uint32Array.of(0),
      chunkEndSentences: Uint32Array.of(1),
      chunkLabels: Uint32Array.of(0),
    };
    const file = path.join(await temporaryFolder(), 'corpus.bin');
    const seal = await writeBinaryFile(file, corpusSections(tables));
    expect(parseCorpusSections(await readBinaryFile(file, seal))).toEqual(tables);
  });

  it('bring the lexical index back, with empty, long and odd terms', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: 'binary' }), { maxLength: 30 }), async (morphemeTerms) => {
        const postings = {
          offsets: new Uint32Array(morphemeTerms.length + 1),
          rows: new Uint32Array(),
          frequencies: new Uint8Array(),
          lengths: Uint32Array.of(7),
        };
        const parts = {
          morphemeTerms,
          morphemePostings: postings,
          bigramKeys: Uint32Array.of(0xac00ac01),
          bigramPostings: postings,
          sentenceTerms: { offsets: Uint32Array.of(0, 2), terms: Uint32Array.of(1, 0) },
          sectionTerms: { offsets: Uint32Array.of(0), terms: new Uint32Array() },
        };
        expect(parseLexicalSections(new Map(Object.entries(lexicalSections(parts))))).toEqual(parts);
      }),
    );
  });

  it('that are missing or of another type are refused', () => {
    expect(() => parseCorpusSections(new Map())).toThrow('section text is missing');
    expect(() => parseCorpusSections(new Map([['text', Uint8Array.of(1)]]))).toThrow('another type');
  });

  it('find the row that holds a position, passing over empty rows', () => {
    const starts = Uint32Array.of(0, 3, 3, 3, 7, 9);
    expect([0, 2, 3, 6, 7, 8].map((position) => rowAt(starts, position))).toEqual([0, 0, 3, 3, 4, 4]);
  });
});
