import { describe, expect, test } from 'vitest';
import { CHANNEL, GUILD, MINA, NOW, OTHER_CHANNEL, TestStore } from './fixture.ts';

const REINDEX = { kind: 'reindex', userId: MINA, guildId: GUILD, channelId: CHANNEL } as const;

describe('jobs', () => {
  test('run, are shown in a message, and end once', () => {
    const test = new TestStore();
    const id = test.store.jobs.start(REINDEX);
    const running = {
      id,
      kind: 'reindex',
      guildId: GUILD,
      channelId: CHANNEL,
      messageId: null,
      state: 'running',
      summary: null,
      startedAt: NOW,
      finishedAt: null,
    };
    expect(test.store.jobs.latest(1)).toEqual([running]);
    test.store.jobs.attach(id, '400000000000000001');
    test.setClock('2026-11-22T03:10:00Z');
    test.store.jobs.finish(id, { state: 'done', summary: '문서 3개를 더했습니다.' });
    test.setClock('2026-11-22T03:11:00Z');
    test.store.jobs.finish(id, { state: 'cancelled', summary: '멈췄습니다.' });
    const later = test.store.jobs.start({ ...REINDEX, guildId: null });
    test.restart();
    expect(test.store.jobs.latest(5)).toEqual([
      { ...running, id: later, guildId: null, startedAt: new Date('2026-11-22T03:11:00Z') },
      {
        ...running,
        messageId: '400000000000000001',
        state: 'done',
        summary: '문서 3개를 더했습니다.',
        finishedAt: new Date('2026-11-22T03:10:00Z'),
      },
    ]);
    expect(test.store.jobs.latest(1)).toHaveLength(1);
  });

  test('that still ran when the process ended are interrupted, once', () => {
    const test = new TestStore();
    const done = test.store.jobs.start(REINDEX);
    test.store.jobs.finish(done, { state: 'failed', summary: '읽지 못했습니다.' });
    const first = test.store.jobs.start(REINDEX);
    const second = test.store.jobs.start({ ...REINDEX, channelId: OTHER_CHANNEL });
    test.store.jobs.attach(second, '400000000000000002');
    test.restart();
    expect(test.store.jobs.interruptAll()).toEqual([
      { id: first, channelId: CHANNEL, messageId: null },
      { id: second, channelId: OTHER_CHANNEL, messageId: '400000000000000002' },
    ]);
    expect(test.store.jobs.interruptAll()).toEqual([]);
    expect(test.store.jobs.latest(5).map(({ state, finishedAt }) => [state, finishedAt])).toEqual([
      ['interrupted', NOW],
      ['interrupted', NOW],
      ['failed', NOW],
    ]);
  });
});
