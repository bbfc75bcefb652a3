import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { highlightSpans } from '../../src/lookup/highlights.ts';
import { article, indexOf, type TestIndex } from '../support/test-index.ts';

const DOCUMENTS = [
  article(
    '도서관.md',
    '도서관',
    '한 사람이 책을 일곱 권까지 빌릴 수 있다. 책을 빌리려면 회원증이 있어야 한다. 지난해 2,400명이 다녀갔다.',
  ),
  article('공장.md', '공장', '누리봇은 공장을 짓는다. OpenAI와 AI 연구를 함께 한다. 비용은 앤트로픽이 낸다.'),
  article('인사.md', '인사', '의사가 회의사진을 찍었다. 물을 주는 일과 선물을 주는 일은 다르다.'),
];

describe('highlightSpans', () => {
  let index: TestIndex;

  beforeAll(async () => {
    index = await indexOf(DOCUMENTS);
  });

  /** What is marked for a query in the text of a document. */
  function marked(query: string, source: string): string[] {
    const { search, snapshot } = index;
    const chunk = snapshot.tables.documentChunkStarts[snapshot.documentIndex(source)]!;
    const text = snapshot.chunkText(chunk);
    return highlightSpans(search.bind(query), snapshot, chunk).map(({ start, end }) =>
      text.slice(start, end),
    );
  }

  it.each([
    ['nouns without their particles', '책', '도서관.md', ['책', '책']],
    ['inflected verbs', '책을 빌리다', '도서관.md', ['책', '빌릴', '책', '빌리']],
    ['numbers with separators', '2400', '도서관.md', ['2,400']],
    ['amounts in another notation', '2천4백 명', '도서관.md', ['2,400명']],
    ['Latin words, not within others', 'ai', '공장.md', ['AI']],
    ['names that the analyser does not know', '누리봇', '공장.md', ['누리봇']],
    ['other spellings', '앤스로픽', '공장.md', ['앤트로픽']],
    ['what is meant, not what only looks so', '의사', '인사.md', ['의사']],
    ['words of one syllable where they stand alone', '물', '인사.md', ['물']],
    ['nothing where nothing matches', '오징어', '도서관.md', []],
  ])('marks %s', (_, query, source, expected) => {
    expect(marked(query, source)).toEqual(expected);
  });

  it('gives spans in order, apart from each other and within the text, for any query', () => {
    const { search, snapshot } = index;
    const words = fc.constantFrom(
      '책',
      '빌리다',
      '2400',
      'AI',
      '(',
      '[1]',
      '\\',
      '물',
      '사과',
      '앤스로픽',
      '…',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 6 }), fc.nat(snapshot.chunkCount - 1), (parts, chunk) => {
        let place = -1;
        for (const { start, end } of highlightSpans(search.bind(parts.join(' ')), snapshot, chunk)) {
          expect(start).toBeGreaterThan(place);
          expect(end).toBeGreaterThan(start);
          place = end;
        }
        expect(place).toBeLessThanOrEqual(snapshot.chunkText(chunk).length);
      }),
    );
  });
});
