import type { Block, DocumentMetadata, ParsedFile } from '../document.ts';
import { parsePage } from './dom.ts';
import { FormatError } from './format-error.ts';
import { htmlBlocks } from './html-blocks.ts';
import { isJsonObject, type JsonRecord, readRecord } from './json-records.ts';
import { parseLines } from './plain-text.ts';

/** A value that stands where a record is expected, and where a reader finds it (`3번째 항목`). */
export interface PlacedValue {
  readonly value: unknown;
  readonly place: string;
}

interface PlacedRecord extends JsonRecord {
  readonly place: string;
}

const NO_RECORDS =
  '읽을 글이 없습니다. {"title": "제목", "text": "본문"} 모양의 항목이 있는지 확인해 주세요.';
const TOO_DEEP = '글 속의 HTML이 너무 깊게 겹쳐 있어 읽지 못했습니다. 글만 옮겨 넣어 주세요.';
const MARKUP = /<(?:p|div|br|h[1-6]|li|table)\b[^>]*>/i;
const RECORD_LEVEL = 2;
const MAX_LEVEL = 6;
/** Warnings name this many places. */
const MAX_PLACES = 5;
/** A collection has this many tags of its records. */
const MAX_TAGS = 20;

/**
 * Makes one document of records: a single one is the document, several become its sections, each under its title with
 * a line that says who wrote it, where and when.
 *
 * @param own what the file states about the whole collection
 * @throws FormatError when no record has anything to read
 */
export function recordsDocument(
  values: readonly PlacedValue[],
  own: Partial<DocumentMetadata>,
  warnings: readonly string[],
): ParsedFile {
  const read = values.map(({ value, place }): PlacedRecord | string =>
    isJsonObject(value) ? { ...readRecord(value), place } : place,
  );
  const records = read.filter((record) => typeof record !== 'string').filter(isReadable);
  const skipped = read.flatMap((record) =>
    typeof record === 'string' ? record : isReadable(record) ? [] : record.place,
  );
  if (records.length === 0) throw new FormatError(NO_RECORDS);
  const isSingle = values.length === 1;
  return {
    blocks: isSingle ? singleBlocks(records[0]!) : sectionsOf(records),
    metadata: isSingle ? { ...own, ...records[0]!.metadata } : { ...commonMetadata(records), ...own },
    curated: !isSingle,
    ...withWarnings([...warnings, ...(skipped.length > 0 ? [skippedWarning(skipped)] : [])]),
  };
}

/** Korean list of places for a warning, shortened. */
export function namePlaces(places: readonly string[]): string {
  const more = places.length - MAX_PLACES;
  return places.slice(0, MAX_PLACES).join(', ') + (more > 0 ? ` 외 ${more}곳` : '');
}

function withWarnings(warnings: readonly string[]): Pick<ParsedFile, 'warnings'> {
  return warnings.length > 0 ? { warnings } : {};
}

function skippedWarning(places: readonly string[]): string {
  return `읽을 글이 없어 건너뛴 곳이 있습니다(${namePlaces(places)}). 글을 text에 적어 주세요.`;
}

function isReadable({ text, row }: JsonRecord): boolean {
  return text !== null || row !== '';
}

function singleBlocks({ text, row, metadata: { title } }: JsonRecord): readonly Block[] {
  if (text === null) return [{ kind: 'table-row', text: row }];
  const blocks = textBlocks(text);
  const [first] = blocks;
  return title === undefined || first?.text === title
    ? blocks
    : [{ kind: 'heading', level: 1, text: title }, ...blocks];
}

/** Rows of values need no headings; among texts, every record has one, so that none reads as part of another. */
function sectionsOf(records: readonly PlacedRecord[]): readonly Block[] {
  const hasTexts = records.some(({ text }) => text !== null);
  return records.flatMap(({ text, row, metadata, place }) => {
    const heading: Block = { kind: 'heading', level: RECORD_LEVEL, text: metadata.title ?? place };
    const facts = text === null ? '' : factsOf(metadata);
    const blocks: readonly Block[] = [
      ...(hasTexts ? [heading] : []),
      ...(facts === '' ? [] : [{ kind: 'paragraph', text: facts } as const]),
      ...(text === null ? [{ kind: 'table-row', text: row } as const] : textBlocks(text).map(lowered)),
    ];
    return blocks.map((block): Block => ({ ...block, place }));
  });
}

function factsOf({ author, publisher, date, url }: Partial<DocumentMetadata>): string {
  const facts = [
    author && `글쓴이: ${author}`,
    publisher && `발행처: ${publisher}`,
    date && `작성일: ${date}`,
    url && `주소: ${url}`,
  ];
  return facts.filter(Boolean).join(' · ');
}

function textBlocks(text: string): readonly Block[] {
  if (!MARKUP.test(text)) return parseLines(text);
  try {
    return htmlBlocks(parsePage(text).body);
  } catch (error) {
    if (error instanceof RangeError) throw new FormatError(TOO_DEEP, { cause: error });
    throw error;
  }
}

/** Headings inside a record stand below its own. */
function lowered(block: Block): Block {
  if (block.kind !== 'heading') return block;
  return { ...block, level: Math.min((block.level ?? 1) + RECORD_LEVEL, MAX_LEVEL) };
}

/** What all records state alike; where they differ, the collection as a whole has none. */
function commonMetadata(records: readonly JsonRecord[]): Partial<DocumentMetadata> {
  const common = (field: 'author' | 'publisher' | 'date') => {
    const [first, ...others] = new Set(records.map(({ metadata }) => metadata[field] ?? null));
    return others.length === 0 ? (first ?? null) : null;
  };
  const tags = [...new Set(records.flatMap(({ metadata }) => metadata.tags ?? []))].slice(0, MAX_TAGS);
  return { author: common('author'), publisher: common('publisher'), date: common('date'), url: null, tags };
}
