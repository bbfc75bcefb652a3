import { describe, expect, it } from 'vitest';
import { xlsxFormat } from '../../../src/corpus/formats/xlsx.ts';
import { finishSeed } from '../../../src/corpus/seed.ts';
import { officeProperties, sheetData, xlsxFile, zipFile } from './office-files.ts';

const lines = async (bytes: Uint8Array) =>
  (await xlsxFormat.parse(bytes)).blocks.map(
    ({ kind, level, text, place }) => `${kind}${level ?? ''}|${text}|${place}`,
  );

describe('xlsxFormat', () => {
  it('reads sheets by name, titles, and tables that empty rows divide', async () => {
    const budget = sheetData([
      ['2025년 텃밭 예산'],
      ['(단위: 천원)'],
      null,
      ['', '항목', '금액'],
      ['', '씨앗', 3000],
      null,
      ['', '합계', 3500],
    ]);
    const members = sheetData([
      ['이름', '구역'],
      ['김새싹', '동쪽'],
    ]);
    const bytes = await xlsxFile([
      { name: '예산', xml: budget },
      { name: '숨김', xml: sheetData([['비밀']]), state: 'hidden' },
      { name: '명단', xml: members },
    ]);
    expect(await lines(bytes)).toEqual([
      "heading1|예산|시트 '예산'",
      "heading2|2025년 텃밭 예산|시트 '예산', 1행",
      "paragraph|(단위: 천원)|시트 '예산', 2행",
      "table-row|항목: 씨앗 · 금액: 3000|시트 '예산', 5행",
      "table-row|항목: 합계 · 금액: 3500|시트 '예산', 7행",
      "heading1|명단|시트 '명단'",
      "table-row|이름: 김새싹 · 구역: 동쪽|시트 '명단', 2행",
    ]);
  });

  it('shows numbers, dates and shares as their cells do, formulas by their saved value', async () => {
    const styles =
      '<styleSheet><numFmts><numFmt numFmtId="176" formatCode="#,##0&quot;원&quot;"/></numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="176"/><xf numFmtId="14"/><xf numFmtId="10"/></cellXfs></styleSheet>';
    const strings =
      '<sst><si><t>품목</t></si><si><r><t>값</t></r><r><t>(원)</t></r><rPh><t>읽기</t></rPh></si><si><t>날짜</t></si><si><t>비율_x000D_</t></si><si><t>상추</t></si></sst>';
    const xml = `<sheetData>
      <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c><c r="E1" t="str"><v>비고</v></c></row>
      <row r="2"><c r="A2" t="s"><v>4</v></c><c r="B2" s="1"><f>SUM(X1)</f><v>1234567</v></c><c r="C2" s="2"><v>45848</v></c><c r="D2" s="3"><v>0.125</v></c><c r="E2" t="e"><v>#REF!</v></c></row>
      <row r="3"><c r="A3" t="b"><v>1</v></c><c r="B3"><f>NOW()</f></c></row>
    </sheetData>`;
    const bytes = await xlsxFile([{ name: 'Sheet1', xml }], {
      'xl/styles.xml': styles,
      'xl/sharedStrings.xml': strings,
    });
    expect(await lines(bytes)).toEqual([
      "table-row|품목: 상추 · 값(원): 1,234,567원 · 날짜: 2025-07-10 · 비율: 12.50%|시트 'Sheet1', 2행",
      "table-row|품목: TRUE|시트 'Sheet1', 3행",
    ]);
  });

  it('fills merged cells, leaves out hidden columns and rows, and keeps rows that a filter hides', async () => {
    const rows = sheetData([
      ['구역', '2025년', '', '메모'],
      ['', '상반기', '하반기', ''],
      ['동쪽', 10, 20, '안'],
      ['', 30, 40, '밖'],
    ]).replace('<row r="3">', '<row r="3" hidden="1">');
    const columns = '<cols><col min="4" max="4" hidden="1"/></cols>';
    const merged =
      '<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B1:C1"/><mergeCell ref="A3:A4"/></mergeCells>';
    const hidden = await xlsxFile([{ name: '수확', xml: `${columns}${rows}${merged}` }]);
    expect(await lines(hidden)).toEqual(["table-row|2025년 상반기: 30 · 2025년 하반기: 40|시트 '수확', 4행"]);
    const filter = '<autoFilter ref="A1:C4"><filterColumn colId="0"/></autoFilter>';
    const filtered = await xlsxFile([{ name: '수확', xml: `${columns}${rows}${filter}${merged}` }]);
    expect(await lines(filtered)).toEqual([
      "table-row|구역: 동쪽 · 2025년 상반기: 10 · 2025년 하반기: 20|시트 '수확', 3행",
      "table-row|구역: 동쪽 · 2025년 상반기: 30 · 2025년 하반기: 40|시트 '수확', 4행",
    ]);
  });

  it('takes title, author, company and keywords from the properties, and nothing that programs fill in', async () => {
    const sheets = [{ name: 'Sheet1', xml: sheetData([['글']]) }];
    const core =
      '<dc:title>텃밭 예산</dc:title><dc:creator>김새싹</dc:creator><cp:keywords>텃밭, 예산</cp:keywords><dcterms:created>2025-01-01T00:00:00Z</dcterms:created>';
    const stated = await xlsxFormat.parse(await xlsxFile(sheets, officeProperties(core, '들판마을')));
    expect(stated.metadata).toEqual({
      title: '텃밭 예산',
      author: '김새싹',
      publisher: '들판마을',
      tags: ['텃밭', '예산'],
    });
    const filled = officeProperties(
      '<dc:title>Book1</dc:title><dc:creator>openpyxl</dc:creator>',
      'Microsoft',
    );
    expect((await xlsxFormat.parse(await xlsxFile(sheets, filled))).metadata).toEqual({});
  });

  it('calls a workbook by its file where only its sheets have names', async () => {
    const sheets = ['예산', '명단'].map((name) => ({
      name,
      xml: sheetData([
        ['항목', '금액'],
        ['씨앗', 3000],
      ]),
    }));
    const finished = finishSeed(
      await xlsxFormat.parse(await xlsxFile(sheets)),
      '마을/텃밭 살림.xlsx',
      new Set(),
    );
    expect(finished.kind === 'document' && finished.document.metadata.title).toBe('텃밭 살림');
  });

  it('survives references and numbers that make no sense', async () => {
    const xml =
      '<sheetData><row r="-5"><c r="ZZZZ9" t="s"><v>99</v></c><c t="n"><v>글</v></c><c r="XFD1" s="77"><v>1e400</v></c></row></sheetData><mergeCells><mergeCell ref="A1"/><mergeCell ref="C9:A1"/></mergeCells>';
    expect(await lines(await xlsxFile([{ name: '가', xml }]))).toEqual(["paragraph|글|시트 '가', -5행"]);
  });

  it('names files with a password, of another format, and broken ones', async () => {
    const compound = Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.from('EncryptedPackage\0', 'utf16le'),
    ]);
    await expect(lines(compound)).rejects.toThrow('암호가 걸린 파일입니다.');
    const old = Buffer.concat([compound.subarray(0, 8), Buffer.from('Workbook\0', 'utf16le')]);
    await expect(lines(old)).rejects.toThrow('옛 엑셀 형식(.xls)');
    await expect(lines(Buffer.from('글입니다'))).rejects.toThrow('손상된 파일');
    await expect(lines(await zipFile({ 'a.txt': '글' }))).rejects.toThrow('내용을 찾지 못했습니다');
  });
});
