import type JSZip from 'jszip';
import type { DocumentMetadata } from '../document.ts';
import { collapse } from './element-text.ts';
import { xmlEvents } from './xml-events.ts';

/** Titles that programs fill in themselves. */
const FILLED_TITLE =
  /^(?:제목\s?없음|무제|새\s?(?:문서|한글 문서|프레젠테이션|통합 문서)|빈\s?문서|untitled|(?:document|문서|통합 문서|book|presentation|프레젠테이션|슬라이드|slide|sheet|시트)\s?\d*|(?:microsoft )?(?:word|excel|powerpoint)(?: 문서| document| 프레젠테이션| presentation)?|powerpoint\s?(?:프레젠테이션|presentation)|(?:microsoft word|한글) - .*|.*\.(?:hwpx?|docx?|xlsx?|pptx?|pdf|txt))$/i;
/** Accounts and programs that write a file without being its author. */
const FILLED_AUTHOR =
  /^(?:user\d*|owner|admin(?:istrator)?|root|guest|pc|home|default|test|unknown|windows\s?(?:user|사용자)|microsoft(?: office)?(?: user| 사용자)?|사용자|관리자|작성자|author|python-docx|openpyxl|xlsxwriter|apache poi|pptxgenjs|libreoffice|hancom|한글과컴퓨터|un-named|none|null)$/i;
const FILLED_COMPANY =
  /^(?:microsoft(?: corporation)?|hewlett-packard(?: company)?|hp|samsung(?: electronics)?|lg(?: electronics)?|lenovo|dell|home|user|pc|company|회사|none|null|-)$/i;

/** What the properties of a file name; absent values are null or ''. */
interface StatedProperties {
  readonly title?: string | null | undefined;
  readonly author?: string | null | undefined;
  readonly company?: string | null | undefined;
  readonly keywords?: readonly string[] | null | undefined;
}

/**
 * What a file's properties state about the document, without what programs fill in by themselves. The times at
 * which a file was created or saved are no date of its content and are left out.
 */
export function statedMetadata(properties: StatedProperties): Partial<DocumentMetadata> {
  const title = stated(properties.title, FILLED_TITLE);
  const author = stated(properties.author, FILLED_AUTHOR);
  const publisher = stated(properties.company, FILLED_COMPANY);
  const tags = (properties.keywords ?? []).flatMap((tag) => stated(tag, FILLED_TITLE) ?? []);
  return {
    ...(title === null ? {} : { title }),
    ...(author === null ? {} : { author }),
    ...(publisher === null ? {} : { publisher }),
    ...(tags.length === 0 ? {} : { tags: [...new Set(tags)] }),
  };
}

/** Reads the properties of an Office Open XML file (DOCX, XLSX, PPTX): title, author, company, keywords. */
export async function readOfficeProperties(zip: JSZip): Promise<Partial<DocumentMetadata>> {
  const core = await elementTexts(zip, 'docProps/core.xml');
  const app = await elementTexts(zip, 'docProps/app.xml');
  return statedMetadata({
    title: core.get('title'),
    author: core.get('creator'),
    company: app.get('Company'),
    keywords: core.get('keywords')?.split(/[,;、，]/),
  });
}

function stated(value: string | null | undefined, filled: RegExp): string | null {
  const text = collapse(value ?? '');
  return text === '' || !/[\p{L}\p{N}]/u.test(text) || filled.test(text) ? null : text;
}

/** Text of each element of a small XML file, by local name; the first of a name counts. */
async function elementTexts(zip: JSZip, path: string): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  const xml = await zip.file(path)?.async('string');
  let open: string | null = null;
  for (const event of xmlEvents(xml ?? '')) {
    if (event.kind === 'open') open = event.name;
    else if (event.kind === 'close') open = null;
    else if (open !== null && !texts.has(open)) texts.set(open, event.text);
  }
  return texts;
}
