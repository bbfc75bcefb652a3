import JSZip from 'jszip';
import { FormatError } from './format-error.ts';

/** What a zip-based document may hold; people's documents stay far below each. */
const ZIP_LIMITS = {
  entries: 10_000,
  /** Bytes of all entries after expanding. */
  expanded: 200_000_000,
  /** Times the file's own size; spreadsheets of equal cells reach about 100. */
  ratio: 300,
  /** Below this many expanded bytes the ratio says nothing. */
  smallExpanded: 20_000_000,
} as const;

const CENTRAL_ENTRY = Uint8Array.of(0x50, 0x4b, 0x01, 0x02);
const BROKEN = '파일이 손상되어 열 수 없습니다. 원본을 다시 받거나 프로그램에서 다시 저장해 주세요.';
const LOCKED = '암호가 걸린 파일입니다. 암호를 푼 파일을 넣어 주세요.';
const TOO_MANY = '파일 안에 든 항목이 너무 많아 읽지 않았습니다. 내용을 나누어 저장해 주세요.';
const TOO_LARGE =
  '압축을 풀면 지나치게 커지는 파일이라 읽지 않았습니다. 그림을 줄이거나 내용을 나누어 저장해 주세요.';

/**
 * Opens a zip-based document (DOCX, XLSX, PPTX, HWPX) after expanding every entry once and counting what comes
 * out: sizes that the archive declares are not believed. Expanding stops at the limit. Checksums must hold.
 *
 * @throws FormatError when it is no zip archive, broken, or expands beyond the limits.
 */
export async function openZip(bytes: Uint8Array): Promise<JSZip> {
  if (countEntries(bytes) > ZIP_LIMITS.entries) throw new FormatError(TOO_MANY);
  const zip = await load(bytes, false);
  const most = Math.min(
    ZIP_LIMITS.expanded,
    Math.max(ZIP_LIMITS.smallExpanded, bytes.length * ZIP_LIMITS.ratio),
  );
  let total = 0;
  for (const entry of Object.values(zip.files)) {
    if (!entry.dir) total += await expandedSize(entry, most - total);
  }
  // Checksums only now: to compute them everything is expanded.
  return load(bytes, true);
}

function load(bytes: Uint8Array, checkCRC32: boolean): Promise<JSZip> {
  return JSZip.loadAsync(bytes, { checkCRC32 }).catch((cause: unknown) => {
    throw new FormatError(isEncrypted(cause) ? LOCKED : BROKEN, { cause });
  });
}

/** Entries that the archive's directory may list, counted before any of them is taken into memory. */
function countEntries(bytes: Uint8Array): number {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let count = 0;
  for (let at = buffer.indexOf(CENTRAL_ENTRY); at >= 0; at = buffer.indexOf(CENTRAL_ENTRY, at + 4)) {
    count += 1;
  }
  return count;
}

function isEncrypted(cause: unknown): boolean {
  return cause instanceof Error && /encrypted/i.test(cause.message);
}

/** Bytes of one entry after expanding; refuses as soon as there are more than `most`. */
function expandedSize(entry: JSZip.JSZipObject, most: number): Promise<number> {
  return new Promise((resolve, reject) => {
    let size = 0;
    const stream = entry.nodeStream();
    stream.on('data', (part: Uint8Array) => {
      size += part.length;
      if (size <= most) return;
      stream.pause();
      reject(new FormatError(TOO_LARGE));
    });
    stream.on('error', (cause) => reject(new FormatError(BROKEN, { cause })));
    stream.on('end', () => resolve(size));
  });
}
