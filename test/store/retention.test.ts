import { describe, expect, test } from 'vitest';
import { CHANNEL, GUILD, JUNHO, MINA, TestStore } from './fixture.ts';

const START = '2026-10-01T12:00:00.000Z';
/** 30 days after the start, to the millisecond. */
const LAST_MOMENT = '2026-10-31T12:00:00.000Z';
const EXPIRED = '2026-10-31T12:00:00.001Z';

const asked = { question: '텃밭은 언제 열어?', userId: MINA, guildId: GUILD, channelId: CHANNEL };

describe('prune', () => {
  test('deletes views, feedback and gaps when their time is over, not before', () => {
    const test = new TestStore();
    const { views, feedback, gaps } = test.store;
    test.setClock(START);
    const view = views.put({ kind: 'answer', ownerId: MINA, payload: {} });
    const gap = gaps.record(asked);
    const answered = gaps.record({ ...asked, question: '모임은 언제야?' });
    gaps.answer(answered, 'faq/meeting.md');
    feedback.vote({ ...asked, answerId: 'answer-1', helpful: false, reason: '아니에요', sources: [] });
    const there = () => [
      views.get(view, MINA) !== null,
      gaps.get(gap) !== null,
      gaps.get(answered) !== null,
      feedback.totals(new Date(0)).unhelpful === 1,
    ];
    test.setClock(LAST_MOMENT);
    test.store.prune();
    expect(there()).toEqual([true, true, true, true]);
    test.setClock(EXPIRED);
    test.store.prune();
    expect(there()).toEqual([false, false, false, false]);
    expect(test.bytes().includes('텃밭은 언제')).toBe(false);
  });

  test('keeps a gap that was asked again, with what is left of its count', () => {
    const test = new TestStore();
    test.setClock(START);
    const gap = test.store.gaps.record(asked);
    test.setClock(LAST_MOMENT);
    test.store.gaps.record({ ...asked, userId: JUNHO });
    test.setClock(EXPIRED);
    test.store.prune();
    expect(test.store.gaps.get(gap)).toMatchObject({ count: 1, firstAt: new Date(LAST_MOMENT) });
    expect(test.store.countOf(MINA).questions).toBe(0);
  });

  test('keeps the numbers of 400 days, today included', () => {
    const test = new TestStore();
    test.setClock('2025-10-01T15:00:00Z');
    test.store.usage.count({ guildId: GUILD, outcome: 'answered', sources: ['a.md'] });
    // 2 October 2025 in Korea is the 400th day, counted back from 5 November 2026.
    test.setClock('2026-11-05T14:59:59Z');
    test.store.prune();
    const first = { date: '2025-10-02', answered: 1, unanswered: 0, failed: 0 };
    expect(test.store.usage.daily(400)[0]).toEqual(first);
    expect(test.store.usage.topDocuments(400, 1)).toEqual([{ source: 'a.md', count: 1 }]);
    test.setClock('2026-11-05T15:00:00Z');
    test.store.prune();
    expect(test.store.usage.daily(401)[0]).toEqual({ ...first, answered: 0 });
    expect(test.store.usage.topDocuments(401, 1)).toEqual([]);
  });

  test('keeps the newest 200 finished jobs and all that run', () => {
    const test = new TestStore();
    const { jobs } = test.store;
    const running = jobs.start({ kind: 'reindex', ...asked });
    const finished = Array.from({ length: 202 }, () => {
      const id = jobs.start({ kind: 'reindex', ...asked });
      jobs.finish(id, { state: 'done', summary: '끝' });
      return id;
    });
    test.store.prune();
    expect(jobs.latest(1_000).map(({ id }) => id)).toEqual([...finished.slice(2).reverse(), running]);
  });

  test('leaves settings and arrivals', () => {
    const test = new TestStore();
    test.setClock('2020-01-01T00:00:00Z');
    test.store.settings.change(GUILD, { cooldownSeconds: 3 });
    test.store.arrivals.notice([{ source: 'a.md', contentHash: '1' }]);
    test.setClock(EXPIRED);
    test.store.prune();
    expect(test.store.settings.of(GUILD).cooldownSeconds).toBe(3);
    expect(test.store.arrivals.latest(5)).toHaveLength(1);
  });
});
