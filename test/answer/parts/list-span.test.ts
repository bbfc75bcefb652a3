import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { listSpan, type SentenceReader } from '../../../src/answer/parts/list-span.ts';
import type { BlockKind } from '../../../src/corpus/document.ts';

type Row = readonly [BlockKind, string, number?];

function reader(rows: readonly Row[], first = 0): SentenceReader {
  const row = (sentence: number) => rows[sentence - first]!;
  return {
    first,
    end: first + rows.length,
    text: (sentence) => row(sentence)[1],
    kind: (sentence) => row(sentence)[0],
    section: (sentence) => row(sentence)[2] ?? 0,
  };
}

const recipe: readonly Row[] = [
  ['paragraph', '김치찌개에는 다음이 든다.'],
  ['list-item', '김치'],
  ['list-item', '두부'],
  ['list-item', '돼지고기'],
  ['paragraph', '십 분을 끓인다.'],
];

describe('bullets', () => {
  it.each([1, 2, 3])('item %i brings all items', (sentence) => {
    expect(listSpan(sentence, reader(recipe))).toEqual([1, 2, 3]);
  });

  it('the line before them brings them too', () => {
    expect(listSpan(0, reader(recipe))).toEqual([0, 1, 2, 3]);
  });

  it('a sentence behind them stands alone', () => {
    expect(listSpan(4, reader(recipe))).toEqual([4]);
  });

  it('ends where another section begins', () => {
    const rows: Row[] = [
      ['list-item', '월요일', 1],
      ['list-item', '화요일', 1],
      ['list-item', '수박', 2],
    ];
    expect(listSpan(0, reader(rows))).toEqual([0, 1]);
  });
});

test('rows of one table are told from those of the next', () => {
  const rows: Row[] = [
    ['table-row', '과목: 국어 · 점수: 90'],
    ['table-row', '과목: 수학 · 점수: 80'],
    ['table-row', '이름: 철수 · 나이: 9'],
  ];
  expect(listSpan(101, reader(rows, 100))).toEqual([100, 101]);
});

describe('counted sentences', () => {
  const rows: Row[] = [
    ['paragraph', '규칙은 세 가지다.'],
    ['paragraph', '첫째, 지각하지 않는다.'],
    ['paragraph', '종이 울리기 전에 앉는다.'],
    ['paragraph', '둘째, 뛰지 않는다.'],
    ['paragraph', '셋째, 인사한다.'],
    ['paragraph', '끝이다.'],
  ];

  it.each([1, 3, 4])('sentence %i brings all that are counted', (sentence) => {
    expect(listSpan(sentence, reader(rows))).toEqual([1, 3, 4]);
  });

  it('the sentence before them brings them too', () => {
    expect(listSpan(0, reader(rows))).toEqual([0, 1, 3, 4]);
  });

  it.each([2, 5])('sentence %i stands alone', (sentence) => {
    expect(listSpan(sentence, reader(rows))).toEqual([sentence]);
  });

  it('a count that lacks its beginning is none', () => {
    expect(listSpan(0, reader([['paragraph', '둘째, 뛰지 않는다.']]))).toEqual([0]);
  });
});

test('at most eight ascending sentences of the document, the one asked about among them', () => {
  const kind = fc.constantFrom<BlockKind>('heading', 'paragraph', 'list-item', 'table-row', 'code');
  const text = fc.constantFrom('첫째, 가', '둘째, 나', '셋째, 다', '이름: 가 · 값: 1', '값: 1', '말이다.');
  const row = fc.tuple(kind, text, fc.nat(1));
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 24 }), fc.nat(23), fc.nat(50), (rows, at, first) => {
      const sentence = first + (at % rows.length);
      const span = listSpan(sentence, reader(rows, first));
      expect(span.length).toBeLessThanOrEqual(8);
      expect(span).toContain(sentence);
      expect([...new Set(span)].sort((a, b) => a - b)).toEqual(span);
      for (const each of span) {
        expect(each).toBeGreaterThanOrEqual(first);
        expect(each).toBeLessThan(first + rows.length);
      }
    }),
  );
});
