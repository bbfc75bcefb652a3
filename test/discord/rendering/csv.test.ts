import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csv } from '../../../src/discord/rendering/csv.ts';
import { gapTable } from '../../../src/discord/rendering/gap-table.ts';
import { statsEn, statsKo } from '../../../src/discord/texts/stats.ts';

describe('csv', () => {
  it('begins with a byte order mark and ends each row with CR and LF', () => {
    const text = csv([
      ['질문', '횟수'],
      ['열쇠는 "어디"에 있나요,\n지금?', '3'],
    ]);
    expect([...Buffer.from(text).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(text).toBe('\ufeff질문,횟수\r\n"열쇠는 ""어디""에 있나요,\n지금?",3\r\n');
  });

  it.each(['=1+1', '+82', '-1', '@SUM(A1)', '\t=1', '\r=1'])('keeps %j from being a formula', (value) => {
    expect(read(csv([[value]]))).toEqual([[`'${value}`]]);
  });

  it('gives back every cell', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('', '"', '""', ',', '\n', '\r\n', '=A1', '-', '\ufeff'),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 5 }), (rows) => {
        const found = read(csv(rows));
        expect(found).toEqual(
          rows.map((row) => row.map((value) => (/^[=+\-@\t\r\n]/.test(value) ? `'${value}` : value))),
        );
      }),
    );
  });
});

describe('gapTable', () => {
  const gap = {
    id: 1,
    question: '@열쇠는 어디 있나요?',
    count: 3,
    firstAt: new Date('2026-11-20T14:59:00Z'),
    lastAt: new Date('2026-11-21T15:01:00Z'),
  };

  it('tells times in Korea, and what became of each question', () => {
    const gaps = [
      { ...gap, state: 'open', source: null } as const,
      { ...gap, state: 'answered', source: 'faq/a.md' } as const,
    ];
    expect(read(gapTable(gaps, statsKo))).toEqual([
      ['질문', '횟수', '처음', '마지막', '상태', '문서'],
      ["'@열쇠는 어디 있나요?", '3', '2026-11-20 23:59', '2026-11-22 00:01', '답 없음', ''],
      ["'@열쇠는 어디 있나요?", '3', '2026-11-20 23:59', '2026-11-22 00:01', '답변 등록', 'faq/a.md'],
    ]);
    expect(read(gapTable(gaps, statsEn))[2]?.[4]).toBe('answered');
  });
});

/** A plain reader of RFC 4180, character by character. */
function read(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let place = text.startsWith('\ufeff') ? 1 : 0;
  while (place < text.length) {
    let cell = '';
    if (text[place] === '"') {
      for (place++; text[place] !== '"' || text[place + 1] === '"'; place++) {
        if (text[place] === '"') place++;
        cell += text[place];
      }
      place++;
    } else {
      for (; text[place] !== ',' && !text.startsWith('\r\n', place); place++) cell += text[place];
    }
    row.push(cell);
    if (text[place] === ',') place++;
    else {
      place += 2;
      rows.push(row);
      row = [];
    }
  }
  return rows;
}
