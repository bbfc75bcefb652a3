import type { IRBlock, ParseFailure, ParseResult, ParseSuccess } from 'kordoc';
import { FormatError } from './format-error.ts';

type ErrorCode = NonNullable<ParseFailure['code']>;

const BROKEN = '파일이 손상되어 열 수 없습니다. 원본을 다시 받거나 프로그램에서 다시 저장해 주세요.';
const TOO_LARGE =
  '압축을 풀면 지나치게 커지는 파일이라 읽지 않았습니다. 그림을 줄이거나 내용을 나누어 저장해 주세요.';
const REASONS: Partial<Readonly<Record<ErrorCode, string>>> = {
  ENCRYPTED: '암호가 걸린 파일입니다. 암호를 푼 파일을 넣어 주세요.',
  DRM_PROTECTED: '문서 보안(DRM)이 걸린 파일입니다. 보안을 해제한 파일을 넣어 주세요.',
  ZIP_BOMB: TOO_LARGE,
  DECOMPRESSION_BOMB: TOO_LARGE,
};

/** The parsers of kordoc that are used. */
interface Parsers {
  readonly parse: (bytes: ArrayBuffer, options: { readonly ocr: false }) => Promise<ParseResult>;
}

/** A document as kordoc gives it, narrowed to what is used. */
export interface KordocDocument {
  readonly blocks: readonly IRBlock[];
  readonly metadata: NonNullable<ParseSuccess['metadata']>;
  /** Korean, for users: parts of the file that could not be read. */
  readonly warnings: readonly string[];
}

/**
 * Reads a Korean office file with kordoc, which recognises the format by content. Nothing is downloaded: text in
 * pictures is not read.
 *
 * @param expected formats (kordoc's names) that the adapter reads; what the file really is may be another
 * @throws FormatError when the file is encrypted, broken, too large or of another format
 */
export async function readWithKordoc(
  bytes: Uint8Array,
  expected: readonly ParseResult['fileType'][],
): Promise<KordocDocument> {
  // Loaded late: the library is large, and only the process that reads files needs it.
  const { parse }: Parsers = await import('kordoc');
  const result = await parse(copyBytes(bytes), { ocr: false });
  if (!result.success) throw new FormatError(REASONS[result.code ?? 'PARSE_ERROR'] ?? BROKEN);
  if (!expected.includes(result.fileType)) {
    throw new FormatError('확장자와 내용의 형식이 다릅니다. 원래 프로그램에서 다시 저장해 주세요.');
  }
  if (result.blocks.length === 0 && result.warnings !== undefined) throw new FormatError(BROKEN);
  const isPartial = result.warnings?.some(
    ({ code }) => code === 'PARTIAL_PARSE' || code === 'TRUNCATED_TABLE',
  );
  return {
    blocks: result.blocks,
    metadata: result.metadata ?? {},
    warnings: isPartial ? ['파일의 일부를 읽지 못했습니다. 원본에서 빠진 내용이 없는지 확인해 주세요.'] : [],
  };
}

/** kordoc takes a whole ArrayBuffer; bytes are often a window into a larger one. */
function copyBytes(bytes: Uint8Array): ArrayBuffer {
  const copy = new ArrayBuffer(bytes.length);
  new Uint8Array(copy).set(bytes);
  return copy;
}
