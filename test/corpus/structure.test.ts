import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assembleDocument } from '../../src/corpus/assemble.ts';
import type { Block, BlockKind, DocumentMetadata } from '../../src/corpus/document.ts';
import { parseLines } from '../../src/corpus/formats/plain-text.ts';
import { inferStructure, placeArticles } from '../../src/corpus/headings.ts';

const METADATA: DocumentMetadata = {
  title: '제목',
  author: null,
  publisher: null,
  date: null,
  url: null,
  tags: [],
};
const BODY = '온실에서 기른 모종은 며칠 동안 바깥바람에 익숙하게 해 주어야 한다.';

describe('assembleDocument', () => {
  it('separates blocks by a blank line and items of one list by a line break', () => {
    const kinds: [BlockKind, string][] = [
      ['heading', '가'],
      ['list-item', '나'],
      ['list-item', '다'],
      ['table-row', '라'],
      ['table-row', '마'],
      ['paragraph', ' 바 '],
      ['paragraph', '  '],
      ['paragraph', '사'],
    ];
    const blocks = kinds.map(([kind, text]): Block => ({ kind, text }));
    expect(assembleDocument('a.txt', METADATA, blocks).text).toBe('가\n\n나\n다\n\n라\n마\n\n바\n\n사');
  });

  it('places every block exactly, in NFC', () => {
    const kind = fc.constantFrom<BlockKind>('heading', 'paragraph', 'list-item', 'table-row', 'code');
    const block = fc.record({
      kind,
      text: fc.oneof(fc.string({ unit: 'grapheme' }), fc.constant('한글'.normalize('NFD'))),
    });
    fc.assert(
      fc.property(fc.array(block, { maxLength: 12 }), (blocks) => {
        const document = assembleDocument('a.txt', METADATA, blocks);
        const kept = blocks.map(({ text }) => text.normalize('NFC').trim()).filter((text) => text !== '');
        expect(document.blocks.map(({ start, end }) => document.text.slice(start, end))).toEqual(kept);
        expect(document.text).toBe(document.text.normalize('NFC'));
        expect(document.text.trim()).toBe(document.text);
      }),
    );
  });

  it('hashes content, not the path', () => {
    const blocks: Block[] = [{ kind: 'paragraph', text: BODY }];
    const hash = (source: string, metadata = METADATA, list = blocks) =>
      assembleDocument(source, metadata, list).contentHash;
    expect(hash('a.txt')).toMatch(/^[0-9a-f]{64}$/);
    expect(hash('b.txt')).toBe(hash('a.txt'));
    expect(hash('a.txt', { ...METADATA, date: '2025-01-01' })).not.toBe(hash('a.txt'));
    expect(hash('a.txt', METADATA, [{ kind: 'list-item', text: BODY }])).not.toBe(hash('a.txt'));
    expect(hash('a.txt', METADATA, [{ kind: 'paragraph', text: BODY, place: '3쪽' }])).not.toBe(
      hash('a.txt'),
    );
  });
});

describe('inferStructure', () => {
  const lines = (text: string) =>
    inferStructure(parseLines(text), null).map(({ kind, level, text }) => `${kind}${level ?? ''}|${text}`);

  it('finds headings above running text, lists and questions', () => {
    expect(
      lines(`굳히기란\n${BODY}\n\n왜 필요할까?\n${BODY}\n\n준비물\n- 모종\n- 물\n\n1. 첫날\n${BODY}`),
    ).toEqual([
      'heading2|굳히기란',
      `paragraph|${BODY}`,
      'heading2|왜 필요할까?',
      `paragraph|${BODY}`,
      'heading2|준비물',
      'list-item|모종',
      'list-item|물',
      'heading2|1. 첫날',
      `paragraph|${BODY}`,
    ]);
  });

  it('takes no byline, date, caption, detail or last list entry for a heading', () => {
    const text = `김새싹 기자\n\n${BODY}\n\n2025.07.10\n\n${BODY}\n\n굳히기 중인 모종 (사진=들판)\n\n${BODY}\n\n전화: 000-0000\n\n${BODY}\n\n상추 3,000원\n바질 4,500원\n${BODY}`;
    expect(lines(text).filter((line) => line.startsWith('heading'))).toEqual([]);
    expect(lines(text).filter((line) => line.startsWith('list-item'))).toEqual([
      'list-item|상추 3,000원',
      'list-item|바질 4,500원',
    ]);
  });

  it('is idempotent', () => {
    const once = inferStructure(parseLines(`굳히기란\n${BODY}\n\n상추\n바질\n고추`), null);
    expect(inferStructure(once, null)).toEqual(once);
  });
});

describe('placeArticles', () => {
  it('notes the article that blocks belong to', () => {
    const text =
      '제1장 총칙\n\n제1조(목적) 이 회칙은 모임의 운영을 정한다.\n\n제2조의2 (회비)\n회비는 달마다 낸다.\n\n부칙\n오늘부터 시행한다.';
    expect(placeArticles(parseLines(text)).map(({ place }) => place)).toEqual([
      undefined,
      '제1조',
      '제2조의2',
      '제2조의2',
      '부칙',
      '부칙',
    ]);
  });
});
