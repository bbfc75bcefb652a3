import type { Grid, GridCell } from './pdf-grid.ts';
import { rowTexts } from './table-rows.ts';

/** A header cell reaches down over no more rows than this. */
const MAX_HEADER_ROWS = 3;
/** A table of names and values has names shorter than this. */
const MAX_NAME_LENGTH = 15;

/**
 * Writes the rows of a ruled table so that each is understood alone.
 *
 * @param textOf text of a cell on one line
 */
export function gridRows(grid: Grid, textOf: (cell: GridCell) => string): readonly string[] {
  const rows = Array.from({ length: grid.rows }, () => Array.from({ length: grid.columns }, () => ''));
  for (const cell of grid.cells) {
    const text = textOf(cell);
    // A merged cell counts for each row that it reaches into, once a row.
    for (let row = cell.row; row < cell.rowEnd; row += 1) rows[row]![cell.column] = text;
  }
  const filled = rows.filter((row) => row.some((text) => text !== ''));
  const names = filled.map((row) => row.filter((text) => text !== ''));
  const isNamed =
    names.every(({ length }) => length <= 2) &&
    names.every(([name]) => (name?.length ?? 0) <= MAX_NAME_LENGTH);
  if (isNamed) return names.map((row) => row.join(': '));
  const depth = headerDepth(grid);
  return rowTexts(headerOf(grid, depth, textOf), rows.slice(depth));
}

/** Rows that the first row's cells reach down to; more than one only below headers of several columns. */
function headerDepth({ cells, rows }: Grid): number {
  const top = cells.filter(({ row }) => row === 0);
  const isSpread = top.some(({ column, columnEnd }) => columnEnd - column > 1);
  const depth = isSpread ? Math.max(1, ...top.map(({ rowEnd }) => rowEnd)) : 1;
  return depth > MAX_HEADER_ROWS || depth >= rows ? 1 : depth;
}

function headerOf(grid: Grid, depth: number, textOf: (cell: GridCell) => string): readonly string[] {
  return Array.from({ length: grid.columns }, (_, column) => {
    const above = grid.cells.filter(
      (cell) => cell.row < depth && cell.column <= column && column < cell.columnEnd,
    );
    return [...new Set(above.map(textOf))].filter((text) => text !== '').join(' ');
  });
}
