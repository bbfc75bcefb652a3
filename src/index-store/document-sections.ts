import type { Sentence } from '../corpus/chunk.ts';
import type { SeedDocument } from '../corpus/document.ts';
import type { SectionEntry } from './corpus-tables.ts';

/** The sections of one document and, for each sentence, which one it stands in (never descending). */
export interface DocumentSections {
  readonly sections: readonly SectionEntry[];
  readonly sentenceSections: readonly number[];
}

/** Reads the heading path and the place of every sentence off the document's blocks. */
export function documentSections(document: SeedDocument, sentences: readonly Sentence[]): DocumentSections {
  const blockEntries = entriesOfBlocks(document);
  const sections: SectionEntry[] = [];
  const sentenceSections = sentences.map(({ block }) => {
    const entry = blockEntries[block]!;
    if (sections.at(-1) !== entry) sections.push(entry);
    return sections.length - 1;
  });
  return { sections, sentenceSections };
}

/** The section of each block; neighbours in one section share one object. */
function entriesOfBlocks(document: SeedDocument): SectionEntry[] {
  const title = squeeze(document.metadata.title);
  const path: { level: number; text: string }[] = [];
  let headings: readonly string[] = [];
  let entry: SectionEntry = { headings, place: null };
  return document.blocks.map((block) => {
    if (block.kind === 'heading') {
      const level = block.level ?? 1;
      while (path.length > 0 && path.at(-1)!.level >= level) path.pop();
      path.push({ level, text: squeeze(document.text.slice(block.start, block.end)) });
      headings = path.map(({ text }) => text).filter((text) => text !== title);
    }
    const place = block.place ?? null;
    if (entry.place !== place || !sameTexts(entry.headings, headings)) entry = { headings, place };
    return entry;
  });
}

function sameTexts(left: readonly string[], right: readonly string[]): boolean {
  return (
    left === right || (left.length === right.length && left.every((text, index) => text === right[index]))
  );
}

/** The words that stand above a section: what is known of its document, then its headings. */
export function sectionText({ metadata }: SeedDocument, section: SectionEntry): string {
  const { title, publisher, author } = metadata;
  return [title, publisher, author, ...section.headings].filter((text) => text !== null).join('\n');
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
