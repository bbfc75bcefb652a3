import { parseStatedDate } from './dates.ts';
import type { DocumentMetadata } from './document.ts';
import { normalizeText } from './normalize.ts';

export type MetadataField = keyof DocumentMetadata;

const KEYS: Readonly<Record<MetadataField, readonly string[]>> = {
  title: ['title', '제목'],
  author: ['author', 'byline', '저자', '글쓴이', '지은이', '작성자'],
  publisher: ['publisher', '발행처', '출처', '매체', '언론사'],
  date: ['date', 'published', 'publishedat', 'publishedon', '날짜', '작성일', '발행일', '게시일', '등록일'],
  url: ['url', 'link', '주소', '링크'],
  tags: ['tags', 'keywords', '태그', '키워드'],
};
const FIELDS: readonly MetadataField[] = ['title', 'author', 'publisher', 'date', 'url', 'tags'];
const FIELD_OF: ReadonlyMap<string, MetadataField> = new Map(
  FIELDS.flatMap((field) => KEYS[field].map((key) => [key, field] as const)),
);

/** The field that a key names in English or Korean, in any case, with or without `_` and `-`. */
export function metadataField(key: string): MetadataField | undefined {
  return FIELD_OF.get(foldKey(key));
}

/** A key without the differences that do not count: case, spaces, `_`, `-` and Unicode form. */
export function foldKey(key: string): string {
  return key
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s_-]+/g, '');
}

/**
 * Reads what someone has written for a field: a string, or a list of strings where several make sense.
 *
 * @param where begins the warnings: `머리말의`, `meta.yaml 3번째 줄의`
 * @param warnings takes one Korean sentence for a value that cannot be used
 * @returns the field alone; nothing when there is no usable value
 */
export function readField(
  field: MetadataField,
  value: unknown,
  where: string,
  warnings: string[],
): Partial<DocumentMetadata> {
  const strings = stringsOf(value);
  const first = strings[0];
  if (first === undefined) return {};
  switch (field) {
    case 'tags':
      return { tags: readTags(strings) };
    case 'date':
      return readDate(first, where, warnings);
    case 'url':
      return readUrl(first, where, warnings);
    case 'author':
      return { author: strings.join(', ') };
    case 'publisher':
      return { publisher: first };
    case 'title':
      return { title: first };
  }
}

/** Non-empty strings of a scalar or a list of scalars, on one line each. */
function stringsOf(value: unknown): readonly string[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.flatMap((item) => (typeof item === 'string' ? singleLine(item) : [])).filter(isFilled);
}

/** A string on one line, normalised: escapes can bring in characters that reading the file has taken out. */
export function singleLine(text: string): string {
  return normalizeText(text)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

function readTags(strings: readonly string[]): readonly string[] {
  const tags = strings.flatMap((tag) => tag.replace(/^\[(.*)\]$/, '$1').split(','));
  return [...new Set(tags.map((tag) => tag.trim().replace(/^#/, '')).filter(isFilled))];
}

function readDate(value: string, where: string, warnings: string[]): Partial<DocumentMetadata> {
  const date = parseStatedDate(value);
  if (date !== null) return { date };
  warnings.push(`${where} 날짜 '${value}'을(를) 읽지 못했습니다. 2025-07-10처럼 적어 주세요.`);
  return {};
}

function readUrl(value: string, where: string, warnings: string[]): Partial<DocumentMetadata> {
  const url = httpUrl(value);
  if (url !== null) return { url };
  warnings.push(`${where} 주소 '${value}'은(는) 쓸 수 없습니다. http:// 또는 https://로 시작해야 합니다.`);
  return {};
}

/** The address when it is an absolute http(s) one, else null. */
export function httpUrl(value: string): string | null {
  const url = URL.canParse(value) ? new URL(value) : null;
  return url && (url.protocol === 'https:' || url.protocol === 'http:') ? url.href : null;
}

function isFilled(text: string): boolean {
  return text !== '';
}
