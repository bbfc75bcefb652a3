import type { Line } from './pdf-page.ts';

/** The lines of one page, with its height in points. */
export interface PageLines {
  readonly lines: readonly Line[];
  readonly height: number;
}

/** Headers and footers stand in this share of a page, at its top and at its bottom. */
const MARGIN_SHARE = 0.14;
/** Running lines keep their place within this distance (points). */
const SAME_PLACE = 4;
const MIN_PAGES = 3;
/** A running line stands on at least this share of the pages from its first to its last. */
const MIN_SHARE = 0.4;
const PAGE_NUMBER =
  /^(?:[-–—‒―<[(〈]\s*\d{1,4}\s*[-–—‒―>\])〉]|\d{1,4}\s*(?:\/|of)\s*\d{1,4}|(?:page|p\.|쪽|페이지)\s*\d{1,4}(?:\s*(?:\/|of)\s*\d{1,4})?|\d{1,4}\s*(?:쪽|페이지|page))$/i;
const BARE_NUMBER = /^(?:\d{1,4}|[ivxlc]{1,6})$/i;

/** Leaves out what runs along the top and the bottom of pages: repeated lines, whatever their numbers, and page numbers. */
export function withoutRunningLines(pages: readonly PageLines[]): readonly (readonly Line[])[] {
  const running = runningLines(pages);
  return pages.map((page) => page.lines.filter((line) => !running.has(line)));
}

function runningLines(pages: readonly PageLines[]): ReadonlySet<Line> {
  const groups = new Map<string, Line[]>();
  const running = new Set<Line>();
  for (const { lines, height } of pages) {
    for (const line of lines) {
      const inMargin = line.baseline < height * MARGIN_SHARE || line.baseline > height * (1 - MARGIN_SHARE);
      if (!inMargin) continue;
      if (PAGE_NUMBER.test(line.text.trim()) && isOutermost(line, lines)) running.add(line);
      const key = keyOf(line);
      groups.set(key, [...(groups.get(key) ?? []), line]);
    }
  }
  for (const group of groups.values()) for (const line of repeatedIn(group)) running.add(line);
  return running;
}

/** Text without figures and spaces: page numbers and chapters count on. */
function keyOf(line: Line): string {
  const text = line.text.trim();
  return BARE_NUMBER.test(text) ? '#' : text.replace(/\d+/g, '#').replace(/\s+/g, '');
}

/** Lines of one text that stand at the same height on enough pages. */
function repeatedIn(group: readonly Line[]): readonly Line[] {
  const repeated: Line[] = [];
  let row: Line[] = [];
  for (const line of group.toSorted((a, b) => a.baseline - b.baseline)) {
    const first = row[0];
    if (first && line.baseline - first.baseline > SAME_PLACE) {
      if (isRunning(row)) repeated.push(...row);
      row = [];
    }
    row.push(line);
  }
  return isRunning(row) ? [...repeated, ...row] : repeated;
}

function isRunning(row: readonly Line[]): boolean {
  const pages = [...new Set(row.map(({ page }) => page))].sort((a, b) => a - b);
  const [first, last] = [pages[0], pages.at(-1)];
  if (first === undefined || last === undefined) return false;
  // Books print some lines on every second page.
  return pages.length >= MIN_PAGES && pages.length >= (last - first + 1) * MIN_SHARE;
}

function isOutermost(line: Line, lines: readonly Line[]): boolean {
  return (
    lines.every((other) => other.baseline >= line.baseline - 1) ||
    lines.every((other) => other.baseline <= line.baseline + 1)
  );
}
