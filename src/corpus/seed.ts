import { assembleDocument } from './assemble.ts';
import { cleanBlocks } from './clean.ts';
import { decodeText } from './decode.ts';
import type { Block, ParsedFile, SeedDocument } from './document.ts';
import type { TextFormat } from './formats/format.ts';
import { FormatError } from './formats/format-error.ts';
import { formatFor, isBinary } from './formats/index.ts';
import { splitFrontMatter } from './front-matter.ts';
import { inferStructure, placeArticles, promoteTitle } from './headings.ts';
import { describeDocument } from './metadata.ts';

/** A file after reading: its blocks, or why there are none. Independent of all other files. */
export type ReadSeed =
  | { readonly kind: 'parsed'; readonly file: ParsedFile; readonly warnings: readonly string[] }
  | { readonly kind: 'failed'; readonly reason: string };

/** A document after cleaning, or why nothing is left to answer from. */
export type FinishedSeed =
  | { readonly kind: 'document'; readonly document: SeedDocument }
  | { readonly kind: 'failed'; readonly reason: string };

const TOO_DEEP = '구조가 너무 깊게 겹쳐 있어 읽지 못했습니다. 글만 .txt 파일로 옮겨 넣어 주세요.';
const BROKEN = '파일이 손상되어 읽지 못했습니다. 글만 .txt 파일로 옮겨 넣어 주세요.';
const BINARY = '글이 아닌 이진 데이터가 들어 있습니다. 확장자가 맞는지, 파일이 온전한지 확인해 주세요.';
const UNKNOWN_ENCODING = '글자 인코딩을 알 수 없습니다. 편집기에서 UTF-8로 다시 저장해 주세요.';
const NO_TEXT = '읽을 글이 없습니다. 내용을 채우거나 파일을 지워 주세요.';

/**
 * Reads the bytes of a text file. Pure; the result may be kept and finished again when other files change.
 *
 * @param source path relative to the seeds folder.
 * @param format by default the one that the source's extension tells
 */
export function readSeed(
  bytes: Uint8Array,
  source: string,
  format: TextFormat | null = textFormatOf(source),
): ReadSeed {
  if (format === null) return failed('글로 된 형식이 아닙니다. 확장자가 맞는지 확인해 주세요.');
  if (bytes.length === 0) return failed('빈 파일입니다. 내용을 채우거나 파일을 지워 주세요.');
  const decoded = decodeText(bytes);
  if (decoded.kind === 'binary') return failed(BINARY);
  if (decoded.kind === 'unknown-encoding') return failed(UNKNOWN_ENCODING);
  const front = format.frontMatter
    ? splitFrontMatter(decoded.text)
    : { metadata: {}, body: decoded.text, present: false, warnings: [] };
  const parsed = parse(format, front.body, source);
  if (typeof parsed === 'string') return failed(parsed);
  if (parsed.blocks.length === 0) return failed(NO_TEXT);
  const file: ParsedFile = {
    blocks: parsed.blocks,
    metadata: { ...parsed.metadata, ...front.metadata },
    ...(front.present ? { frontMatter: front.metadata } : {}),
    curated: parsed.curated || front.present,
  };
  return { kind: 'parsed', file, warnings: [...front.warnings, ...(parsed.warnings ?? [])] };
}

function textFormatOf(source: string): TextFormat | null {
  const format = formatFor(source);
  return format === undefined || isBinary(format) ? null : format;
}

/** The reason when a library fails on a file: one file must not end the run. */
function parse(format: TextFormat, text: string, source: string): ParsedFile | string {
  try {
    return format.parse(text, source);
  } catch (error) {
    if (error instanceof FormatError) return error.message;
    // Nesting that exhausts the stack.
    return error instanceof RangeError ? TOO_DEEP : BROKEN;
  }
}

function failed(reason: string): { readonly kind: 'failed'; readonly reason: string } {
  return { kind: 'failed', reason };
}

/**
 * Cleans a parsed file and makes it a document.
 *
 * @param repeated lines that several files share, from `findRepeatedLines` over all files of the corpus.
 */
export function finishSeed(file: ParsedFile, source: string, repeated: ReadonlySet<string>): FinishedSeed {
  const cleaned = file.curated
    ? { blocks: file.blocks, removed: [], headline: null }
    : cleanBlocks(file.blocks, repeated);
  // Headings come first: the title may be one of them; then a title that was none becomes the first heading.
  const hasStructure = file.curated && cleaned.blocks.some(({ kind }) => kind === 'heading');
  const structured = hasStructure ? cleaned.blocks : inferStructure(cleaned.blocks, cleaned.headline);
  const isHeadline = ({ kind, text }: Block) => kind === 'heading' && text === cleaned.headline?.text;
  const headline = cleaned.headline ? (structured.find(isHeadline) ?? null) : null;
  const metadata = describeDocument(file.metadata, { ...cleaned, blocks: structured, headline }, source);
  const blocks = placeArticles(hasStructure ? structured : promoteTitle(structured, metadata.title));
  const document = assembleDocument(source, metadata, blocks);
  if (!/[\p{L}\p{N}]/u.test(document.text)) return failed(NO_TEXT);
  return { kind: 'document', document };
}
