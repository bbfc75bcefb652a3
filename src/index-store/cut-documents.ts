import { type ChunkedDocument, chunkDocument } from '../corpus/chunk.ts';
import { compareCodePoints } from '../corpus/code-points.ts';
import type { SeedDocument } from '../corpus/document.ts';
import { type AnalysisOptions, analyzeTexts } from './analysis-pool.ts';
import { Breather } from './breather.ts';
import type { PlannedDocument } from './content.ts';
import { type DocumentSections, documentSections, sectionText } from './document-sections.ts';
import type { IndexSnapshot } from './snapshot.ts';
import type { TermRows } from './term-rows.ts';
import type { PlannedPoint } from './vector-builder.ts';

/** A new or changed document, cut into sentences, chunks and sections. */
interface CutDocument {
  readonly document: SeedDocument;
  readonly chunked: ChunkedDocument;
  readonly sections: DocumentSections;
}

/** A document of the index to be: cut anew, or the row that it has in the previous version. */
export type CutOrKept = CutDocument | number;

/** Cuts the documents that the previous version does not hold as they are; the result is in the index's order. */
export async function cutDocuments(
  documents: readonly SeedDocument[],
  previous: IndexSnapshot | null,
  signal: AbortSignal | undefined,
): Promise<CutOrKept[]> {
  const kept = new Map(
    previous?.documents.map(({ source, contentHash }, row) => [`${source}\n${contentHash}`, row]),
  );
  const breather = new Breather();
  const cut: CutOrKept[] = [];
  for (const document of [...documents].sort((a, b) => compareCodePoints(a.source, b.source))) {
    const row = kept.get(`${document.source}\n${document.contentHash}`);
    cut.push(row ?? cutDocument(document));
    if (await breather.pause()) signal?.throwIfAborted();
  }
  return cut;
}

function cutDocument(document: SeedDocument): CutDocument {
  const chunked = chunkDocument(document);
  return { document, chunked, sections: documentSections(document, chunked.sentences) };
}

/** The vectors that these documents need, chunk by chunk. */
export function planPoints(cut: readonly CutOrKept[], previous: IndexSnapshot | null): PlannedPoint[] {
  return cut.flatMap((entry) =>
    typeof entry === 'number' ? keptPoints(previous!, entry) : newPoints(entry, previous),
  );
}

function keptPoints(previous: IndexSnapshot, document: number): PlannedPoint[] {
  const { documentChunkStarts, chunkLabels } = previous.tables;
  const labels = chunkLabels.subarray(documentChunkStarts[document], documentChunkStarts[document + 1]);
  return Array.from(labels, (label) => ({ previousLabel: label, text: '' }));
}

/** A changed document's chunks that read as before keep their vectors. */
function newPoints({ document, chunked }: CutDocument, previous: IndexSnapshot | null): PlannedPoint[] {
  const before = previous?.documentIndex(document.source) ?? -1;
  const labels = new Map<string, number>();
  if (before >= 0) {
    const start = previous!.tables.documentChunkStarts[before]!;
    previous!.document(before).chunkIds.forEach((id, at) => {
      labels.set(id, previous!.tables.chunkLabels[start + at]!);
    });
  }
  return chunked.chunks.map(({ id, start, end }) => ({
    previousLabel: labels.get(id) ?? null,
    text: document.text.slice(start, end),
  }));
}

export interface AnalyzedTexts {
  readonly terms: TermRows;
  /** By document cut: where in `terms` its sentences begin and each of its sections is. */
  readonly rows: readonly { readonly firstSentenceRow: number; readonly sectionRows: readonly number[] }[];
}

/** Analyses the sentences and sections of all documents cut. Sections of one document often read the same. */
export async function analyzeDocuments(
  cut: readonly CutOrKept[],
  options: AnalysisOptions,
): Promise<AnalyzedTexts> {
  const texts: string[] = [];
  const rows = cut.flatMap((entry) => {
    if (typeof entry === 'number') return [];
    const { document, chunked, sections } = entry;
    const firstSentenceRow = texts.length;
    for (const { start, end } of chunked.sentences) texts.push(document.text.slice(start, end));
    const known = new Map<string, number>();
    const sectionRows = sections.sections.map((section) => {
      const text = sectionText(document, section);
      const row = known.get(text) ?? texts.push(text) - 1;
      known.set(text, row);
      return row;
    });
    return [{ firstSentenceRow, sectionRows }];
  });
  return { terms: await analyzeTexts(texts, options), rows };
}

/** Puts the pieces together, document by document. */
export function planDocuments(cut: readonly CutOrKept[], { terms, rows }: AnalyzedTexts): PlannedDocument[] {
  let next = 0;
  return cut.map((entry) =>
    typeof entry === 'number'
      ? { kind: 'kept', index: entry }
      : { kind: 'new', analyzed: { ...entry, terms, ...rows[next++]! } },
  );
}
