import { headerDepth, isBand, isForm, isLoneCell, joinFields } from './table-header.ts';
import { rowTexts } from './table-rows.ts';

/** Merged cells; all bounds are indices and included. */
export interface TableSpan {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Cell texts row by row; the text of merged cells stands in the first of them, the others are empty. */
export interface TableGrid {
  readonly rows: readonly (readonly string[])[];
  readonly spans: readonly TableSpan[];
}

/** A row of a table written out; `row` is its index in the grid. */
interface TableLine {
  readonly row: number;
  readonly text: string;
  /** The line stands alone above the table: its title, or a note such as the unit. */
  readonly isTitle: boolean;
}

/** What a table says line by line, and the header texts that each column went by (none without a header). */
interface TableReading {
  readonly lines: readonly TableLine[];
  readonly header: readonly string[];
}

interface ReadingOptions {
  /** Spreadsheets begin with their header by convention; tables of documents may be forms. */
  readonly headerExpected: boolean;
  /** Header of the table before, for rows that go on under it after an empty row. */
  readonly inherited?: readonly string[];
}

/**
 * Writes the rows of a table so that each is understood alone (see `rowTexts`). Leading rows of a single cell are
 * titles. Merged cells hold in every row they reach into, and in every column of a header; a header of several
 * rows is read from top to bottom ("2025년 상반기").
 */
export function readTable(grid: TableGrid, options: ReadingOptions): TableReading {
  const titles = countTitles(grid);
  const body = dropRows(grid, titles);
  const depth = headerDepth(body, options.headerExpected);
  const own = depth > 0 ? headerTexts(body, depth) : [];
  const header = depth === 0 && continues(body, options.inherited) ? (options.inherited ?? []) : own;
  const filled = fillDown(body);
  const isFilledForm = header.length === 0 && isForm(body);
  const lines: TableLine[] = grid.rows
    .slice(0, titles)
    .map((row, index) => ({ row: index, text: row.join(''), isTitle: true }));
  filled.slice(depth).forEach((row, index) => {
    const at = depth + index;
    const cells = isFilledForm ? joinFields(row) : row;
    const text = rowTexts(isBand(body, at) ? [] : header, [cells])[0];
    if (text !== undefined && row.some((cell) => cell !== '')) {
      lines.push({ row: titles + at, text, isTitle: false });
    }
  });
  const isHeaderAlone = depth > 0 && depth === body.rows.length;
  if (isHeaderAlone) lines.push({ row: titles, text: rowTexts(header, []).join(''), isTitle: false });
  return { lines, header };
}

function countTitles(grid: TableGrid): number {
  const width = grid.rows[0]?.length ?? 0;
  if (width < 2) return 0;
  const first = grid.rows.findIndex((_row, index) => !isLoneCell(grid, index));
  return first < 0 ? grid.rows.length : first;
}

function dropRows(grid: TableGrid, count: number): TableGrid {
  return {
    rows: grid.rows.slice(count),
    spans: grid.spans
      .filter(({ top }) => top >= count)
      .map((span) => ({ ...span, top: span.top - count, bottom: span.bottom - count })),
  };
}

function continues(grid: TableGrid, inherited: readonly string[] | undefined): boolean {
  if (inherited === undefined) return false;
  return grid.rows.every((row) =>
    row.every((cell, column) => cell === '' || (inherited[column] ?? '') !== ''),
  );
}

/** Texts of merged header cells count for each column; equal texts one above the other count once. */
function headerTexts(grid: TableGrid, depth: number): readonly string[] {
  const rows = grid.rows.slice(0, depth).map((row) => [...row]);
  for (const { top, left, bottom, right } of grid.spans) {
    for (let row = top; row <= Math.min(bottom, depth - 1); row += 1) {
      for (let column = left; column <= right; column += 1) {
        if (rows[row]?.[column] !== undefined) rows[row]![column] = grid.rows[top]?.[left] ?? '';
      }
    }
  }
  const width = rows[0]?.length ?? 0;
  return Array.from({ length: width }, (_, column) =>
    [...new Set(rows.map((row) => row[column] ?? ''))].filter((text) => text !== '').join(' '),
  );
}

/** Merged cells that reach down say the same in each row. */
function fillDown(grid: TableGrid): readonly (readonly string[])[] {
  const rows = grid.rows.map((row) => [...row]);
  for (const { top, left, bottom } of grid.spans) {
    const text = grid.rows[top]?.[left] ?? '';
    for (let row = top + 1; row <= bottom && row < rows.length; row += 1) {
      if (rows[row]?.[left] === '') rows[row]![left] = text;
    }
  }
  return rows;
}
