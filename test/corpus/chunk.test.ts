import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CHUNK_LIMITS, type ChunkedDocument, chunkDocument } from '../../src/corpus/chunk.ts';
import type { Block, SeedDocument } from '../../src/corpus/document.ts';
import { seedDocument } from '../support/seed-document.ts';

function heading(text: string, level = 2): Block {
  return { kind: 'heading', text, level };
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', text };
}

function item(text: string): Block {
  return { kind: 'list-item', text };
}

/** `count` different sentences of 30 characters each. */
function prose(count: number, topic = '도서관'): string {
  return Array.from({ length: count }, (_, index) =>
    `${topic} 소식 ${index}번째로 새 책 목록을 함께 정리했습니다`.padEnd(29, '다').concat('.'),
  ).join(' ');
}

function textsOf(document: SeedDocument, chunked: ChunkedDocument = chunkDocument(document)): string[] {
  return chunked.chunks.map(({ start, end }) => document.text.slice(start, end));
}

describe('sentences of a document', () => {
  test('text is split, headings, rows and lines of code are whole', () => {
    const document = seedDocument([
      heading('무엇인가요? 그리고 왜?', 1),
      paragraph('첫 문장이다. 둘째 문장이다.'),
      item('항목이다. 설명이 붙는다.'),
      { kind: 'table-row', text: '이름. 값. | 하나' },
      { kind: 'code', text: 'npm ci\n\n  npm start' },
    ]);
    const { sentences } = chunkDocument(document);
    expect(sentences.map(({ start, end, block }) => [document.text.slice(start, end), block])).toEqual([
      ['무엇인가요? 그리고 왜?', 0],
      ['첫 문장이다.', 1],
      ['둘째 문장이다.', 1],
      ['항목이다.', 2],
      ['설명이 붙는다.', 2],
      ['이름. 값. | 하나', 3],
      ['npm ci', 4],
      ['npm start', 4],
    ]);
  });

  test('an empty document has neither sentences nor chunks', () => {
    expect(chunkDocument(seedDocument([]))).toEqual({ sentences: [], chunks: [] });
  });
});

describe('chunks and sections', () => {
  test('a heading opens a chunk and belongs to it', () => {
    const document = seedDocument([heading('가'), paragraph(prose(8)), heading('나'), paragraph(prose(8))]);
    const texts = textsOf(document);
    expect(texts).toHaveLength(2);
    expect(texts[0]).toMatch(/^가\n/);
    expect(texts[1]).toMatch(/^나\n/);
  });

  test('headings are the way to the section, without the document title', () => {
    const document = seedDocument(
      [
        heading('이용  안내', 1),
        paragraph(prose(6)),
        heading('대출', 2),
        heading('기간', 3),
        paragraph(prose(6)),
        heading('반납', 2),
        paragraph(prose(6)),
      ],
      { metadata: { title: '이용 안내' } },
    );
    expect(chunkDocument(document).chunks.map((chunk) => chunk.headings)).toEqual([
      [],
      ['대출', '기간'],
      ['반납'],
    ]);
  });

  test('a title alone makes no chunk, unless there is nothing else', () => {
    const document = seedDocument([heading('제목', 1), heading('절', 2), paragraph(prose(5))]);
    expect(textsOf(document)).toEqual([document.text]);
    const bare = seedDocument([heading('제목', 1)]);
    expect(textsOf(bare)).toEqual(['제목']);
  });

  test('headings without text at the end stay with the section before them', () => {
    const document = seedDocument([heading('절'), paragraph(prose(5)), heading('부록'), heading('끝', 3)]);
    expect(textsOf(document)).toEqual([document.text]);
  });

  test('short questions and answers of a FAQ share chunks, never torn apart', () => {
    const pairs = Array.from({ length: 9 }, (_, index) => [
      heading(`질문 ${index}: 예약은 어떻게 하나요?`),
      paragraph(`답변 ${index}입니다. 누리집에서 신청하면 담당자가 연락합니다.`),
    ]).flat();
    const texts = textsOf(seedDocument([heading('자주 묻는 질문', 1), ...pairs]));
    expect(texts.length).toBeLessThan(9);
    for (const index of Array.from({ length: 9 }).keys()) {
      const holder = texts.filter((text) => text.includes(`질문 ${index}:`));
      expect(holder).toHaveLength(1);
      expect(holder[0]).toContain(`답변 ${index}입니다`);
    }
  });

  test('a FAQ without headings is cut before questions', () => {
    const blocks = Array.from({ length: 20 }, (_, index) => [
      paragraph(`Q. ${index}번 안내를 어디에서 볼 수 있나요?`),
      paragraph(`A. ${index}번 안내는 누리집 첫 화면 아래쪽에 있습니다. 전화로도 알려 드립니다.`),
    ]).flat();
    const chunked = chunkDocument(seedDocument(blocks));
    for (const chunk of chunked.chunks) expect(chunked.sentences[chunk.endSentence - 1]!.block % 2).toBe(1);
  });

  test('tiny sections of different parents are not joined', () => {
    const document = seedDocument([
      heading('봄', 1),
      heading('꽃', 2),
      paragraph('꽃이 핀다.'),
      heading('가을', 1),
      heading('잎', 2),
      paragraph('잎이 진다.'),
    ]);
    expect(textsOf(document)).toHaveLength(2);
  });
});

describe('cutting a long section', () => {
  test('chunks are filled to between the minimum and the maximum and overlap by sentences', () => {
    const document = seedDocument([paragraph(prose(60))]);
    const { chunks } = chunkDocument(document);
    for (const [index, chunk] of chunks.entries()) {
      const length = chunk.end - chunk.start;
      expect(length).toBeLessThanOrEqual(CHUNK_LIMITS.maximum);
      if (index < chunks.length - 1) expect(length).toBeGreaterThanOrEqual(CHUNK_LIMITS.minimum);
      const next = chunks[index + 1];
      if (!next) continue;
      expect(chunk.end - next.start).toBeGreaterThan(0);
      expect(chunk.end - next.start).toBeLessThanOrEqual(CHUNK_LIMITS.overlap);
    }
  });

  test('a cut between paragraphs is preferred', () => {
    const blocks = [paragraph(prose(17, '봄')), paragraph(prose(17, '가을'))];
    const texts = textsOf(seedDocument(blocks), chunkDocument(seedDocument(blocks)));
    expect(texts[0]).toBe(blocks[0]!.text);
  });

  test('a sentence longer than the maximum is a chunk of its own', () => {
    const long = `${'아주 긴 목록을 적어 두고 '.repeat(60)}마쳤다.`;
    const document = seedDocument([paragraph(prose(4)), paragraph(long), paragraph(prose(4, '가을'))]);
    expect(textsOf(document)).toContain(long);
  });

  test('a list stays with the line that introduces it', () => {
    const items = Array.from({ length: 12 }, (_, index) =>
      item(`- 준비물 ${index}번은 접수대에서 받아 이름표를 붙입니다`),
    );
    const blocks = [paragraph(prose(14)), paragraph('준비물은 다음과 같다:'), ...items];
    const document = seedDocument(blocks);
    const holder = textsOf(document).filter((text) => text.includes('다음과 같다:'));
    expect(holder.some((text) => text.includes('준비물 0번'))).toBe(true);
    for (const text of textsOf(document)) expect(text).not.toMatch(/다음과 같다:$/);
  });

  test('a list longer than the maximum is cut between items', () => {
    const items = Array.from({ length: 60 }, (_, index) =>
      item(`- ${index}번 품목을 창고에서 꺼낸다. 수량을 센다.`),
    );
    const document = seedDocument(items);
    for (const text of textsOf(document)) expect(text).toMatch(/^- [\s\S]*센다\.$/);
  });

  test('the place is that of the first placed block', () => {
    const document = seedDocument([
      heading('절'),
      { kind: 'paragraph', text: prose(15), place: '3쪽' },
      heading('절'),
      { kind: 'paragraph', text: prose(15, '가을'), place: '4쪽' },
    ]);
    const { chunks } = chunkDocument(document);
    expect(chunks[0]!.place).toBe('3쪽');
    expect(chunks.at(-1)!.place).toBe('4쪽');
    expect(chunkDocument(seedDocument([paragraph('하나.')])).chunks[0]!.place).toBeNull();
  });
});

describe('chunk ids', () => {
  test('identical texts get different ids, other sources too', () => {
    const same = prose(6);
    const blocks = [
      heading('절'),
      paragraph(same),
      heading('절'),
      paragraph(same),
      heading('절'),
      paragraph(same),
    ];
    const ids = chunkDocument(seedDocument(blocks)).chunks.map((chunk) => chunk.id);
    expect(new Set(ids).size).toBe(3);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{16}$/);
    const elsewhere = chunkDocument(seedDocument(blocks, { source: 'other.md' })).chunks.map(
      (chunk) => chunk.id,
    );
    expect(new Set([...ids, ...elsewhere]).size).toBe(6);
  });
});

const word = fc.constantFrom(
  '도서관',
  '회의',
  '새 규정',
  'AI 모델',
  '요금 3.5%',
  '담당자',
  '접수',
  '결과',
  '안내문',
  '일정',
);
const sentence = fc
  .tuple(
    fc.array(word, { minLength: 1, maxLength: 12 }),
    fc.constantFrom('입니다.', '을 정했다.', '인가요?', '을 보냈어요!'),
  )
  .map(([words, ending]) => words.join(' ') + ending);
const sentences = (least: number, most: number) =>
  fc.array(sentence, { minLength: least, maxLength: most }).map((parts) => parts.join(' '));
const textBlock = fc.oneof(
  { weight: 4, arbitrary: sentences(1, 12).map(paragraph) },
  { weight: 2, arbitrary: sentences(1, 2).map((text) => item(`- ${text}`)) },
  { weight: 1, arbitrary: sentence.map((text): Block => ({ kind: 'table-row', text: `${text} | 값` })) },
  {
    weight: 1,
    arbitrary: fc
      .array(sentence, { minLength: 1, maxLength: 4 })
      .map((lines): Block => ({ kind: 'code', text: lines.join('\n') })),
  },
  { weight: 1, arbitrary: fc.nat(900).map((length) => paragraph(`${'가나다 '.repeat(length / 4)}끝이다.`)) },
);
const headingBlock = fc
  .tuple(sentence, fc.integer({ min: 1, max: 4 }))
  .map(([text, level]) => heading(text, level));
const documents = fc
  .array(fc.oneof({ weight: 4, arbitrary: textBlock }, { weight: 1, arbitrary: headingBlock }), {
    maxLength: 30,
  })
  .map((blocks) => seedDocument(blocks));

describe('chunkDocument on any document', () => {
  test('chunks are whole sentences, in order, and hold every sentence', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const chunked = chunkDocument(document);
        expect(chunkDocument(document)).toEqual(chunked);
        let covered = 0;
        let previousStart = -1;
        for (const chunk of chunked.chunks) {
          expect(chunk.firstSentence).toBeGreaterThan(previousStart);
          expect(chunk.firstSentence).toBeLessThanOrEqual(covered);
          expect(chunk.endSentence).toBeGreaterThan(covered);
          expect(chunk.start).toBe(chunked.sentences[chunk.firstSentence]!.start);
          expect(chunk.end).toBe(chunked.sentences[chunk.endSentence - 1]!.end);
          covered = chunk.endSentence;
          previousStart = chunk.firstSentence;
        }
        expect(covered).toBe(chunked.sentences.length);
        expect(new Set(chunked.chunks.map((chunk) => chunk.id)).size).toBe(chunked.chunks.length);
      }),
      { numRuns: 300 },
    );
  });

  test('only a single sentence (headings apart) exceeds the maximum', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const { sentences: all, chunks } = chunkDocument(document);
        for (const chunk of chunks) {
          if (chunk.end - chunk.start <= CHUNK_LIMITS.maximum) continue;
          const body = all
            .slice(chunk.firstSentence, chunk.endSentence)
            .filter((each) => document.blocks[each.block]!.kind !== 'heading');
          expect(body.length).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('overlap stays within a section and its limit, and no chunk ends in a heading before text', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const { sentences: all, chunks } = chunkDocument(document);
        const isHeading = (index: number) => document.blocks[all[index]!.block]!.kind === 'heading';
        const lastText = all.findLastIndex((each) => document.blocks[each.block]!.kind !== 'heading');
        for (const [index, chunk] of chunks.entries()) {
          if (chunk.endSentence <= lastText) expect(isHeading(chunk.endSentence - 1)).toBe(false);
          const next = chunks[index + 1];
          if (!next || next.firstSentence >= chunk.endSentence) continue;
          expect(chunk.end - next.start).toBeLessThanOrEqual(CHUNK_LIMITS.overlap);
          for (let at = next.firstSentence; at < chunk.endSentence; at++) expect(isHeading(at)).toBe(false);
          expect(next.headings).toEqual(chunk.headings);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('a heading is inside a chunk only at its start or among tiny siblings', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const { sentences: all, chunks } = chunkDocument(document);
        const kinds = all.map((each) => document.blocks[each.block]!.kind);
        const lastText = kinds.findLastIndex((kind) => kind !== 'heading');
        for (const chunk of chunks) {
          let at = chunk.firstSentence;
          while (at < chunk.endSentence && kinds[at] === 'heading') at++;
          const inner = kinds
            .slice(at, chunk.endSentence)
            .some((kind, offset) => kind === 'heading' && at + offset < lastText);
          if (inner) expect(chunk.end - chunk.start).toBeLessThanOrEqual(CHUNK_LIMITS.maximum);
        }
      }),
    );
  });

  test('an edit in one section leaves the ids of the others alone', () => {
    const bodies = fc.array(sentences(14, 40), { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(bodies, sentences(14, 40), fc.nat(), (texts, edited, at) => {
        const build = (parts: readonly string[]) =>
          seedDocument(parts.flatMap((text, index) => [heading(`절 ${index}`), paragraph(text)]));
        const target = at % texts.length;
        const idsOf = (parts: readonly string[]) =>
          chunkDocument(build(parts))
            .chunks.filter((chunk) => chunk.headings[0] !== `절 ${target}`)
            .map((chunk) => chunk.id);
        expect(idsOf(texts.with(target, edited))).toEqual(idsOf(texts));
      }),
    );
  });
});
