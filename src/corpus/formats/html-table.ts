import type { DomElement } from './dom.ts';
import { oneLine } from './element-text.ts';
import { rowTexts } from './table-rows.ts';

/** Spans beyond this are mistakes or attacks (`colspan="1000000"`). */
const MAX_SPAN = 50;

interface Cell {
  readonly text: string;
  readonly isHeader: boolean;
}

/**
 * Reads a data table row by row, merged cells repeated in each row they reach into.
 *
 * @returns null for a table that lays out a page (blocks or tables in its cells): read it as a container.
 */
export function tableRows(table: DomElement): readonly string[] | null {
  if (table.querySelector('table, h1, h2, h3, h4, p + p, ul, ol, pre')) return null;
  const rows = grid([...table.querySelectorAll('tr')]);
  if (rows.length > 0 && rows.every((row) => row.length <= 1)) return null;
  const [first, ...rest] = rows;
  if (!first) return [];
  if (first.length > 1 && first.every(({ isHeader }) => isHeader)) {
    return rowTexts(texts(first), rest.map(texts));
  }
  return rows.map(pairHeaders).filter((text) => text !== '');
}

/** `머리글: 값` for rows that carry their headers themselves. */
function pairHeaders(row: readonly Cell[]): string {
  const parts: string[] = [];
  let header = '';
  for (const { text, isHeader } of row) {
    if (text === '') continue;
    if (isHeader) {
      if (header !== '') parts.push(header);
      header = text;
    } else {
      parts.push(header === '' ? text : `${header}: ${text}`);
      header = '';
    }
  }
  if (header !== '') parts.push(header);
  return parts.join(' · ');
}

function texts(row: readonly Cell[]): readonly string[] {
  return row.map(({ text }) => text);
}

function grid(rows: readonly DomElement[]): readonly (readonly Cell[])[] {
  const cells: Cell[][] = rows.map(() => []);
  rows.forEach((row, rowIndex) => {
    let column = 0;
    for (const element of row.querySelectorAll('td, th')) {
      while (cells[rowIndex]![column] !== undefined) column += 1;
      const cell: Cell = { text: oneLine(element), isHeader: element.localName === 'th' };
      const width = spanOf(element, 'colspan');
      for (let down = 0; down < spanOf(element, 'rowspan') && rowIndex + down < rows.length; down += 1) {
        for (let across = 0; across < width; across += 1) {
          // The text of a merged cell counts once a row.
          cells[rowIndex + down]![column + across] = across === 0 ? cell : { ...cell, text: '' };
        }
      }
      column += width;
    }
  });
  return cells.map((row) => Array.from(row, (cell) => cell ?? { text: '', isHeader: false }));
}

function spanOf(element: DomElement, attribute: string): number {
  const span = Number.parseInt(element.getAttribute(attribute) ?? '1', 10);
  return Number.isFinite(span) ? Math.min(Math.max(span, 1), MAX_SPAN) : 1;
}
