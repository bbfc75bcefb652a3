import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type KeptRead, ReadCache, type ReadKey } from '../../../src/corpus/reading/read-cache.ts';

const KEY: ReadKey = { sha256: 'a'.repeat(64), reader: 'pdf-1' };
const READ: KeptRead = {
  kind: 'parsed',
  file: {
    blocks: [
      { kind: 'heading', level: 1, text: '회칙', place: '1쪽' },
      { kind: 'paragraph', text: '회비는 한 달에 오천 원이다.' },
    ],
    metadata: { title: '회칙', date: null, tags: ['규정'] },
    curated: false,
    warnings: ['3쪽은 그림뿐입니다.'],
  },
};

let folder: string;

beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'ssiat-reads-')), 'reads');
});

afterEach(async () => {
  await rm(join(folder, '..'), { recursive: true, force: true });
});

async function kept(): Promise<string> {
  const cache = new ReadCache(folder, 'read-write');
  await cache.put(KEY, READ);
  return join(folder, (await readdir(folder))[0]!);
}

const reopened = () => new ReadCache(folder, 'read-write');

describe('ReadCache', () => {
  it('gives back what was kept under the same content and reader alone', async () => {
    await kept();
    expect(await reopened().get(KEY)).toEqual(READ);
    expect(await reopened().get({ ...KEY, reader: 'pdf-2' })).toBeNull();
    expect(await reopened().get({ ...KEY, sha256: 'b'.repeat(64) })).toBeNull();
  });

  it('ignores an entry that is damaged anywhere, and writes it anew', async () => {
    const file = await kept();
    const whole = await readFile(file);
    for (let at = 0; at < whole.length; at += 7) {
      await writeFile(file, whole.with(at, whole[at]! ^ 1));
      expect(await reopened().get(KEY)).toBeNull();
      await writeFile(file, whole.subarray(0, at));
      expect(await reopened().get(KEY)).toBeNull();
    }
    await reopened().put(KEY, READ);
    expect(await reopened().get(KEY)).toEqual(READ);
  });

  it('keeps what this run has asked for and lets the rest go', async () => {
    await kept();
    const left = join(folder, `${'c'.repeat(64)}.pdf-1-1.json.0123abcd`);
    const fresh = join(folder, `${'d'.repeat(64)}.pdf-1-1.json.0123abcd`);
    await writeFile(left, 'half');
    await writeFile(fresh, 'half');
    await utimes(left, new Date(0), new Date(0));
    const run = reopened();
    await run.put({ ...KEY, sha256: 'b'.repeat(64) }, READ);
    await run.prune();
    expect(await run.get(KEY)).toBeNull();
    expect((await readdir(folder)).map((name) => name[0])).toEqual(['b', 'd']);
  });

  it('uses nothing when it is renewed, and writes nothing when it is only looked at', async () => {
    const file = await kept();
    const renewed = new ReadCache(folder, 'renew');
    expect(await renewed.get(KEY)).toBeNull();
    const looking = new ReadCache(folder, 'read-only');
    await looking.put({ ...KEY, sha256: 'b'.repeat(64) }, READ);
    await looking.prune();
    expect(await readdir(folder)).toEqual([file.slice(folder.length + 1)]);
    expect(await looking.get(KEY)).toEqual(READ);
  });

  it('does without a folder that cannot be made', async () => {
    await writeFile(folder, 'a file in its place');
    const cache = reopened();
    await cache.put(KEY, READ);
    await cache.prune();
    expect(await cache.get(KEY)).toBeNull();
  });
});
