import type JSZip from 'jszip';
import { xmlAttribute, xmlEvents } from './xml-events.ts';

/** A worksheet as the workbook lists it; `path` is its part in the archive. */
interface WorkbookSheet {
  readonly name: string;
  readonly path: string;
  readonly isHidden: boolean;
}

/** What all sheets of a workbook share. */
export interface Workbook {
  readonly sheets: readonly WorkbookSheet[];
  /** Days count from 1904 (old Macintosh workbooks). */
  readonly date1904: boolean;
  readonly strings: readonly string[];
  /** Format code of each cell style. */
  readonly formats: readonly string[];
}

/** Format codes that have numbers instead of being written in the file, as Korean Excel shows them. */
const BUILT_IN: Readonly<Record<string, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '"₩"#,##0;-"₩"#,##0',
  6: '"₩"#,##0;-"₩"#,##0',
  7: '"₩"#,##0.00;-"₩"#,##0.00',
  8: '"₩"#,##0.00;-"₩"#,##0.00',
  9: '0%',
  10: '0.00%',
  14: 'yyyy-mm-dd',
  15: 'dd-mmm-yy',
  16: 'dd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy-mm-dd h:mm',
  31: 'yyyy"년" mm"월" dd"일"',
  32: 'h"시" mm"분"',
  33: 'h"시" mm"분" ss"초"',
  37: '#,##0;-#,##0',
  38: '#,##0;-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;-#,##0.00',
  41: '#,##0;-#,##0;"-"',
  42: '"₩"#,##0;-"₩"#,##0;"-"',
  43: '#,##0.00;-#,##0.00;"-"',
  44: '"₩"#,##0.00;-"₩"#,##0.00;"-"',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss',
};

/** Reads the workbook part, its relationships, the shared strings and the cell styles; null without a workbook. */
export async function readWorkbook(zip: JSZip): Promise<Workbook | null> {
  const part = async (path: string) => (await zip.file(path)?.async('string')) ?? '';
  const xml = await part('xl/workbook.xml');
  if (xml === '') return null;
  const targets = readTargets(await part('xl/_rels/workbook.xml.rels'));
  const sheets: WorkbookSheet[] = [];
  let date1904 = false;
  for (const event of xmlEvents(xml)) {
    if (event.kind !== 'open') continue;
    const { name, attributes } = event;
    if (name === 'workbookPr') date1904 = /^(?:1|true)$/.test(xmlAttribute(attributes, 'date1904') ?? '');
    if (name !== 'sheet') continue;
    sheets.push({
      name: xmlAttribute(attributes, 'name') ?? '',
      path:
        targets.get(xmlAttribute(attributes, 'id') ?? '') ?? `xl/worksheets/sheet${sheets.length + 1}.xml`,
      isHidden: /hidden/i.test(xmlAttribute(attributes, 'state') ?? ''),
    });
  }
  const strings = readStrings(await part('xl/sharedStrings.xml'));
  return { sheets, date1904, strings, formats: readFormats(await part('xl/styles.xml')) };
}

function readTargets(xml: string): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  for (const event of xmlEvents(xml)) {
    if (event.kind !== 'open' || event.name !== 'Relationship') continue;
    const target = xmlAttribute(event.attributes, 'Target') ?? '';
    const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
    targets.set(xmlAttribute(event.attributes, 'Id') ?? '', path);
  }
  return targets;
}

function readStrings(xml: string): readonly string[] {
  const strings: string[] = [];
  const open: string[] = [];
  for (const event of xmlEvents(xml)) {
    if (event.kind === 'open') {
      open.push(event.name);
      if (event.name === 'si') strings.push('');
    } else if (event.kind === 'close') open.pop();
    // Readings of ideographs (rPh) are no text of the cell.
    else if (open.at(-1) === 't' && !open.includes('rPh')) strings[strings.length - 1] += event.text;
  }
  return strings;
}

function readFormats(xml: string): readonly string[] {
  const codes = new Map(Object.entries(BUILT_IN));
  const formats: string[] = [];
  let isCellStyles = false;
  for (const event of xmlEvents(xml)) {
    if (event.kind === 'text') continue;
    if (event.name === 'cellXfs') isCellStyles = event.kind === 'open';
    if (event.kind !== 'open') continue;
    const id = xmlAttribute(event.attributes, 'numFmtId') ?? '0';
    if (event.name === 'numFmt') codes.set(id, xmlAttribute(event.attributes, 'formatCode') ?? '');
    else if (event.name === 'xf' && isCellStyles) formats.push(codes.get(id) ?? 'General');
  }
  return formats;
}
