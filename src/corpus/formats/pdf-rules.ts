import { apply, type Matrix } from './pdf-matrix.ts';
import type { Rule } from './pdf-page.ts';

/** Bars thinner than this (points) are lines. */
const MAX_THICKNESS = 3;
/** Shorter lines underline a word or draw a sign. */
const MIN_LENGTH = 8;
/** Pages with more are drawings, not tables. */
const MAX_RULES = 20_000;

/** Codes of the path operators inside `constructPath`. */
export interface PathCodes {
  readonly moveTo: number;
  readonly lineTo: number;
  readonly rectangle: number;
  readonly closePath: number;
  readonly curveTo: number;
}

type Point = readonly [number, number];

/**
 * Finds the straight horizontal and vertical lines of one path: thin bars, and with `stroked` the edges of
 * every figure too.
 *
 * @param path arguments of pdf.js' `constructPath`: operator codes and their coordinates
 */
export function rulesOf(
  [codes, coordinates]: readonly [readonly number[], readonly number[]],
  stroked: boolean,
  page: Matrix,
  operators: PathCodes,
): readonly Rule[] {
  const figures = figuresOf(codes, coordinates, operators);
  const rules = figures.flatMap((figure) => {
    const points = figure.map(([x, y]) => apply(page, x, y));
    const bar = barAround(points);
    if (bar) return [bar];
    return stroked ? points.slice(1).flatMap((point, index) => barAround([points[index]!, point]) ?? []) : [];
  });
  return rules.slice(0, MAX_RULES);
}

/** Corners of each figure; a figure with curves is left out, since rounded boxes are no tables. */
function figuresOf(
  codes: readonly number[],
  coordinates: readonly number[],
  operators: PathCodes,
): Point[][] {
  const figures: Point[][] = [];
  let at = 0;
  const next = (): number => coordinates[at++] ?? 0;
  for (const code of codes) {
    const current = figures.at(-1);
    if (code === operators.rectangle) {
      const [x, y, width, height] = [next(), next(), next(), next()];
      figures.push([
        [x, y],
        [x + width, y],
        [x + width, y + height],
        [x, y + height],
        [x, y],
      ]);
    } else if (code === operators.moveTo) figures.push([[next(), next()]]);
    else if (code === operators.lineTo) current?.push([next(), next()]);
    else if (code === operators.closePath) {
      if (current?.[0]) current.push(current[0]);
    } else {
      at += code === operators.curveTo ? 6 : 4;
      figures.push([]);
    }
  }
  return figures.filter(({ length }) => length > 1);
}

function barAround(points: readonly Point[]): Rule | null {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const rule = {
    left: Math.min(...xs),
    top: Math.min(...ys),
    right: Math.max(...xs),
    bottom: Math.max(...ys),
  };
  const [short, long] = [rule.right - rule.left, rule.bottom - rule.top].sort((a, b) => a - b);
  return short !== undefined && long !== undefined && short <= MAX_THICKNESS && long >= MIN_LENGTH
    ? rule
    : null;
}
