import { describe, expect, it } from 'vitest';
import { xlsFormat } from '../../../src/corpus/formats/xls.ts';
import { xlsFile } from './xls-file.ts';

describe('xlsFormat', () => {
  it('reads rows with their header and places them by sheet', async () => {
    const bytes = xlsFile('예산', [
      ['항목', '금액'],
      ['씨앗', 3000],
      ['거름', 0.5],
    ]);
    const { blocks } = await xlsFormat.parse(bytes);
    expect(blocks).toEqual([
      { kind: 'table-row', text: '항목: 씨앗 · 금액: 3000', place: "시트 '예산'" },
      { kind: 'table-row', text: '항목: 거름 · 금액: 0.5', place: "시트 '예산'" },
    ]);
  });

  it('names files with a password and broken ones', async () => {
    const bytes = xlsFile('예산', [['항목']]);
    await expect(xlsFormat.parse(bytes.subarray(0, 600))).rejects.toThrow('손상되어');
    const locked = Buffer.concat([bytes.subarray(0, 8), Buffer.from('EncryptedPackage\0', 'utf16le')]);
    await expect(xlsFormat.parse(locked)).rejects.toThrow('암호가 걸린');
  });
});
