import { beforeAll, describe, expect, test } from 'vitest';
import { EvidenceScorer, type SentenceEvidence } from '../../src/retrieval/sentence-evidence.ts';
import { article, indexOf, type TestIndex } from '../support/test-index.ts';
import { villageSeeds } from '../support/village-seeds.ts';

/** Four documents of one chunk; 감자, 사월 and 벌레 stand in two each, so that they weigh the same. */
let index: TestIndex;
beforeAll(async () => {
  index = await indexOf([
    article(
      'a.md',
      '하나',
      '감자는 사월에 심는다. 감자는 맛이 좋다. 사월에는 감자가 없다. 감자는 해마다 이른 사월에 캔다.',
    ),
    article('b.md', '둘', '감자밭과 콩밭 사월의 벌레. 감자는 밭에서 사월을 보낸다.'),
    article('c.md', '셋', '벌레 때문에 우려가 크다. 인공지능 회사 앤스로픽은 멀리 있다.'),
    article('d.md', '넷', '창고에는 호미가 있다. 인공지능 회사 앤트로픽은 가까이 있다.'),
  ]);
});

function sentenceRow({ snapshot }: TestIndex, text: string): number {
  const count = snapshot.tables.sentenceStarts.length;
  const row = Array.from({ length: count }, (_, at) => at).find((at) => snapshot.sentenceText(at) === text);
  if (row === undefined) throw new Error(`no sentence ${text}`);
  return row;
}

function measure(question: string, sentence: string): SentenceEvidence {
  return new EvidenceScorer(index.search.bind(question), index.snapshot).measure(
    sentenceRow(index, sentence),
  );
}

describe('on a hand-made corpus', () => {
  test('all words, side by side: everything is found', () => {
    const evidence = measure('감자 사월', '감자는 사월에 심는다.');
    expect([...evidence.found]).toEqual([1, 1]);
    expect(evidence).toMatchObject({ morphemes: 1, bigrams: 1, neighbours: 1 });
  });

  test('one of two words that weigh the same: half', () => {
    const evidence = measure('감자 사월', '감자는 맛이 좋다.');
    expect([...evidence.found]).toEqual([1, 0]);
    expect(evidence.morphemes).toBeCloseTo(0.5, 6);
    expect(evidence.bigrams).toBeCloseTo(0.5, 6);
    expect(evidence.neighbours).toBe(0);
  });

  test('a rare word is a larger share than a frequent one', () => {
    const evidence = measure('감자 창고', '감자는 맛이 좋다.');
    const [potato, store] = [Math.log(1 + 2.5 / 2.5), Math.log(1 + 3.5 / 1.5)];
    expect(evidence.morphemes).toBeCloseTo(potato / (potato + store), 6);
  });

  test('neighbours count in the order of the question only', () => {
    expect(measure('감자 사월', '사월에는 감자가 없다.')).toMatchObject({ morphemes: 1, neighbours: 0 });
    expect(measure('사월 감자', '사월에는 감자가 없다.').neighbours).toBe(1);
  });

  test('one word between them is near enough, two are too many', () => {
    expect(measure('감자 사월', '감자는 밭에서 사월을 보낸다.').neighbours).toBe(1);
    expect(measure('감자 사월', '감자는 해마다 이른 사월에 캔다.').neighbours).toBe(0);
  });

  test('a word repeated in the question counts once, but as a neighbour each time', () => {
    const evidence = measure('감자 사월 감자', '감자는 사월에 심는다.');
    expect([...evidence.found]).toEqual([1, 1]);
    expect(evidence.morphemes).toBe(1);
    expect(evidence.neighbours).toBeCloseTo(0.5, 6);
  });

  test('a synonym is four fifths of its weight', () => {
    const evidence = measure('걱정', '벌레 때문에 우려가 크다.');
    expect(evidence.found[0]).toBeCloseTo(0.8 * 0.85, 6);
    expect(evidence.morphemes).toBeCloseTo(0.8 * 0.85, 6);
    expect(evidence.bigrams).toBe(0);
  });

  test('another spelling counts by how near it sounds, and its bigrams are those of the word', () => {
    const evidence = measure('앤트로픽', '인공지능 회사 앤스로픽은 멀리 있다.');
    expect(evidence.found[0]).toBeGreaterThan(0.8);
    expect(evidence.found[0]).toBeLessThan(1);
    expect(evidence.bigrams).toBe(1);
    expect(measure('앤트로픽', '인공지능 회사 앤트로픽은 가까이 있다.').morphemes).toBe(1);
  });

  test('nothing of the question: nothing', () => {
    const evidence = measure('감자 사월', '창고에는 호미가 있다.');
    expect([...evidence.found]).toEqual([0, 0]);
    expect(evidence).toMatchObject({ morphemes: 0, bigrams: 0, neighbours: 0 });
  });

  test('one word has no neighbours', () => {
    expect(measure('감자', '감자는 사월에 심는다.').neighbours).toBe(0);
  });

  test.each(['', '🌱', '?'])('%j finds nothing anywhere', (question) => {
    expect(measure(question, '감자는 사월에 심는다.')).toMatchObject({
      morphemes: 0,
      bigrams: 0,
      neighbours: 0,
    });
  });

  test('a question without Hangul is measured by its words alone', () => {
    const evidence = measure('potato', '감자는 맛이 좋다.');
    expect(evidence.morphemes).toBeGreaterThan(0.5);
    expect(evidence.morphemes).toBeLessThan(1);
  });
});

test('every share is between 0 and 1, and what is found is no more than the whole', async () => {
  const village = await indexOf(villageSeeds());
  const count = village.snapshot.tables.sentenceStarts.length;
  for (const question of [
    '달빛 도서관의 대출 기간은 며칠인가요?',
    '누리봇은 세종시 공장에 얼마를 투자하나요',
    '누리보트와 누리봇과 누리밧',
    '텃밭 회비와 도구, 그리고 물 주는 방법',
    'How long can I borrow a book?',
    '책 책 책 책',
    '가 나 다 라',
  ]) {
    const query = village.search.bind(question);
    const scorer = new EvidenceScorer(query, village.snapshot);
    for (let sentence = 0; sentence < count; sentence++) {
      const { morphemes, bigrams, neighbours, found } = scorer.measure(sentence);
      for (const share of [morphemes, bigrams, neighbours, ...found]) {
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1 + 1e-6);
      }
      expect(found).toHaveLength(query.terms.length);
      expect(scorer.termShare(found)).toBeCloseTo(morphemes, 9);
    }
  }
});
