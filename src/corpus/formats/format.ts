import type { ParsedFile } from '../document.ts';

// Adapters turn one file format into blocks. They use no file system and no network.

/** A format of plain text in any encoding; short files are read where the documents are needed. */
export interface TextFormat {
  /** Lower case, with the dot. */
  readonly extensions: readonly string[];
  /** Whether files of the format may begin with YAML front matter, which is split off before `parse`. */
  readonly frontMatter: boolean;
  /**
   * Longer files (bytes) are read in the reading process: text can be made that keeps a parser of markup busy for
   * minutes. Absent where the time grows no faster than the text.
   */
  readonly quickBytes?: number;
  /**
   * @param text normalised text (NFC, `\n`), without front matter.
   * @param source path of the file, for formats that resolve relative names.
   */
  parse(text: string, source: string): ParsedFile;
}

/** A format that a library takes apart, in a process of its own: strangers' files may exhaust time and memory. */
export interface BinaryFormat {
  /** Lower case, with the dot. */
  readonly extensions: readonly string[];
  readonly bytes: true;
  /**
   * @param source path of the file; results are kept by content, so they must not depend on it.
   * @throws FormatError when the file is encrypted, holds no text or is broken
   */
  parse(bytes: Uint8Array, source: string): Promise<ParsedFile>;
}
