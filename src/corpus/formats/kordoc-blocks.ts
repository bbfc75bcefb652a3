import type { IRBlock, IRCell, IRTable } from 'kordoc';
import type { Block } from '../document.ts';
import { isProse } from '../line-shape.ts';
import { collapse } from './element-text.ts';
import { blockOfLine } from './plain-text.ts';
import { readTable, type TableGrid, type TableSpan } from './table-grid.ts';

/** Web links as kordoc writes them into a text; their words are the text. */
const LINK = /\[([^\][\n]*)\]\((?:https?:|mailto:|tel:|#)[^()\s]*\)/gi;
/** What word processors say of objects instead of showing them. */
const ALTERNATIVE =
  /^(?:그림|표|수식|개체|그리기\s?개체|묶음\s?개체|글상자|사각형|직사각형|타원|선|OLE\s?개체)\s?입니다\.?/;
/** A cell of several lines longer than this lays out a page rather than a table. */
const MAX_CELL_LENGTH = 400;

/**
 * Turns what kordoc reads into blocks: headings, paragraphs by the marks they begin with (bullets, numbers, 제1장),
 * tables row by row, notes after the text that bears them. Tables that lay out a page (one cell, tables inside) are
 * read as what they hold.
 *
 * @param hasPages whether the numbers of kordoc are pages that a reader finds
 */
export function kordocBlocks(source: readonly IRBlock[], hasPages: boolean): readonly Block[] {
  let number = 0;
  return source.flatMap((block, index) => {
    number = block.type === 'list' && block.listType === 'ordered' ? number + 1 : 0;
    const blocks = block.type === 'table' ? tableBlocks(block) : textBlocks(block, source[index + 1], number);
    return placed(blocks, hasPages ? block.pageNumber : undefined);
  });
}

function placed(blocks: readonly Block[], page: number | undefined): readonly Block[] {
  if (page === undefined) return blocks;
  return blocks.map((block) => ({ ...block, place: `${page}쪽` }));
}

function textBlocks(block: IRBlock, next: IRBlock | undefined, number: number): readonly Block[] {
  if (block.type === 'image' || block.type === 'separator') return [];
  const { text, notes } = withNotes(plainText(block.text ?? ''), plainText(block.footnoteText ?? ''));
  if (block.type === 'heading' && !isProse(text)) {
    return [{ kind: 'heading', level: levelOf(block.level), text: collapse(text) }, ...notes];
  }
  if (block.type === 'list') {
    const marker = block.listType === 'ordered' ? `${number}. ` : '';
    return [{ kind: 'list-item', text: `${marker}${collapse(text)}` }, ...notes];
  }
  const children = kordocBlocks(block.children ?? [], false);
  return [...lineBlocks(text, plainText(next?.text ?? '')), ...children, ...notes];
}

/**
 * A text without the number that kordoc puts where a note is set (`…심는다.1)`, in HWP 5 only), and its notes as
 * paragraphs of their own.
 */
function withNotes(
  text: string,
  footnote: string,
): { readonly text: string; readonly notes: readonly Block[] } {
  let bare = text;
  const notes = footnote.split(/;\s(?=\d+\)\s)/).map((note) => {
    const [marker = '', number = ''] = /^(\d+\))\s/.exec(note) ?? [];
    const at = number === '' ? -1 : bare.search(new RegExp(`(?<=[^\\s\\d(])${number.slice(0, -1)}\\)`));
    if (at >= 0) bare = bare.slice(0, at) + bare.slice(at + number.length);
    return collapse(note.slice(marker.length));
  });
  const filled = notes.filter((note) => note !== '');
  return { text: bare, notes: filled.map((note) => ({ kind: 'paragraph', text: note })) };
}

function levelOf(level: number | undefined): number {
  return Math.min(Math.max(level ?? 2, 1), 6);
}

/** Line breaks inside a paragraph are the author's. */
function lineBlocks(text: string, following: string): readonly Block[] {
  const lines = text.split('\n').map(collapse);
  const shown = lines.filter((line) => line !== '' && !ALTERNATIVE.test(line));
  return shown.map((line, index): Block => {
    const next = shown[index + 1] ?? following.split('\n', 1)[0];
    const block = blockOfLine(line, next === '' ? undefined : next);
    return index === 0 ? block : { ...block, tight: true };
  });
}

function plainText(text: string): string {
  return text.replace(LINK, '$1').trim();
}

function tableBlocks({ table }: IRBlock): readonly Block[] {
  if (table === undefined) return [];
  const caption = collapse(plainText(table.caption ?? ''));
  const title: readonly Block[] = caption === '' ? [] : [{ kind: 'paragraph', text: caption }];
  return [...title, ...(isLayout(table) ? layoutBlocks(table) : rowBlocks(table))];
}

function isLayout({ cols, cells }: IRTable): boolean {
  return cols < 2 || cells.some((row) => row.some((cell) => hasTable(cell) || isLong(cell)));
}

function hasTable({ blocks }: IRCell): boolean {
  return blocks?.some(({ type }) => type === 'table') ?? false;
}

function isLong({ text }: IRCell): boolean {
  return text.length > MAX_CELL_LENGTH && text.includes('\n');
}

function layoutBlocks({ cells }: IRTable): readonly Block[] {
  return cells.flat().flatMap(({ text, blocks }) => {
    const inner = blocks ?? [{ type: 'paragraph' as const, text }];
    return kordocBlocks(inner, false);
  });
}

function rowBlocks(table: IRTable): readonly Block[] {
  // A first row that is marked as header needs no further proof.
  const isMarked = table.cells[0]?.every(({ isHeader }) => isHeader) ?? false;
  const { lines } = readTable(gridOf(table), { headerExpected: isMarked });
  return lines.map(({ text }) => ({ kind: 'table-row', text }));
}

/** The texts and merged cells of a table as kordoc reads it. */
export function gridOf({ cells }: IRTable): TableGrid {
  const spans: TableSpan[] = [];
  const rows = cells.map((row, top) =>
    row.map(({ text, colSpan, rowSpan }, left) => {
      if (colSpan > 1 || rowSpan > 1) {
        spans.push({ top, left, bottom: top + rowSpan - 1, right: left + colSpan - 1 });
      }
      return collapse(plainText(text));
    }),
  );
  return { rows, spans };
}
