import { createHash } from 'node:crypto';
import type { Block, DocumentMetadata, PlacedBlock, SeedDocument } from './document.ts';

/**
 * Lays blocks out as one text and remembers where each lies: `text.slice(start, end)` is the block's text.
 * Blocks are trimmed and empty ones left out; a blank line separates them, a single line break items of a list
 * and rows of a table.
 */
export function assembleDocument(
  source: string,
  metadata: DocumentMetadata,
  blocks: readonly Block[],
): SeedDocument {
  const placed: PlacedBlock[] = [];
  let text = '';
  for (const block of blocks) {
    const content = block.text.normalize('NFC').trim();
    if (content === '') continue;
    text += separator(placed.at(-1), block);
    const start = text.length;
    text += content;
    placed.push({
      kind: block.kind,
      ...(block.level === undefined ? {} : { level: block.level }),
      ...(block.place === undefined ? {} : { place: block.place }),
      start,
      end: text.length,
    });
  }
  return { source, contentHash: hashContent(text, placed, metadata), metadata, text, blocks: placed };
}

function separator(previous: PlacedBlock | undefined, block: Block): string {
  if (previous === undefined) return '';
  const belongTogether =
    previous.kind === block.kind && (block.kind === 'list-item' || block.kind === 'table-row');
  return belongTogether ? '\n' : '\n\n';
}

/** Hash over arrays in a fixed order: object key order must not change it. */
function hashContent(text: string, blocks: readonly PlacedBlock[], metadata: DocumentMetadata): string {
  const { title, author, publisher, date, url, tags } = metadata;
  const canonical = JSON.stringify([
    text,
    blocks.map(({ kind, level, place, start, end }) => [kind, level ?? null, place ?? null, start, end]),
    [title, author, publisher, date, url, tags],
  ]);
  return createHash('sha256').update(canonical).digest('hex');
}
