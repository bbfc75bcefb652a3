/** Kinds of structural units; a table row and a list item are sentences of their own when text is segmented. */
export type BlockKind = 'heading' | 'paragraph' | 'list-item' | 'table-row' | 'code';

/** One structural unit of a file, in reading order, before cleaning. */
export interface Block {
  readonly kind: BlockKind;
  /** NFC text on one or more lines; never empty after trimming. */
  readonly text: string;
  /** Heading depth, 1 to 6; only for headings. */
  readonly level?: number;
  /** Where a reader would look ("3쪽", "시트 2, 5행"); absent when the format has no such places. */
  readonly place?: string;
  /** True when the file has no blank line before this block: lines that belong together. */
  readonly tight?: boolean;
}

/** What is known about a document. Unknown stays null: nothing here is ever guessed. */
export interface DocumentMetadata {
  readonly title: string;
  readonly author: string | null;
  readonly publisher: string | null;
  /** ISO 8601 calendar date (2025-07-10), or as coarse as the source gives it (2025-07, 2025). */
  readonly date: string | null;
  readonly url: string | null;
  readonly tags: readonly string[];
}

/** What a format adapter makes of a file. */
export interface ParsedFile {
  readonly blocks: readonly Block[];
  /**
   * Only what the file itself states (front matter, `<meta>`); the rest is looked for in the text. Null states that
   * there is none: it is not looked for.
   */
  readonly metadata: Partial<DocumentMetadata>;
  /** The part of `metadata` that whoever put the file in wrote on top of it; nothing overrides that. */
  readonly frontMatter?: Partial<DocumentMetadata>;
  /** True when an author wrote the structure for reading (front matter): cleaning then leaves the text alone. */
  readonly curated: boolean;
  /** What of the file could not be used, in Korean, for users; absent when all of it could. */
  readonly warnings?: readonly string[];
}

/** A block inside {@link SeedDocument.text}; `[start, end)` are UTF-16 offsets. */
export interface PlacedBlock {
  readonly kind: BlockKind;
  readonly level?: number;
  readonly place?: string;
  readonly start: number;
  readonly end: number;
}

/** A cleaned document: the text that quotes and offsets refer to. */
export interface SeedDocument {
  /** Path relative to the seeds folder, with `/` on every platform, NFC. */
  readonly source: string;
  /** SHA-256 (hex) over the cleaned text, its blocks and the metadata: equal hash, equal index content. */
  readonly contentHash: string;
  readonly metadata: DocumentMetadata;
  /** Cleaned text, NFC, blocks separated by a blank line (list items and table rows by one line break). */
  readonly text: string;
  readonly blocks: readonly PlacedBlock[];
}

/** Something of a file that could not be used although the file became a document. */
export interface DocumentWarning {
  readonly source: string;
  /** Korean, for users: what, and what to do. */
  readonly reason: string;
}

/** A file that was found but could not become a document. */
export interface DocumentFailure {
  readonly source: string;
  /** Korean, for users: why, and what to do. */
  readonly reason: string;
}
