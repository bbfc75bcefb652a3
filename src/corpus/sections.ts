import type { SeedDocument } from './document.ts';

/** A sentence as UTF-16 offsets into the document's text; `block` is an index into its blocks. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly block: number;
}

/** Sentences `[first, end)` under one heading, or before the first heading. */
export interface Section {
  readonly first: number;
  readonly end: number;
  /** Headings that lead here, its own included, outermost first; the document title is left out. */
  readonly path: readonly string[];
  /** Level of its own heading; 0 before the first heading. */
  readonly level: number;
  /** First sentence of the heading above its own; -1 at the top. Equal level and parent make siblings. */
  readonly parent: number;
}

interface OpenHeading {
  readonly level: number;
  readonly sentence: number;
  readonly text: string;
}

/**
 * Divides a document at its headings. A heading without text of its own opens the section of the next heading;
 * headings after the last text belong to the section before them, so that no section is headings alone
 * (unless the document is).
 */
export function findSections(document: SeedDocument, sentences: readonly Sentence[]): Section[] {
  const title = squeeze(document.metadata.title);
  const sections: Section[] = [];
  let open: OpenHeading[] = [];
  let current: Section | undefined;
  let hasText = false;
  for (const [index, sentence] of sentences.entries()) {
    const block = document.blocks[sentence.block]!;
    if (block.kind !== 'heading') {
      current = { ...(current ?? { first: index, path: [], level: 0, parent: -1 }), end: index + 1 };
      hasText = true;
      continue;
    }
    if (current && hasText) sections.push(current);
    const first = current && !hasText ? current.first : index;
    hasText = false;
    const level = block.level ?? 1;
    open = open.filter((heading) => heading.level < level);
    const parent = open.at(-1)?.sentence ?? -1;
    open.push({ level, sentence: index, text: squeeze(document.text.slice(sentence.start, sentence.end)) });
    const path = open.map((heading) => heading.text).filter((text) => text !== title);
    current = { first, end: index + 1, path, level, parent };
  }
  if (!current) return sections;
  const previous = sections.at(-1);
  if (hasText || !previous) sections.push(current);
  else sections[sections.length - 1] = { ...previous, end: current.end };
  return sections;
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/**
 * Joins sections shorter than `tiny` with the siblings after them while the whole stays within `maximum`
 * (UTF-16 units): the short questions and answers of a FAQ. A joined section has the path they share.
 */
export function joinTinySections(
  sections: readonly Section[],
  sentences: readonly Sentence[],
  tiny: number,
  maximum: number,
): Section[] {
  const joined: Section[] = [];
  for (const section of sections) {
    const previous = joined.at(-1);
    const siblings =
      previous && section.level > 0 && previous.level === section.level && previous.parent === section.parent;
    const fits =
      siblings &&
      lengthOf(sentences, previous.first, previous.end) < tiny &&
      lengthOf(sentences, previous.first, section.end) <= maximum;
    if (fits)
      joined[joined.length - 1] = {
        ...previous,
        end: section.end,
        path: sharedPath(previous.path, section.path),
      };
    else joined.push(section);
  }
  return joined;
}

function sharedPath(left: readonly string[], right: readonly string[]): readonly string[] {
  const different = left.findIndex((text, index) => text !== right[index]);
  return different < 0 ? left : left.slice(0, different);
}

/** UTF-16 units from the start of sentence `first` to the end of the last sentence before `end`. */
export function lengthOf(sentences: readonly Sentence[], first: number, end: number): number {
  return sentences[end - 1]!.end - sentences[first]!.start;
}
