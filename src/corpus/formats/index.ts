import type { BinaryFormat, TextFormat } from './format.ts';
import { htmlFormat } from './html.ts';
import { markdownFormat } from './markdown.ts';
import { plainTextFormat } from './plain-text.ts';

/** What files of a format are wrapped in, which their first bytes show. */
export type Container = 'pdf' | 'zip' | 'ole';

/** A binary format as it is known before its library is loaded. */
export interface BinaryFormatEntry {
  /** Lower case, with the dot; the first one names the format. */
  readonly extensions: readonly string[];
  /** Empty when the first bytes tell nothing. */
  readonly containers: readonly Container[];
  /** Raised whenever the adapter makes something else of the same bytes: kept results are then made anew. */
  readonly version: number;
  load(): Promise<BinaryFormat>;
}

export type Format = TextFormat | BinaryFormatEntry;

const TEXT_FORMATS: readonly TextFormat[] = [markdownFormat, plainTextFormat, htmlFormat];

const BINARY_FORMATS: readonly BinaryFormatEntry[] = [
  binary(['.pdf'], ['pdf'], 1, async () => (await import('./pdf.ts')).pdfFormat),
  binary(['.hwp', '.hwpx'], ['ole', 'zip'], 1, async () => (await import('./hwp.ts')).hwpFormat),
  binary(['.docx', '.docm'], ['zip'], 1, async () => (await import('./docx.ts')).docxFormat),
  binary(['.pptx', '.pptm', '.ppsx'], ['zip'], 1, async () => (await import('./pptx.ts')).pptxFormat),
  binary(['.xlsx', '.xlsm'], ['zip'], 1, async () => (await import('./xlsx.ts')).xlsxFormat),
  binary(['.xls'], ['ole'], 1, async () => (await import('./xls.ts')).xlsFormat),
  binary(['.csv', '.tsv'], [], 1, async () => (await import('./csv.ts')).csvFormat),
  binary(['.eml'], [], 1, async () => (await import('./eml.ts')).emlFormat),
  binary(['.json'], [], 1, async () => (await import('./json.ts')).jsonFormat),
  binary(['.jsonl', '.ndjson'], [], 1, async () => (await import('./jsonl.ts')).jsonLinesFormat),
];

const FORMATS: readonly Format[] = [...TEXT_FORMATS, ...BINARY_FORMATS];

/** Extensions that can be read, lower case with the dot. */
export const SUPPORTED_EXTENSIONS: readonly string[] = FORMATS.flatMap(({ extensions }) => extensions);

/** The formats by one extension each, in the order users are told. */
export const FORMAT_NAMES: readonly string[] = FORMATS.map(({ extensions }) => extensions[0]!);

/** The format of a file name, by its extension in any case; undefined when it is not supported. */
export function formatFor(fileName: string): Format | undefined {
  const extension = extensionOf(fileName);
  return FORMATS.find(({ extensions }) => extensions.includes(extension));
}

export function isBinary(format: Format): format is BinaryFormatEntry {
  return 'load' in format;
}

/** Lower-case extension with the dot, or '' when the name has none. */
export function extensionOf(fileName: string): string {
  const name = fileName.slice(fileName.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(dot).toLowerCase() : '';
}

function binary(
  extensions: readonly string[],
  containers: readonly Container[],
  version: number,
  load: () => Promise<BinaryFormat>,
): BinaryFormatEntry {
  return { extensions, containers, version, load };
}
