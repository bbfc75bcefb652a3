import type { DocumentMetadata, ParsedFile } from '../document.ts';
import { FormatError } from './format-error.ts';
import { recordsDocument } from './json-document.ts';
import { isJsonObject, readRecord, wrappedList } from './json-records.ts';
import { decodeJson, parseJson } from './json-text.ts';
import { parseJsonLines } from './jsonl.ts';

/** JSON: one record, a list of records, or an object around such a list. */
export const jsonFormat = {
  extensions: ['.json'],
  bytes: true,
  async parse(bytes: Uint8Array): Promise<ParsedFile> {
    const text = decodeJson(bytes);
    const result = parseJson(text);
    if (result.kind === 'value') return documentOf(result.value);
    if (isLines(text)) return parseJsonLines(text);
    throw new FormatError(
      result.line === null
        ? 'JSON이 중간에 끝납니다. 파일이 온전한지 확인해 주세요.'
        : `JSON 문법이 ${result.line}번째 줄에서 맞지 않습니다. 고쳐서 다시 넣어 주세요.`,
    );
  },
} as const;

function documentOf(value: unknown): ParsedFile {
  if (Array.isArray(value)) return listDocument(value, {});
  if (!isJsonObject(value)) return recordsDocument([], {}, []);
  const list = readRecord(value).text === null ? wrappedList(value) : null;
  return list === null
    ? recordsDocument([{ value, place: '1번째 항목' }], {}, [])
    : listDocument(list, readRecord(value).metadata);
}

function listDocument(list: readonly unknown[], own: Partial<DocumentMetadata>): ParsedFile {
  const values = list.map((value, index) => ({ value, place: `${index + 1}번째 항목` }));
  return recordsDocument(values, own, []);
}

/** Programs write JSON lines under either name. */
function isLines(text: string): boolean {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.length > 1 && lines.slice(0, 2).every((line) => isJsonObject(lineValue(line)));
}

function lineValue(line: string): unknown {
  const result = parseJson(line);
  return result.kind === 'value' ? result.value : null;
}
