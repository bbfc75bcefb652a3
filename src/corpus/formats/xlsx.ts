import type { ParsedFile } from '../document.ts';
import { FormatError } from './format-error.ts';
import { refuseForeignBytes } from './office-container.ts';
import { officeFile } from './office-file.ts';
import { readOfficeProperties } from './office-properties.ts';
import { type Sheet, sheetsBlocks } from './sheet-blocks.ts';
import { readWorksheet } from './xlsx-sheet.ts';
import { readWorkbook } from './xlsx-workbook.ts';
import { openZip } from './zip-guard.ts';

const NO_WORKBOOK = '엑셀 통합 문서의 내용을 찾지 못했습니다. 엑셀에서 열어 .xlsx로 다시 저장해 주세요.';

/** Excel workbooks (Office Open XML); macros are not looked at. Hidden sheets are left out. */
export const xlsxFormat = {
  extensions: ['.xlsx', '.xlsm'],
  bytes: true,
  async parse(bytes: Uint8Array): Promise<ParsedFile> {
    refuseForeignBytes(bytes, '.xlsx');
    const zip = await openZip(bytes);
    const workbook = await readWorkbook(zip);
    if (workbook === null) throw new FormatError(NO_WORKBOOK);
    const sheets: Sheet[] = [];
    for (const { name, path, isHidden } of workbook.sheets) {
      const xml = isHidden ? undefined : await zip.file(path)?.async('string');
      if (xml !== undefined) sheets.push(readWorksheet(xml, name, workbook));
    }
    const { blocks, warnings } = sheetsBlocks(sheets);
    return officeFile(blocks, await readOfficeProperties(zip), warnings);
  },
} as const;
