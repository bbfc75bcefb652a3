import type { FormatAdapter } from './format.ts';
import { htmlFormat } from './html.ts';
import { markdownFormat } from './markdown.ts';
import { plainTextFormat } from './plain-text.ts';

export type { FormatAdapter } from './format.ts';

const FORMATS: readonly FormatAdapter[] = [markdownFormat, plainTextFormat, htmlFormat];

/** Extensions that can be read, lower case with the dot, in the order users are told. */
export const SUPPORTED_EXTENSIONS: readonly string[] = FORMATS.flatMap(({ extensions }) => extensions);

/** The adapter for a file name, by its extension in any case; undefined when the format is not supported. */
export function formatFor(fileName: string): FormatAdapter | undefined {
  const extension = extensionOf(fileName);
  return FORMATS.find(({ extensions }) => extensions.includes(extension));
}

/** Lower-case extension with the dot, or '' when the name has none. */
export function extensionOf(fileName: string): string {
  const name = fileName.slice(fileName.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(dot).toLowerCase() : '';
}
