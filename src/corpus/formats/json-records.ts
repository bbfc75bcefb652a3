import type { DocumentMetadata } from '../document.ts';
import { normalizeText } from '../normalize.ts';
import { foldKey, metadataField, readField, singleLine } from '../stated-metadata.ts';
import { rowTexts } from './table-rows.ts';

/** One object of a JSON file: a text with what is said about it, or a row of values. */
export interface JsonRecord {
  /** Title, author, publisher, date, address, tags as far as stated. */
  readonly metadata: Partial<DocumentMetadata>;
  /** Normalised text; null when the object has no key for one. */
  readonly text: string | null;
  /** `열쇠: 값 · 열쇠: 값` for an object that is no text; '' when it has no plain values. */
  readonly row: string;
}

/** Keys in order of preference, folded. */
const TITLE_KEYS = ['title', '제목', 'headline', 'subject', 'question', '질문', 'name', '이름'];
const TEXT_KEYS = [
  ...['text', 'content', 'contents', 'body', '본문', '내용', '글', 'article'],
  ...['answer', '답변', '답', 'description', '설명'],
];
/** A name or a description alone makes no text of an object: rows of data have them, too. */
const WEAK_TEXT_KEYS = new Set(['description', '설명']);

/** Keys whose list of objects is what the file is about, when other lists stand beside it. */
const LIST_KEYS = [
  'items',
  'documents',
  'articles',
  'records',
  'data',
  'posts',
  'results',
  'rows',
  '목록',
  '항목',
];

export type JsonObject = Readonly<Record<string, unknown>>;

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Reads one object; which of its values are text does not depend on their order. */
export function readRecord(object: JsonObject): JsonRecord {
  const values = new Map(Object.entries(object).map(([key, value]) => [foldKey(key), value]));
  const textOf = (keys: readonly string[]) => {
    for (const key of keys) {
      const text = textValue(values.get(key));
      if (text !== null) return { key, text };
    }
    return null;
  };
  const found = textOf(TEXT_KEYS);
  const title = textOf(TITLE_KEYS);
  const isText = found !== null && !(WEAK_TEXT_KEYS.has(found.key) && title === null);
  return {
    metadata: { ...readMetadata(object), ...(title ? { title: singleLine(title.text) } : {}) },
    text: isText ? found.text : null,
    row: isText ? '' : rowOf(object),
  };
}

/** The list of objects that an object wraps (`{"items": [...]}`); null when it wraps none, or its own text counts. */
export function wrappedList(object: JsonObject): readonly unknown[] | null {
  const lists: { readonly key: string; readonly list: readonly unknown[] }[] = [];
  for (const [key, value] of Object.entries(object)) {
    if (Array.isArray(value) && value.some(isJsonObject)) lists.push({ key: foldKey(key), list: value });
  }
  if (lists.length <= 1) return lists[0]?.list ?? null;
  return lists.find(({ key }) => LIST_KEYS.includes(key))?.list ?? null;
}

function readMetadata(object: JsonObject): Partial<DocumentMetadata> {
  let metadata: Partial<DocumentMetadata> = {};
  for (const [key, value] of Object.entries(object)) {
    const field = metadataField(key);
    if (field === undefined || metadata[field] !== undefined) continue;
    // Data is full of odd dates and addresses: thousands of warnings would help nobody.
    metadata = {
      ...metadata,
      ...readField(field, typeof value === 'number' ? String(value) : value, '', []),
    };
  }
  return metadata;
}

/** A string, or a list of strings as paragraphs; null for anything else and for nothing. */
function textValue(value: unknown): string | null {
  const parts: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (parts.length === 0 || !parts.every((part) => typeof part === 'string')) return null;
  const text = normalizeText(parts.join('\n\n'));
  return text.trim() === '' ? null : text;
}

function rowOf(object: JsonObject): string {
  const cells = Object.entries(object)
    .map(([key, value]) => ({ key: singleLine(key), value: plainValue(value) }))
    .filter(({ value }) => value !== '');
  const header = cells.map(({ key }) => key);
  return rowTexts(header, [cells.map(({ value }) => value)])[0] ?? '';
}

function plainValue(value: unknown): string {
  if (typeof value === 'string') return singleLine(value);
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? '예' : '아니요';
  return Array.isArray(value) ? value.filter(isPlain).map(plainValue).filter(Boolean).join(', ') : '';
}

function isPlain(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number';
}
