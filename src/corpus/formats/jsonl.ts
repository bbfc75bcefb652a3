import type { ParsedFile } from '../document.ts';
import { FormatError } from './format-error.ts';
import { namePlaces, type PlacedValue, recordsDocument } from './json-document.ts';
import { decodeJson, parseJson } from './json-text.ts';

/** JSON lines: a record a line; lines that are no JSON are named and the rest is read. */
export const jsonLinesFormat = {
  extensions: ['.jsonl', '.ndjson'],
  bytes: true,
  async parse(bytes: Uint8Array): Promise<ParsedFile> {
    return parseJsonLines(decodeJson(bytes));
  },
} as const;

/** @throws FormatError when no line is JSON, or none has anything to read */
export function parseJsonLines(text: string): ParsedFile {
  const values: PlacedValue[] = [];
  const broken: string[] = [];
  text.split(/\r\n?|\n/).forEach((line, index) => {
    if (line.trim() === '') return;
    const place = `${index + 1}번째 줄`;
    const result = parseJson(line);
    if (result.kind === 'value') values.push({ value: result.value, place });
    else broken.push(place);
  });
  if (values.length === 0) {
    throw new FormatError(
      'JSON으로 읽히는 줄이 없습니다. 한 줄에 {"title": "제목", "text": "본문"} 하나씩 적어 주세요.',
    );
  }
  const warnings =
    broken.length === 0
      ? []
      : [
          `JSON 문법이 맞지 않아 건너뛴 줄이 있습니다(${namePlaces(broken)}). 한 줄에 하나씩 온전하게 적어 주세요.`,
        ];
  return recordsDocument(values, {}, warnings);
}
