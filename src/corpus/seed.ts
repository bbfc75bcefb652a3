import { assembleDocument } from './assemble.ts';
import { cleanBlocks } from './clean.ts';
import { decodeText } from './decode.ts';
import type { Block, ParsedFile, SeedDocument } from './document.ts';
import { type FormatAdapter, formatFor, SUPPORTED_EXTENSIONS } from './formats/index.ts';
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

/** What to do about a file that cannot be read, in every message about formats. */
export const FORMAT_ADVICE = `${SUPPORTED_EXTENSIONS.join(', ')} 파일로 바꾸어 넣어 주세요.`;

const TOO_DEEP = '구조가 너무 깊게 겹쳐 있어 읽지 못했습니다. 글만 .txt 파일로 옮겨 넣어 주세요.';
const NO_TEXT = '읽을 글이 없습니다. 내용을 채우거나 파일을 지워 주세요.';

/**
 * Reads one file's bytes. Pure; the result may be kept and finished again when other files change.
 *
 * @param source path relative to the seeds folder; its extension decides the format.
 */
export function readSeed(bytes: Uint8Array, source: string): ReadSeed {
  const format = formatFor(source);
  if (!format) return { kind: 'failed', reason: `지원하지 않는 형식입니다. ${FORMAT_ADVICE}` };
  if (bytes.length === 0)
    return { kind: 'failed', reason: '빈 파일입니다. 내용을 채우거나 파일을 지워 주세요.' };
  const decoded = decodeText(bytes);
  if (decoded.kind === 'binary') {
    return {
      kind: 'failed',
      reason: `글이 아닌 이진 데이터가 들어 있습니다. 확장자가 맞는지 확인하고 ${FORMAT_ADVICE}`,
    };
  }
  if (decoded.kind === 'unknown-encoding') {
    return { kind: 'failed', reason: '글자 인코딩을 알 수 없습니다. 편집기에서 UTF-8로 다시 저장해 주세요.' };
  }
  const front = format.frontMatter
    ? splitFrontMatter(decoded.text)
    : { metadata: {}, body: decoded.text, present: false, warnings: [] };
  const parsed = parseOrNull(format, front.body, source);
  if (parsed === null) return { kind: 'failed', reason: TOO_DEEP };
  if (parsed.blocks.length === 0) return { kind: 'failed', reason: NO_TEXT };
  const file: ParsedFile = {
    blocks: parsed.blocks,
    metadata: { ...parsed.metadata, ...front.metadata },
    curated: parsed.curated || front.present,
  };
  return { kind: 'parsed', file, warnings: front.warnings };
}

/** Null for nesting that exhausts the stack. */
function parseOrNull(format: FormatAdapter, text: string, source: string): ParsedFile | null {
  try {
    return format.parse(text, source);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
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
  if (!/[\p{L}\p{N}]/u.test(document.text)) return { kind: 'failed', reason: NO_TEXT };
  return { kind: 'document', document };
}
