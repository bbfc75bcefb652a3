import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IndexDirectory } from '../../src/index-store/directory.ts';
import { FORMAT_VERSION, type IndexIdentity, serializeManifest } from '../../src/index-store/manifest.ts';
import { INDEX_FILES, loadSnapshot } from '../../src/index-store/snapshot.ts';
import { paragraphs, SENTENCES } from './documents.ts';
import { temporaryIndex } from './fixture.ts';
import { buildAndLoad, loadParts } from './parts.ts';

async function smallIndex(): Promise<{
  directory: IndexDirectory;
  version: string;
  identity: IndexIdentity;
}> {
  const directory = await temporaryIndex();
  const { version } = await buildAndLoad(directory, [
    paragraphs('a.md', SENTENCES[0], SENTENCES[1]),
    paragraphs('b.md', SENTENCES[2]),
  ]);
  return { directory, version, identity: (await loadParts()).identity };
}

const FILES = Object.values(INDEX_FILES);

describe('loading an index', () => {
  it.each([
    ['embedding', { model: '다른-모델' }, '임베딩 모델: ssiat-embed-ko → 다른-모델'],
    ['embedding', { revision: '0123' }, '임베딩 모델 판'],
    ['embedding', { dimension: 256 }, '임베딩 차원: 512 → 256'],
    ['embedding', { dtype: 'fp32' }, '임베딩 정밀도: q8 → fp32'],
    ['embedding', { queryPrefix: 'query: ' }, '질문 접두사'],
    ['embedding', { passagePrefix: 'passage: ' }, '본문 접두사'],
    ['cleaner', 99, '본문 정리 버전: 1 → 99'],
    ['chunker', 99, '조각 나누기 버전: 1 → 99'],
    ['tokenizer', '다른/1', '형태소 분석 버전: garu-ko/test → 다른/1'],
    ['hnsw', { m: 32 }, 'HNSW 설정'],
  ] as const)('made with another %s (%o) is refused, naming it', async (field, value, message) => {
    const { directory, version, identity } = await smallIndex();
    const other = {
      ...identity,
      [field]: typeof value === 'object' ? { ...identity[field as 'embedding'], ...value } : value,
    };
    await expect(loadSnapshot(directory, version, other)).rejects.toMatchObject({
      code: 'index-mismatch',
      message: expect.stringMatching(new RegExp(`${message}.*npm run index`)),
    });
  });

  it('names every difference', async () => {
    const { directory, version, identity } = await smallIndex();
    const other = { ...identity, chunker: 7, cleaner: 8 };
    await expect(loadSnapshot(directory, version, other)).rejects.toThrow(
      /정리 버전: 1 → 8, 조각 나누기 버전: 1 → 7/,
    );
  });

  it('of another format version is refused as that, whatever else it holds', async () => {
    const { directory, version, identity } = await smallIndex();
    const file = path.join(directory.versionPath(version), INDEX_FILES.manifest);
    await writeFile(file, JSON.stringify({ identity: { format: 99 }, somethingNew: true }));
    await expect(loadSnapshot(directory, version, identity)).rejects.toMatchObject({
      code: 'index-mismatch',
      message: expect.stringContaining(`색인 99, 이 버전 ${FORMAT_VERSION}`),
    });
  });

  it('that is not there is missing', async () => {
    const { directory, identity } = await smallIndex();
    await expect(loadSnapshot(directory, '20260101T000000-00000000', identity)).rejects.toMatchObject({
      code: 'index-missing',
      message: expect.stringContaining('npm run index'),
    });
  });

  it('without its manifest is missing, without any other file corrupt', async () => {
    for (const name of FILES) {
      const { directory, version, identity } = await smallIndex();
      await rm(path.join(directory.versionPath(version), name));
      await expect(loadSnapshot(directory, version, identity), name).rejects.toMatchObject({
        code: name === INDEX_FILES.manifest ? 'index-missing' : 'index-corrupt',
      });
    }
  });

  it.each(FILES)('with %s cut off anywhere is corrupt', async (name) => {
    const { directory, version, identity } = await smallIndex();
    const file = path.join(directory.versionPath(version), name);
    const whole = await readFile(file);
    const cuts = [0, 1, 2, 7, 8, 12, 95, 96, Math.floor(whole.length / 2), whole.length - 1].filter(
      (length) => length < whole.length,
    );
    for (const length of cuts) {
      await writeFile(file, whole.subarray(0, length));
      await expect(loadSnapshot(directory, version, identity), `${length} bytes`).rejects.toMatchObject({
        code: 'index-corrupt',
        message: expect.stringContaining('손상'),
      });
    }
    await writeFile(file, Buffer.concat([whole, Buffer.from(' x')]));
    await expect(loadSnapshot(directory, version, identity)).rejects.toMatchObject({ code: 'index-corrupt' });
    await writeFile(file, whole);
    expect((await loadSnapshot(directory, version, identity)).documents).toHaveLength(2);
  });

  it.each(FILES)('with any one bit of %s flipped is refused', async (name) => {
    const { directory, version, identity } = await smallIndex();
    const file = path.join(directory.versionPath(version), name);
    const whole = await readFile(file);
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(7), async (at, bit) => {
        const damaged = Buffer.from(whole);
        damaged[at] = damaged[at]! ^ (1 << bit);
        await writeFile(file, damaged);
        await expect(loadSnapshot(directory, version, identity)).rejects.toMatchObject({
          name: 'SsiatError',
          // A manifest whose settings read differently is told as that: it leads to the same rebuild.
          code: name === INDEX_FILES.manifest ? expect.stringMatching(/corrupt|mismatch/) : 'index-corrupt',
        });
      }),
      { numRuns: 50 },
    );
  });

  it('with the files of two versions mixed is corrupt', async () => {
    const { directory, version, identity } = await smallIndex();
    const before = await loadSnapshot(directory, version, identity);
    const after = await buildAndLoad(directory, [paragraphs('a.md', SENTENCES[7])], before);
    for (const name of FILES) {
      const file = path.join(directory.versionPath(after.version), name);
      const whole = await readFile(file);
      await writeFile(file, await readFile(path.join(directory.versionPath(version), name)));
      await expect(loadSnapshot(directory, after.version, identity), name).rejects.toMatchObject({
        code: 'index-corrupt',
      });
      await writeFile(file, whole);
    }
  });

  it('whose manifest names no file, or is a folder, is corrupt', async () => {
    const { directory, version, identity } = await smallIndex();
    const { manifest } = await loadSnapshot(directory, version, identity);
    const file = path.join(directory.versionPath(version), INDEX_FILES.manifest);
    await writeFile(file, serializeManifest({ ...manifest, files: {} }));
    await expect(loadSnapshot(directory, version, identity)).rejects.toMatchObject({ code: 'index-corrupt' });
    await writeFile(file, serializeManifest(manifest));
    expect((await loadSnapshot(directory, version, identity)).version).toBe(version);
    await rm(file);
    await mkdir(file);
    await expect(loadSnapshot(directory, version, identity)).rejects.toMatchObject({ code: 'index-corrupt' });
  });
});
