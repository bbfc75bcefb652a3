import iconv from 'iconv-lite';
import {
  docxFile,
  hancomDocument,
  hwpxFile,
  sheetData,
  wordParagraph,
  xlsxFile,
} from '../../corpus/formats/office-files.ts';
import { xlsFile } from '../../corpus/formats/xls-file.ts';
import { pptxFile } from './pptx.ts';

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
    ['pptx', await pptxFile(`${FEE} ${RUN}`)],
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

/** One page in a font that every reader has: Korean ones need more than fits here. */
function pdf(): string {
  const text = 'BT /F1 12 Tf 72 720 Td (The fee of the moonlight runners is 5,000 won a month.) Tj ET';
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]);
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
