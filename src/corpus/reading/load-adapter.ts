import type { BinaryFormat, TextFormat } from '../formats/format.ts';
import { FormatError } from '../formats/format-error.ts';
import { formatFor, isBinary } from '../formats/index.ts';
import { readSeed } from '../seed.ts';

/**
 * Loads the adapter of a format for the reading process; one of text takes bytes, too.
 *
 * @param name one of the format's extensions
 * @throws Error when there is no such format
 */
export async function loadAdapter(name: string): Promise<BinaryFormat> {
  const format = formatFor(`file${name}`);
  if (format === undefined) throw new Error(`no format is called ${name}`);
  return isBinary(format) ? format.load() : withBytes(format);
}

function withBytes(format: TextFormat): BinaryFormat {
  return {
    extensions: format.extensions,
    bytes: true,
    async parse(bytes, source) {
      const read = readSeed(bytes, source, format);
      if (read.kind === 'failed') throw new FormatError(read.reason);
      return { ...read.file, warnings: read.warnings };
    },
  };
}
