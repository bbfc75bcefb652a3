import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { getPriority } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { answerText } from '../../src/answer/answer.ts';
import { startChild } from '../../src/child.ts';
import { acquireBuildLock } from '../../src/index-store/lock.ts';
import type { IndexSnapshot } from '../../src/index-store/snapshot.ts';
import { indexingSettings } from '../../src/service/reindex-messages.ts';
import type { ReindexProgress, ReindexRun } from '../../src/service/reindexing.ts';
import { sharedRuntime } from '../support/test-index.ts';
import { isAlive, ReindexWorkplace, TOKEN } from './reindex-workplace.ts';

describe('reindexing beside a bot that answers', () => {
  it('brings the index up to date and swaps it, and answers go on meanwhile', async () => {
    let swaps = 0;
    const place: ReindexWorkplace = new ReindexWorkplace({
      onPublished: async () => {
        swaps++;
        if (swaps > 1) await live.refresh();
      },
    });
    const live = place.liveIndex();
    place.article('fee.md', '회비 안내', '모임의 회비는 한 달에 5,000원이다.');
    place.article('hours.md', '여는 시간', '온실은 아침 일곱 시에 문을 연다.');
    place.article('old.md', '지난 알림', '작년 장터는 비가 와서 미루었다.');
    place.write('photo.xyz', '그림');
    const first = started(place.jobs.start());
    expect(place.jobs.running).toBe(first);
    expect(await first.finished).toMatchObject({
      kind: 'done',
      report: {
        added: ['fee.md', 'hours.md', 'old.md'],
        published: true,
        documents: 3,
        failed: [{ source: 'photo.xyz', reason: expect.stringContaining('지원하지 않는 형식입니다(.xyz)') }],
      },
    });
    expect(place.jobs.running).toBeNull();
    const before = await live.open();

    place.article('fee.md', '회비 안내', '모임의 회비는 한 달에 7,000원이다.');
    place.article('trip.md', '나들이', '가을 나들이는 억새밭으로 간다.');
    place.remove('old.md');
    const second = started(place.jobs.start());
    const seen: ReindexProgress[] = [];
    second.onProgress((progress) => seen.push(progress));
    expect(place.jobs.start()).toBe('busy');
    let answered = 0;
    while (place.jobs.running !== null) {
      const answer = await ask(live.current(), '회비는 한 달에 얼마야?');
      if (live.current() === before) {
        expect(answer).toContain('5,000원');
        answered++;
      }
      await sleep(50);
    }
    expect(answered).toBeGreaterThan(0);
    const outcome = await second.finished;
    expect(outcome).toMatchObject({
      kind: 'done',
      report: { added: ['trip.md'], changed: ['fee.md'], removed: ['old.md'], unchanged: ['hours.md'] },
    });
    expect(live.current().version).toBe(outcome.kind === 'done' && outcome.report.version);
    expect(await ask(live.current(), '회비는 한 달에 얼마야?')).toContain('7,000원');
    expect(second.progress).toBe(seen.at(-1));
    const percents = seen.map(({ percent }) => percent);
    expect(percents).toEqual([...percents].sort((a, b) => a - b));

    const third = started(place.jobs.start());
    expect(await third.finished).toMatchObject({ kind: 'done', report: { published: false, documents: 3 } });
    expect(swaps).toBe(2);
    expect(place.logged).toEqual([]);
  });

  it('ends when it is cancelled, and leaves the old index and no lock', async () => {
    const place = new ReindexWorkplace();
    place.article('one.md', '하나', '하나뿐인 문서이다.');
    await started(place.jobs.start()).finished;
    const before = place.indexFiles();
    place.manyArticles();
    const run = started(place.jobs.start());
    const pid = await place.builder();
    expectKeptApart(pid);
    const progress = await new Promise<ReindexProgress>((resolve) => run.onProgress(resolve));
    expect(progress.percent).toBeLessThan(90);
    run.cancel();
    expect(await run.finished).toEqual({ kind: 'cancelled' });
    expect(isAlive(pid)).toBe(false);
    expect(place.indexFiles()).toEqual(before);
    expect(place.jobs.running).toBeNull();
  });

  it('tells of a child that was killed, and the next run works', async () => {
    const place = new ReindexWorkplace({
      onPublished: () => Promise.reject(new Error('nobody takes it up')),
    });
    place.manyArticles();
    const run = started(place.jobs.start());
    const pid = await place.builder();
    process.kill(pid, 'SIGKILL');
    const outcome = await run.finished;
    expect(outcome).toMatchObject({
      kind: 'failed',
      error: { code: 'internal', message: expect.stringContaining('이전 색인은 그대로 쓰입니다') },
    });
    expect(place.logged).toMatchObject([
      { msg: 'indexing process lost', err: { message: expect.stringContaining('SIGKILL') } },
    ]);
    expect(await place.directory.current()).toBeNull();

    for (let garden = 2; garden <= 40; garden++) place.remove(`gardens/${garden}.md`);
    const next = await started(place.jobs.start()).finished;
    expect(next).toMatchObject({ kind: 'done', report: { documents: 1, published: true } });
    expect(place.logged.at(-1)).toMatchObject({
      msg: 'new index not taken up',
      err: { message: 'nobody takes it up' },
    });
    // Killed between two steps of taking the lock, it may also leave a draft of that, which a later build takes away.
    expect(place.indexFiles().filter((name) => !name.startsWith('.lock.'))).toEqual([
      (await place.directory.current())!,
      'CURRENT',
    ]);
  });

  it('fails with what to do when another process builds', async () => {
    const place = new ReindexWorkplace();
    place.article('one.md', '하나', '하나뿐인 문서이다.');
    const lock = await acquireBuildLock(place.config.indexDirectory);
    const outcome = await started(place.jobs.start()).finished;
    await lock.release();
    expect(outcome).toMatchObject({
      kind: 'failed',
      error: {
        code: 'index-locked',
        message: '다른 프로세스가 색인을 만들고 있습니다. 끝난 뒤에 다시 실행해 주세요.',
      },
    });
    expect(place.logged).toMatchObject([{ msg: 'indexing failed', code: 'index-locked' }]);
  });

  it('leaves no process when the bot closes', async () => {
    const place = new ReindexWorkplace();
    place.manyArticles();
    const run = started(place.jobs.start());
    const pid = await place.builder();
    await place.jobs.close();
    expect(isAlive(pid)).toBe(false);
    expect(await run.finished).toEqual({ kind: 'cancelled' });
    expect(place.indexFiles()).toEqual([]);
    expect(place.jobs.start()).toBe('busy');
  });

  it('is told nothing secret', () => {
    const { config } = new ReindexWorkplace();
    expect(config.discordToken).toBe(TOKEN);
    expect(JSON.stringify(indexingSettings(config))).not.toContain(TOKEN);
  });

  it('ends when its parent goes away', async () => {
    const place = new ReindexWorkplace();
    place.manyArticles();
    const child = startChild('../../src/indexing-child', import.meta.url);
    child.send({
      kind: 'start',
      settings: indexingSettings(place.config),
      full: false,
      keepWhenEmptied: true,
    });
    await place.builder();
    child.disconnect();
    await once(child, 'exit');
    expect(place.indexFiles()).toEqual([]);
  });
});

function started(run: ReindexRun | 'busy'): ReindexRun {
  if (run === 'busy') throw new Error('busy');
  return run;
}

/** No environment to find secrets in, and the processor only when nobody else wants it. */
function expectKeptApart(pid: number): void {
  expect(getPriority(pid)).toBeGreaterThan(getPriority());
  if (process.platform !== 'linux') return;
  const variables = readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0').filter(Boolean);
  expect(variables.map((variable) => variable.split('=')[0]).sort()).toEqual([
    'NODE_CHANNEL_FD',
    'NODE_CHANNEL_SERIALIZATION_MODE',
  ]);
}

async function ask(snapshot: IndexSnapshot, question: string): Promise<string> {
  const answerer = await sharedRuntime().answerer(snapshot);
  return answerText(await answerer.ask(question));
}
