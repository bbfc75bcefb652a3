import JSZip from 'jszip';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'application/vnd.openxmlformats-officedocument';

/** A part of a package with its content type. */
interface Part {
  readonly path: string;
  readonly type: string;
  readonly xml: string;
}

/** A word-processing file of these paragraphs. */
export function docxFile(paragraphs: readonly string[]): Promise<Uint8Array> {
  const body = paragraphs.map((text) => `<w:p><w:r><w:t>${escaped(text)}</w:t></w:r></w:p>`).join('');
  return packed([
    {
      path: 'word/document.xml',
      type: `${MAIN}.wordprocessingml.document.main+xml`,
      xml: `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    },
  ]);
}

/** A workbook of one sheet; every cell is text. */
export function xlsxFile(rows: readonly (readonly string[])[]): Promise<Uint8Array> {
  const cell = (text: string, column: number, row: number) =>
    `<c r="${String.fromCharCode(65 + column)}${row + 1}" t="inlineStr"><is><t>${escaped(text)}</t></is></c>`;
  const data = rows
    .map(
      (cells, row) =>
        `<row r="${row + 1}">${cells.map((text, column) => cell(text, column, row)).join('')}</row>`,
    )
    .join('');
  const sheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  return packed(
    [
      {
        path: 'xl/workbook.xml',
        type: `${MAIN}.spreadsheetml.sheet.main+xml`,
        xml: `<workbook xmlns="${sheet}" xmlns:r="${OFFICE}"><sheets><sheet name="예산" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      },
      {
        path: 'xl/worksheets/sheet1.xml',
        type: `${MAIN}.spreadsheetml.worksheet+xml`,
        xml: `<worksheet xmlns="${sheet}"><sheetData>${data}</sheetData></worksheet>`,
      },
    ],
    'worksheet',
  );
}

/** Slides of one text box each. */
export function pptxFile(text: string): Promise<Uint8Array> {
  const drawing = 'http://schemas.openxmlformats.org/drawingml/2006/main';
  const slides = 'http://schemas.openxmlformats.org/presentationml/2006/main';
  const spaces = `xmlns:a="${drawing}" xmlns:p="${slides}" xmlns:r="${OFFICE}"`;
  const box = `<p:sp><p:nvSpPr><p:cNvPr id="2" name="상자"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:p><a:r><a:t>${escaped(text)}</a:t></a:r></a:p></p:txBody></p:sp>`;
  return packed(
    [
      {
        path: 'ppt/presentation.xml',
        type: `${MAIN}.presentationml.presentation.main+xml`,
        xml: `<p:presentation ${spaces}><p:sldIdLst><p:sldId id="256" r:id="rId1"/></p:sldIdLst></p:presentation>`,
      },
      {
        path: 'ppt/slides/slide1.xml',
        type: `${MAIN}.presentationml.slide+xml`,
        xml: `<p:sld ${spaces}><p:cSld><p:spTree>${box}</p:spTree></p:cSld></p:sld>`,
      },
    ],
    'slide',
  );
}

/** @param relation what the second part is to the first */
function packed(parts: readonly [Part, ...Part[]], relation?: string): Promise<Uint8Array> {
  const zip = new JSZip();
  const overrides = parts.map(({ path, type }) => `<Override PartName="/${path}" ContentType="${type}"/>`);
  zip.file(
    '[Content_Types].xml',
    `${XML}<Types xmlns="${TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`,
  );
  const [main, second] = parts;
  zip.file('_rels/.rels', relationships('officeDocument', main.path));
  const folder = main.path.slice(0, main.path.indexOf('/'));
  if (second !== undefined && relation !== undefined) {
    const name = main.path.slice(folder.length + 1);
    zip.file(`${folder}/_rels/${name}.rels`, relationships(relation, second.path.slice(folder.length + 1)));
  }
  for (const { path, xml } of parts) zip.file(path, XML + xml);
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

function relationships(type: string, target: string): string {
  return `${XML}<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${OFFICE}/${type}" Target="${target}"/></Relationships>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
