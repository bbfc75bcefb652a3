import type { Block } from '../document.ts';
import { normalizeText } from '../normalize.ts';
import { type DomElement, type DomNode, isElement, TEXT_NODE } from './dom.ts';
import { BLOCK_ELEMENTS, collapse, isHidden, oneLine } from './element-text.ts';
import { tableRows } from './html-table.ts';

const HEADING = /^h([1-6])$/;

/** Collects finished blocks and the line that inline content is being added to. */
interface Writer {
  readonly blocks: Block[];
  line: string;
  /** The line follows a `<br>`: it stands directly below the block before it. */
  tight: boolean;
}

/** Reads the text of an element as blocks, in reading order. Hidden elements, forms and scripts are left out. */
export function htmlBlocks(root: DomNode): readonly Block[] {
  const writer: Writer = { blocks: [], line: '', tight: false };
  readChildren(root, writer, 'paragraph');
  flush(writer, 'paragraph');
  return writer.blocks;
}

function readChildren(node: DomNode, writer: Writer, kind: 'paragraph' | 'list-item'): void {
  for (const child of node.childNodes) {
    if (child.nodeType === TEXT_NODE) writer.line += (child.textContent ?? '').replace(/\s+/g, ' ');
    else if (isElement(child) && !isHidden(child)) readElement(child, writer, kind);
  }
}

function readElement(element: DomElement, writer: Writer, kind: 'paragraph' | 'list-item'): void {
  const name = element.localName;
  if (name === 'br') {
    const hadText = flush(writer, kind);
    // A second break in a row is a blank line.
    writer.tight = hadText;
    return;
  }
  if (!BLOCK_ELEMENTS.has(name)) {
    readChildren(element, writer, kind);
    return;
  }
  flush(writer, kind);
  writer.tight = false;
  const own = ownBlocks(element, name);
  if (own) {
    writer.blocks.push(...own);
    return;
  }
  const inner = name === 'li' ? 'list-item' : name === 'p' || name === 'div' ? kind : 'paragraph';
  readChildren(element, writer, inner);
  flush(writer, inner);
  writer.tight = false;
}

/** Elements that are a block by themselves; null for containers. */
function ownBlocks(element: DomElement, name: string): readonly Block[] | null {
  const level = HEADING.exec(name)?.[1];
  if (level) return textBlock('heading', oneLine(element), Number(level));
  if (name === 'pre')
    return textBlock('code', normalizeText(element.textContent ?? '').replace(/^\n+|\s+$/g, ''));
  if (name === 'dl') return definitions(element);
  if (name !== 'table') return null;
  return tableRows(element)?.map((text): Block => ({ kind: 'table-row', text })) ?? null;
}

/** `용어: 설명`, an item for each definition. */
function definitions(list: DomElement): readonly Block[] | null {
  if (list.querySelector('p, ul, ol, table, h1, h2, h3, h4, h5, h6, pre')) return null;
  let term = '';
  const blocks: Block[] = [];
  for (const element of list.querySelectorAll('dt, dd')) {
    if (element.localName === 'dt') term = oneLine(element);
    else
      blocks.push(
        ...textBlock('list-item', [term, oneLine(element)].filter((part) => part !== '').join(': ')),
      );
  }
  return blocks;
}

function textBlock(kind: Block['kind'], text: string, level?: number): readonly Block[] {
  if (text.trim() === '') return [];
  return [level === undefined ? { kind, text } : { kind, text, level }];
}

function flush(writer: Writer, kind: 'paragraph' | 'list-item'): boolean {
  const text = collapse(writer.line);
  writer.line = '';
  if (text === '') return false;
  writer.blocks.push(writer.tight ? { kind, text, tight: true } : { kind, text });
  return true;
}
