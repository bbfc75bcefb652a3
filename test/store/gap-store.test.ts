import { describe, expect, test } from 'vitest';
import { CHANNEL, GUILD, JUNHO, MINA, NOW, OTHER_CHANNEL, OTHER_GUILD, TestStore } from './fixture.ts';

const ASKED = { question: '텃밭은 언제 열어?', userId: MINA, guildId: GUILD, channelId: CHANNEL };
const PAGE = { limit: 10, offset: 0 };

describe('gaps', () => {
  test('are one for the same question, in its first wording, with a count', () => {
    const test = new TestStore();
    const id = test.store.gaps.record(ASKED);
    test.setClock('2026-11-23T00:00:00Z');
    expect(test.store.gaps.record({ ...ASKED, question: ' 텃밭은 언제열어？', userId: JUNHO })).toBe(id);
    const other = test.store.gaps.record({ ...ASKED, question: '텃밭은 어디야?' });
    expect(other).not.toBe(id);
    test.restart();
    expect(test.store.gaps.get(id)).toEqual({
      id,
      question: '텃밭은 언제 열어?',
      count: 2,
      firstAt: NOW,
      lastAt: new Date('2026-11-23T00:00:00Z'),
      state: 'open',
      source: null,
    });
    expect(test.store.gaps.get(other)).toMatchObject({ question: '텃밭은 어디야?', count: 1 });
    expect(test.store.gaps.get(99)).toBeNull();
  });

  test('are listed with the most asked first, then the newest, in pages', () => {
    const test = new TestStore();
    const ask = (question: string, iso: string) => {
      test.setClock(iso);
      return test.store.gaps.record({ ...ASKED, question });
    };
    ask('가', '2026-11-22T01:00:00Z');
    ask('나', '2026-11-22T02:00:00Z');
    ask('다', '2026-11-22T03:00:00Z');
    ask('가', '2026-11-22T01:30:00Z');
    ask('라', '2026-11-22T02:30:00Z');
    const page = (offset: number) => {
      const { total, gaps } = test.store.gaps.list({ limit: 2, offset });
      return [total, ...gaps.map(({ question }) => question)];
    };
    expect([page(0), page(2), page(4)]).toEqual([[4, '가', '다'], [4, '라', '나'], [4]]);
    expect([...test.store.gaps.all()].map(({ question }) => question)).toEqual(['가', '나', '다', '라']);
  });

  test('leave the list when answered or dismissed, and an answered one comes back when asked again', () => {
    const { store } = new TestStore();
    const answered = store.gaps.record(ASKED);
    const dismissed = store.gaps.record({ ...ASKED, question: 'ㅋㅋ?' });
    store.gaps.answer(answered, 'faq/garden.md');
    store.gaps.dismiss(dismissed);
    store.gaps.answer(99, 'faq/nothing.md');
    store.gaps.dismiss(99);
    expect(store.gaps.list(PAGE)).toEqual({ total: 0, gaps: [] });
    expect(store.gaps.get(answered)).toMatchObject({ state: 'answered', source: 'faq/garden.md' });
    expect(store.gaps.get(dismissed)).toMatchObject({ state: 'dismissed', source: null });

    expect(store.gaps.record({ ...ASKED, userId: JUNHO })).toBe(answered);
    expect(store.gaps.record({ ...ASKED, question: 'ㅋㅋ?' })).toBe(dismissed);
    expect(store.gaps.get(answered)).toMatchObject({ state: 'open', source: null, count: 2 });
    expect(store.gaps.get(dismissed)).toMatchObject({ state: 'dismissed', count: 2 });
    expect(store.gaps.list(PAGE)).toMatchObject({ total: 1, gaps: [{ id: answered }] });
    expect([...store.gaps.all()].map(({ state }) => state)).toEqual(['open', 'dismissed']);
  });

  test('know each place once', () => {
    const { store } = new TestStore();
    const id = store.gaps.record(ASKED);
    store.gaps.record({ ...ASKED, userId: JUNHO });
    store.gaps.record({ ...ASKED, channelId: OTHER_CHANNEL });
    store.gaps.record({ ...ASKED, guildId: null, channelId: '7' });
    store.gaps.record({ ...ASKED, guildId: null, channelId: '7' });
    store.gaps.record({ ...ASKED, question: '다른 질문?', guildId: OTHER_GUILD, channelId: '8' });
    expect(store.gaps.places(id)).toEqual([
      { guildId: GUILD, channelId: CHANNEL },
      { guildId: GUILD, channelId: OTHER_CHANNEL },
      { guildId: null, channelId: '7' },
    ]);
    expect(store.gaps.places(99)).toEqual([]);
  });

  test('mask what users wrote before anything else, so that callers of two numbers are one gap', () => {
    const { store } = new TestStore();
    const id = store.gaps.record({ ...ASKED, question: '010-1234-5678은 누구?' });
    expect(store.gaps.record({ ...ASKED, question: '010 9876 5432는 누구?'.replace('는', '은') })).toBe(id);
    expect(store.gaps.get(id)?.question).toBe('[전화번호]은 누구?');
  });
});
