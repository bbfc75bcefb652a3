import { stretchesOf } from './pdf-aligned.ts';
import { withoutRunningLines } from './pdf-furniture.ts';
import { findGrids, type Grid } from './pdf-grid.ts';
import { linesOf, median } from './pdf-lines.ts';
import { columnsInOrder, type Placed } from './pdf-order.ts';
import type { Line, PageContent } from './pdf-page.ts';
import { continues, type Paragraph, paragraphsOf, pitchOf, splitNotes } from './pdf-paragraphs.ts';

/** One unit of a document in reading order. */
export type Element =
  | { readonly kind: 'paragraph'; readonly paragraph: Paragraph }
  | { readonly kind: 'grid'; readonly grid: Grid; readonly page: number }
  | { readonly kind: 'rows'; readonly rows: readonly string[]; readonly page: number };

export interface Layout {
  readonly elements: readonly Element[];
  /** Size of most of the text (points). */
  readonly bodySize: number;
}

type Part = Placed & ({ readonly line: Line } | { readonly grid: Grid });
type Column = readonly Part[];

/** Lays out the pages of a document: columns in order, paragraphs whole across columns and pages, notes behind them. */
export function layOut(pages: readonly PageContent[]): Layout {
  const found = pages.map((page, index) => readParts(page, index + 1));
  const kept = withoutRunningLines(
    found.map(({ lines }, index) => ({ lines, height: pages[index]!.height })),
  );
  const bodySize = sizeOfMost(kept.flat());
  const columns = kept.map((lines, index) => columnsInOrder(partsOf(lines, found[index]!.grids)));
  const pitch = pitchOf(columns.flat().map(linesIn));
  const elements: Element[] = [];
  let open: { at: number; paragraph: Paragraph } | null = null;
  columns.forEach((ofPage, index) => {
    const notes: Paragraph[] = [];
    for (const column of ofPage) {
      for (const element of elementsOf(column, index + 1, pitch, bodySize, notes)) {
        if (element.kind !== 'paragraph') {
          open = null;
          elements.push(element);
          continue;
        }
        const { paragraph } = element;
        if (open && isFirstIn(column, paragraph) && continues(open.paragraph, paragraph)) {
          const joined: Paragraph = {
            ...open.paragraph,
            lines: [...open.paragraph.lines, ...paragraph.lines],
            edges: [...open.paragraph.edges, ...paragraph.edges],
          };
          elements[open.at] = { kind: 'paragraph', paragraph: joined };
          open = { at: open.at, paragraph: joined };
        } else {
          open = { at: elements.length, paragraph };
          elements.push(element);
        }
      }
    }
    elements.push(...notes.map((paragraph): Element => ({ kind: 'paragraph', paragraph })));
  });
  return { elements, bodySize };
}

function readParts(page: PageContent, number: number): { lines: readonly Line[]; grids: readonly Grid[] } {
  const grids = findGrids(page);
  const inGrid = new Set(grids.flatMap(({ cells }) => cells.flatMap(({ glyphs }) => glyphs)));
  return {
    lines: linesOf(
      page.glyphs.filter((glyph) => !inGrid.has(glyph)),
      number,
    ),
    grids,
  };
}

function partsOf(lines: readonly Line[], grids: readonly Grid[]): readonly Part[] {
  return [
    ...lines.map((line) => {
      const { x: left, right, baseline, size } = line;
      return { left, right, top: baseline - size * 0.9, bottom: baseline, line };
    }),
    ...grids.map((grid) => {
      const { left, right, top, bottom } = grid;
      return { left, right, top, bottom, grid };
    }),
  ];
}

function elementsOf(
  column: Column,
  page: number,
  pitch: number,
  bodySize: number,
  notes: Paragraph[],
): readonly Element[] {
  const elements: Element[] = [];
  let lines: Line[] = [];
  const flush = (): void => {
    for (const stretch of stretchesOf(lines)) {
      if (stretch.kind === 'rows') {
        elements.push(stretch);
        continue;
      }
      const split = splitNotes(paragraphsOf(stretch.lines, pitch), bodySize);
      notes.push(...split.notes);
      elements.push(...split.body.map((paragraph): Element => ({ kind: 'paragraph', paragraph })));
    }
    lines = [];
  };
  for (const part of column) {
    if ('line' in part) lines.push(part.line);
    else {
      flush();
      elements.push({ kind: 'grid', grid: part.grid, page });
    }
  }
  flush();
  return elements;
}

function isFirstIn(column: Column, { lines }: Paragraph): boolean {
  const top = column[0];
  return top !== undefined && 'line' in top && lines[0]?.baseline === top.line.baseline;
}

function linesIn(column: Column): readonly Line[] {
  return column.flatMap((part) => ('line' in part ? [part.line] : []));
}

/** The size that most characters are set in. */
function sizeOfMost(lines: readonly Line[]): number {
  return median(
    lines.flatMap(({ text, size }) => Array.from({ length: Math.ceil(text.length / 10) }, () => size)),
  );
}
