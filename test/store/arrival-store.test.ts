import { describe, expect, test } from 'vitest';
import { TestStore } from './fixture.ts';

const at = (day: number) => new Date(`2026-11-${day}T03:00:00.000Z`);

/** The documents `{ source: contentHash }` are noticed on this day of November. */
function notice(test: TestStore, day: number, documents: Readonly<Record<string, string>>): void {
  test.setClock(at(day).toISOString());
  test.store.arrivals.notice(
    Object.entries(documents).map(([source, contentHash]) => ({ source, contentHash })),
  );
}

describe('arrivals', () => {
  test('are what is new or has changed, newest first', () => {
    const test = new TestStore();
    notice(test, 10, { 'a.md': '1', '모임/b.md': '1', "it's.md": '1' });
    notice(test, 12, { 'a.md': '2', '모임/b.md': '1', "it's.md": '1' });
    notice(test, 14, { 'a.md': '2', '모임/b.md': '1', "it's.md": '1', 'c.md': '1' });
    test.restart();
    const latest = [
      { source: 'c.md', at: at(14), change: 'added' },
      { source: 'a.md', at: at(12), change: 'changed' },
      { source: "it's.md", at: at(10), change: 'added' },
      { source: '모임/b.md', at: at(10), change: 'added' },
    ];
    expect(test.store.arrivals.latest(10)).toEqual(latest);
    expect(test.store.arrivals.latest(2)).toEqual(latest.slice(0, 2));
    expect(test.store.arrivals.since(at(12))).toEqual(latest.slice(0, 2));
    expect(test.store.arrivals.since(new Date(at(12).getTime() + 1))).toEqual(latest.slice(0, 1));
    expect(test.store.arrivals.since(at(15))).toEqual([]);
  });

  test('are added, for a reader who has not seen them before they changed', () => {
    const test = new TestStore();
    notice(test, 10, { 'a.md': '1' });
    notice(test, 12, { 'a.md': '2' });
    expect(test.store.arrivals.since(at(10))).toEqual([{ source: 'a.md', at: at(12), change: 'added' }]);
    expect(test.store.arrivals.since(at(11))).toEqual([{ source: 'a.md', at: at(12), change: 'changed' }]);
  });

  test('are forgotten when the document is gone, and new when it is back', () => {
    const test = new TestStore();
    notice(test, 10, { 'a.md': '1', 'b.md': '1' });
    notice(test, 11, { 'b.md': '1' });
    expect(test.store.arrivals.latest(10)).toEqual([{ source: 'b.md', at: at(10), change: 'added' }]);
    notice(test, 12, { 'a.md': '1', 'b.md': '1' });
    expect(test.store.arrivals.since(at(11))).toEqual([{ source: 'a.md', at: at(12), change: 'added' }]);
    notice(test, 13, {});
    expect(test.store.arrivals.latest(10)).toEqual([]);
  });

  test('keep their times under a new name, and get new ones when the content changes with it', () => {
    const test = new TestStore();
    notice(test, 10, { 'a.md': '1', 'b.md': '2' });
    notice(test, 12, { '모임/a.md': '1', 'c.md': '3' });
    expect(test.store.arrivals.latest(10)).toEqual([
      { source: 'c.md', at: at(12), change: 'added' },
      { source: '모임/a.md', at: at(10), change: 'added' },
    ]);
    notice(test, 13, { 'c.md': '1' });
    expect(test.store.arrivals.latest(10)).toEqual([{ source: 'c.md', at: at(13), change: 'changed' }]);
  });
});
