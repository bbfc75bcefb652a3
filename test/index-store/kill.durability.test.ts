import { existsSync, readdirSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { IndexDirectory } from '../../src/index-store/directory.ts';
import { acquireBuildLock } from '../../src/index-store/lock.ts';
import { loadSnapshot } from '../../src/index-store/snapshot.ts';
import { Child } from './children.ts';
import { temporaryFolder } from './fixture.ts';
import { build, loadParts } from './parts.ts';
import { documentsOfState, stateOf } from './states.ts';

const RANDOM_KILLS = 32;

/** The live state, checked to be whole; null before the first publication. */
async function liveState(directory: IndexDirectory): Promise<number | null> {
  const version = await directory.current();
  if (version === null) return null;
  return stateOf(await loadSnapshot(directory, version, (await loadParts()).identity));
}

/** What must hold whenever a builder was killed: the index is whole, old or new, and the next build works. */
async function expectRecovery(directory: IndexDirectory, child: Child): Promise<void> {
  const started = child.reports.flatMap((report) => (report.kind === 'building' ? [report.state] : []));
  expect(child.reports.filter(({ kind }) => kind === 'failed')).toEqual([]);
  const live = await liveState(directory);
  const last = started.at(-1);
  // The report of the next build may have been lost with the process.
  if (last !== undefined) expect([last - 1, last, last + 1]).toContain(live ?? -1);

  const lock = await acquireBuildLock(directory.path);
  const version = await directory.current();
  const { identity } = await loadParts();
  const previous = version === null ? null : await loadSnapshot(directory, version, identity);
  const next = (live ?? -1) + 1;
  const built = await build(directory, documentsOfState(next), previous);
  await lock.release();
  expect(await liveState(directory)).toBe(next);
  const kept = [built.version, version].filter((name) => name !== null);
  const names = (await readdir(directory.path)).filter((name) => !/^\.lock\./.test(name));
  expect(names.sort()).toEqual(['CURRENT', ...kept].sort());
}

/** Children that are already loaded when their turn comes: one ahead. */
function* warmChildren(): Generator<Child, never> {
  let next = new Child('build-on');
  for (;;) {
    const child = next;
    next = new Child('build-on');
    yield child;
  }
}

describe('a builder that is killed', () => {
  it('at any moment leaves a whole index, and the next build works', async () => {
    await loadParts();
    const directory = new IndexDirectory(path.join(await temporaryFolder(), 'index'));
    const children = warmChildren();
    const killedIn = { firstBuild: 0, laterBuild: 0 };
    let buildMs = 300;
    for (let kill = 0; kill < RANDOM_KILLS; kill++) {
      const child = children.next().value;
      await child.wait('ready');
      child.start({ kind: 'build-on', directory: directory.path });
      await child.wait('building');
      // Somewhere in its first build or in one of the next two; how long one takes depends on the machine.
      await sleep(Math.random() * 2.5 * buildMs);
      await child.kill();
      killedIn[child.reports.length > 2 ? 'laterBuild' : 'firstBuild']++;
      const started = performance.now();
      await expectRecovery(directory, child);
      buildMs = performance.now() - started;
    }
    expect(await liveState(directory)).toBeGreaterThanOrEqual(RANDOM_KILLS - 1);
    expect(killedIn.firstBuild).toBeGreaterThan(0);
    expect(killedIn.laterBuild).toBeGreaterThan(0);
  });

  /** What can be seen of a build from outside, in the order in which it happens. */
  const STEPS: Record<string, (folder: string, before: ReadonlySet<string>) => boolean> = {
    'the lock is taken': (folder) => existsSync(path.join(folder, '.lock')),
    'its folder is there': (folder, before) => newVersion(folder, before) !== undefined,
    'the texts are written': (folder, before) => hasFile(folder, before, 'corpus.bin'),
    'the lexical index is written': (folder, before) => hasFile(folder, before, 'lexical.bin'),
    'the sections are written': (folder, before) => hasFile(folder, before, 'sections.json'),
    'the vectors are written': (folder, before) => hasFile(folder, before, 'vectors.hnsw'),
    'the manifest is written': (folder, before) => hasFile(folder, before, 'manifest.json'),
    'CURRENT is about to be replaced': (folder) =>
      readdirSync(folder).some((name) => name.startsWith('CURRENT.')),
    'an old version is gone': (folder, before) =>
      [...before].some((name) => !existsSync(path.join(folder, name))),
  };

  it.each(Object.keys(STEPS))('when %s leaves a whole index, and the next build works', async (step) => {
    const directory = new IndexDirectory(path.join(await temporaryFolder(), 'index'));
    await build(directory, documentsOfState(0), null);
    const { identity } = await loadParts();
    const first = await loadSnapshot(directory, (await directory.current())!, identity);
    await build(directory, documentsOfState(1), first);
    const child = new Child('build-on');
    await child.wait('ready');
    const before = new Set(readdirSync(directory.path).filter((name) => name.startsWith('2')));
    child.start({ kind: 'build-on', directory: directory.path });
    // Looking without a pause: some of these states last for a fraction of a millisecond only.
    const reached = STEPS[step]!;
    const giveUp = performance.now() + 20_000;
    let isReached = false;
    while (!isReached && performance.now() < giveUp) isReached = reached(directory.path, before);
    child.process.kill('SIGKILL');
    await child.kill();
    expect(isReached).toBe(true);
    await expectRecovery(directory, child);
  });
});

function newVersion(folder: string, before: ReadonlySet<string>): string | undefined {
  return readdirSync(folder).find((name) => name.startsWith('2') && !before.has(name));
}

function hasFile(folder: string, before: ReadonlySet<string>, name: string): boolean {
  const version = newVersion(folder, before);
  return version !== undefined && existsSync(path.join(folder, version, name));
}
