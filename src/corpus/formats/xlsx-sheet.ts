import { formatNumber } from './number-format.ts';
import type { Sheet, SheetRow } from './sheet-blocks.ts';
import type { TableSpan } from './table-grid.ts';
import type { Workbook } from './xlsx-workbook.ts';
import { xmlAttribute, xmlEvents } from './xml-events.ts';

/** Columns of one sheet that are read; tables that people read are narrower. */
const MAX_COLUMNS = 500;
/** Rows of the largest sheet that programs write; numbers beyond are mistakes. */
const LAST_ROW = 1_048_576;
/** Excel writes characters that XML does not allow as their code. */
const ESCAPED = /_x([0-9A-Fa-f]{4})_/g;

/** The cell that is being read. */
interface OpenCell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  value: string;
}

interface Reading {
  readonly rows: SheetRow[];
  readonly spans: TableSpan[];
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: Set<number>;
  isFiltered: boolean;
}

/**
 * Reads a worksheet as it is shown: numbers in their format, formulas by the value that was saved with them,
 * errors and formulas without a value empty. Hidden columns are left out, and hidden rows unless a filter hides
 * them, which is a view of the moment.
 */
export function readWorksheet(xml: string, name: string, workbook: Workbook): Sheet {
  const reading: Reading = {
    rows: [],
    spans: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    isFiltered: false,
  };
  walk(xml, workbook, reading);
  const hiddenRows = reading.isFiltered ? new Set<number>() : reading.hiddenRows;
  const isHiddenColumn = (column: number) => reading.hiddenColumns.has(column);
  const rows = reading.rows
    .filter(({ number }) => !hiddenRows.has(number))
    .map(({ number, cells }) => ({
      number,
      cells: cells.map((cell, column) => (isHiddenColumn(column) ? '' : cell)),
    }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  return { name, rows, hiddenRows, spans: reading.spans };
}

function walk(xml: string, workbook: Workbook, reading: Reading): void {
  let row = 0;
  let column = 0;
  let cells: string[] = [];
  let cell: OpenCell | null = null;
  let open = '';
  for (const event of xmlEvents(xml)) {
    if (event.kind === 'text') {
      if (cell && (open === 'v' || open === 't')) cell.value += event.text;
    } else if (event.kind === 'open') {
      open = event.name;
      const { attributes } = event;
      if (open === 'row') {
        row = numberOf(xmlAttribute(attributes, 'r'), row + 1);
        column = 0;
        cells = [];
        if (isTrue(xmlAttribute(attributes, 'hidden'))) reading.hiddenRows.add(row);
      } else if (open === 'c') {
        column = columnOf(xmlAttribute(attributes, 'r')) ?? column;
        const style = numberOf(xmlAttribute(attributes, 's'), 0);
        cell = { column, type: xmlAttribute(attributes, 't') ?? 'n', style, value: '' };
        column += 1;
      } else readSheetPart(open, attributes, reading);
    } else {
      open = '';
      if (event.name === 'c' && cell) {
        if (cell.column < MAX_COLUMNS) setCell(cells, cell.column, cellText(cell, workbook));
        cell = null;
      } else if (event.name === 'row' && row <= LAST_ROW) reading.rows.push({ number: row, cells });
    }
  }
}

function readSheetPart(name: string, attributes: string, reading: Reading): void {
  if (name === 'filterColumn') reading.isFiltered = true;
  else if (name === 'mergeCell') {
    const [from = '', to = ''] = (xmlAttribute(attributes, 'ref') ?? '').split(':');
    const [left, right] = [columnOf(from), columnOf(to)];
    if (left !== null && right !== null) {
      reading.spans.push({ top: rowOf(from), left, bottom: rowOf(to), right: Math.min(right, MAX_COLUMNS) });
    }
  } else if (name === 'col' && isTrue(xmlAttribute(attributes, 'hidden'))) {
    const last = Math.min(numberOf(xmlAttribute(attributes, 'max'), 0), MAX_COLUMNS);
    for (let column = numberOf(xmlAttribute(attributes, 'min'), 1); column <= last; column += 1) {
      reading.hiddenColumns.add(column - 1);
    }
  }
}

function setCell(cells: string[], column: number, text: string): void {
  while (cells.length < column) cells.push('');
  cells[column] = text;
}

/** Text of a cell by its type (ECMA-376 part 1, 18.18.11). */
function cellText({ type, style, value }: OpenCell, { strings, formats, date1904 }: Workbook): string {
  if (value === '' || type === 'e') return '';
  if (type === 's') return unescaped(strings[Number(value)] ?? '');
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
  if (type === 'str' || type === 'inlineStr' || type === 'd') return unescaped(value);
  const number = Number(value);
  return Number.isFinite(number) ? formatNumber(number, formats[style] ?? 'General', date1904) : value;
}

function unescaped(text: string): string {
  return text.replace(ESCAPED, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** `C5` is column 2; null for what is no reference. */
function columnOf(reference: string | null): number | null {
  const letters = /^\$?([A-Z]{1,3})\$?\d/.exec(reference ?? '')?.[1];
  if (letters === undefined) return null;
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function rowOf(reference: string): number {
  return numberOf(/\d+$/.exec(reference)?.[0] ?? null, 0);
}

function numberOf(value: string | null, otherwise: number): number {
  const number = Number.parseInt(value ?? '', 10);
  return Number.isFinite(number) ? number : otherwise;
}

function isTrue(value: string | null): boolean {
  return value === '1' || value === 'true';
}
