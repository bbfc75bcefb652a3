import { deflateSync } from 'node:zlib';
import { pdfOf, type SeedFile } from './good-files.ts';
import { rawZip } from './raw-zip.ts';

const HUGE = 40_000_000;
const CONTENT_TYPES =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>';
const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Files made to exhaust whoever reads them, or to reach out of themselves. */
export function bombs(): SeedFile[] {
  return [...archives(), ...documents(), ...pages(), ...texts()].map(([source, content]) => ({
    source,
    bytes: typeof content === 'string' ? Buffer.from(content) : content,
  }));
}

type Bomb = readonly [source: string, content: string | Uint8Array];

function archives(): Bomb[] {
  const zeros = Buffer.alloc(HUGE, ' ');
  const innermost = rawZip([{ name: 'word/document.xml', content: zeros }]);
  const nested = rawZip([{ name: 'word/embeddings/inner.zip', content: innermost }]);
  const entries = Array.from({ length: 12_000 }, (_, index) => ({
    name: `word/${index}.xml`,
    content: Buffer.from('<a/>'),
  }));
  return [
    ['ratio.docx', innermost],
    ['ratio.xlsx', rawZip([{ name: 'xl/worksheets/sheet1.xml', content: zeros }])],
    ['ratio.pptx', rawZip([{ name: 'ppt/slides/slide1.xml', content: zeros }])],
    [
      'ratio.hwpx',
      rawZip([
        { name: 'Contents/section0.xml', content: zeros },
        { name: 'version.xml', content: Buffer.from('<a/>') },
      ]),
    ],
    ['lying.docx', rawZip([{ name: 'word/document.xml', content: zeros, declared: 100 }])],
    [
      'lying-large.docx',
      rawZip([{ name: 'word/document.xml', content: Buffer.from('<a/>'), declared: 0xfffffff0 }]),
    ],
    ['nested.docx', rawZip([{ name: 'word/embeddings/deeper.zip', content: nested }])],
    ['many.docx', rawZip(entries)],
    [
      'outside.docx',
      rawZip([
        { name: '../../outside.txt', content: Buffer.from('밖') },
        { name: 'word/document.xml', content: Buffer.from('<a/>') },
      ]),
    ],
    ['twins.docx', rawZip([word('<w:p/>'), word('<w:p/>')])],
    ['empty.docx', rawZip([])],
    ['none.zip', rawZip([{ name: 'a.txt', content: Buffer.from('가') }])],
  ];
}

/** Sound archives around hostile XML. */
function documents(): Bomb[] {
  const types = { name: '[Content_Types].xml', content: Buffer.from(CONTENT_TYPES) };
  const laughs = Array.from(
    { length: 9 },
    (_, level) => `<!ENTITY l${level + 1} "${`&l${level};`.repeat(10)}">`,
  );
  const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
  const doctype = (entities: string) => `<!DOCTYPE w:document [${entities}]>`;
  const deep = 60_000;
  return [
    [
      'laughs.docx',
      rawZip([types, word(paragraph('&l9;'), doctype(`<!ENTITY l0 "하하">${laughs.join('')}`))]),
    ],
    [
      'external.docx',
      rawZip([types, word(paragraph('&x;'), doctype('<!ENTITY x SYSTEM "file:///etc/passwd">'))]),
    ],
    [
      'deep.docx',
      rawZip([types, word(`${'<w:sdt>'.repeat(deep)}${paragraph('깊다')}${'</w:sdt>'.repeat(deep)}`)]),
    ],
    [
      'far-cell.xlsx',
      sheet('<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>멀다</t></is></c></row>'),
    ],
    [
      'wild-cell.xlsx',
      sheet('<row r="-1"><c r="$$$" t="s"><v>99999999</v></c><c r="A1"><v>1e999</v></c></row>'),
    ],
    [
      'merged.xlsx',
      sheet(
        '<row r="1"><c r="A1"><v>1</v></c></row>',
        '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
      ),
    ],
  ];
}

function word(body: string, prologue = '') {
  const xml = `${prologue}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
  return { name: 'word/document.xml', content: Buffer.from(xml) };
}

function sheet(rows: string, after = ''): Uint8Array {
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const links = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const files: Readonly<Record<string, string>> = {
    '[Content_Types].xml': CONTENT_TYPES,
    'xl/workbook.xml': `<workbook xmlns="${SHEET}" xmlns:r="${office}"><sheets><sheet name="가" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${links}"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${SHEET}"><sheetData>${rows}</sheetData>${after}</worksheet>`,
  };
  return rawZip(Object.entries(files).map(([name, xml]) => ({ name, content: Buffer.from(xml) })));
}

function pages(): Bomb[] {
  const catalog = '<< /Type /Catalog /Pages 2 0 R >>';
  const onePage = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>';
  const page = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R >>';
  const flood = deflateSync(Buffer.alloc(HUGE, '0 0 m '), { level: 9 }).toString('latin1');
  const nest = 100_000;
  return [
    ['cycle.pdf', pdfOf([catalog, '<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>'])],
    ['count.pdf', pdfOf([catalog, '<< /Type /Pages /Kids [] /Count 999999999 >>'])],
    ['arrays.pdf', pdfOf([catalog, onePage, page, `${'['.repeat(nest)}${']'.repeat(nest)}`])],
    ['itself.pdf', pdfOf([catalog, onePage, page, '<< /Length 4 0 R >>\nstream\n\nendstream'])],
    [
      'flood.pdf',
      Buffer.from(
        pdfOf([
          catalog,
          onePage,
          page,
          `<< /Length ${flood.length} /Filter /FlateDecode >>\nstream\n${flood}\nendstream`,
        ]),
        'latin1',
      ),
    ],
    [
      'table-loop.pdf',
      '%PDF-1.7\nxref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 1 /Root 1 0 R /Prev 9 >>\nstartxref\n9\n%%EOF',
    ],
    ['bare.pdf', '%PDF-1.7'],
  ];
}

function texts(): Bomb[] {
  const deep = 50_000;
  const parts = Array.from(
    { length: 2_000 },
    (_, level) => `--b${level}\nContent-Type: multipart/mixed; boundary=b${level + 1}\n\n`,
  );
  return [
    ['deep.json', `${'['.repeat(deep)}${']'.repeat(deep)}`],
    [
      'prototype.json',
      '{"__proto__":{"title":"가"},"constructor":{"prototype":1},"title":"나","text":"본문이 있다."}',
    ],
    ['lines.jsonl', '{"title":"가","text":"글이 있다."}\n{"title":\n\u0000\n[]\nnull\n'],
    ['commas.csv', ','.repeat(1_000_000)],
    ['quotes.csv', `"${'"",'.repeat(100_000)}`],
    ['parts.eml', `Content-Type: multipart/mixed; boundary=b0\n\n${parts.join('')}`],
    ['header.eml', `Subject: ${'=?utf-8?B?6rCA?= '.repeat(50_000)}\n\n글`],
    ['deep.html', `${'<div>'.repeat(deep)}깊은 글`],
    ['deep.md', `${'> '.repeat(5_000)}깊은 글`],
    ['emphasis.md', '_a*'.repeat(deep)],
    ['brackets.md', '['.repeat(deep)],
    ['one-line.txt', '가나다라 '.repeat(400_000)],
    [
      'halves.txt',
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.alloc(2_000, Buffer.from([0x00, 0xd8]))]),
    ],
  ];
}
