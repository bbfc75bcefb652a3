import { describe, expect, test } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { CHANNEL, GUILD, JUNHO, MINA, TestStore } from './fixture.ts';

const NOTHING = { feedback: 0, questions: 0, views: 0, jobs: 0, changes: 0 };
const PAGE = { limit: 10, offset: 0 };

/** Both users leave something of every kind. */
function fill(store: Store) {
  const asked = (question: string, userId: string) =>
    store.gaps.record({ question, userId, guildId: GUILD, channelId: CHANNEL });
  const ids = { shared: 0, mine: 0, answered: 0, view: '', otherView: '' };
  for (const [userId, name] of [
    [MINA, '미나'],
    [JUNHO, '준호'],
  ] as const) {
    store.feedback.vote({
      answerId: 'answer-1',
      userId,
      guildId: GUILD,
      helpful: false,
      question: `${name}의 첫 질문?`,
      reason: `${name}의 이유`,
      sources: [],
    });
    store.jobs.start({ kind: 'reindex', userId, guildId: GUILD, channelId: CHANNEL });
    store.audit.note({
      by: { userId, guildId: GUILD },
      action: 'added',
      source: `${name}.md`,
      outcome: 'done',
    });
    ids.shared = asked('함께 물은 것?', userId);
  }
  ids.mine = asked('미나만 물은 것?', MINA);
  ids.answered = asked('미나만 묻고 답을 얻은 것?', MINA);
  store.gaps.answer(ids.answered, 'faq/mina.md');
  ids.view = store.views.put({ kind: 'answer', ownerId: MINA, payload: { question: '미나의 화면?' } });
  ids.otherView = store.views.put({ kind: 'answer', ownerId: JUNHO, payload: { question: '준호의 화면?' } });
  return ids;
}

describe('forgetting a user', () => {
  test('counts first, and gives what there was', () => {
    const { store } = new TestStore();
    fill(store);
    const mina = { feedback: 1, questions: 3, views: 1, jobs: 1, changes: 1 };
    expect(store.countOf(MINA)).toEqual(mina);
    expect(store.forgetUser(MINA)).toEqual(mina);
    expect(store.countOf(MINA)).toEqual(NOTHING);
    expect(store.forgetUser(MINA)).toEqual(NOTHING);
    expect(store.countOf('999999999999999999')).toEqual(NOTHING);
  });

  test('deletes what only this user left, and leaves what others did', () => {
    const { store } = new TestStore();
    const ids = fill(store);
    const junho = store.countOf(JUNHO);
    store.forgetUser(MINA);
    expect(store.countOf(JUNHO)).toEqual(junho);
    expect(store.feedback.complaints(PAGE).map(({ question }) => question)).toEqual(['준호의 첫 질문?']);
    expect(store.gaps.get(ids.mine)).toBeNull();
    expect(store.gaps.get(ids.answered)).toBeNull();
    expect([...store.gaps.all()]).toMatchObject([{ id: ids.shared, question: '함께 물은 것?', count: 1 }]);
    expect(store.views.get(ids.view, MINA)).toBeNull();
    expect(store.views.get(ids.otherView, JUNHO)?.mine).toBe(true);
    expect(store.jobs.latest(10)).toHaveLength(2);
    expect(store.audit.latest(10, JUNHO).map(({ source, mine }) => [source, mine])).toEqual([
      ['준호.md', true],
      ['미나.md', false],
    ]);
  });

  test('takes the question out of what others think of the answer to it', () => {
    const { store } = new TestStore();
    const answerId = store.views.put({ kind: 'answer', ownerId: MINA, payload: null });
    const vote = { answerId, guildId: GUILD, helpful: false, question: '미나가 물은 것?', sources: [] };
    store.feedback.vote({ ...vote, userId: JUNHO, reason: '틀렸다' });
    store.forgetUser(MINA);
    expect(store.feedback.complaints(PAGE)).toMatchObject([{ question: null, reason: '틀렸다' }]);
  });

  test('leaves no trace in the files: neither the hash nor the texts', () => {
    const test = new TestStore();
    fill(test.store);
    const hash = test.inspect().prepare('SELECT user FROM feedback ORDER BY rowid').pluck().get() as Buffer;
    expect(hash).toHaveLength(32);
    const texts = ['미나의 첫 질문', '미나의 이유', '미나만 물은', '미나만 묻고', '미나의 화면'];
    for (const trace of [hash, ...texts]) expect(test.bytes().includes(trace)).toBe(true);
    test.store.forgetUser(MINA);
    for (const trace of [hash, ...texts]) expect(test.bytes().includes(trace)).toBe(false);
    test.restart();
    expect(test.bytes().includes(hash)).toBe(false);
    expect(test.bytes().includes('준호의 첫 질문')).toBe(true);
  });

  test("gives a forgotten gap's id to no other", () => {
    const { store } = new TestStore();
    const ids = fill(store);
    store.forgetUser(MINA);
    store.forgetUser(JUNHO);
    const next = store.gaps.record({ question: '새것?', userId: JUNHO, guildId: null, channelId: '1' });
    expect(next).toBeGreaterThan(ids.answered);
  });
});

describe('what lies in the files', () => {
  const NUMBERS = ['010-1234-5678', '900101-1234567', 'mina@example.com', '4111-1111-1111-1111'];

  test('is no user id and no personal number', () => {
    const test = new TestStore();
    const { store } = test;
    const text = `<@${MINA}>의 ${NUMBERS.join(' ')}?`;
    fill(store);
    store.gaps.record({ question: text, userId: MINA, guildId: null, channelId: CHANNEL });
    store.views.put({ kind: 'answer', ownerId: MINA, payload: { question: text } });
    store.feedback.vote({
      answerId: 'answer-2',
      userId: MINA,
      guildId: null,
      helpful: false,
      question: text,
      reason: text,
      sources: [],
    });
    for (const turn of ['open', 'closed']) {
      const bytes = test.bytes();
      expect([turn, bytes.includes(CHANNEL)]).toEqual([turn, true]);
      for (const secret of [MINA, JUNHO, ...NUMBERS]) {
        expect([secret, bytes.includes(secret)]).toEqual([secret, false]);
        expect([secret, bytes.includes(secret.replaceAll('-', ''))]).toEqual([secret, false]);
      }
      store.close();
    }
  });

  test('hashes the same user the same way after a restart, and another way in another database', () => {
    const first = new TestStore();
    const second = new TestStore();
    const hashes = [first, second].map((test) => {
      test.store.jobs.start({ kind: 'reindex', userId: MINA, guildId: GUILD, channelId: CHANNEL });
      return test.inspect().prepare('SELECT user FROM jobs').pluck().get();
    });
    expect(hashes[0]).not.toEqual(hashes[1]);
    first.restart();
    expect(first.store.countOf(MINA)).toEqual({ ...NOTHING, jobs: 1 });
  });
});
