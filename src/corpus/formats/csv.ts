import { decodeRawText } from '../decode.ts';
import type { ParsedFile } from '../document.ts';
import { FormatError } from './format-error.ts';
import { officeFile } from './office-file.ts';
import { type SheetRow, sheetsBlocks } from './sheet-blocks.ts';

const DELIMITERS = [',', '\t', ';', '|'] as const;
/** Records that decide about the delimiter. */
const SAMPLE_RECORDS = 50;
const NOT_TEXT = '표가 아닌 이진 데이터가 들어 있습니다. CSV(UTF-8)로 다시 저장해 주세요.';
const UNKNOWN_ENCODING = '글자 인코딩을 알 수 없습니다. CSV(UTF-8)로 다시 저장해 주세요.';

/**
 * Tables in text (RFC 4180) in any Korean encoding, separated by commas, tabs, semicolons or bars. Read from
 * bytes: normalised text has lost its tabs.
 */
export const csvFormat = {
  extensions: ['.csv', '.tsv'],
  bytes: true,
  async parse(bytes: Uint8Array): Promise<ParsedFile> {
    const decoded = decodeRawText(bytes);
    if (decoded.kind === 'binary') throw new FormatError(NOT_TEXT);
    if (decoded.kind === 'unknown-encoding') throw new FormatError(UNKNOWN_ENCODING);
    const text = decoded.text.replace(/^\ufeff/, '');
    // Excel's own line about the delimiter is no data.
    const stated = /^sep=(.)\r?\n/i.exec(text);
    const body = stated ? text.slice(stated[0].length) : text;
    const records = parseCsv(body, stated?.[1] ?? findDelimiter(body));
    const rows = records.map((cells, index): SheetRow => ({ number: index + 1, cells }));
    const shown = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
    const { blocks, warnings } = sheetsBlocks([
      { name: null, rows: shown, hiddenRows: new Set(), spans: [] },
    ]);
    return officeFile(blocks, {}, warnings);
  },
} as const;

/**
 * Splits text into records of cells: quoted cells may hold delimiters, line breaks and doubled quotes. A quote that
 * never closes is a character like others.
 */
export function parseCsv(text: string, delimiter: string): readonly (readonly string[])[] {
  const records: string[][] = [];
  let record: string[] = [];
  let at = 0;
  while (at < text.length) {
    const { cell, end } = readCell(text, at, delimiter);
    record.push(cell);
    const isLast = text[end] !== delimiter;
    if (isLast) {
      records.push(record);
      record = [];
    }
    at = end + (isLast && text.startsWith('\r\n', end) ? 2 : 1);
    if (!isLast && at >= text.length) records.push([...record, '']);
  }
  return records;
}

function readCell(
  text: string,
  start: number,
  delimiter: string,
): { readonly cell: string; readonly end: number } {
  if (text[start] === '"') {
    const close = closingQuote(text, start + 1);
    const isEnd = close >= 0 && (close + 1 >= text.length || isBoundary(text[close + 1]!, delimiter));
    if (isEnd) return { cell: text.slice(start + 1, close).replaceAll('""', '"'), end: close + 1 };
  }
  let end = start;
  while (end < text.length && !isBoundary(text[end]!, delimiter)) end += 1;
  return { cell: text.slice(start, end), end };
}

function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}

function isBoundary(sign: string, delimiter: string): boolean {
  return sign === delimiter || sign === '\n' || sign === '\r';
}

/** The sign that divides the most records into the same number of cells. */
function findDelimiter(text: string): string {
  const sample = text.slice(0, 100_000);
  let best = { delimiter: ',', score: 0 };
  for (const delimiter of DELIMITERS) {
    const records = parseCsv(sample, delimiter)
      .slice(0, SAMPLE_RECORDS)
      .filter((cells) => cells.some((cell) => cell.trim() !== ''));
    const counts = new Map<number, number>();
    for (const { length } of records) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
    for (const [length, count] of counts) {
      // Agreement counts most; of two that agree, the one with more columns.
      const score = (count / records.length) * 100 + Math.min(length, 50) / 100;
      if (score > best.score) best = { delimiter, score };
    }
  }
  return best.delimiter;
}
