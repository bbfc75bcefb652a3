import type { PDFDocumentProxy } from 'pdfjs-dist';
import { parseStatedDate } from '../dates.ts';
import type { DocumentMetadata } from '../document.ts';
import { normalizeText } from '../normalize.ts';
import { statedMetadata } from './office-properties.ts';

/**
 * Title, author, publisher and date that a PDF states about itself, in XMP before the older Info dictionary. The
 * date is a stated date of publication only: creation and modification are when a file was made, not when its
 * text was published.
 */
export async function readPdfMetadata(document: PDFDocumentProxy): Promise<Partial<DocumentMetadata>> {
  const { info, metadata } = await document.getMetadata();
  const xmp = (name: string): string => oneLine(metadata?.get(name));
  const entry = (name: string): string => oneLine(Reflect.get(info, name));
  const date = parseStatedDate(xmp('prism:publicationdate')) ?? parseStatedDate(xmp('dc:date'));
  return {
    ...statedMetadata({
      title: xmp('dc:title') || entry('Title'),
      author: xmp('dc:creator') || entry('Author'),
      company: xmp('dc:publisher'),
    }),
    ...(date ? { date } : {}),
  };
}

function oneLine(value: unknown): string {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  const text = values.filter((part) => typeof part === 'string').join(', ');
  return normalizeText(text).replace(/\s+/g, ' ').trim();
}
