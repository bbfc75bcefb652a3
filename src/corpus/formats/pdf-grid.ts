import type { Glyph, PageContent, Rule } from './pdf-page.ts';

/** A table cell by the rows and columns that it covers, `[first, end)`. */
export interface GridCell {
  readonly row: number;
  readonly rowEnd: number;
  readonly column: number;
  readonly columnEnd: number;
  readonly glyphs: readonly Glyph[];
}

/** A table that lines divide into cells. */
export interface Grid extends Rule {
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly GridCell[];
}

/** Lines nearer than this (points) meet, or are the two edges of one border. */
const TOUCH = 4;
/** A wall must run along this share of a cell's side. */
const WALL_SHARE = 0.6;
/** More lines than this on a page are a drawing. */
const MAX_LINES = 1_500;
const MAX_CELLS = 5_000;

/**
 * Finds the tables of a page by the lines drawn around their cells. Outer lines may be missing at the sides, as
 * Korean forms are set. A frame around a single cell or column is no table.
 */
export function findGrids({ rules, glyphs }: PageContent): readonly Grid[] {
  if (rules.length > MAX_LINES) return [];
  return connected(rules)
    .flatMap((lines) => gridOf(lines, glyphs) ?? [])
    .filter((grid, index, grids) => !grids.some((other, at) => at !== index && isInside(grid, other)));
}

/** Groups of lines that touch each other. */
function connected(rules: readonly Rule[]): readonly (readonly Rule[])[] {
  let groups: Rule[][] = [];
  for (const rule of rules) {
    const touched = groups.filter((group) => group.some((other) => touches(rule, other)));
    groups = groups.filter((group) => !touched.includes(group));
    groups.push([...touched.flat(), rule]);
  }
  return groups;
}

function touches(a: Rule, b: Rule): boolean {
  return (
    a.left - TOUCH <= b.right &&
    b.left - TOUCH <= a.right &&
    a.top - TOUCH <= b.bottom &&
    b.top - TOUCH <= a.bottom
  );
}

function isInside(inner: Rule, outer: Rule): boolean {
  return (
    inner.left >= outer.left &&
    inner.right <= outer.right &&
    inner.top >= outer.top &&
    inner.bottom <= outer.bottom
  );
}

function gridOf(lines: readonly Rule[], glyphs: readonly Glyph[]): Grid | null {
  const isUpright = (line: Rule) => line.bottom - line.top > line.right - line.left;
  const upright = lines.filter(isUpright);
  const level = lines.filter((line) => !isUpright(line));
  const xs = distinct([
    ...upright.map(({ left, right }) => (left + right) / 2),
    ...level.flatMap(({ left, right }) => [left, right]),
  ]);
  const ys = distinct([
    ...level.map(({ top, bottom }) => (top + bottom) / 2),
    ...upright.flatMap(({ top, bottom }) => [top, bottom]),
  ]);
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  if (columns < 2 || rows < 1 || columns * rows > MAX_CELLS) return null;
  const cells = cellsOf(xs, ys, upright, level);
  const filled = cells.map((cell): GridCell => {
    const [left, right] = [xs[cell.column]!, xs[cell.columnEnd]!];
    const [top, bottom] = [ys[cell.row]!, ys[cell.rowEnd]!];
    return { ...cell, glyphs: glyphs.filter((glyph) => isWithin(glyph, { left, right, top, bottom })) };
  });
  const used = filled.filter((cell) => cell.glyphs.length > 0);
  // What stays in one column is a frame or a ruled list.
  if (used.length < 3 || used.every(({ column }) => column === used[0]?.column)) return null;
  const [left, right, top, bottom] = [xs[0]!, xs.at(-1)!, ys[0]!, ys.at(-1)!];
  return { left, right, top, bottom, rows, columns, cells: used };
}

function isWithin(glyph: Glyph, { left, right, top, bottom }: Rule): boolean {
  const x = (glyph.x + glyph.right) / 2;
  const y = glyph.baseline - glyph.size * 0.35;
  return x >= left && x < right && y >= top && y < bottom;
}

type Extent = Omit<GridCell, 'glyphs'>;

/** Smallest cells of the grid, joined where no wall divides them. */
function cellsOf(
  xs: readonly number[],
  ys: readonly number[],
  upright: readonly Rule[],
  level: readonly Rule[],
): readonly Extent[] {
  const taken = new Set<string>();
  const cells: Extent[] = [];
  for (let row = 0; row < ys.length - 1; row += 1) {
    for (let column = 0; column < xs.length - 1; column += 1) {
      if (taken.has(`${row},${column}`)) continue;
      let columnEnd = column + 1;
      while (columnEnd < xs.length - 1 && !hasWall(upright, 'x', xs[columnEnd]!, ys[row]!, ys[row + 1]!))
        columnEnd += 1;
      let rowEnd = row + 1;
      while (rowEnd < ys.length - 1 && !hasWall(level, 'y', ys[rowEnd]!, xs[column]!, xs[columnEnd]!))
        rowEnd += 1;
      for (let down = row; down < rowEnd; down += 1) {
        for (let across = column; across < columnEnd; across += 1) taken.add(`${down},${across}`);
      }
      cells.push({ row, rowEnd, column, columnEnd });
    }
  }
  return cells;
}

/** Whether lines at a position run along most of `[from, to)`. */
function hasWall(lines: readonly Rule[], axis: 'x' | 'y', at: number, from: number, to: number): boolean {
  const covered = lines.reduce((sum, line) => {
    const [middle, start, end] =
      axis === 'x'
        ? [(line.left + line.right) / 2, line.top, line.bottom]
        : [(line.top + line.bottom) / 2, line.left, line.right];
    const isHere = Math.abs(middle - at) <= TOUCH;
    return isHere ? sum + Math.max(0, Math.min(end, to) - Math.max(start, from)) : sum;
  }, 0);
  return covered >= (to - from) * WALL_SHARE;
}

/** Positions in ascending order; those that belong to one border are one, at their middle. */
function distinct(values: readonly number[]): readonly number[] {
  const groups: number[][] = [];
  for (const value of values.toSorted((a, b) => a - b)) {
    const group = groups.at(-1);
    if (group && value - group.at(-1)! <= TOUCH) group.push(value);
    else groups.push([value]);
  }
  return groups.map((group) => (group[0]! + group.at(-1)!) / 2);
}
