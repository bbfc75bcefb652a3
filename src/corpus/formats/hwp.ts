import type { ParsedFile } from '../document.ts';
import { FormatError } from './format-error.ts';
import { readWithKordoc } from './kordoc.ts';
import { kordocBlocks } from './kordoc-blocks.ts';
import { officeFile } from './office-file.ts';
import { statedMetadata } from './office-properties.ts';
import { openZip } from './zip-guard.ts';

/** What a document for reading only shows to programs that cannot open it; nothing else is in it then. */
const DISTRIBUTION = /상위\s*버전의\s*배포용\s*문서|최신\s*버전의\s*한글.*뷰어/;
const MAX_NOTICE_LENGTH = 400;
/** Characters of a page set closely; programs that lay nothing out leave a book on its first page. */
const FULL_PAGE = 2_500;
const DISTRIBUTED =
  '배포용으로 저장되어 내용을 읽을 수 없는 한글 문서입니다. 일반 문서로 저장한 파일을 넣어 주세요.';

/** Hancom's documents: HWP 3, HWP 5 and HWPX, recognised by content. */
export const hwpFormat = {
  extensions: ['.hwp', '.hwpx'],
  bytes: true,
  async parse(bytes: Uint8Array): Promise<ParsedFile> {
    if (bytes[0] === 0x50 && bytes[1] === 0x4b) await openZip(bytes);
    const read = await readWithKordoc(bytes, ['hwp', 'hwp3', 'hwpx', 'hwpml']);
    const { title, author, keywords, pageMode, pageCount = 1 } = read.metadata;
    const unplaced = kordocBlocks(read.blocks, false);
    const length = unplaced.reduce((sum, { text }) => sum + text.length, 0);
    const hasPages = pageMode === 'layout' && length < pageCount * FULL_PAGE;
    const blocks = hasPages ? kordocBlocks(read.blocks, true) : unplaced;
    if (length < MAX_NOTICE_LENGTH && blocks.some(({ text }) => DISTRIBUTION.test(text)))
      throw new FormatError(DISTRIBUTED);
    return officeFile(blocks, statedMetadata({ title, author, keywords }), read.warnings);
  },
} as const;
