import { visitBigrams } from '../korean/bigrams.ts';
import type { IndexContent, PlannedDocument } from './content.ts';
import type { LexicalParts } from './lexical-index.ts';
import { mergePostings, REMOVED } from './merge-postings.ts';
import { type Postings, PostingsBuilder } from './postings.ts';
import type { IndexSnapshot } from './snapshot.ts';
import { Vocabulary } from './vocabulary.ts';

/**
 * Inverts the content into postings over chunks. Chunks of kept documents bring their postings from the previous
 * version; only new documents' chunks are counted.
 *
 * @param morphemes numbers the terms in `content`; it began with the previous version's terms.
 */
export function invertContent(
  content: IndexContent,
  planned: readonly PlannedDocument[],
  previous: IndexSnapshot | null,
  morphemes: Vocabulary<string>,
): LexicalParts {
  const bigrams = new Vocabulary<number>(previous?.lexicalParts.bigramKeys);
  const morphemeRows = new PostingsBuilder();
  const bigramRows = new PostingsBuilder();
  const starts = content.tables.documentChunkStarts;
  const rowCount = starts.at(-1)!;
  const baseRows = new Uint32Array(previous?.chunkCount ?? 0).fill(REMOVED);
  const addedRows: number[] = [];
  planned.forEach((document, index) => {
    for (let chunk = starts[index]!; chunk < starts[index + 1]!; chunk++) {
      if (document.kind === 'kept') {
        const base = previous!.tables.documentChunkStarts[document.index]!;
        baseRows[base + chunk - starts[index]!] = chunk;
      } else {
        addedRows.push(chunk);
        morphemeRows.addRow(chunkTerms(content, chunk));
        bigramRows.addRow(chunkBigrams(content, chunk, document.analyzed.document.text, index, bigrams));
      }
    }
  });
  const merge = (base: Postings | undefined, added: Postings) =>
    base === undefined
      ? added
      : mergePostings({ base, baseRows, added, addedRows: Uint32Array.from(addedRows), rowCount });
  return {
    morphemeTerms: morphemes.terms,
    morphemePostings: merge(previous?.lexicalParts.morphemePostings, morphemeRows.build(morphemes.size)),
    bigramKeys: Uint32Array.from(bigrams.terms),
    bigramPostings: merge(previous?.lexicalParts.bigramPostings, bigramRows.build(bigrams.size)),
    sentenceTerms: content.sentenceTerms,
    sectionTerms: content.sectionTerms,
  };
}

/** The terms of a chunk's sentences, then of the title and headings above it. */
function* chunkTerms({ tables, sentenceTerms, sectionTerms }: IndexContent, chunk: number): Generator<number> {
  const first = tables.chunkFirstSentences[chunk]!;
  const end = tables.chunkEndSentences[chunk]!;
  for (let at = sentenceTerms.offsets[first]!; at < sentenceTerms.offsets[end]!; at++) yield sentenceTerms.terms[at]!;
  const section = tables.sentenceSections[first]!;
  for (let at = sectionTerms.offsets[section]!; at < sectionTerms.offsets[section + 1]!; at++) {
    yield sectionTerms.terms[at]!;
  }
}

function chunkBigrams(
  { tables }: IndexContent,
  chunk: number,
  documentText: string,
  document: number,
  bigrams: Vocabulary<number>,
): number[] {
  const base = tables.documentTextStarts[document]!;
  const start = tables.sentenceStarts[tables.chunkFirstSentences[chunk]!]! - base;
  const end = tables.sentenceEnds[tables.chunkEndSentences[chunk]! - 1]! - base;
  const ids: number[] = [];
  visitBigrams(documentText, start, end, (key) => ids.push(bigrams.id(key)));
  return ids;
}
