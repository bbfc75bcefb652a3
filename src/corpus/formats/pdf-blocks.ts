import type { Block } from '../document.ts';
import { isProse, isSentence } from '../line-shape.ts';
import { normalizeText } from '../normalize.ts';
import type { Grid, GridCell } from './pdf-grid.ts';
import { joinLines, type LineBreaks, type LinePair, learnBreaks } from './pdf-joins.ts';
import type { Element, Layout } from './pdf-layout.ts';
import { joinPieces, linesOf } from './pdf-lines.ts';
import type { Line } from './pdf-page.ts';
import type { Paragraph } from './pdf-paragraphs.ts';
import { blockOfLine } from './plain-text.ts';
import { readTable, type TableGrid } from './table-grid.ts';

/** Text larger than the body by this share is a heading. */
const HEADING_SIZE = 1.15;
const MAX_HEADING_LENGTH = 120;
const MAX_BOLD_LENGTH = 60;
/** Where more of the paragraphs are bold, bold says nothing. */
const MAX_BOLD_SHARE = 0.4;
/** Sizes of headings that differ by less (points) are one. */
const SAME_SIZE = 0.6;
const MAX_LEVEL = 6;
/** Bullets of symbol fonts, and the consonant that Korean officials type for one. */
const SYMBOL_BULLET = /^[\ue000-\uf8ff]\s*|^ㅇ\s+/;

/** Makes blocks of a laid out document, each with the page that it begins on as its place. */
export function blocksOf({ elements, bodySize }: Layout): readonly Block[] {
  const paragraphs = elements.flatMap((element) => (element.kind === 'paragraph' ? [element.paragraph] : []));
  const breaks = learnBreaks(
    paragraphs.flatMap(({ lines }) => lines),
    paragraphs.flatMap(pairsOf),
  );
  const headingOf = headingTest(paragraphs, bodySize);
  const texts = elements.map((element) => textsOf(element, breaks));
  return elements.flatMap((element, index) =>
    texts[index]!.map((text): Block => {
      const place = `${pageOf(element)}쪽`;
      if (element.kind !== 'paragraph') return { kind: 'table-row', text, place };
      const level = headingOf(element.paragraph, text);
      if (level !== null) return { kind: 'heading', level, text, place };
      const block = blockOfLine(text.replace(SYMBOL_BULLET, '• '), texts[index + 1]?.[0]);
      return { ...block, place, ...(element.paragraph.tight ? { tight: true } : {}) };
    }),
  );
}

function textsOf(element: Element, breaks: LineBreaks): readonly string[] {
  const texts =
    element.kind === 'paragraph'
      ? [joined(element.paragraph, breaks)]
      : element.kind === 'rows'
        ? element.rows
        : tableTexts(element.grid, (cell) => cellText(cell, element.page, breaks));
  return texts.map((text) => normalizeText(text).replace(/\s+/g, ' ').trim()).filter((text) => text !== '');
}

function pageOf(element: Element): number {
  return element.kind === 'paragraph' ? (element.paragraph.lines[0]?.page ?? 1) : element.page;
}

function pairsOf({ lines, edges }: Paragraph): readonly LinePair[] {
  return lines.slice(1).map((next, index) => ({ line: lines[index]!, next, edge: edges[index]! }));
}

function joined(paragraph: Paragraph, breaks: LineBreaks): string {
  return pairsOf(paragraph).reduce(
    (text, pair) => joinLines(text, pair, breaks),
    paragraph.lines[0]?.text ?? '',
  );
}

/** Rows that hold nothing stand between the two edges of a double border. */
function tableTexts(grid: Grid, textOf: (cell: GridCell) => string): readonly string[] {
  const rows = Array.from({ length: grid.rows }, () => Array.from({ length: grid.columns }, () => ''));
  for (const cell of grid.cells) rows[cell.row]![cell.column] = textOf(cell);
  const spans = grid.cells.map(({ row, rowEnd, column, columnEnd }) => {
    return { top: row, bottom: rowEnd - 1, left: column, right: columnEnd - 1 };
  });
  const merged = spans.filter(({ top, bottom, left, right }) => top < bottom || left < right);
  const table: TableGrid = { rows, spans: merged };
  return readTable(table, { headerExpected: false }).lines.map(({ text }) => text);
}

/** Text of a cell on one line; its own edge is what its longest line reaches. */
function cellText({ glyphs }: GridCell, page: number, breaks: LineBreaks): string {
  const rows: Line[][] = [];
  for (const piece of linesOf(glyphs, page)) {
    const row = rows.at(-1);
    if (row?.[0] && Math.abs(row[0].baseline - piece.baseline) < 2) row.push(piece);
    else rows.push([piece]);
  }
  const lines = rows.map(joinPieces);
  const edge = Math.max(...lines.map(({ right }) => right));
  return joined({ lines, edges: lines.map(() => edge), tight: false }, breaks);
}

/** Makes the test for headings: larger than the body, or bold where most of it is not. */
function headingTest(
  paragraphs: readonly Paragraph[],
  bodySize: number,
): (paragraph: Paragraph, text: string) => number | null {
  const sizeOf = ({ lines }: Paragraph) => lines[0]?.size ?? bodySize;
  const isLarge = (paragraph: Paragraph) => sizeOf(paragraph) >= bodySize * HEADING_SIZE;
  const isBold = ({ lines }: Paragraph) => lines.every(({ bold }) => bold);
  const sizes: number[] = [];
  for (const size of paragraphs
    .filter(isLarge)
    .map(sizeOf)
    .sort((a, b) => b - a)) {
    if (sizes.length === 0 || sizes.at(-1)! - size > SAME_SIZE) sizes.push(size);
  }
  const boldTells = paragraphs.filter(isBold).length <= paragraphs.length * MAX_BOLD_SHARE;
  return (paragraph, text) => {
    if (text.length > MAX_HEADING_LENGTH || !/\p{L}/u.test(text)) return null;
    if (isLarge(paragraph) && !/[.。]$/.test(text)) {
      const rank = sizes.findIndex((size) => size - sizeOf(paragraph) <= SAME_SIZE);
      return Math.min(MAX_LEVEL, (rank < 0 ? sizes.length : rank) + 1);
    }
    const isShort = text.length <= MAX_BOLD_LENGTH && paragraph.lines.length <= 2;
    const isTitle = isShort && !isProse(text) && !isSentence(text) && !/[:：,]$/.test(text);
    return boldTells && isBold(paragraph) && isTitle ? Math.min(MAX_LEVEL, sizes.length + 1) : null;
  };
}
