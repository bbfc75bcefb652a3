import { visitBigrams } from '../korean/bigrams.ts';
import type { IndexContent, PlannedDocument } from './content.ts';
import { KeyVocabulary } from './key-vocabulary.ts';
import type { LexicalParts } from './lexical-index.ts';
import { mergePostings, REMOVED, withoutEmptyTerms } from './merge-postings.ts';
import { type Postings, PostingsBuilder } from './postings.ts';
import type { IndexSnapshot } from './snapshot.ts';
import { renumberTerms, termsInUse } from './term-rows.ts';
import type { Vocabulary } from './vocabulary.ts';

const NO_POSTINGS: Postings = {
  offsets: new Uint32Array(1),
  rows: new Uint32Array(),
  frequencies: new Uint8Array(),
  lengths: new Uint32Array(),
};

/**
 * Inverts the content into postings over chunks. Chunks of kept documents bring their postings from the previous
 * version; only new documents' chunks are counted. The result is the same, bit for bit, however it came about: terms
 * are numbered by their first appearance (bigrams by their key), and those of removed documents are forgotten.
 *
 * @param morphemes numbers the terms in `content`; it began with the previous version's terms.
 */
export function invertContent(
  content: IndexContent,
  planned: readonly PlannedDocument[],
  previous: IndexSnapshot | null,
  morphemes: Vocabulary<string>,
): LexicalParts {
  const rows = planRows(content, planned, previous);
  const added = countAdded(content, planned, new KeyVocabulary(previous?.lexicalParts.bigramKeys));
  const terms = termsInUse([content.sentenceTerms, content.sectionTerms], morphemes.size);
  const numbers = new Uint32Array(morphemes.size);
  for (let number = 0; number < terms.length; number++) numbers[terms[number]!] = number;

  const keys = added.bigrams.toArray();
  const keysInOrder = Uint32Array.from(keys.keys()).sort((a, b) => keys[a]! - keys[b]!);
  const bigrams = withoutEmptyTerms(
    mergePostings({
      ...rows,
      terms: keysInOrder,
      base: previous?.lexicalParts.bigramPostings ?? NO_POSTINGS,
      added: added.bigramRows.build(keys.length),
    }),
  );
  return {
    morphemeTerms: Array.from(terms, (term) => morphemes.terms[term]!),
    morphemePostings: mergePostings({
      ...rows,
      terms,
      base: previous?.lexicalParts.morphemePostings ?? NO_POSTINGS,
      added: added.morphemeRows.build(morphemes.size),
    }),
    bigramKeys: bigrams.terms.map((number) => keys[keysInOrder[number]!]!),
    bigramPostings: bigrams.postings,
    sentenceTerms: renumberTerms(content.sentenceTerms, numbers),
    sectionTerms: renumberTerms(content.sectionTerms, numbers),
  };
}

/** Where the chunks of the previous version go, and which chunks are new. */
function planRows(
  { tables }: IndexContent,
  planned: readonly PlannedDocument[],
  previous: IndexSnapshot | null,
): { baseRows: Uint32Array; addedRows: Uint32Array; rowCount: number } {
  const starts = tables.documentChunkStarts;
  const baseRows = new Uint32Array(previous?.chunkCount ?? 0).fill(REMOVED);
  const addedRows: number[] = [];
  planned.forEach((document, index) => {
    for (let chunk = starts[index]!; chunk < starts[index + 1]!; chunk++) {
      if (document.kind === 'new') addedRows.push(chunk);
      else baseRows[previous!.tables.documentChunkStarts[document.index]! + chunk - starts[index]!] = chunk;
    }
  });
  return { baseRows, addedRows: Uint32Array.from(addedRows), rowCount: starts.at(-1)! };
}

function countAdded(content: IndexContent, planned: readonly PlannedDocument[], bigrams: KeyVocabulary) {
  const { tables } = content;
  const morphemeRows = new PostingsBuilder();
  const bigramRows = new PostingsBuilder();
  planned.forEach((document, index) => {
    if (document.kind === 'kept') return;
    const { text } = document.analyzed.document;
    const textStart = tables.documentTextStarts[index]!;
    for (
      let chunk = tables.documentChunkStarts[index]!;
      chunk < tables.documentChunkStarts[index + 1]!;
      chunk++
    ) {
      addChunkTerms(morphemeRows, content, chunk);
      const start = tables.sentenceStarts[tables.chunkFirstSentences[chunk]!]! - textStart;
      const end = tables.sentenceEnds[tables.chunkEndSentences[chunk]! - 1]! - textStart;
      visitBigrams(text, start, end, (key) => bigramRows.add(bigrams.id(key)));
      bigramRows.endRow();
    }
  });
  return { morphemeRows, bigramRows, bigrams };
}

/** The terms of a chunk's sentences, then of the title and headings above it. */
function addChunkTerms(
  rows: PostingsBuilder,
  { tables, sentenceTerms, sectionTerms }: IndexContent,
  chunk: number,
): void {
  const first = tables.chunkFirstSentences[chunk]!;
  const end = tables.chunkEndSentences[chunk]!;
  for (let at = sentenceTerms.offsets[first]!; at < sentenceTerms.offsets[end]!; at++)
    rows.add(sentenceTerms.terms[at]!);
  const section = tables.sentenceSections[first]!;
  for (let at = sectionTerms.offsets[section]!; at < sectionTerms.offsets[section + 1]!; at++) {
    rows.add(sectionTerms.terms[at]!);
  }
  rows.endRow();
}
