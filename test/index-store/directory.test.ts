import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { IndexDirectory } from '../../src/index-store/directory.ts';
import { loadSnapshot } from '../../src/index-store/snapshot.ts';
import { Child } from './children.ts';
import { paragraphs, SENTENCES } from './documents.ts';
import { temporaryFolder, temporaryIndex } from './fixture.ts';
import { build, buildAndLoad, loadParts, UNPRIVILEGED } from './parts.ts';
import { documentsOfState } from './states.ts';

const NOW = new Date('2026-11-21T03:04:05.678Z');

/** A folder that looks like a version. */
async function finishedVersion(directory: IndexDirectory): Promise<string> {
  const version = await directory.createVersion(NOW);
  await writeFile(path.join(directory.versionPath(version), 'manifest.json'), '{}');
  return version;
}

describe('an index directory', () => {
  it('names versions by their time and never twice', async () => {
    const directory = await temporaryIndex();
    const versions = await Promise.all([directory.createVersion(NOW), directory.createVersion(NOW)]);
    for (const version of versions) expect(version).toMatch(/^20261121T030405-[0-9a-f]{8}$/);
    expect(new Set(versions).size).toBe(2);
  });

  it('has no live version before the first publication, and then the last published one', async () => {
    const directory = await temporaryIndex();
    expect(await directory.current()).toBeNull();
    for (let turn = 0; turn < 3; turn++) {
      const version = await finishedVersion(directory);
      await directory.publish(version);
      expect(await directory.current()).toBe(version);
      expect(await readFile(path.join(directory.path, 'CURRENT'), 'utf8')).toBe(`${version}\n`);
    }
  });

  it('keeps the live version and the one before, nothing else', async () => {
    const directory = await temporaryIndex();
    const versions: string[] = [];
    for (let turn = 0; turn < 4; turn++) {
      versions.push(await finishedVersion(directory));
      await directory.publish(versions.at(-1)!);
    }
    expect((await readdir(directory.path)).sort()).toEqual(['CURRENT', ...versions.slice(2)].sort());
  });

  it('is never seen without a live version while one replaces the other', async () => {
    const directory = await temporaryIndex();
    await directory.publish(await finishedVersion(directory));
    let publishing = true;
    const seen: (string | null)[] = [];
    const watch = (async () => {
      while (publishing) seen.push(await directory.current());
    })();
    for (let turn = 0; turn < 30; turn++) await directory.publish(await finishedVersion(directory));
    publishing = false;
    await watch;
    expect(seen.length).toBeGreaterThan(30);
    expect(seen).not.toContain(null);
  });

  it.each([
    '',
    '\n',
    'garbage',
    '../elsewhere',
    '20260101T000000-00000000/../..',
    '\u0000',
    '가'.repeat(5_000),
  ])('whose CURRENT holds %j has no live version, and recovers with the next build', async (content) => {
    const directory = await temporaryIndex();
    await mkdir(directory.path, { recursive: true });
    await writeFile(path.join(directory.path, 'CURRENT'), content);
    expect(await directory.current()).toBeNull();
    const version = await finishedVersion(directory);
    await directory.publish(version);
    expect(await directory.current()).toBe(version);
  });

  it('is cleared of what killed builds left, without touching anything else', async () => {
    const directory = await temporaryIndex();
    const before = await buildAndLoad(directory, [paragraphs('a.md', SENTENCES[0])]);
    const unfinished = '20260101T000000-0123abcd';
    const finished = '20260102T000000-0123abcd';
    await mkdir(directory.versionPath(unfinished));
    await writeFile(path.join(directory.versionPath(unfinished), 'corpus.bin'), 'half');
    await mkdir(directory.versionPath(finished));
    await writeFile(path.join(directory.versionPath(finished), 'manifest.json'), '{}');
    await writeFile(path.join(directory.path, `CURRENT.${finished}`), finished);
    await writeFile(path.join(directory.path, 'README.md'), '');
    await mkdir(path.join(directory.path, 'backup'));

    // Space is made before the build writes anything.
    const next = await directory.createVersion(NOW);
    expect((await readdir(directory.path)).sort()).toEqual(
      ['CURRENT', 'README.md', 'backup', before.version, finished, next].sort(),
    );
    await directory.discard(next);
    const { version } = await build(directory, [paragraphs('a.md', SENTENCES[1])], before);
    expect((await readdir(directory.path)).sort()).toEqual(
      ['CURRENT', 'README.md', 'backup', before.version, version].sort(),
    );
  });

  it('never discards the live version', async () => {
    const directory = await temporaryIndex();
    const { version } = await buildAndLoad(directory, [paragraphs('a.md', SENTENCES[0])]);
    await directory.discard(version);
    expect((await loadSnapshot(directory, version, (await loadParts()).identity)).version).toBe(version);
    await directory.discard('20260101T000000-0123abcd');
  });

  it('tells the size of a version', async () => {
    const directory = await temporaryIndex();
    const version = await directory.createVersion(NOW);
    await writeFile(path.join(directory.versionPath(version), 'manifest.json'), 'x'.repeat(1_000));
    await writeFile(path.join(directory.versionPath(version), 'corpus.bin'), 'x'.repeat(234));
    expect(await directory.sizeOf(version)).toBe(1_234);
  });

  it('that may not be written is told as that, and its index goes on being used', async () => {
    const home = await temporaryFolder();
    const directory = new IndexDirectory(path.join(home, 'index'));
    await build(directory, documentsOfState(7), null);
    await chmod(home, 0o755);
    await chmod(directory.path, 0o555);
    const readable = await readdir(directory.path);

    const tasks = ['build', 'lock'] as const;
    for (const kind of tasks) {
      const child = new Child(kind, UNPRIVILEGED);
      await child.wait('ready');
      child.start({ kind, directory: directory.path });
      const failure = await child.wait('failed');
      expect(failure).toMatchObject({ name: 'SsiatError', code: 'storage' });
      expect(failure.message).toContain('쓸 권한이 없습니다');
      if (kind === 'build') expect(failure.liveState).toBe(7);
    }
    expect(await readdir(directory.path)).toEqual(readable);
    await chmod(directory.path, 0o755);
  });

  it('that may not be read is told as that', async () => {
    const home = await temporaryFolder();
    const directory = new IndexDirectory(path.join(home, 'index'));
    const { version } = await build(directory, documentsOfState(7), null);
    await chmod(home, 0o755);
    await chmod(directory.versionPath(version), 0o000);
    const child = new Child('build', UNPRIVILEGED);
    await child.wait('ready');
    child.start({ kind: 'build', directory: directory.path });
    const failure = await child.wait('failed');
    expect(failure).toMatchObject({ name: 'SsiatError', code: 'storage' });
    expect(failure.message).toContain('읽을 권한이 없습니다');
    await chmod(directory.versionPath(version), 0o755);
  });
});
