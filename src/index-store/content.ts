import type { ChunkedDocument } from '../corpus/chunk.ts';
import type { SeedDocument } from '../corpus/document.ts';
import { type CorpusTables, SENTENCE_KINDS, type SectionEntry } from './corpus-tables.ts';
import type { DocumentSections } from './document-sections.ts';
import { growableU8, growableU16, growableU32 } from './growable.ts';
import type { IndexSnapshot } from './snapshot.ts';
import { type TermRows, TermRowsWriter } from './term-rows.ts';
import { encodeUtf16 } from './utf16.ts';

/** A document that was read, cut and analysed in this build. */
export interface AnalyzedDocument {
  readonly document: SeedDocument;
  readonly chunked: ChunkedDocument;
  readonly sections: DocumentSections;
  /** Term ids of all texts that this build analysed. */
  readonly terms: TermRows;
  /** Where in `terms` the document's sentences begin. */
  readonly firstSentenceRow: number;
  /** Where in `terms` the title and headings of each section are. */
  readonly sectionRows: readonly number[];
}

/** One document of the index to be: carried over from the previous version, or new. */
export type PlannedDocument =
  | { readonly kind: 'kept'; readonly index: number }
  | { readonly kind: 'new'; readonly analyzed: AnalyzedDocument };

/** Everything of an index but the inverted lists and the graph. */
export interface IndexContent {
  readonly tables: CorpusTables;
  readonly sections: readonly SectionEntry[];
  readonly sentenceTerms: TermRows;
  readonly sectionTerms: TermRows;
}

/**
 * Lays the documents out in the given order, copying what is kept from the previous snapshot.
 *
 * @param labels the HNSW label of each chunk, in that order.
 */
export function assembleContent(
  planned: readonly PlannedDocument[],
  previous: IndexSnapshot | null,
  labels: readonly number[],
): IndexContent {
  const writer = new ContentWriter();
  for (const document of planned) {
    if (document.kind === 'new') writer.addNew(document.analyzed);
    else writer.addKept(previous!, document.index);
  }
  return writer.finish(Uint32Array.from(labels));
}

class ContentWriter {
  private readonly text = growableU16();
  private readonly documentTextStarts = growableU32();
  private readonly documentSentenceStarts = growableU32();
  private readonly documentChunkStarts = growableU32();
  private readonly sentenceStarts = growableU32();
  private readonly sentenceEnds = growableU32();
  private readonly sentenceKinds = growableU8();
  private readonly sentenceSections = growableU32();
  private readonly chunkFirstSentences = growableU32();
  private readonly chunkEndSentences = growableU32();
  private readonly sections: SectionEntry[] = [];
  private readonly sentenceTerms = new TermRowsWriter();
  private readonly sectionTerms = new TermRowsWriter();

  addNew({ document, chunked, sections, terms, firstSentenceRow, sectionRows }: AnalyzedDocument): void {
    const textBase = this.text.length;
    const sentenceBase = this.sentenceStarts.length;
    const sectionBase = this.sections.length;
    this.startDocument();
    this.text.append(encodeUtf16(document.text));
    chunked.sentences.forEach((sentence, index) => {
      this.sentenceStarts.push(textBase + sentence.start);
      this.sentenceEnds.push(textBase + sentence.end);
      this.sentenceKinds.push(SENTENCE_KINDS.indexOf(document.blocks[sentence.block]!.kind));
      this.sentenceSections.push(sectionBase + sections.sentenceSections[index]!);
    });
    this.sentenceTerms.copy(terms, firstSentenceRow, firstSentenceRow + chunked.sentences.length);
    for (const chunk of chunked.chunks) {
      this.chunkFirstSentences.push(sentenceBase + chunk.firstSentence);
      this.chunkEndSentences.push(sentenceBase + chunk.endSentence);
    }
    for (const section of sections.sections) this.sections.push(section);
    for (const row of sectionRows) this.sectionTerms.copy(terms, row, row + 1);
  }

  addKept(previous: IndexSnapshot, index: number): void {
    const { tables, lexicalParts } = previous;
    const [textStart, textEnd] = range(tables.documentTextStarts, index);
    const [sentence, sentenceEnd] = range(tables.documentSentenceStarts, index);
    const [chunk, chunkEnd] = range(tables.documentChunkStarts, index);
    const section = tables.sentenceSections[sentence] ?? 0;
    const sectionEnd = sentenceEnd > sentence ? tables.sentenceSections[sentenceEnd - 1]! + 1 : section;
    const textShift = this.text.length - textStart;
    const sentenceShift = this.sentenceStarts.length - sentence;
    const sectionShift = this.sections.length - section;
    this.startDocument();
    this.text.append(tables.text.subarray(textStart, textEnd));
    this.sentenceStarts.appendShifted(tables.sentenceStarts.subarray(sentence, sentenceEnd), textShift);
    this.sentenceEnds.appendShifted(tables.sentenceEnds.subarray(sentence, sentenceEnd), textShift);
    this.sentenceKinds.append(tables.sentenceKinds.subarray(sentence, sentenceEnd));
    this.sentenceSections.appendShifted(
      tables.sentenceSections.subarray(sentence, sentenceEnd),
      sectionShift,
    );
    this.chunkFirstSentences.appendShifted(
      tables.chunkFirstSentences.subarray(chunk, chunkEnd),
      sentenceShift,
    );
    this.chunkEndSentences.appendShifted(tables.chunkEndSentences.subarray(chunk, chunkEnd), sentenceShift);
    for (let row = section; row < sectionEnd; row++) this.sections.push(previous.sections[row]!);
    this.sentenceTerms.copy(lexicalParts.sentenceTerms, sentence, sentenceEnd);
    this.sectionTerms.copy(lexicalParts.sectionTerms, section, sectionEnd);
  }

  finish(chunkLabels: Uint32Array): IndexContent {
    this.startDocument();
    return {
      tables: {
        text: this.text.toArray(),
        documentTextStarts: this.documentTextStarts.toArray(),
        documentSentenceStarts: this.documentSentenceStarts.toArray(),
        documentChunkStarts: this.documentChunkStarts.toArray(),
        sentenceStarts: this.sentenceStarts.toArray(),
        sentenceEnds: this.sentenceEnds.toArray(),
        sentenceKinds: this.sentenceKinds.toArray(),
        sentenceSections: this.sentenceSections.toArray(),
        chunkFirstSentences: this.chunkFirstSentences.toArray(),
        chunkEndSentences: this.chunkEndSentences.toArray(),
        chunkLabels,
      },
      sections: this.sections,
      sentenceTerms: this.sentenceTerms.finish(),
      sectionTerms: this.sectionTerms.finish(),
    };
  }

  private startDocument(): void {
    this.documentTextStarts.push(this.text.length);
    this.documentSentenceStarts.push(this.sentenceStarts.length);
    this.documentChunkStarts.push(this.chunkFirstSentences.length);
  }
}

function range(starts: Uint32Array, row: number): [start: number, end: number] {
  return [starts[row]!, starts[row + 1]!];
}
