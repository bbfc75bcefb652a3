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
  const sections: SectionEntry[] = [];
  const path: { level: number; text: string }[] = [];
  let key: string | null = null;
  const blockSections = document.blocks.map((block) => {
    if (block.kind === 'heading') {
      const level = block.level ?? 1;
      while (path.length > 0 && path.at(-1)!.level >= level) path.pop();
      path.push({ level, text: document.text.slice(block.start, block.end) });
    }
    const entry = {
      headings: path.map(({ text }) => text).filter((text) => text !== document.metadata.title),
      place: block.place ?? null,
    };
    const entryKey = JSON.stringify(entry);
    if (entryKey !== key) {
      key = entryKey;
      sections.push(entry);
    }
    return sections.length - 1;
  });
  return { sections, sentenceSections: sentences.map(({ block }) => blockSections[block]!) };
}

/** The words that stand above a section: what is known of its document, then its headings. */
export function sectionText({ metadata }: SeedDocument, section: SectionEntry): string {
  const { title, publisher, author } = metadata;
  return [title, publisher, author, ...section.headings].filter((text) => text !== null).join('\n');
}
