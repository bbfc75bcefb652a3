import { describe, expect, test } from 'vitest';
import { GUILD, OTHER_GUILD, TestStore } from './fixture.ts';

const ANSWERED = { guildId: GUILD, outcome: 'answered', sources: ['guide.md'] } as const;

describe('usage', () => {
  test('is counted by day in Korea, which begins at 15:00 UTC', () => {
    const test = new TestStore();
    test.setClock('2026-11-21T14:59:59.999Z');
    test.store.usage.count(ANSWERED);
    test.setClock('2026-11-21T15:00:00Z');
    test.store.usage.count(ANSWERED);
    test.store.usage.count({ guildId: OTHER_GUILD, outcome: 'answered', sources: [] });
    test.store.usage.count({ guildId: GUILD, outcome: 'no-evidence', sources: [] });
    test.store.usage.count({ guildId: null, outcome: 'no-evidence', sources: [] });
    test.store.usage.count({ guildId: null, outcome: 'failed', sources: [] });
    test.restart();
    expect(test.store.usage.daily(2)).toEqual([
      { date: '2026-11-21', answered: 1, unanswered: 0, failed: 0 },
      { date: '2026-11-22', answered: 2, unanswered: 2, failed: 1 },
    ]);
  });

  test('has zeros for days without questions, across the turn of a year', () => {
    const test = new TestStore();
    test.setClock('2026-12-30T03:00:00Z');
    test.store.usage.count(ANSWERED);
    test.setClock('2027-01-02T03:00:00Z');
    expect(test.store.usage.daily(4)).toEqual([
      { date: '2026-12-30', answered: 1, unanswered: 0, failed: 0 },
      { date: '2026-12-31', answered: 0, unanswered: 0, failed: 0 },
      { date: '2027-01-01', answered: 0, unanswered: 0, failed: 0 },
      { date: '2027-01-02', answered: 0, unanswered: 0, failed: 0 },
    ]);
    expect(test.store.usage.daily(3).map(({ answered }) => answered)).toEqual([0, 0, 0]);
    expect(test.store.usage.daily(400)).toHaveLength(400);
  });

  test('tells the documents cited most, each once an answer', () => {
    const test = new TestStore();
    test.setClock('2026-11-20T03:00:00Z');
    for (let turn = 0; turn < 5; turn++) test.store.usage.count({ ...ANSWERED, sources: ['old.md'] });
    test.setClock('2026-11-22T03:00:00Z');
    test.store.usage.count({ ...ANSWERED, sources: ['b.md', 'b.md', 'a.md', 'c.md'] });
    test.store.usage.count({ ...ANSWERED, guildId: null, sources: ['c.md'] });
    const top = [
      { source: 'c.md', count: 2 },
      { source: 'a.md', count: 1 },
      { source: 'b.md', count: 1 },
    ];
    expect(test.store.usage.topDocuments(2, 10)).toEqual(top);
    expect(test.store.usage.topDocuments(2, 2)).toEqual(top.slice(0, 2));
    expect(test.store.usage.topDocuments(3, 1)).toEqual([{ source: 'old.md', count: 5 }]);
  });
});
