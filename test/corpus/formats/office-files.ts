import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { HwpDocument, initSync } from '@rhwp/core';
import JSZip from 'jszip';
import { markdownToHwpx } from 'kordoc';

/** A zip archive of named parts. */
export async function zipFile(parts: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const zip = new JSZip();
  for (const [name, content] of Object.entries(parts)) zip.file(name, content);
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

const WORD =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="r" xmlns:v="urn:schemas-microsoft-com:vml"';

/** Format and text of the levels of each list: 1 bullets, 2 numbers, 3 articles of a rule. */
const LISTS = [
  [['bullet', '\uf0b7']],
  [
    ['decimal', '%1.'],
    ['ganada', '%2.'],
  ],
  [['decimal', '제%1조']],
] as const;

/** Properties that put a paragraph of a Word document into a list. */
export function wordList(list: 1 | 2 | 3, level = 0): string {
  return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
}

/** A Word document around the XML of its body; `parts` adds or replaces files of the archive. */
export function docxFile(body: string, parts: Readonly<Record<string, string>> = {}): Promise<Uint8Array> {
  const styles = [1, 2, 3].map(
    (level) =>
      `<w:style w:type="paragraph" w:styleId="H${level}"><w:name w:val="heading ${level}"/><w:pPr><w:outlineLvl w:val="${level - 1}"/></w:pPr></w:style>`,
  );
  return zipFile({
    'word/document.xml': `<?xml version="1.0"?><w:document ${WORD}><w:body>${body}</w:body></w:document>`,
    'word/styles.xml': `<w:styles ${WORD}>${styles.join('')}</w:styles>`,
    'word/numbering.xml': `<w:numbering ${WORD}>${LISTS.map(
      (levels, id) =>
        `<w:abstractNum w:abstractNumId="${id}">${levels
          .map(
            ([format, text], level) =>
              `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`,
          )
          .join('')}</w:abstractNum>`,
    ).join(
      '',
    )}${LISTS.map((_levels, id) => `<w:num w:numId="${id + 1}"><w:abstractNumId w:val="${id}"/></w:num>`).join('')}</w:numbering>`,
    ...parts,
  });
}

/** A paragraph of a Word document; `properties` is the XML inside `w:pPr`. */
export function wordParagraph(text: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;
}

/** A table of a Word document. */
export function wordTable(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => `<w:tc>${wordParagraph(text)}</w:tc>`;
  return `<w:tbl>${rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`;
}

/** Properties as Office writes them. */
export function officeProperties(core: string, company = ''): Record<string, string> {
  return {
    'docProps/core.xml': `<cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:dcterms="t">${core}</cp:coreProperties>`,
    'docProps/app.xml': `<Properties><Company>${company}</Company></Properties>`,
  };
}

/** A sheet by its rows of XML (`sheetData` and what follows it) and its attributes in the workbook. */
interface SheetSource {
  readonly name: string;
  readonly xml: string;
  readonly state?: string;
}

/** An Excel workbook; strings are written into the cells. */
export function xlsxFile(
  sheets: readonly SheetSource[],
  parts: Readonly<Record<string, string>> = {},
): Promise<Uint8Array> {
  const listed = sheets.map(
    ({ name, state }, index) =>
      `<sheet name="${escaped(name)}" sheetId="${index + 1}"${state ? ` state="${state}"` : ''} r:id="rId${index + 1}"/>`,
  );
  const related = sheets.map(
    (_sheet, index) => `<Relationship Id="rId${index + 1}" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  const files = sheets.map(({ xml }, index) => [
    `xl/worksheets/sheet${index + 1}.xml`,
    `<worksheet>${xml}</worksheet>`,
  ]);
  return zipFile({
    'xl/workbook.xml': `<workbook xmlns:r="r"><sheets>${listed.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${related.join('')}</Relationships>`,
    ...Object.fromEntries(files),
    ...parts,
  });
}

/** `sheetData` of plain cells: strings as text, numbers as numbers; `null` leaves the row out. */
export function sheetData(rows: readonly (readonly (string | number)[] | null)[]): string {
  const cell = (value: string | number, column: number, row: number) => {
    const reference = `${String.fromCharCode(65 + column)}${row}`;
    if (value === '') return '';
    return typeof value === 'number'
      ? `<c r="${reference}"><v>${value}</v></c>`
      : `<c r="${reference}" t="inlineStr"><is><t>${escaped(value)}</t></is></c>`;
  };
  const lines = rows.map((cells, index) =>
    cells === null
      ? ''
      : `<row r="${index + 1}">${cells.map((value, column) => cell(value, column, index + 1)).join('')}</row>`,
  );
  return `<sheetData>${lines.join('')}</sheetData>`;
}

/** A HWPX document written from Markdown. */
export async function hwpxFile(markdown: string): Promise<Uint8Array> {
  return new Uint8Array(await markdownToHwpx(markdown));
}

/** The same document in Hancom's own formats. */
export async function hancomDocument(markdown: string): Promise<HwpDocument> {
  const path = createRequire(import.meta.url).resolve('@rhwp/core/rhwp_bg.wasm');
  initSync({ module: readFileSync(path) });
  return new HwpDocument(await hwpxFile(markdown));
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
