import { joinPieces } from './pdf-lines.ts';
import type { Line } from './pdf-page.ts';
import { rowTexts } from './table-rows.ts';

/** What stands in one column of a page: running lines, or a table without lines around its cells. */
export type Stretch =
  | { readonly kind: 'lines'; readonly lines: readonly Line[] }
  | { readonly kind: 'rows'; readonly rows: readonly string[]; readonly page: number };

/** Fewer rows than this line up by chance. */
const MIN_ROWS = 3;
const SAME_ROW = 2;

/**
 * Puts pieces of one column together to lines. Rows that fall into the same pieces, one below the other, are a
 * table; all else is text with wide gaps.
 *
 * @param pieces from top to bottom
 */
export function stretchesOf(pieces: readonly Line[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let lines: Line[] = [];
  const flush = (): void => {
    if (lines.length > 0) stretches.push({ kind: 'lines', lines });
    lines = [];
  };
  for (const group of alignedGroups(rowsOf(pieces))) {
    const page = group[0]?.[0]?.page;
    if (page !== undefined && group.length >= MIN_ROWS && (group[0]?.length ?? 0) > 1) {
      flush();
      stretches.push({ kind: 'rows', rows: tableRows(group), page });
    } else lines.push(...group.map(joinPieces));
  }
  flush();
  return stretches;
}

type Row = readonly Line[];

function rowsOf(pieces: readonly Line[]): readonly Row[] {
  const rows: Line[][] = [];
  for (const piece of pieces) {
    const row = rows.at(-1);
    if (row?.[0] && Math.abs(piece.baseline - row[0].baseline) <= SAME_ROW) row.push(piece);
    else rows.push([piece]);
  }
  return rows.map((row) => row.toSorted((a, b) => a.x - b.x));
}

/** Consecutive rows with the same columns. */
function alignedGroups(rows: readonly Row[]): readonly (readonly Row[])[] {
  const groups: Row[][] = [];
  for (const row of rows) {
    const last = groups.at(-1)?.at(-1);
    if (last && isAligned(last, row)) groups.at(-1)?.push(row);
    else groups.push([row]);
  }
  return groups;
}

function isAligned(above: Row, below: Row): boolean {
  if (above.length < 2 || above.length !== below.length) return false;
  return above.every((piece, index) => {
    const other = below[index]!;
    const shifts = [
      piece.x - other.x,
      piece.right - other.right,
      (piece.x + piece.right - other.x - other.right) / 2,
    ];
    return shifts.some((shift) => Math.abs(shift) <= piece.size / 2);
  });
}

/** The first row is a header where it is bold or has no figures above columns of figures. */
function tableRows(rows: readonly Row[]): readonly string[] {
  const [first, ...rest] = rows;
  const texts = (row: Row) => row.map(({ text }) => text);
  const hasFigures = (row: Row) => row.some(({ text }) => /\d/.test(text));
  const isHeader =
    first !== undefined &&
    (rest.every((row) => hasFigures(row)) && !hasFigures(first)
      ? true
      : first.every(({ bold }) => bold) && !rest.every((row) => row.every(({ bold }) => bold)));
  return isHeader ? rowTexts(texts(first), rest.map(texts)) : rowTexts([], rows.map(texts));
}
