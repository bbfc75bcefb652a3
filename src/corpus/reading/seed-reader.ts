import { systemErrorCode } from '../../errors.ts';
import { extensionOf, formatFor, isBinary } from '../formats/index.ts';
import { type FoundFile, unreadableReason } from '../scan.ts';
import { type ReadSeed, readSeed } from '../seed.ts';
import { CachedReader } from './cached-reader.ts';
import { chooseFormat, FORMAT_ADVICE } from './choose-format.ts';
import type { ReadingLimits } from './limits.ts';
import { readBounded } from './read-bounded.ts';
import type { KeptRead, ReadCache } from './read-cache.ts';
import { tooLargeReason } from './too-large.ts';

export interface SeedReaderOptions {
  /** Larger files are reported, not read (bytes). */
  readonly maxFileBytes: number;
  readonly limits: ReadingLimits;
  /** Null: nothing is kept. */
  readonly cache: ReadCache | null;
  readonly signal?: AbortSignal | undefined;
}

/** Reads the files of one run, one at a time: short text here, all else in a process of its own. */
export class SeedReader {
  private readonly options: SeedReaderOptions;
  private readonly slow: CachedReader;
  private readonly onAbort = () => void this.slow.close();

  constructor(options: SeedReaderOptions) {
    this.options = options;
    this.slow = new CachedReader(options.limits, options.cache);
    options.signal?.addEventListener('abort', this.onAbort);
  }

  /**
   * Reads one found file; null when it has been deleted since.
   *
   * @throws the signal's reason
   */
  async read(found: FoundFile): Promise<ReadSeed | null> {
    const { signal } = this.options;
    signal?.throwIfAborted();
    try {
      const read = await this.readContent(found);
      signal?.throwIfAborted();
      return read;
    } catch (error) {
      signal?.throwIfAborted();
      if (systemErrorCode(error) === 'ENOENT') return null;
      return failed(unreadableReason(error));
    }
  }

  /** Ends the reading process. */
  async close(): Promise<void> {
    this.options.signal?.removeEventListener('abort', this.onAbort);
    await this.slow.close();
  }

  private async readContent(found: FoundFile): Promise<ReadSeed | null> {
    const { maxFileBytes } = this.options;
    const declared = formatFor(found.source);
    if (declared === undefined) return failed(unsupportedReason(found.source));
    if (found.size > maxFileBytes) return failed(tooLargeReason(found.size, maxFileBytes));
    const content = await readBounded(found.path, maxFileBytes);
    if (content.kind === 'too-large') return failed(tooLargeReason(content.size, maxFileBytes));
    const { bytes } = content;
    if (bytes.length === 0) return failed('빈 파일입니다. 내용을 채우거나 파일을 지워 주세요.');
    const choice = chooseFormat(bytes, declared);
    if (choice.kind === 'refused') return failed(choice.reason);
    const { format } = choice;
    const read =
      isBinary(format) || bytes.length > (format.quickBytes ?? Number.POSITIVE_INFINITY)
        ? asRead(await this.slow.read(found, bytes, format, maxFileBytes))
        : readSeed(bytes, found.source, format);
    return read?.kind === 'parsed' ? { ...read, warnings: [...choice.warnings, ...read.warnings] } : read;
  }
}

function asRead(kept: KeptRead | null): ReadSeed | null {
  if (kept === null) return null;
  if (kept.kind !== 'parsed') return failed(kept.reason);
  return { kind: 'parsed', file: kept.file, warnings: kept.file.warnings ?? [] };
}

function unsupportedReason(source: string): string {
  const extension = extensionOf(source);
  const named = extension === '' ? '확장자 없음' : extension;
  return `지원하지 않는 형식입니다(${named}). ${FORMAT_ADVICE}`;
}

function failed(reason: string): ReadSeed {
  return { kind: 'failed', reason };
}
