import type { Block } from '../document.ts';
import { isTitleLike } from '../title.ts';
import { collapse } from './element-text.ts';
import { readTable, type TableSpan } from './table-grid.ts';

/** A row of a sheet as its cells are shown; `number` counts from 1 as the program shows it. */
export interface SheetRow {
  readonly number: number;
  readonly cells: readonly string[];
}

/** What a reader sees of a sheet. Empty and hidden rows are left out of `rows`. */
export interface Sheet {
  /** Null for files that are one sheet without a name (CSV). */
  readonly name: string | null;
  readonly rows: readonly SheetRow[];
  /** Numbers of hidden rows: they divide no table. */
  readonly hiddenRows: ReadonlySet<number>;
  /** Merged cells; rows by their number, columns from 0. */
  readonly spans: readonly TableSpan[];
}

/** Rows of one file that are read (rows). */
const MAX_ROWS = 20_000;
/** Names that the program gives; they say nothing. */
const DEFAULT_NAME = /^(?:sheet|시트|worksheet)\s*\d*$/i;
const MAX_TITLE_LENGTH = 60;

interface SheetsReading {
  readonly blocks: readonly Block[];
  /** Korean, for users. */
  readonly warnings: readonly string[];
}

/**
 * Reads sheets row by row. Empty rows divide the tables of a sheet; the rows of a table are written with their
 * header (see `readTable`) and placed by sheet and row ("시트 '예산', 5행"), lines of a single cell are headings
 * or paragraphs. Several sheets are headed by their names.
 */
export function sheetsBlocks(sheets: readonly Sheet[]): SheetsReading {
  const filled = sheets.filter(({ rows }) => rows.length > 0);
  const blocks: Block[] = [];
  let left = MAX_ROWS;
  let total = 0;
  for (const sheet of filled) {
    const isNamed = sheet.name !== null && !DEFAULT_NAME.test(sheet.name);
    if (filled.length > 1 && isNamed && left > 0) {
      const name = collapse(sheet.name ?? '');
      blocks.push({ kind: 'heading', level: 1, text: name, place: `시트 '${name}'` });
    }
    blocks.push(...sheetBlocks({ ...sheet, rows: sheet.rows.slice(0, left) }, filled.length > 1 ? 2 : 1));
    left = Math.max(0, left - sheet.rows.length);
    total += sheet.rows.length;
  }
  return { blocks, warnings: total > MAX_ROWS ? [tooManyRows(total)] : [] };
}

function tooManyRows(total: number): string {
  const count = (rows: number) => rows.toLocaleString('ko-KR');
  return `행이 ${count(total)}개여서 앞의 ${count(MAX_ROWS)}개만 읽었습니다. 나머지는 다른 파일로 나누어 넣어 주세요.`;
}

function sheetBlocks(sheet: Sheet, titleLevel: number): readonly Block[] {
  const blocks: Block[] = [];
  let inherited: readonly string[] = [];
  for (const region of regionsOf(sheet)) {
    const grid = gridOf(region, sheet.spans);
    const isTable = grid.rows.some((row) => row.length > 1);
    const { lines, header } = readTable(grid, { headerExpected: true, inherited });
    for (const { row, text, isTitle } of lines) {
      const place = placeOf(sheet.name, region[row]!.number);
      const isLine = isTitle || !isTable;
      blocks.push(isLine ? lineBlock(text, place, titleLevel) : { kind: 'table-row', text, place });
    }
    if (isTable) inherited = header;
  }
  return blocks;
}

function lineBlock(text: string, place: string, level: number): Block {
  const paragraph: Block = { kind: 'paragraph', text, place };
  const isHeading =
    text.length <= MAX_TITLE_LENGTH && /^[\p{L}\p{N}<[【「『■□◆]/u.test(text) && isTitleLike(paragraph);
  return isHeading ? { kind: 'heading', level, text, place } : paragraph;
}

function placeOf(name: string | null, row: number): string {
  return name === null ? `${row}행` : `시트 '${collapse(name)}', ${row}행`;
}

/** Runs of rows without an empty row between them. */
function regionsOf({ rows, hiddenRows }: Sheet): readonly (readonly SheetRow[])[] {
  const regions: SheetRow[][] = [];
  let previous = Number.NaN;
  for (const row of rows) {
    let next = previous + 1;
    while (hiddenRows.has(next)) next += 1;
    if (row.number === next) regions.at(-1)!.push(row);
    else regions.push([row]);
    previous = row.number;
  }
  return regions;
}

/** The region's cells on one line each, without the columns that are empty in all of its rows. */
function gridOf(region: readonly SheetRow[], spans: readonly TableSpan[]) {
  const texts = region.map(({ cells }) => cells.map(collapse));
  const width = texts.reduce((most, row) => Math.max(most, row.length), 0);
  const columns = Array.from({ length: width }, (_, column) => column).filter((column) =>
    texts.some((row) => (row[column] ?? '') !== ''),
  );
  return {
    rows: texts.map((row) => columns.map((column) => row[column] ?? '')),
    spans: spans.flatMap((span) => regionSpan(span, region, columns)),
  };
}

/** A merged cell in the region's own indices; none when the region shows but one of its cells. */
function regionSpan(
  span: TableSpan,
  region: readonly SheetRow[],
  columns: readonly number[],
): readonly TableSpan[] {
  if (span.bottom < region[0]!.number || span.top > region.at(-1)!.number) return [];
  const rows = indicesWithin(
    region.map(({ number }) => number),
    span.top,
    span.bottom,
  );
  const across = indicesWithin(columns, span.left, span.right);
  if (rows === null || across === null) return [];
  return [{ top: rows.first, bottom: rows.last, left: across.first, right: across.last }];
}

function indicesWithin(
  numbers: readonly number[],
  low: number,
  high: number,
): { readonly first: number; readonly last: number } | null {
  const first = numbers.findIndex((number) => number >= low);
  const last = numbers.findLastIndex((number) => number <= high);
  return first < 0 || last < first ? null : { first, last };
}
