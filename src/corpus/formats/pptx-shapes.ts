import type { Element } from '@xmldom/xmldom';
import type { Block } from '../document.ts';
import { collapse } from './element-text.ts';
import { childAt, childrenOf } from './pptx-xml.ts';
import { readTable, type TableSpan } from './table-grid.ts';

/** What one shape of a slide says, and where it stands (EMU, 914,400 an inch). */
export interface Shape {
  /** Titles of the whole presentation stand above those of slides. */
  readonly kind: 'main-title' | 'title' | 'text' | 'table';
  readonly blocks: readonly Block[];
  readonly x: number;
  readonly y: number;
}

/** Placeholders that repeat on slides: numbers, dates, footers. */
const RUNNING = new Set(['sldNum', 'dt', 'ftr', 'hdr', 'sldImg']);
/** Placeholders whose paragraphs have bullets unless they say otherwise. */
const BULLETED = new Set(['body', 'obj', '']);
/** Shapes nested deeper are drawings, or made to exhaust the stack. */
const MAX_DEPTH = 20;
const MAX_SPAN = 50;

/** Where a group puts its members: their coordinates are scaled, then moved. */
interface Frame {
  readonly scaleX: number;
  readonly scaleY: number;
  readonly moveX: number;
  readonly moveY: number;
}

const WHOLE: Frame = { scaleX: 1, scaleY: 1, moveX: 0, moveY: 0 };

/** Position of a placeholder that its slide leaves to the layout, by type and index; null when that does not say either. */
export type Inherited = (placeholder: Element) => Element | null;

/** Shapes of a shape tree with text in them, groups opened, in the order they are drawn. */
export function shapesOf(
  tree: Element | undefined,
  inherited: Inherited,
  frame = WHOLE,
  depth = 0,
): readonly Shape[] {
  if (depth > MAX_DEPTH) return [];
  return childrenOf(tree).flatMap((element): readonly Shape[] => {
    // What newer versions draw otherwise is the same in words.
    if (element.localName === 'AlternateContent') {
      const choice = childAt(element, 'Fallback') ?? childAt(element, 'Choice');
      return shapesOf(choice, inherited, frame, depth + 1);
    }
    if (element.localName === 'grpSp') return shapesOf(element, inherited, inside(element, frame), depth + 1);
    if (element.localName === 'sp') return textShape(element, inherited, frame);
    const table = childAt(element, 'graphic', 'graphicData', 'tbl');
    return table
      ? [{ kind: 'table', blocks: tableBlocks(table), ...placeOf(childAt(element, 'xfrm'), frame) }]
      : [];
  });
}

function inside(group: Element, frame: Frame): Frame {
  const transform = childAt(group, 'grpSpPr', 'xfrm');
  const number = (name: string, attribute: string) =>
    Number(childAt(transform, name)?.getAttribute(attribute) ?? Number.NaN);
  const scaleX = frame.scaleX * (number('ext', 'cx') / number('chExt', 'cx') || 1);
  const scaleY = frame.scaleY * (number('ext', 'cy') / number('chExt', 'cy') || 1);
  const { x, y } = placeOf(transform, frame);
  return {
    scaleX,
    scaleY,
    moveX: x - scaleX * (number('chOff', 'x') || 0),
    moveY: y - scaleY * (number('chOff', 'y') || 0),
  };
}

function placeOf(
  transform: Element | null | undefined,
  frame: Frame,
): { readonly x: number; readonly y: number } {
  const offset = childAt(transform, 'off');
  return {
    x: frame.moveX + frame.scaleX * (Number(offset?.getAttribute('x')) || 0),
    y: frame.moveY + frame.scaleY * (Number(offset?.getAttribute('y')) || 0),
  };
}

function textShape(shape: Element, inherited: Inherited, frame: Frame): readonly Shape[] {
  const placeholder = childAt(shape, 'nvSpPr', 'nvPr', 'ph');
  const type = placeholder ? (placeholder.getAttribute('type') ?? '') : null;
  const isHidden = childAt(shape, 'nvSpPr', 'cNvPr')?.getAttribute('hidden') === '1';
  if (isHidden || (type !== null && RUNNING.has(type))) return [];
  const blocks = textBlocks(childAt(shape, 'txBody'), type !== null && BULLETED.has(type));
  if (blocks.length === 0) return [];
  const own = childAt(shape, 'spPr', 'xfrm') ?? (placeholder ? inherited(placeholder) : null);
  const kind = type === 'ctrTitle' ? 'main-title' : type === 'title' ? 'title' : 'text';
  return [{ kind, blocks, ...placeOf(own, frame) }];
}

/** Paragraphs of a text body; a paragraph with a bullet, or below one, is an item. */
export function textBlocks(body: Element | undefined, isBulleted: boolean): readonly Block[] {
  const paragraphs = childrenOf(body, 'p').map((paragraph) => ({ paragraph, text: textOf(paragraph) }));
  const filled = paragraphs.filter(({ text }) => text !== '');
  let number = 0;
  return filled.map(({ paragraph, text }, index): Block => {
    const properties = childAt(paragraph, 'pPr');
    const isNumbered = childAt(properties, 'buAutoNum') !== undefined;
    number = isNumbered ? number + 1 : 0;
    const hasBullet =
      isNumbered ||
      childAt(properties, 'buChar') !== undefined ||
      childAt(properties, 'buBlip') !== undefined;
    const isPlain = childAt(properties, 'buNone') !== undefined;
    // One paragraph alone is no list.
    const isItem = hasBullet || (isBulleted && !isPlain && filled.length > 1);
    const block: Block = {
      kind: isItem ? 'list-item' : 'paragraph',
      text: isNumbered ? `${number}. ${text}` : text,
    };
    return index === 0 ? block : { ...block, tight: true };
  });
}

/** Text of a paragraph on one line. */
function textOf(paragraph: Element): string {
  const parts = childrenOf(paragraph).map((run) => {
    if (run.localName === 'br') return ' ';
    return run.localName === 'r' || run.localName === 'fld' ? (childAt(run, 't')?.textContent ?? '') : '';
  });
  return collapse(parts.join(''));
}

function tableBlocks(table: Element): readonly Block[] {
  const spans: TableSpan[] = [];
  const rows = childrenOf(table, 'tr').map((row, top) =>
    childrenOf(row, 'tc').map((cell, left) => {
      const reach = (name: string) =>
        Math.min(Math.max(Number(cell.getAttribute(name)) || 1, 1), MAX_SPAN) - 1;
      const [right, bottom] = [left + reach('gridSpan'), top + reach('rowSpan')];
      if (right > left || bottom > top) spans.push({ top, left, bottom, right });
      return textBlocks(childAt(cell, 'txBody'), false)
        .map(({ text }) => text)
        .join(' ');
    }),
  );
  const isHeaderMarked = childAt(table, 'tblPr')?.getAttribute('firstRow') === '1';
  const { lines } = readTable({ rows, spans }, { headerExpected: isHeaderMarked });
  return lines.map(({ text }): Block => ({ kind: 'table-row', text }));
}
