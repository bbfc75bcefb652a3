import { chunkDocument } from '../../../src/corpus/chunk.ts';
import { compareCodePoints } from '../../../src/corpus/code-points.ts';
import type { SeedDocument } from '../../../src/corpus/document.ts';
import { assembleContent, type PlannedDocument } from '../../../src/index-store/content.ts';
import { documentSections } from '../../../src/index-store/document-sections.ts';
import { findDuplicates } from '../../../src/index-store/duplicates/duplicate-tables.ts';
import type { DocumentEntry } from '../../../src/index-store/manifest.ts';

/** The tables of documents as the builder lays them out, but for words and vectors, which duplicates do not need. */
export function tablesOf(seeds: readonly SeedDocument[]) {
  const ordered = [...seeds].sort((a, b) => compareCodePoints(a.source, b.source));
  const planned = ordered.map((document): PlannedDocument => {
    const chunked = chunkDocument(document);
    const sections = documentSections(document, chunked.sentences);
    const terms = { offsets: new Uint32Array(chunked.sentences.length + 1), terms: new Uint32Array() };
    const sectionRows = sections.sections.map(() => 0);
    return {
      kind: 'new',
      analyzed: { document, chunked, sections, terms, firstSentenceRow: 0, sectionRows },
    };
  });
  const documents = ordered.map(({ source, contentHash, metadata }): DocumentEntry => {
    return { source, contentHash, ...metadata, tags: [...metadata.tags], chunkIds: [] };
  });
  return { planned, documents, tables: assembleContent(planned, null, []).tables };
}

/** By source, the source that is kept in its place, for those that are left out. */
export async function leftOut(seeds: readonly SeedDocument[]): Promise<Record<string, string>> {
  const inputs = tablesOf(seeds);
  const { keptDocuments } = await findDuplicates(inputs, null, undefined);
  const { documents } = inputs;
  return Object.fromEntries(
    documents.flatMap(({ source }, row) =>
      keptDocuments[row] === row ? [] : [[source, documents[keptDocuments[row]!]!.source]],
    ),
  );
}
