import type { ParsedFile } from '../document.ts';

/** Turns the text of one file format into blocks. Pure: no file system, no network. */
export interface FormatAdapter {
  /** Lower case, with the dot. */
  readonly extensions: readonly string[];
  /** Whether files of the format may begin with YAML front matter, which is split off before `parse`. */
  readonly frontMatter: boolean;
  /**
   * @param text normalised text (NFC, `\n`), without front matter.
   * @param source path of the file, for formats that resolve relative names.
   */
  parse(text: string, source: string): ParsedFile;
}
