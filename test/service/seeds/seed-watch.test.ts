import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeEach, expect, it, onTestFinished } from 'vitest';
import { SsiatError } from '../../../src/errors.ts';
import type { IndexingReport } from '../../../src/indexing.ts';
import { createLogger } from '../../../src/log.ts';
import { NO_PROGRESS } from '../../../src/service/reindex-meter.ts';
import type { ReindexJobs, ReindexOutcome } from '../../../src/service/reindexing.ts';
import { createSeedWatch, type SeedWatch } from '../../../src/service/seeds/seed-watch.ts';
import type { NewAuditEntry } from '../../../src/store/audit-store.ts';
import { REPORT } from './workplace.ts';

let seeds: string;
let noted: NewAuditEntry[];
let runs: number;
let outcome: ReindexOutcome;
let watch: SeedWatch;

beforeEach(() => {
  seeds = mkdtempSync(path.join(tmpdir(), 'ssiat-watch-'));
  onTestFinished(() => rmSync(seeds, { recursive: true, force: true }));
  noted = [];
  runs = 0;
  outcome = done({});
});

const write = (name: string, text: string) => writeFileSync(path.join(seeds, name), text);
const done = (report: Partial<IndexingReport>): ReindexOutcome => ({
  kind: 'done',
  report: { ...REPORT, ...report },
});

/** Runs that end at once, as the test says. */
const jobs: ReindexJobs = {
  running: null,
  start() {
    runs += 1;
    watch.noteOutcome(outcome);
    return {
      progress: NO_PROGRESS,
      onProgress: () => () => undefined,
      cancel() {},
      isCancelled: false,
      finished: Promise.resolve(outcome),
    };
  },
  close: async () => undefined,
};

async function start({ isStale = false, isWatching = true } = {}): Promise<void> {
  watch = createSeedWatch({
    seedsDirectory: seeds,
    isWatching,
    isStale: async () => isStale,
    audit: { note: (entry) => void noted.push(entry) },
    log: createLogger('silent'),
    pollMs: 40,
    retryMs: 200,
  });
  onTestFinished(() => watch.close());
  watch.start(jobs);
  // The first look is over by then.
  await sleep(150);
}

async function until(isDone: () => boolean): Promise<void> {
  for (let waited = 0; !isDone(); waited += 10) {
    if (waited > 10_000) throw new Error(`waited in vain: ${runs} runs, ${JSON.stringify(noted)}`);
    await sleep(10);
  }
}

it('runs when a file has come, changed or gone, and not while one is being written', async () => {
  write('fee.md', '하나');
  await start();
  expect(runs).toBe(0);
  const writing = setInterval(() => write('long.md', `${performance.now()}`), 15);
  await sleep(400);
  expect(runs).toBe(0);
  clearInterval(writing);
  outcome = done({ added: ['long.md'], failed: [{ source: 'x.xyz', reason: '…' }] });
  await until(() => runs === 1);
  rmSync(path.join(seeds, 'fee.md'));
  outcome = done({ removed: ['fee.md'], renamed: [{ from: 'a', to: 'b' }] });
  await until(() => runs === 2);
  await sleep(200);
  expect(runs).toBe(2);
  expect(noted).toEqual([
    { by: null, action: 'watched', outcome: 'done', detail: '추가 1 · 읽지 못함 1' },
    { by: null, action: 'watched', outcome: 'done', detail: '삭제 1 · 이름 바뀜 1' },
  ]);
});

it('runs at once over a folder that has changed while nobody watched', async () => {
  write('fee.md', '하나');
  outcome = done({ published: false });
  await start({ isStale: true });
  await until(() => runs === 1);
  // Nothing was published: nothing is worth noting.
  expect(noted).toEqual([]);
});

it('notes an emptied folder that was not taken over, and says so until it is', async () => {
  write('fee.md', '하나');
  await start();
  expect(watch.state).toEqual({ kind: 'watching' });
  rmSync(path.join(seeds, 'fee.md'));
  outcome = done({ published: false, emptied: true });
  await until(() => noted.length === 1);
  expect(noted).toMatchObject([{ action: 'watched', outcome: 'refused' }]);
  expect(watch.state).toEqual({ kind: 'emptied' });
  await sleep(300);
  expect(runs).toBe(1);
  watch.noteOutcome(done({}));
  expect(watch.state).toEqual({ kind: 'watching' });
});

it('tries again after a failure, and says why meanwhile', async () => {
  await start();
  outcome = {
    kind: 'failed',
    error: new SsiatError('index-locked', '다른 프로세스가 색인을 만들고 있습니다.'),
  };
  mkdirSync(path.join(seeds, 'new'));
  write('new/fee.md', '하나');
  await until(() => runs === 1);
  expect(watch.state).toEqual({ kind: 'failed', reason: '다른 프로세스가 색인을 만들고 있습니다.' });
  outcome = done({ added: ['new/fee.md'] });
  await until(() => runs === 2);
  expect(noted.map(({ outcome: end }) => end)).toEqual(['failed', 'done']);
  expect(watch.state).toEqual({ kind: 'watching' });
});

it('does not run again over what it was told to index', async () => {
  await start();
  write('fee.md', '하나');
  expect(await watch.index()).toBe(outcome);
  await sleep(300);
  expect([runs, noted]).toEqual([1, []]);
});

it('watches nothing when it is off, and indexes when it is told to', async () => {
  await start({ isWatching: false });
  write('fee.md', '하나');
  await sleep(200);
  expect([runs, watch.state]).toEqual([0, { kind: 'off' }]);
  await watch.index();
  expect(runs).toBe(1);
});
