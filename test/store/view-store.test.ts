import { describe, expect, test } from 'vitest';
import { JUNHO, MINA, NOW, TestStore } from './fixture.ts';

describe('views', () => {
  test('come back after a restart, to their owner and to others', () => {
    const test = new TestStore();
    const payload = { page: 2, citations: [{ number: 1, quote: '텃밭은 4월에 연다.' }], next: null };
    const id = test.store.views.put({ kind: 'answer', ownerId: MINA, payload });
    expect(id).toMatch(/^[\w-]{12}$/);
    test.restart();
    const view = { kind: 'answer', payload, createdAt: NOW };
    expect(test.store.views.get(id, MINA)).toEqual({ ...view, mine: true });
    expect(test.store.views.get(id, JUNHO)).toEqual({ ...view, mine: false });
  });

  test('have ids of their own, and another id finds nothing', () => {
    const { store } = new TestStore();
    const ids = Array.from({ length: 100 }, () =>
      store.views.put({ kind: 'search', ownerId: MINA, payload: {} }),
    );
    expect(new Set(ids).size).toBe(100);
    expect(store.views.get('AAAAAAAAAAAA', MINA)).toBeNull();
  });

  test('take another payload, and keep all else', () => {
    const test = new TestStore();
    const id = test.store.views.put({ kind: 'answer', ownerId: MINA, payload: { page: 0 } });
    test.setClock('2026-11-23T00:00:00Z');
    test.store.views.replace(id, { page: 1 });
    test.store.views.replace('AAAAAAAAAAAA', { page: 9 });
    expect(test.store.views.get(id, MINA)).toEqual({
      kind: 'answer',
      payload: { page: 1 },
      mine: true,
      createdAt: NOW,
    });
    expect(test.store.views.get('AAAAAAAAAAAA', MINA)).toBeNull();
  });

  test('mask what the user wrote, and leave what a seed says', () => {
    const { store } = new TestStore();
    const payload = (question: string) => ({
      query: question,
      answer: { question, citations: [{ quote: '도서관 전화는 02-123-4567이다.', start: 3 }] },
      pages: [{ reason: question }],
    });
    const id = store.views.put({ kind: 'answer', ownerId: MINA, payload: payload('010-1234-5678은 누구?') });
    expect(store.views.get(id, MINA)?.payload).toEqual(payload('[전화번호]은 누구?'));
    store.views.replace(id, payload('mina@example.com은 누구?'));
    expect(store.views.get(id, MINA)?.payload).toEqual(payload('[이메일]은 누구?'));
  });
});
