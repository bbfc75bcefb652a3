import { decodeRawText } from '../decode.ts';
import { FormatError } from './format-error.ts';

/** A parsed JSON text, or where its syntax ends. */
export type JsonResult =
  | { readonly kind: 'value'; readonly value: unknown }
  /** `line` counts from 1; null when the text ends too early. */
  | { readonly kind: 'broken'; readonly line: number | null };

/**
 * Decodes a JSON file in any encoding, byte order mark and line separators inside strings included.
 *
 * @throws FormatError when the bytes are no text
 */
export function decodeJson(bytes: Uint8Array): string {
  const decoded = decodeRawText(bytes);
  if (decoded.kind === 'text') return decoded.text.replace(/^\ufeff/, '');
  throw new FormatError(
    decoded.kind === 'binary'
      ? '글이 아닌 이진 데이터가 들어 있습니다. JSON 파일이 맞는지 확인해 주세요.'
      : '글자 인코딩을 알 수 없습니다. 편집기에서 UTF-8로 다시 저장해 주세요.',
  );
}

/** Parses JSON; of a key that comes twice the last one counts. */
export function parseJson(text: string): JsonResult {
  try {
    return { kind: 'value', value: JSON.parse(text) };
  } catch (error) {
    // V8 tells the place only in its message.
    const position = error instanceof SyntaxError ? /at position (\d+)/.exec(error.message)?.[1] : undefined;
    if (position === undefined) return { kind: 'broken', line: null };
    return { kind: 'broken', line: text.slice(0, Number(position)).split('\n').length };
  }
}
