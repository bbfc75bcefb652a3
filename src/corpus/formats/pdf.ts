import type { ParsedFile } from '../document.ts';
import { FormatError } from './format-error.ts';
import { blocksOf } from './pdf-blocks.ts';
import { layOut } from './pdf-layout.ts';
import { readPdfMetadata } from './pdf-metadata.ts';
import { BROKEN, type OpenPdf, openPdf } from './pdf-open.ts';
import { type DrawnPage, drawPage } from './pdf-operators.ts';
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

/** Stands for a page that cannot be read. */
const NOTHING: DrawnPage = { width: 1, height: 1, glyphs: [], rules: [], hasPicture: false };

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
    } catch (error) {
      // pdf.js reports damage that it cannot mend by errors of many kinds.
      throw error instanceof FormatError ? error : new FormatError(BROKEN, { cause: error });
    } finally {
      await opened.document.destroy();
    }
  },
} as const;

async function readDocument(opened: OpenPdf): Promise<ParsedFile> {
  const { document } = opened;
  const pages: PageContent[] = [];
  const pictures: number[] = [];
  const broken: number[] = [];
  for (let number = 1; number <= Math.min(document.numPages, MAX_PAGES); number += 1) {
    const drawn = await readPage(opened, number);
    if (!drawn) broken.push(number);
    const content = uprightPage(drawn ?? NOTHING);
    pages.push(content);
    if (drawn?.hasPicture && lettersOf(content) < MIN_LETTERS) pictures.push(number);
  }
  refuseUnreadable(pages, pictures, broken);
  const blocks = blocksOf(layOut(pages));
  const { info } = await document.getMetadata();
  const isWebPage = BROWSER.test(`${Reflect.get(info, 'Creator')} ${Reflect.get(info, 'Producer')}`);
  const warnings = warningsOf(document.numPages, pictures, broken);
  return {
    blocks,
    metadata: await readPdfMetadata(document),
    // Headings that an author set apart; printed web pages carry menus that are left to cleaning.
    curated: !isWebPage && blocks.some(({ kind }) => kind === 'heading'),
    ...(warnings.length > 0 ? { warnings } : {}),
  };
}

/** Reads one page; null when it is damaged beyond what pdf.js mends. */
async function readPage({ document, operators }: OpenPdf, number: number): Promise<DrawnPage | null> {
  try {
    const page = await document.getPage(number);
    const drawn = await drawPage(page, operators);
    page.cleanup();
    return drawn;
  } catch {
    return null;
  }
}

/** @throws FormatError when nothing of a document, or nothing but signs, can be read */
function refuseUnreadable(
  pages: readonly PageContent[],
  pictures: readonly number[],
  broken: readonly number[],
): void {
  if (broken.length === pages.length) throw new FormatError(BROKEN);
  const letters = pages.reduce((sum, page) => sum + lettersOf(page), 0);
  const isSparse = letters < MIN_LETTERS * pages.length;
  if (letters === 0 || (isSparse && pictures.length > 0)) throw new FormatError(SCANNED);
  if (isUnmapped(pages)) throw new FormatError(UNMAPPED);
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

function warningsOf(
  pageCount: number,
  pictures: readonly number[],
  broken: readonly number[],
): readonly string[] {
  const [count, limit] = [pageCount.toLocaleString('ko-KR'), MAX_PAGES.toLocaleString('ko-KR')];
  return [
    ...(pageCount > MAX_PAGES
      ? [`${count}쪽 가운데 앞의 ${limit}쪽만 읽었습니다. 나머지는 나누어 넣어 주세요.`]
      : []),
    ...(pictures.length > 0
      ? [`${listed(pictures)}은 그림뿐이라 읽지 못했습니다. 글자 인식(OCR)을 거친 파일을 넣어 주세요.`]
      : []),
    ...(broken.length > 0
      ? [`${listed(broken)}은 손상되어 읽지 못했습니다. 원본에서 다시 저장해 넣어 주세요.`]
      : []),
  ];
}

function listed(pages: readonly number[]): string {
  const shown = pages.slice(0, 5).map((number) => `${number}쪽`);
  return shown.join(', ') + (pages.length > shown.length ? ` 등 ${pages.length}쪽` : '');
}
