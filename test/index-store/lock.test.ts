import { readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { acquireBuildLock } from '../../src/index-store/lock.ts';
import { currentProcess } from '../../src/index-store/process-identity.ts';
import { Child } from './children.ts';
import { temporaryFolder } from './fixture.ts';

const locked = {
  name: 'SsiatError',
  code: 'index-locked',
  message: expect.stringContaining('다른 프로세스'),
};

/** A lock file as another process would have left it. */
async function foreignLock(
  owner: object | string,
  silentSeconds = 0,
): Promise<{ directory: string; file: string }> {
  const directory = await temporaryFolder();
  const file = path.join(directory, '.lock');
  await writeFile(file, typeof owner === 'string' ? owner : JSON.stringify(owner));
  const time = new Date(Date.now() - silentSeconds * 1000);
  await utimes(file, time, time);
  return { directory, file };
}

const living = () => ({ token: 'another', ...currentProcess() });

describe('the build lock', () => {
  it('is held by one at a time, and again after its release', async () => {
    const directory = path.join(await temporaryFolder(), 'not', 'yet', 'there');
    const first = await acquireBuildLock(directory);
    await expect(acquireBuildLock(directory)).rejects.toMatchObject(locked);
    await first.release();
    const second = await acquireBuildLock(directory);
    await second.release();
    expect(await readdir(directory)).toEqual([]);
  });

  it('goes to exactly one of many who ask at once', async () => {
    const directory = await temporaryFolder();
    const results = await Promise.allSettled(Array.from({ length: 20 }, () => acquireBuildLock(directory)));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const result of results)
      if (result.status === 'rejected') expect(result.reason).toMatchObject(locked);
    expect(await readdir(directory)).toEqual(['.lock']);
  });

  it('goes to exactly one of many who find a dead one', async () => {
    for (let round = 0; round < 10; round++) {
      const { directory } = await foreignLock({ ...living(), pid: 2 ** 22 + 1 });
      const results = await Promise.allSettled(Array.from({ length: 20 }, () => acquireBuildLock(directory)));
      expect(results.filter(({ status }) => status === 'fulfilled').length).toBeLessThanOrEqual(1);
      const file = JSON.parse(await readFile(path.join(directory, '.lock'), 'utf8'));
      expect(file.token).not.toBe('another');
    }
  });

  it('goes to one of two processes, and to the other when that one is killed', async () => {
    const directory = await temporaryFolder();
    const children = [new Child('lock'), new Child('lock')];
    await Promise.all(children.map((child) => child.wait('ready')));
    for (const child of children) child.start({ kind: 'lock', directory });
    const reports = await Promise.all(children.map((child) => child.wait('locked', 'failed')));
    expect(reports.map(({ kind }) => kind).sort()).toEqual(['failed', 'locked']);
    expect(reports.find(({ kind }) => kind === 'failed')).toMatchObject({ code: 'index-locked' });
    await expect(acquireBuildLock(directory)).rejects.toMatchObject(locked);
    await children[reports.findIndex(({ kind }) => kind === 'locked')]!.kill();
    await (await acquireBuildLock(directory)).release();
  });

  it('is free once another process has released it', async () => {
    const directory = await temporaryFolder();
    const child = new Child('lock');
    await child.wait('ready');
    child.start({ kind: 'lock', directory });
    await child.wait('locked');
    child.process.send('release');
    await child.wait('released');
    await (await acquireBuildLock(directory)).release();
  });

  it.each([
    ['whose process is gone', () => ({ ...living(), pid: 2 ** 22 + 1 })],
    ['from before the machine was started', () => ({ ...living(), bootId: 'an earlier start' })],
    ['whose process id another process has by now', () => ({ ...living(), startTime: '1' })],
  ])('%s is taken over at once', async (_, owner) => {
    const { directory, file } = await foreignLock(owner());
    const lock = await acquireBuildLock(directory);
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject(currentProcess());
    await lock.release();
    expect(await readdir(directory)).toEqual([]);
  });

  it.each([
    ['of a living process', () => living(), 30, 61],
    ['of another host', () => ({ ...living(), host: 'elsewhere', pid: 1 }), 30, 61],
    ['half written', () => '{"token":"ab', 3, 11],
    ['of no content', () => '', 3, 11],
    ['of another shape', () => ({ pid: 'one' }), 3, 11],
  ])('%s is respected, and taken over after a long silence', async (_, owner, silent, tooSilent) => {
    const respected = await foreignLock(owner(), silent);
    await expect(acquireBuildLock(respected.directory)).rejects.toMatchObject(locked);
    const abandoned = await foreignLock(owner(), tooSilent);
    await (await acquireBuildLock(abandoned.directory)).release();
  });

  it('is not released by one who lost it', async () => {
    const directory = await temporaryFolder();
    const file = path.join(directory, '.lock');
    const lost = await acquireBuildLock(directory);
    const other = JSON.stringify(living());
    await writeFile(file, other);
    await lost.release();
    await lost.release();
    expect(await readFile(file, 'utf8')).toBe(other);
  });

  it('clears away what killed processes left of their attempts', async () => {
    const { directory } = await foreignLock({ ...living(), pid: 2 ** 22 + 1 });
    const old = new Date(Date.now() - 120_000);
    for (const name of ['.lock.1b2c', '.lock.takeover', 'CURRENT', 'other.txt']) {
      await writeFile(path.join(directory, name), '');
      await utimes(path.join(directory, name), old, old);
    }
    await writeFile(path.join(directory, '.lock.fresh'), '');
    const lock = await acquireBuildLock(directory);
    await lock.release();
    expect((await readdir(directory)).sort()).toEqual(['.lock.fresh', 'CURRENT', 'other.txt']);
  });

  it('cannot be had where a file stands', async () => {
    const file = path.join(await temporaryFolder(), 'index');
    await writeFile(file, '');
    await expect(acquireBuildLock(file)).rejects.toMatchObject({ code: 'storage' });
  });
});
