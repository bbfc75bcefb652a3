import { once } from 'node:events';
import { rmSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startChild } from '../../../src/child.ts';
import { BinaryReader } from '../../../src/corpus/reading/binary-reader.ts';
import type { ReadOutcome } from '../../../src/corpus/reading/reading-process.ts';
import { isAlive } from '../../service/reindex-workplace.ts';

const LIMITS = { seconds: 20, memoryBytes: 320_000_000 };
const MODULE = { module: './fake-child', callerUrl: import.meta.url };

let folder: string;
let shared: BinaryReader;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ssiat-reading-'));
  shared = new BinaryReader(LIMITS, MODULE);
});

afterAll(async () => {
  await shared.close();
  await rm(folder, { recursive: true, force: true });
});

afterEach(() => rmSync(join(folder, 'file.fake'), { force: true }));

function read(content: string, reader = shared): Promise<ReadOutcome> {
  const path = join(folder, 'file.fake');
  writeFileSync(path, content);
  return reader.read({ path, source: 'file.fake', format: '.fake', maxFileBytes: 1_000 });
}

async function textOf(content: string, reader = shared): Promise<string | undefined> {
  const outcome = await read(content, reader);
  if (outcome.kind !== 'parsed') throw new Error(JSON.stringify(outcome));
  return outcome.file.blocks[0]?.text;
}

describe('the reading process', () => {
  it('is one for many files, knows nothing of the environment, and is gone after the run', async () => {
    const reader = new BinaryReader(LIMITS, MODULE);
    const pid = await textOf('pid', reader);
    expect(await textOf('chatter', reader)).toBe('said');
    expect(await textOf('pid', reader)).toBe(pid);
    expect(await textOf('environment', reader)).toBe('[]');
    expect(isAlive(Number(pid))).toBe(true);
    await reader.close();
    expect(isAlive(Number(pid))).toBe(false);
  });

  it('gives text in the form that all documents have', async () => {
    expect(await read('\u1100\u1161\u200b나\t다\u0000')).toMatchObject({
      kind: 'parsed',
      file: { blocks: [{ kind: 'paragraph', text: '가나 다' }], curated: false },
    });
    expect(await read(' \u200b ')).toMatchObject({
      kind: 'failed',
      reason: expect.stringContaining('글이 없'),
    });
  });

  it('tells in Korean what an adapter says, and as little as can be said of a bug in one', async () => {
    expect(await read('encrypted')).toMatchObject({
      kind: 'failed',
      reason: '암호가 걸려 있습니다. 암호를 풀어 다시 저장해 주세요.',
    });
    expect(await read('bug')).toMatchObject({
      kind: 'failed',
      reason: expect.stringContaining('손상되었거나'),
    });
    expect(await read('deep')).toMatchObject({
      kind: 'failed',
      reason: expect.stringContaining('너무 깊게'),
    });
  });

  it('says what has become of the file meanwhile', async () => {
    const request = { source: 'file.fake', format: '.fake', maxFileBytes: 3 };
    expect(await shared.read({ ...request, path: join(folder, 'none.fake') })).toMatchObject({
      kind: 'gone',
    });
    expect(await shared.read({ ...request, path: folder, maxFileBytes: 1_000_000 })).toMatchObject({
      kind: 'failed',
      sha256: null,
      reason: expect.stringContaining('EISDIR'),
    });
    writeFileSync(join(folder, 'file.fake'), '네 글자');
    expect(await shared.read({ ...request, path: join(folder, 'file.fake') })).toMatchObject({
      kind: 'failed',
      reason: expect.stringContaining('너무 큽니다(10바이트, 한도 3바이트)'),
    });
  });

  it('has no network', async () => {
    expect(await read('network')).toMatchObject({ kind: 'failed' });
    expect(await textOf('fetch')).toContain('no network');
  });

  it.each([
    ['late error', 'crash'],
    ['heap', 'memory'],
    ['buffers', 'memory'],
  ] as const)('is replaced when a file ends it (%s)', async (deed, loss) => {
    expect(await read(deed)).toEqual({ kind: 'lost', loss });
    expect(await textOf('다음 파일')).toBe('다음 파일');
  });

  it('is ended when a file takes too long', async () => {
    const reader = new BinaryReader({ ...LIMITS, seconds: 1 }, MODULE);
    const pid = Number(await textOf('pid', reader));
    expect(await read('spin', reader)).toEqual({ kind: 'lost', loss: 'time' });
    expect(isAlive(pid)).toBe(false);
    expect(await textOf('다음 파일', reader)).toBe('다음 파일');
    await reader.close();
  });

  it('does not make a file pay for what earlier ones have left behind', async () => {
    const pid = await textOf('leave much');
    expect(await textOf('pid')).not.toBe(pid);
  });

  it('ends in the middle of a file when it is told to', async () => {
    const reader = new BinaryReader(LIMITS, MODULE);
    const pid = Number(await textOf('pid', reader));
    const outcome = read('spin', reader);
    await sleep(50);
    await reader.close();
    expect((await outcome).kind).toBe('lost');
    expect(isAlive(pid)).toBe(false);
    expect((await read('가', reader)).kind).toBe('lost');
  });

  it('does not outlive the process that started it, however busy it is', async () => {
    writeFileSync(join(folder, 'pid.fake'), 'pid');
    writeFileSync(join(folder, 'spin.fake'), 'spin');
    const parent = startChild('./orphaning-parent', import.meta.url);
    parent.send({ pid: join(folder, 'pid.fake'), spin: join(folder, 'spin.fake') });
    const [pid] = (await once(parent, 'message')) as [number];
    expect(isAlive(pid)).toBe(true);
    await sleep(100);
    parent.kill('SIGKILL');
    for (let look = 0; look < 100 && isAlive(pid); look += 1) await sleep(20);
    expect(isAlive(pid)).toBe(false);
  });

  it('is not waited for where it cannot be started', async () => {
    const reader = new BinaryReader(LIMITS, { module: './missing', callerUrl: import.meta.url });
    expect(await read('가', reader)).toEqual({ kind: 'lost', loss: 'start' });
    expect(await read('나', reader)).toEqual({ kind: 'lost', loss: 'start' });
    await reader.close();
  });
});
