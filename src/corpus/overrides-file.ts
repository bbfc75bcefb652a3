import { isMap, isNode, isScalar, isSeq, LineCounter, type Pair, parseDocument, type YAMLMap } from 'yaml';
import type { DocumentMetadata } from './document.ts';
import type { SeedOverride } from './seed-overrides.ts';
import { foldKey, type MetadataField, metadataField, readField } from './stated-metadata.ts';

/** What `meta.yaml` holds. */
export interface SeedOverrides {
  /** In the order of the file. */
  readonly entries: readonly SeedOverride[];
  /** Korean, one sentence each, with the line. */
  readonly warnings: readonly string[];
}

const SHAPE_ADVICE = "'- path: 폴더/*.pdf' 아래에 title, author, publisher, date, url, tags를 적어 주세요.";

/**
 * Reads `meta.yaml`: a list of entries, each with a `path` (or a list of them) and fields as front matter has them.
 * What cannot be used is left out with a warning; broken YAML gives no entry at all. Never throws.
 *
 * @param text normalised text of the file
 */
export function parseSeedOverrides(text: string): SeedOverrides {
  const lines = new LineCounter();
  // The failsafe schema keeps every scalar a string: 2025.10 must not become the number 2025.1.
  const document = parseDocument(text, { schema: 'failsafe', lineCounter: lines });
  const [broken] = document.errors;
  if (broken) {
    const { line } = lines.linePos(broken.pos[0]);
    return unusable(`${line}번째 줄의 YAML 문법이 맞지 않아 이 파일을 쓰지 않았습니다. 고쳐 주세요.`);
  }
  const { contents } = document;
  if (contents === null || (isScalar(contents) && contents.value === ''))
    return { entries: [], warnings: [] };
  if (!isSeq(contents)) return unusable(`목록이 아니어서 쓰지 않았습니다. ${SHAPE_ADVICE}`);
  const warnings: string[] = [];
  const lineOf = (node: unknown): number => lines.linePos(startOf(node)).line;
  const entries = contents.items.flatMap((item) => {
    if (isMap(item)) return readEntry(item, lineOf, warnings);
    warnings.push(`${lineOf(item)}번째 줄을 읽지 못했습니다. ${SHAPE_ADVICE}`);
    return [];
  });
  return { entries, warnings };
}

function unusable(warning: string): SeedOverrides {
  return { entries: [], warnings: [warning] };
}

function readEntry(
  item: YAMLMap,
  lineOf: (node: unknown) => number,
  warnings: string[],
): readonly SeedOverride[] {
  const line = lineOf(item);
  let patterns: readonly string[] = [];
  let metadata: Partial<DocumentMetadata> = {};
  for (const pair of item.items) {
    const key = keyOf(pair);
    const place = `${lineOf(pair.key)}번째 줄의`;
    const value = plainValue(pair.value);
    const field = metadataField(key);
    if (foldKey(key) === 'path' || foldKey(key) === '경로') patterns = readPatterns(value);
    else if (field !== undefined) metadata = { ...metadata, ...readValue(field, value, place, warnings) };
    else warnings.push(`${place} '${key}'은(는) 모르는 항목이어서 쓰지 않았습니다. ${SHAPE_ADVICE}`);
  }
  if (patterns.length === 0) {
    warnings.push(`${line}번째 줄의 항목에 path가 없어 쓰지 않았습니다. ${SHAPE_ADVICE}`);
    return [];
  }
  return [{ line, patterns, metadata }];
}

function readPatterns(value: unknown): readonly string[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values
    .filter((path) => typeof path === 'string')
    .map((path) => path.normalize('NFC').trim().replaceAll('\\', '/').replace(/^\.\//, ''))
    .filter((path) => path !== '');
}

/** A value that is left empty states that there is none; a document always has a title. */
function readValue(
  field: MetadataField,
  value: unknown,
  where: string,
  warnings: string[],
): Partial<DocumentMetadata> {
  if (value === undefined) {
    warnings.push(`${where} 값을 읽지 못했습니다. 글이나 글의 목록으로 적어 주세요.`);
    return {};
  }
  if (value !== '') return readField(field, value, where, warnings);
  if (field === 'title') return {};
  return field === 'tags' ? { tags: [] } : { [field]: null };
}

function keyOf({ key }: Pair): string {
  return isScalar(key) && typeof key.value === 'string' ? key.value.trim() : '';
}

/** A string or a list of strings; undefined for what no field is written as. */
function plainValue(node: unknown): string | readonly string[] | undefined {
  if (node === null) return '';
  if (isScalar(node)) return typeof node.value === 'string' ? node.value : undefined;
  if (!isSeq(node)) return undefined;
  return node.items.flatMap((item) => (isScalar(item) && typeof item.value === 'string' ? item.value : []));
}

function startOf(node: unknown): number {
  return isNode(node) ? (node.range?.[0] ?? 0) : 0;
}
