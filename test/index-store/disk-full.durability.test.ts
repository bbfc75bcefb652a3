import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readdir, rm, statfs, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { IndexDirectory } from '../../src/index-store/directory.ts';
import { acquireBuildLock } from '../../src/index-store/lock.ts';
import { loadSnapshot } from '../../src/index-store/snapshot.ts';
import { temporaryFolder } from './fixture.ts';
import { build, loadParts } from './parts.ts';
import { documentsOfState, stateOf } from './states.ts';

const DISK_BYTES = 4 * 1024 * 1024;

/** A small disk of its own, or why there is none. */
async function smallDisk(): Promise<{ folder: string } | { problem: string }> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0)
    return { problem: 'only root on Linux may mount' };
  const folder = await temporaryFolder();
  try {
    execFileSync('/bin/mount', ['-t', 'tmpfs', '-o', `size=${DISK_BYTES}`, 'tmpfs', folder], {
      stdio: 'pipe',
    });
  } catch (error) {
    return { problem: String(error) };
  }
  onTestFinished(() => {
    execFileSync('/bin/umount', ['-l', folder]);
  });
  return { folder };
}

/** Leaves this many bytes free. */
async function fill(folder: string, free: number): Promise<void> {
  await rm(path.join(folder, 'ballast'), { force: true });
  const { bavail, bsize } = await statfs(folder);
  await writeFile(path.join(folder, 'ballast'), randomBytes(Math.max(0, bavail * bsize - free)));
}

describe('a disk that fills up', () => {
  it('while the index is written leaves the old index live and no rubbish, wherever it happens', async (context) => {
    const disk = await smallDisk();
    if ('problem' in disk) return context.skip(disk.problem);
    const { identity } = await loadParts();
    const directory = new IndexDirectory(path.join(disk.folder, 'index'));
    const { version } = await build(directory, documentsOfState(0), null);
    const size = await directory.sizeOf(version);
    const stops: string[] = [];
    // Every page less free stops the build at another place: within a file, between two, at the manifest, at CURRENT.
    for (let free = 0; free < size * 1.5; free += 4096) {
      await fill(disk.folder, free);
      const previous = await loadSnapshot(directory, version, identity);
      try {
        await build(directory, documentsOfState(1), previous);
        break;
      } catch (error) {
        expect(error).toMatchObject({ name: 'SsiatError', code: 'storage' });
        expect((error as Error).message).toMatch(/디스크.*이전 색인은 그대로 쓰입니다/);
        stops.push((error as Error).message);
      }
      expect(await directory.current()).toBe(version);
      expect((await readdir(directory.path)).sort()).toEqual(['CURRENT', version].sort());
      expect(stateOf(await loadSnapshot(directory, version, identity))).toBe(0);
    }
    expect(stops.length).toBeGreaterThan(10);
    expect(new Set(stops).size).toBe(2);
    expect(stateOf(await loadSnapshot(directory, (await directory.current())!, identity))).toBe(1);
  });

  it('before a builder can take the lock is told as that', async (context) => {
    const disk = await smallDisk();
    if ('problem' in disk) return context.skip(disk.problem);
    const folder = path.join(disk.folder, 'index');
    await (await acquireBuildLock(folder)).release();
    await fill(disk.folder, 0);
    await expect(acquireBuildLock(folder)).rejects.toMatchObject({ code: 'storage' });
    expect(await readdir(folder)).toEqual([]);
    await rm(path.join(disk.folder, 'ballast'));
    await (await acquireBuildLock(folder)).release();
  });
});
