import { describe, expect, test } from 'vitest';
import { GUILD, JUNHO, MINA, NOW, TestStore } from './fixture.ts';

const VOTE = {
  answerId: 'answer-1',
  userId: MINA,
  guildId: GUILD,
  helpful: true,
  question: '텃밭은 언제 열어?',
  reason: null,
  sources: ['guide.md', 'faq/garden.md'],
};
const BEGINNING = new Date(0);

describe('feedback', () => {
  test('counts one vote for an answer and a user, the last one', () => {
    const test = new TestStore();
    test.store.feedback.vote(VOTE);
    test.store.feedback.vote(VOTE);
    expect(test.store.feedback.totals(BEGINNING)).toEqual({ helpful: 1, unhelpful: 0 });
    test.setClock('2026-11-22T04:00:00Z');
    test.store.feedback.vote({ ...VOTE, helpful: false, reason: '날짜가 없어요' });
    test.store.feedback.vote({ ...VOTE, userId: JUNHO });
    test.store.feedback.vote({ ...VOTE, answerId: 'answer-2', guildId: null });
    test.restart();
    expect(test.store.feedback.totals(BEGINNING)).toEqual({ helpful: 2, unhelpful: 1 });
    expect(test.store.feedback.complaints({ limit: 10, offset: 0 })).toEqual([
      {
        at: new Date('2026-11-22T04:00:00Z'),
        question: '텃밭은 언제 열어?',
        reason: '날짜가 없어요',
        sources: ['guide.md', 'faq/garden.md'],
      },
    ]);
    test.store.feedback.vote(VOTE);
    expect(test.store.feedback.complaints({ limit: 10, offset: 0 })).toEqual([]);
  });

  test('has totals from a time on', () => {
    const test = new TestStore();
    expect(test.store.feedback.totals(BEGINNING)).toEqual({ helpful: 0, unhelpful: 0 });
    test.store.feedback.vote(VOTE);
    test.setClock('2026-11-22T03:04:05.679Z');
    test.store.feedback.vote({ ...VOTE, userId: JUNHO, helpful: false });
    expect(test.store.feedback.totals(NOW)).toEqual({ helpful: 1, unhelpful: 1 });
    expect(test.store.feedback.totals(new Date(NOW.getTime() + 1))).toEqual({ helpful: 0, unhelpful: 1 });
  });

  test('gives complaints in pages, newest first', () => {
    const test = new TestStore();
    for (let minute = 0; minute < 5; minute++) {
      test.setClock(`2026-11-22T04:0${minute}:00Z`);
      const vote = { ...VOTE, answerId: `answer-${minute}`, helpful: minute === 2, reason: `이유 ${minute}` };
      test.store.feedback.vote(vote);
    }
    const reasons = (offset: number) =>
      test.store.feedback.complaints({ limit: 2, offset }).map(({ reason }) => reason);
    expect([reasons(0), reasons(2), reasons(4)]).toEqual([['이유 4', '이유 3'], ['이유 1', '이유 0'], []]);
  });

  test('is kept without the question when questions are not kept', () => {
    const { store } = new TestStore();
    store.feedback.vote({ ...VOTE, helpful: false, question: null, sources: [] });
    expect(store.feedback.complaints({ limit: 1, offset: 0 })).toEqual([
      { at: NOW, question: null, reason: null, sources: [] },
    ]);
  });

  test('masks what users wrote', () => {
    const { store } = new TestStore();
    const question = '010-1234-5678로 전화해?';
    store.feedback.vote({ ...VOTE, helpful: false, question, reason: 'mina@example.com으로 답해 주세요' });
    const [complaint] = store.feedback.complaints({ limit: 1, offset: 0 });
    expect(complaint).toMatchObject({ question: '[전화번호]로 전화해?', reason: '[이메일]으로 답해 주세요' });
  });
});
