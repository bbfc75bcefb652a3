import type { ParsedFile } from '../document.ts';
import { FormatError } from './format-error.ts';
import { blocksOf } from './pdf-blocks.ts';
import { layOut } from './pdf-layout.ts';
import { readPdfMetadata } from './pdf-metadata.ts';
import { type OpenPdf, openPdf } from './pdf-open.ts';
import { drawPage } from './pdf-operators.ts';
import type { PageContent } from './pdf-page.ts';
import { uprightPage } from './pdf-upright.ts';

/** Pages beyond are left out, with a warning. */
const MAX_PAGES = 1_000;
/** A page with fewer letters and figures than this has no text layer. */
const MIN_LETTERS = 10;
/** Text of which more than this share is in no script people here write comes from a font without its characters. */
const MAX_UNKNOWN_SHARE = 0.15;
const KNOWN =
  /^[\p{Script=Hangul}\p{Script=Latin}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]$/u;
const RARE = /^[\p{Co}\p{Cn}\u3400-\u4dbf]$/u;
/** Programs that print web pages. */
const BROWSER = /skia\/pdf|mozilla|chrome|webkit|wkhtmltopdf|quartz pdfcontext/i;

const SCANNED =
  '스캔한 그림뿐인 PDF라서 읽을 글이 없습니다. 글자 인식(OCR)을 거친 파일이나 원본 문서를 넣어 주세요.';
const UNMAPPED =
  'PDF의 글꼴에 글자 정보가 없어 글을 읽지 못했습니다. 원본 문서를 넣거나 다른 프로그램에서 PDF로 다시 저장해 주세요.';

/** PDF with a text layer: columns in order, without running headers, each block with its page as place. */
export const pdfFormat = {
  extensions: ['.pdf'],
  bytes: true,
  /** @throws FormatError when the file is encrypted, scanned, broken or has no readable characters */
  async parse(bytes: Uint8Array): Promise<ParsedFile> {
    const opened = await openPdf(bytes);
    try {
      return await readDocument(opened);
    } finally {
      await opened.document.destroy();
    }
  },
} as const;

async function readDocument(opened: OpenPdf): Promise<ParsedFile> {
  const { document } = opened;
  const pages: PageContent[] = [];
  const unread: number[] = [];
  for (let number = 1; number <= Math.min(document.numPages, MAX_PAGES); number += 1) {
    const { content, hasPicture } = await readPage(opened, number);
    pages.push(content);
    if (hasPicture && lettersOf(content) < MIN_LETTERS) unread.push(number);
  }
  const letters = pages.reduce((sum, page) => sum + lettersOf(page), 0);
  if (letters < MIN_LETTERS * pages.length && (letters === 0 || unread.length > 0))
    throw new FormatError(SCANNED);
  if (isUnmapped(pages)) throw new FormatError(UNMAPPED);
  const blocks = blocksOf(layOut(pages));
  const metadata = await readPdfMetadata(document);
  const { info } = await document.getMetadata();
  const isWebPage = BROWSER.test(`${Reflect.get(info, 'Creator')} ${Reflect.get(info, 'Producer')}`);
  const warnings = warningsOf(document.numPages, unread);
  return {
    blocks,
    metadata,
    // Headings that an author set apart; printed web pages carry menus that are left to cleaning.
    curated: !isWebPage && blocks.some(({ kind }) => kind === 'heading'),
    ...(warnings.length > 0 ? { warnings } : {}),
  };
}

/** Reads one page; a page that pdf.js cannot read is empty, as broken as readers show it. */
async function readPage(
  { document, operators }: OpenPdf,
  number: number,
): Promise<{ content: PageContent; hasPicture: boolean }> {
  const page = await document.getPage(number);
  const drawn = await drawPage(page, operators);
  page.cleanup();
  return { content: uprightPage(drawn), hasPicture: drawn.hasPicture };
}

function lettersOf({ glyphs }: PageContent): number {
  return glyphs.filter(({ text }) => /[\p{L}\p{N}]/u.test(text)).length;
}

function isUnmapped(pages: readonly PageContent[]): boolean {
  const characters = pages.flatMap(({ glyphs }) => glyphs.map(({ text }) => text));
  const unknown = characters.filter(
    (text) => RARE.test(text) || ([...text].length === 1 && !KNOWN.test(text)),
  );
  return unknown.length > characters.length * MAX_UNKNOWN_SHARE;
}

function warningsOf(pageCount: number, unread: readonly number[]): readonly string[] {
  const warnings: string[] = [];
  if (pageCount > MAX_PAGES) {
    warnings.push(
      `${pageCount.toLocaleString('ko-KR')}쪽 가운데 앞의 ${MAX_PAGES.toLocaleString('ko-KR')}쪽만 읽었습니다. 나머지는 나누어 넣어 주세요.`,
    );
  }
  if (unread.length > 0) {
    const shown = unread.slice(0, 5).map((number) => `${number}쪽`);
    const more = unread.length > shown.length ? ` 등 ${unread.length}쪽` : '';
    warnings.push(
      `${shown.join(', ')}${more}은 그림뿐이라 읽지 못했습니다. 글자 인식(OCR)을 거친 파일을 넣어 주세요.`,
    );
  }
  return warnings;
}
