import type { Block, DocumentMetadata, PlacedBlock, SeedDocument } from '../../src/corpus/document.ts';

/**
 * A cleaned document as the loader makes it: blocks separated by a blank line, list items and table rows by one
 * line break.
 */
export function seedDocument(
  blocks: readonly Block[],
  options: { source?: string; metadata?: Partial<DocumentMetadata> } = {},
): SeedDocument {
  let text = '';
  const placed: PlacedBlock[] = [];
  for (const [index, { text: content, ...block }] of blocks.entries()) {
    if (index > 0) text += isListed(block.kind) && blocks[index - 1]!.kind === block.kind ? '\n' : '\n\n';
    placed.push({ ...block, start: text.length, end: text.length + content.length });
    text += content;
  }
  return {
    source: options.source ?? 'test.md',
    contentHash: '0'.repeat(64),
    metadata: {
      title: '시험 문서',
      author: null,
      publisher: null,
      date: null,
      url: null,
      tags: [],
      ...options.metadata,
    },
    text,
    blocks: placed,
  };
}

function isListed(kind: Block['kind']): boolean {
  return kind === 'list-item' || kind === 'table-row';
}
