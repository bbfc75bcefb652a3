import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import type { OPS, PDFDocumentProxy } from 'pdfjs-dist';
import { FormatError } from './format-error.ts';

/** A document that pdf.js has opened, with its operator codes. */
export interface OpenPdf {
  readonly document: PDFDocumentProxy;
  readonly operators: typeof OPS;
}

const ENCRYPTED = '암호가 걸린 PDF라서 열지 못했습니다. 암호를 풀어 다시 저장한 파일을 넣어 주세요.';
/** For files, and for documents of which no page can be read. */
export const BROKEN = 'PDF 파일이 손상되어 열지 못했습니다. 원본에서 다시 저장해 넣어 주세요.';

/**
 * Opens a PDF with pdf.js: without a worker of its own, without evaluating code, with the character maps and
 * standard fonts of its package, and without decoding images.
 *
 * @throws FormatError when the file is encrypted with a password or is no readable PDF
 */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  const { getDocument, OPS: operators, VerbosityLevel } = await importQuietly();
  const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const task = getDocument({
    // pdf.js takes the buffer it is given for itself.
    data: Uint8Array.from(bytes),
    cMapUrl: join(folder, 'cmaps') + sep,
    cMapPacked: true,
    standardFontDataUrl: join(folder, 'standard_fonts') + sep,
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    maxImageSize: 0,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    return { document: await task.promise, operators };
  } catch (error) {
    await task.destroy();
    const isEncrypted = error instanceof Error && error.name === 'PasswordException';
    throw new FormatError(isEncrypted ? ENCRYPTED : BROKEN, { cause: error });
  }
}

/** pdf.js reports on standard output when it finds nothing to draw with; the output is its caller's. */
async function importQuietly(): Promise<typeof import('pdfjs-dist')> {
  const absent = ['DOMMatrix', 'ImageData', 'Path2D'].filter((name) => !Reflect.has(globalThis, name));
  for (const name of absent) Reflect.set(globalThis, name, class {});
  try {
    return await import('pdfjs-dist/legacy/build/pdf.mjs');
  } finally {
    for (const name of absent) Reflect.deleteProperty(globalThis, name);
  }
}
