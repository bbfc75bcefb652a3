import { chunkDocument } from '../../../src/corpus/chunk.ts';
import { compareCodePoints } from '../../../src/corpus/code-points.ts';
import type { SeedDocument } from '../../../src/corpus/document.ts';
import { assembleContent, type PlannedDocument } from '../../../src/index-store/content.ts';
import { documentSections } from '../../../src/index-store/document-sections.ts';
import {
  type DuplicateTables,
  findDuplicates,
} from '../../../src/index-store/duplicates/duplicate-tables.ts';
import type { DocumentEntry } from '../../../src/index-store/manifest.ts';

/** The tables of documents as the builder lays them out, but for words and vectors, which duplicates do not need. */
function tablesOf(seeds: readonly SeedDocument[]) {
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

/** What a build makes of the documents, after another build of other documents, or as the first. */
export async function duplicatesIn(
  seeds: readonly SeedDocument[],
  before: readonly SeedDocument[] | null = null,
): Promise<DuplicateTables> {
  const inputs = tablesOf(seeds);
  if (before === null) return findDuplicates(inputs, null, undefined);
  const earlier = tablesOf(before).documents;
  const previous = { duplicateTables: await duplicatesIn(before) };
  const planned = inputs.planned.map((entry, row): PlannedDocument => {
    const { source, contentHash } = inputs.documents[row]!;
    const index = earlier.findIndex((other) => other.source === source && other.contentHash === contentHash);
    return index < 0 ? entry : { kind: 'kept', index };
  });
  return findDuplicates({ ...inputs, planned }, previous, undefined);
}

/** By source, the source that is kept in its place, for those that are left out. */
export async function leftOut(seeds: readonly SeedDocument[]): Promise<Record<string, string>> {
  const { documents } = tablesOf(seeds);
  const { keptDocuments } = await duplicatesIn(seeds);
  return Object.fromEntries(
    documents.flatMap(({ source }, row) =>
      keptDocuments[row] === row ? [] : [[source, documents[keptDocuments[row]!]!.source]],
    ),
  );
}
