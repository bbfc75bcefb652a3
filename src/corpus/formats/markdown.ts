import { type MarkedToken, marked, type Token, type Tokens } from 'marked';
import type { Block, ParsedFile } from '../document.ts';
import { decodeEntities, parsePage } from './dom.ts';
import type { TextFormat } from './format.ts';
import { htmlBlocks } from './html-blocks.ts';
import { parseLines } from './plain-text.ts';
import { rowTexts } from './table-rows.ts';
import { findWrapWidth, joinWrapped } from './wrapped-lines.ts';

/** Markdown (GFM). Headings make a file curated: someone wrote it for reading. */
export const markdownFormat: TextFormat = {
  extensions: ['.md', '.markdown'],
  frontMatter: true,
  // Emphasis that never closes takes marked three seconds of this length, four minutes of four times that.
  quickBytes: 32 * 1024,
  parse(text): ParsedFile {
    const blocks = readBlocks(text);
    return { blocks, metadata: {}, curated: blocks.some(({ kind }) => kind === 'heading') };
  },
};

/** Marks that repeat without end make the parser quadratic; no reader counts them. */
const LONG_RUN = /([^\p{L}\p{N}\s])\1{80,}/gu;

function readBlocks(text: string): readonly Block[] {
  const bounded = text.replace(LONG_RUN, (run) => run.slice(0, 80));
  try {
    return blocksOf(marked.lexer(bounded, { gfm: true }));
  } catch (error) {
    // The parser recurses: nesting thousands deep exhausts the stack. The words are still there.
    if (error instanceof RangeError) return parseLines(bounded);
    throw error;
  }
}

function blocksOf(tokens: readonly Token[]): readonly Block[] {
  return (tokens as readonly MarkedToken[]).flatMap(blocksOfToken).filter(({ text }) => text.trim() !== '');
}

function blocksOfToken(token: MarkedToken): readonly Block[] {
  switch (token.type) {
    case 'heading':
      return [{ kind: 'heading', level: token.depth, text: oneLine(inlineText(token.tokens)) }];
    case 'paragraph':
    case 'text':
      return paragraphs(inlineText(token.tokens ?? [token]));
    case 'list':
      return token.items.flatMap((item, index) => itemBlocks(item, token, index));
    case 'table':
      return tableBlocks(token);
    case 'code':
      return [{ kind: 'code', text: token.text }];
    case 'blockquote':
      return blocksOf(token.tokens);
    case 'html':
      return htmlBlocks(parsePage(token.text).body);
    default:
      return [];
  }
}

/** Line breaks inside a paragraph are kept as blocks unless wrapping made them: Korean notes are typed so. */
function paragraphs(text: string): readonly Block[] {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return joinWrapped(lines, findWrapWidth([lines])).map(
    (line, index): Block => ({ kind: 'paragraph', text: line, ...(index > 0 ? { tight: true } : {}) }),
  );
}

function itemBlocks(item: Tokens.ListItem, list: Tokens.List, index: number): readonly Block[] {
  const [own, ...rest] = blocksOf(item.tokens);
  if (!own) return [];
  const number = list.ordered ? `${Number(list.start || 1) + index}. ` : '';
  const isText = own.kind === 'paragraph' || own.kind === 'heading';
  const first: Block = isText ? { kind: 'list-item', text: `${number}${own.text}` } : own;
  // Lines that follow inside the item belong to it, as do the items of a nested list.
  return [
    first,
    ...rest.map((block): Block => (block.kind === 'paragraph' ? { ...block, kind: 'list-item' } : block)),
  ];
}

function tableBlocks(table: Tokens.Table): readonly Block[] {
  const cells = (row: readonly Tokens.TableCell[]) => row.map(({ tokens }) => oneLine(inlineText(tokens)));
  return rowTexts(cells(table.header), table.rows.map(cells)).map((text) => ({ kind: 'table-row', text }));
}

/** Text of inline tokens without markup: links keep their text, images go, references are decoded. */
function inlineText(tokens: readonly Token[]): string {
  return (tokens as readonly MarkedToken[]).map(inlineTokenText).join('');
}

function inlineTokenText(token: MarkedToken): string {
  switch (token.type) {
    case 'br':
      return '\n';
    case 'image':
    case 'checkbox':
      return '';
    case 'codespan':
      return token.text;
    case 'html':
      return /^<(?:br|\/p|\/div)\b/i.test(token.text) ? '\n' : '';
    case 'escape':
      return token.text;
    default:
      if ('tokens' in token && token.tokens) return inlineText(token.tokens);
      return 'text' in token ? decodeEntities(token.text) : '';
  }
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ').trim();
}
