import { describe, expect, test } from 'vitest';
import { GUILD, JUNHO, MINA, TestStore } from './fixture.ts';

const mina = { userId: MINA, guildId: GUILD };
const junho = { userId: JUNHO, guildId: null };

describe('the audit log', () => {
  test('tells who did what, newest first, without naming anybody', () => {
    const { store } = new TestStore();
    store.audit.note({ by: mina, action: 'added', source: '회칙.md', outcome: 'done', detail: '조각 3개' });
    store.audit.note({ by: junho, action: 'removed', source: '회칙.md', outcome: 'waiting' });
    store.audit.note({ by: null, action: 'watched', outcome: 'refused' });
    const [watched, removed, added, ...others] = store.audit.latest(10, MINA);
    expect(others).toEqual([]);
    expect(watched).toMatchObject({
      action: 'watched',
      outcome: 'refused',
      mark: null,
      mine: false,
      source: null,
    });
    expect(removed).toMatchObject({ action: 'removed', outcome: 'waiting', mine: false, detail: null });
    expect(added).toMatchObject({ action: 'added', source: '회칙.md', mine: true, detail: '조각 3개' });
    expect(added?.mark).toMatch(/^[0-9a-f]{4}$/);
    expect(added?.mark).not.toBe(removed?.mark);
    expect(store.audit.latest(1, MINA)).toEqual([watched]);
  });

  test('keeps no user id', () => {
    const place = new TestStore();
    place.store.audit.note({ by: mina, action: 'added', source: '회칙.md', outcome: 'done' });
    expect(place.bytes().includes('회칙.md')).toBe(true);
    expect(place.bytes().includes(MINA)).toBe(false);
  });

  test('is pruned when its time is over', () => {
    const place = new TestStore();
    place.setClock('2026-10-01T12:00:00.000Z');
    place.store.audit.note({ by: mina, action: 'added', source: '회칙.md', outcome: 'done' });
    place.setClock('2026-10-31T12:00:00.000Z');
    place.store.prune();
    expect(place.store.audit.latest(10, MINA)).toHaveLength(1);
    place.setClock('2026-10-31T12:00:00.001Z');
    place.store.prune();
    expect(place.store.audit.latest(10, MINA)).toEqual([]);
  });
});
