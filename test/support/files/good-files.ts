import iconv from 'iconv-lite';
import {
  docxFile,
  hancomDocument,
  hwpxFile,
  sheetData,
  wordParagraph,
  xlsxFile,
} from '../../corpus/formats/office-files.ts';
import { pdfFile } from '../../corpus/formats/pdf-file.ts';
import { pptxFile, textBox } from '../../corpus/formats/pptx-file.ts';
import { xlsFile } from '../../corpus/formats/xls-file.ts';

/** A file and what it is called in the seeds folder. */
export interface SeedFile {
  readonly source: string;
  readonly bytes: Uint8Array;
}

const TITLE = '달빛러너스 회칙';
const FEE = '달빛러너스의 회비는 한 달에 5,000원이고 매달 1일에 낸다.';
const RUN = '정기 달리기는 매주 수요일 저녁 여덟 시에 호수 공원 북문에서 시작한다.';
const TABLE = [
  ['달', '수입', '지출'],
  ['1월', '250,000원', '180,000원'],
  ['2월', '260,000원', '90,000원'],
];

/** One sound file a format, all of which say the same in Korean. */
export async function goodFiles(): Promise<readonly SeedFile[]> {
  const record = { title: TITLE, text: `${FEE}\n${RUN}`, date: '2025-03-01' };
  const markdown = `# ${TITLE}\n\n${FEE}\n\n- ${RUN}\n\n${markdownTable()}\n`;
  const files: readonly [string, string | Uint8Array][] = [
    ['md', markdown],
    ['txt', iconv.encode(`${TITLE}\n\n${FEE}\n${RUN}\n`, 'cp949')],
    ['html', `<!doctype html><title>${TITLE}</title><h1>${TITLE}</h1><p>${FEE}</p><p>${RUN}</p>`],
    ['csv', TABLE.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\r\n')],
    ['json', JSON.stringify([record, { ...record, title: '두 번째 글' }])],
    ['jsonl', `${JSON.stringify(record)}\n${JSON.stringify({ ...record, title: '두 번째 글' })}\n`],
    ['eml', mail()],
    ['pdf', pdf()],
    ['hwp', (await hancomDocument(markdown)).exportHwp()],
    ['hwpx', await hwpxFile(markdown)],
    ['docx', await docxFile([TITLE, FEE, RUN].map((text) => wordParagraph(text)).join(''))],
    ['xlsx', await xlsxFile([{ name: '예산', xml: sheetData(TABLE) }])],
    ['xls', xlsFile('예산', TABLE)],
    ['pptx', await pptxFile([{ shapes: textBox([FEE, RUN], [100, 100]) }])],
  ];
  return files.map(([extension, content]) => ({
    source: `sound.${extension}`,
    bytes: typeof content === 'string' ? Buffer.from(content) : content,
  }));
}

function markdownTable(): string {
  const [header, ...rows] = TABLE.map((row) => `| ${row.join(' | ')} |`);
  return [header, '|---|---|---|', ...rows].join('\n');
}

function mail(): string {
  const encoded = (text: string) => `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`;
  return [
    `Subject: ${encoded(TITLE)}`,
    `From: ${encoded('김달빛')} <moon@runners.example>`,
    'Date: Sat, 01 Mar 2025 09:00:00 +0900',
    'MIME-Version: 1.0',
    'Content-Type: multipart/alternative; boundary="edge"',
    '',
    '--edge',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(`${FEE}\n\n${RUN}`).toString('base64'),
    '--edge--',
    '',
  ].join('\r\n');
}

function pdf(): Uint8Array {
  const lines = [TITLE, FEE, RUN].map((text, row) => ({ x: 72, y: 90 + row * 30, size: 10, text }));
  return pdfFile([{ texts: lines }], { coding: 'ToUnicode' });
}

/** A PDF of these objects, numbered from 1; the first is its catalog. */
export function pdfOf(objects: readonly string[]): string {
  let file = '%PDF-1.7\n';
  const offsets: number[] = [];
  for (const [index, object] of objects.entries()) {
    offsets.push(file.length);
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
  }
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const count = objects.length + 1;
  return `${file}xref\n0 ${count}\n0000000000 65535 f \n${entries}trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
}
