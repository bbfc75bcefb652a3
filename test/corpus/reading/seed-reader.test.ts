import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadSeeds } from '../../../src/corpus/load.ts';
import { type CacheMode, ReadCache } from '../../../src/corpus/reading/read-cache.ts';
import { goodFiles } from '../../support/files/good-files.ts';

/** What no process can start with: only what needs none is read. */
const NOTHING = { seconds: 20, memoryBytes: 8_000_000 };
const RECORDS = JSON.stringify([{ title: '회칙', text: '회비는 한 달에 오천 원이다.' }]);

let base: string;
let seeds: string;

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'ssiat-reader-'));
  seeds = mkdtempSync(join(base, 'seeds-'));
});

afterEach(() => rmSync(base, { recursive: true, force: true }));

function load(reading?: typeof NOTHING, mode: CacheMode = 'read-write') {
  const cache = new ReadCache(join(base, 'reads'), mode);
  return loadSeeds(seeds, { maxFileBytes: 1_000_000, cache, ...(reading && { reading }) });
}

describe('reading seeds of all formats', () => {
  it('takes a file apart once and not again until it changes', async () => {
    writeFileSync(join(seeds, 'a.json'), RECORDS);
    writeFileSync(join(seeds, 'b.json'), '{"title":');
    const first = await load();
    expect(first.documents[0]?.text).toContain('오천 원');
    expect(first.failures).toMatchObject([{ source: 'b.json' }]);
    expect(await load(NOTHING)).toEqual(first);

    writeFileSync(join(seeds, 'a.json'), RECORDS.replace('오천', '육천'));
    const changed = await load(NOTHING);
    expect(changed.failures.map(({ source }) => source)).toEqual(['a.json', 'b.json']);
    expect(changed.failures[0]?.reason).toContain('시작하지 못했습니다');
    expect((await load()).documents[0]?.text).toContain('육천 원');
    expect(readdirSync(join(base, 'reads')).length).toBe(2);
    expect((await load(NOTHING, 'renew')).documents).toEqual([]);
  });

  it('goes by the content where that is certain, with a warning, else says what the content is', async () => {
    const sound = new Map((await goodFiles()).map(({ source, bytes }) => [source, bytes]));
    writeFileSync(join(seeds, '그림.md'), Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'));
    writeFileSync(join(seeds, '묶음.md'), sound.get('sound.docx')!.subarray(0, 300));
    writeFileSync(join(seeds, '옛글.txt'), sound.get('sound.txt')!);
    const { documents, failures } = await load(NOTHING);
    expect(documents.map(({ source }) => source)).toEqual(['옛글.txt']);
    expect(failures.map(({ source, reason }) => `${source}: ${reason.split('.')[0]}`)).toEqual([
      '그림.md: 내용이 PNG 그림 파일입니다',
      '묶음.md: 내용이 손상된 압축(ZIP) 파일입니다',
    ]);
  });

  it('ends in the middle of a run when it is told to', async () => {
    for (let file = 0; file < 20; file += 1)
      writeFileSync(join(seeds, `${file}.json`), RECORDS + ' '.repeat(file));
    const signal = AbortSignal.timeout(1);
    const loading = loadSeeds(seeds, { maxFileBytes: 1_000, signal });
    const error = await loading.catch((thrown: unknown) => thrown);
    expect(error).toBe(signal.reason);
  });

  it('hands marked-up text that is long to the reading process', async () => {
    writeFileSync(join(seeds, 'long.md'), `# 긴 글\n\n${'온실은 아침에 연다.\n\n'.repeat(2_000)}`);
    expect((await load(NOTHING)).failures[0]?.reason).toContain('시작하지 못했습니다');
    const { documents } = await load();
    expect(documents[0]?.metadata.title).toBe('긴 글');
    expect(documents[0]?.text.length).toBeGreaterThan(20_000);
  });
});
