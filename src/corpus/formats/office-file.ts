import type { Block, DocumentMetadata, ParsedFile } from '../document.ts';

/** An office document: someone wrote it for reading, so that cleaning leaves its text alone. */
export function officeFile(
  blocks: readonly Block[],
  metadata: Partial<DocumentMetadata>,
  warnings: readonly string[],
): ParsedFile {
  return { blocks, metadata, curated: true, ...(warnings.length > 0 ? { warnings } : {}) };
}
