import type { PDFDocumentProxy } from 'pdfjs-dist';
import { parseStatedDate } from '../dates.ts';
import type { DocumentMetadata } from '../document.ts';
import { normalizeText } from '../normalize.ts';
import { statedAuthor, statedTitle } from './stated-properties.ts';

/**
 * Title, author, publisher and date that a PDF states about itself, in XMP before the older Info dictionary. The
 * date is a stated date of publication only: creation and modification are when a file was made, not when its
 * text was published.
 */
export async function readPdfMetadata(document: PDFDocumentProxy): Promise<Partial<DocumentMetadata>> {
  const { info, metadata } = await document.getMetadata();
  const xmp = (name: string): string => oneLine(metadata?.get(name));
  const entry = (name: string): string => oneLine(Reflect.get(info, name));
  const title = statedTitle(xmp('dc:title')) ?? statedTitle(entry('Title'));
  const author = statedAuthor(xmp('dc:creator')) ?? statedAuthor(entry('Author'));
  const publisher = xmp('dc:publisher') || null;
  const date = parseStatedDate(xmp('prism:publicationdate')) ?? parseStatedDate(xmp('dc:date'));
  return {
    ...(title ? { title } : {}),
    ...(author ? { author } : {}),
    ...(publisher ? { publisher } : {}),
    ...(date ? { date } : {}),
  };
}

function oneLine(value: unknown): string {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  const text = values.filter((part) => typeof part === 'string').join(', ');
  return normalizeText(text).replace(/\s+/g, ' ').trim();
}
