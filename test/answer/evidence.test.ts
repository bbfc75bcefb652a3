import { beforeAll, describe, expect, it } from 'vitest';
import type { Citation } from '../../src/answer/answer.ts';
import { evidenceOf } from '../../src/answer/evidence.ts';
import { article, indexOf, type TestIndex } from '../support/test-index.ts';

const BODY = `# 텃밭 안내

텃밭은 봄에 문을 엽니다. 물은 아침에 줍니다. 거름은 한 달에 한 번 줍니다.

## 비용

한 해 비용은 3만 원입니다.`;

describe('evidenceOf', () => {
  let index: TestIndex;

  beforeAll(async () => {
    index = await indexOf([
      article('garden.md', '텃밭 안내', BODY),
      article('other.md', '다른 글', '다른 글입니다.'),
    ]);
  });

  const citation = (quote: string): Citation => {
    const start = index.snapshot.documentText(index.snapshot.documentIndex('garden.md')).indexOf(quote);
    const place = { source: 'garden.md', title: '', publisher: null, date: null, copies: 0, place: null };
    return { number: 1, ...place, quote, start, end: start + quote.length, score: 1 };
  };
  const around = (quote: string) => {
    const [evidence] = evidenceOf([citation(quote)], index.snapshot);
    return [evidence!.before, evidence!.after];
  };

  it('finds the sentences on both sides', () => {
    expect(around('물은 아침에 줍니다.')).toEqual([
      '텃밭은 봄에 문을 엽니다.',
      '거름은 한 달에 한 번 줍니다.',
    ]);
  });

  it('takes a part of a sentence for the sentence', () => {
    expect(around('아침에')).toEqual(['텃밭은 봄에 문을 엽니다.', '거름은 한 달에 한 번 줍니다.']);
  });

  it('leaves out headings and stops at the ends of the document', () => {
    expect(around('텃밭은 봄에 문을 엽니다.')).toEqual(['', '물은 아침에 줍니다.']);
    expect(around('거름은 한 달에 한 번 줍니다.')).toEqual(['물은 아침에 줍니다.', '']);
    expect(around('한 해 비용은 3만 원입니다.')).toEqual(['', '']);
  });

  it('takes each answer as it finds it in the index', async () => {
    const answer = await index.answerer.ask('텃밭 한 해 비용은 얼마야?');
    expect(evidenceOf(answer.citations, index.snapshot).map(({ citation: { quote } }) => quote)).toEqual(
      answer.citations.map(({ quote }) => quote),
    );
    expect(answer.kind).toBe('answered');
  });
});
