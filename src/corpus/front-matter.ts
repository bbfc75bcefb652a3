import { parse } from 'yaml';
import { parseStatedDate } from './dates.ts';
import type { DocumentMetadata } from './document.ts';
import { normalizeText } from './normalize.ts';

/** A text file split into what its author states about it and its body. */
export interface FrontMatter {
  /** Only what is stated; keys that are absent or unusable are missing. */
  readonly metadata: Partial<DocumentMetadata>;
  readonly body: string;
  /** True when the file begins with front matter, even broken one. */
  readonly present: boolean;
  /** Korean, one sentence each: what could not be used and how to write it. */
  readonly warnings: readonly string[];
}

type Field = 'title' | 'author' | 'publisher' | 'date' | 'url' | 'tags';

const FIELD_NAMES: Readonly<Record<string, Field>> = {
  title: 'title',
  제목: 'title',
  author: 'author',
  저자: 'author',
  글쓴이: 'author',
  지은이: 'author',
  작성자: 'author',
  publisher: 'publisher',
  발행처: 'publisher',
  출처: 'publisher',
  date: 'date',
  날짜: 'date',
  작성일: 'date',
  발행일: 'date',
  url: 'url',
  주소: 'url',
  링크: 'url',
  tags: 'tags',
  태그: 'tags',
};

const BLOCK = /^\s*---[ ]*\n([\s\S]*?)(?:^|\n)(?:---|\.\.\.)[ ]*(?:\n|$)/;
const KEY_LINE = /^([\p{L}][\p{L}\p{N} _-]{0,30}?)\s*:(?:\s+(.*)|)$/u;

/**
 * Splits YAML front matter off a normalised text. A block that opens a file but holds no such key is a
 * horizontal rule of the body. Broken YAML is read line by line as far as it goes, with a warning; its block
 * leaves the body in any case. Never throws.
 */
export function splitFrontMatter(text: string): FrontMatter {
  const match = BLOCK.exec(text);
  const yaml = match?.[1] ?? '';
  if (!match || !yaml.split('\n').some(isFrontMatterKey)) {
    return { metadata: {}, body: text, present: false, warnings: [] };
  }
  const warnings: string[] = [];
  const entries = readEntries(yaml, warnings);
  return {
    metadata: readMetadata(entries, warnings),
    body: text.slice(match[0].length),
    present: true,
    warnings,
  };
}

/** A key that front matter uses: one of ours, or an ASCII one as site generators write (`layout: post`). */
function isFrontMatterKey(line: string): boolean {
  const key = KEY_LINE.exec(line)?.[1]?.toLowerCase().normalize('NFC');
  return key !== undefined && (Object.hasOwn(FIELD_NAMES, key) || /^[a-z0-9_-]+$/.test(key));
}

function readEntries(yaml: string, warnings: string[]): readonly [string, unknown][] {
  try {
    // The failsafe schema keeps every scalar a string: 2025.10 must not become the number 2025.1.
    const value: unknown = parse(yaml, { schema: 'failsafe' });
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return Object.entries(value);
  } catch {
    // Read line by line below.
  }
  warnings.push(
    "머리말(YAML) 문법이 맞지 않아 읽을 수 있는 줄만 썼습니다. 값에 ':'이 있으면 따옴표로 감싸 주세요.",
  );
  return yaml.split('\n').flatMap((line): [string, unknown][] => {
    const match = KEY_LINE.exec(line);
    const value = match?.[2]?.trim().replace(/^(["'])(.*)\1$/, '$2');
    return match && value ? [[match[1]!, value]] : [];
  });
}

function readMetadata(entries: readonly [string, unknown][], warnings: string[]): Partial<DocumentMetadata> {
  const metadata: { -readonly [Key in keyof DocumentMetadata]?: DocumentMetadata[Key] } = {};
  for (const [key, value] of entries) {
    const name = key.trim().toLowerCase().normalize('NFC');
    const field = Object.hasOwn(FIELD_NAMES, name) ? FIELD_NAMES[name] : undefined;
    const strings = stringsOf(value);
    const first = strings[0];
    if (!field || first === undefined || metadata[field] !== undefined) continue;
    if (field === 'tags') metadata.tags = readTags(strings);
    else if (field === 'date') metadata.date = readDate(first, warnings);
    else if (field === 'url') metadata.url = readUrl(first, warnings);
    else metadata[field] = field === 'author' ? strings.join(', ') : first;
  }
  return metadata;
}

/** Non-empty strings of a scalar or a list of scalars, on one line each. */
function stringsOf(value: unknown): readonly string[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return (
    values
      .filter((item) => typeof item === 'string')
      // An escape in quoted YAML can bring in characters that reading the file has taken out.
      .map((item) =>
        normalizeText(item)
          .replace(/[\s\p{Cc}]+/gu, ' ')
          .trim(),
      )
      .filter((item) => item !== '')
  );
}

function readTags(strings: readonly string[]): readonly string[] {
  const tags = strings.flatMap((tag) => tag.replace(/^\[(.*)\]$/, '$1').split(','));
  return [...new Set(tags.map((tag) => tag.trim().replace(/^#/, '')).filter((tag) => tag !== ''))];
}

function readDate(value: string, warnings: string[]): string | null {
  const date = parseStatedDate(value);
  if (date === null)
    warnings.push(`머리말의 날짜 '${value}'을(를) 읽지 못했습니다. 2025-07-10처럼 적어 주세요.`);
  return date;
}

function readUrl(value: string, warnings: string[]): string | null {
  const url = httpUrl(value);
  if (url === null) {
    warnings.push(`머리말의 주소 '${value}'은(는) 쓸 수 없습니다. http:// 또는 https://로 시작해야 합니다.`);
  }
  return url;
}

/** The address when it is an absolute http(s) one, else null. */
export function httpUrl(value: string): string | null {
  const url = URL.canParse(value) ? new URL(value) : null;
  return url && (url.protocol === 'https:' || url.protocol === 'http:') ? url.href : null;
}
