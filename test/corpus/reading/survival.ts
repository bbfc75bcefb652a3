import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import { type LoadedSeeds, loadSeeds } from '../../../src/corpus/load.ts';
import type { SeedFile } from '../../support/files/good-files.ts';

/** Low, so that a bomb is over soon. */
const LIMITS = { maxFileBytes: 50_000_000, reading: { seconds: 10, memoryBytes: 600_000_000 } };
const NEIGHBOUR = '이웃 문서는 무슨 일이 있어도 읽힌다.';
/** A reason is a sentence or two for a chat (characters). */
const LONGEST_REASON = 400;

/**
 * Loads a folder of these files and checks that nothing but them suffers: each is a document or named with a Korean
 * reason, a sound neighbour is read, nothing is written and no process is left.
 *
 * @param prepare puts further files into the folder
 */
export async function loadAndSurvive(
  files: readonly SeedFile[],
  prepare?: (seeds: string) => void,
): Promise<LoadedSeeds> {
  const base = mkdtempSync(join(tmpdir(), 'ssiat-survival-'));
  try {
    const seeds = join(base, 'seeds');
    for (const { source, bytes } of [...files, { source: '이웃.md', bytes: Buffer.from(NEIGHBOUR) }]) {
      mkdirSync(dirname(join(seeds, source)), { recursive: true });
      writeFileSync(join(seeds, source), bytes);
    }
    prepare?.(seeds);
    const before = childProcesses();
    const loaded = await loadSeeds(seeds, LIMITS);
    expect(childProcesses().filter((pid) => !before.includes(pid))).toEqual([]);
    expect(readdirSync(base)).toEqual(['seeds']);
    expectNamed(files, loaded, base);
    return loaded;
  } finally {
    rmSync(base, { recursive: true, force: true });
  }
}

function expectNamed(files: readonly SeedFile[], { documents, failures }: LoadedSeeds, base: string): void {
  const named = new Set([...documents, ...failures].map(({ source }) => source));
  expect(files.map(({ source }) => source.normalize('NFC')).filter((source) => !named.has(source))).toEqual(
    [],
  );
  expect(documents.find(({ source }) => source === '이웃.md')?.text).toBe(NEIGHBOUR);
  for (const { source, reason } of failures) {
    expect(reason, source).toMatch(/^[^\n]*[가-힣][^\n]*\.$/u);
    expect(reason, source).not.toContain(base);
    expect(reason.length, source).toBeLessThan(LONGEST_REASON);
  }
  for (const { source, text, blocks } of documents) {
    expect(text, source).toMatch(/[\p{L}\p{N}]/u);
    expect(text, source).not.toContain('root:');
    expect(blocks.length, source).toBeGreaterThan(0);
  }
}

/** The processes that this one has started and that live; none where the system does not tell. */
function childProcesses(): number[] {
  if (process.platform !== 'linux') return [];
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.filter((pid) => parentOf(pid) === process.pid).map(Number);
}

function parentOf(pid: string): number | null {
  try {
    // The name in brackets may hold anything; the state and the parent follow it.
    const [, parent] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ');
    return Number(parent);
  } catch {
    return null;
  }
}
