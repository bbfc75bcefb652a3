import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { csvFormat, parseCsv } from '../../../src/corpus/formats/csv.ts';

async function lines(content: string | Uint8Array): Promise<readonly string[]> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const { blocks } = await csvFormat.parse(bytes);
  return blocks.map(({ kind, text, place }) => `${kind}|${text}|${place}`);
}

describe('csvFormat', () => {
  it('reads records with their header, quoted cells and line breaks in cells', async () => {
    expect(await lines('회사,제품,값\r\n"메타, 주식회사","안경 ""레이""\n둘째 줄",30\r\n')).toEqual([
      'table-row|회사: 메타, 주식회사 · 제품: 안경 "레이" 둘째 줄 · 값: 30|2행',
    ]);
  });

  it.each([
    ['tabs', '이름\t구역\t금액\n김새싹\t동쪽, 끝\t3,000\n'],
    ['semicolons', '이름;구역;금액\n김새싹;동쪽, 끝;3,000\n'],
    ['bars', '이름|구역|금액\n김새싹|동쪽, 끝|3,000\n'],
    ['a stated sign', 'sep=|\r\n이름|구역|금액\n김새싹|동쪽, 끝|3,000\n'],
  ])('finds columns that are separated by %s', async (_name, text) => {
    expect(await lines(text)).toEqual(['table-row|이름: 김새싹 · 구역: 동쪽, 끝 · 금액: 3,000|2행']);
  });

  it('reads CP949 and UTF-16, with their tabs', async () => {
    const text = '이름\t구역\t금액\r\n똠방각하\t동쪽\t3000\r\n';
    const expected = ['table-row|이름: 똠방각하 · 구역: 동쪽 · 금액: 3000|2행'];
    expect(await lines(iconv.encode(text, 'cp949'))).toEqual(expected);
    expect(await lines(iconv.encode(text, 'utf-16le', { addBOM: true }))).toEqual(expected);
  });

  it('divides tables at empty records and goes on under the same header', async () => {
    expect(await lines('품목,금액\n상추,10\n\n바질,20\n,\n이름,나이,구역\n김새싹,30,동쪽\n')).toEqual([
      'table-row|품목: 상추 · 금액: 10|2행',
      'table-row|품목: 바질 · 금액: 20|4행',
      'table-row|이름: 김새싹 · 나이: 30 · 구역: 동쪽|7행',
    ]);
  });

  it('says that more rows than the limit were left out', async () => {
    const rows = Array.from({ length: 20_010 }, (_, index) => `회원${index},${index}`);
    const file = await csvFormat.parse(new TextEncoder().encode(`이름,금액\n${rows.join('\n')}\n`));
    expect(file.blocks).toHaveLength(19_999);
    expect(file).toHaveProperty('warnings', [
      '행이 20,011개여서 앞의 20,000개만 읽었습니다. 나머지는 다른 파일로 나누어 넣어 주세요.',
    ]);
  });

  it('refuses bytes that are no text', async () => {
    await expect(lines(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1))).rejects.toThrow('이진 데이터');
  });
});

describe('parseCsv', () => {
  const cell = fc.string({ unit: fc.constantFrom('가', 'a', ',', '"', '\n', ' ', ';') });

  it('reads back any table that is written with quotes', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
        (table) => {
          const text = table
            .map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(','))
            .join('\r\n');
          expect(parseCsv(text, ',')).toEqual(table);
        },
      ),
    );
  });

  it('loses no character of text with stray quotes', () => {
    fc.assert(
      fc.property(cell, (text) => {
        const letters = (value: string) => value.replace(/[",;\s]/g, '');
        expect(letters(parseCsv(text, ',').flat().join(''))).toBe(letters(text));
      }),
    );
  });
});
