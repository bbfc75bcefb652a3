import { describe, expect, it } from 'vitest';
import { readTable, type TableSpan } from '../../../src/corpus/formats/table-grid.ts';

interface Options {
  readonly spans?: readonly TableSpan[];
  readonly expected?: boolean;
}

function lines(text: string, { spans = [], expected = false }: Options = {}): readonly string[] {
  const rows = text.split('\n').map((line) => line.split('|'));
  return readTable({ rows, spans }, { headerExpected: expected }).lines.map((line) => line.text);
}

describe('readTable', () => {
  it('writes each row with the header of its columns', () => {
    expect(lines('작물|파종|값\n상추|3월|3,000원\n바질||4,500원')).toEqual([
      '작물: 상추 · 파종: 3월 · 값: 3,000원',
      '작물: 바질 · 값: 4,500원',
    ]);
  });

  it('takes periods as a header over figures, and not as one over periods', () => {
    expect(lines('구분|2023|2024\n매출|100|120')).toEqual(['구분: 매출 · 2023: 100 · 2024: 120']);
    expect(lines('봄|2023\n여름|2024')).toEqual(['봄 · 2023', '여름 · 2024']);
  });

  it('joins the fields of a form, and leaves lists without a header as they are', () => {
    expect(lines('성명|홍길동|나이|30\n주소|서울|전화|010-1234-5678')).toEqual([
      '성명: 홍길동 · 나이: 30',
      '주소: 서울 · 전화: 010-1234-5678',
    ]);
    expect(lines('상추|봄에 심는다\n바질|여름에 심는다')).toEqual([
      '상추 · 봄에 심는다',
      '바질 · 여름에 심는다',
    ]);
    expect(lines('1|2|3\n4|5|6', { expected: true })).toEqual(['1 · 2 · 3', '4 · 5 · 6']);
  });

  it('reads a header of two rows from top to bottom', () => {
    const spans = [
      { top: 0, left: 0, bottom: 1, right: 0 },
      { top: 0, left: 1, bottom: 0, right: 2 },
    ];
    expect(lines('구분|2025년|\n|상반기|하반기\n매출|10|20', { spans })).toEqual([
      '구분: 매출 · 2025년 상반기: 10 · 2025년 하반기: 20',
    ]);
  });

  it('repeats a cell that is merged over several rows, and lets one over all columns stand alone', () => {
    const spans = [
      { top: 1, left: 0, bottom: 2, right: 0 },
      { top: 3, left: 0, bottom: 3, right: 1 },
    ];
    expect(lines('구역|작물\n동쪽|상추\n|바질\n※ 서쪽은 쉰다|\n남쪽|', { spans })).toEqual([
      '구역: 동쪽 · 작물: 상추',
      '구역: 동쪽 · 작물: 바질',
      '※ 서쪽은 쉰다',
      '구역: 남쪽',
    ]);
  });

  it('tells titles above a table from its rows', () => {
    const rows = [
      ['2025년 예산', ''],
      ['(단위: 천원)', ''],
      ['항목', '금액'],
      ['인건비', '3,000'],
    ];
    const reading = readTable({ rows, spans: [] }, { headerExpected: true });
    expect(reading.lines).toEqual([
      { row: 0, text: '2025년 예산', isTitle: true },
      { row: 1, text: '(단위: 천원)', isTitle: true },
      { row: 3, text: '항목: 인건비 · 금액: 3,000', isTitle: false },
    ]);
  });
});
