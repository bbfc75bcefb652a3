import { createHash } from 'node:crypto';
import path from 'node:path';
import { type Format, isBinary } from '../formats/index.ts';
import type { FoundFile } from '../scan.ts';
import { BinaryReader } from './binary-reader.ts';
import type { ReadingLimits } from './limits.ts';
import type { KeptRead, ReadCache, ReadKey } from './read-cache.ts';
import type { Loss } from './reading-process.ts';

/** How long a file that met a limit is not tried again (ms). */
const GIVE_UP_MS = 60 * 60_000;
const MEBIBYTE = 1024 * 1024;

/** Reads files that may be slow: from what an earlier run has kept, else in the reading process. */
export class CachedReader {
  private readonly limits: ReadingLimits;
  private readonly cache: ReadCache | null;
  private readonly reader: BinaryReader;
  private isClosed = false;

  constructor(limits: ReadingLimits, cache: ReadCache | null) {
    this.limits = limits;
    this.cache = cache;
    this.reader = new BinaryReader(limits);
  }

  /**
   * One file at a time. Never rejects.
   *
   * @param bytes what the file held a moment ago
   * @returns null when the file has been deleted since
   */
  async read(
    found: FoundFile,
    bytes: Uint8Array,
    format: Format,
    maxFileBytes: number,
  ): Promise<KeptRead | null> {
    const name = format.extensions[0]!;
    const version = isBinary(format) ? format.version : null;
    const reader = `${name.slice(1)}-${version ?? 'text'}`;
    const key: ReadKey = { sha256: createHash('sha256').update(bytes).digest('hex'), reader };
    const kept = await this.cache?.get(key);
    if (kept && this.isValid(kept)) return kept;
    const { source } = found;
    const outcome = await this.reader.read({
      path: path.resolve(found.path),
      source,
      format: name,
      maxFileBytes,
    });
    switch (outcome.kind) {
      case 'gone':
        return null;
      case 'lost':
        return this.givenUp(key, outcome.loss);
      default: {
        const { sha256 } = outcome;
        const read: KeptRead =
          outcome.kind === 'parsed'
            ? { kind: 'parsed', file: outcome.file }
            : { kind: 'failed', reason: outcome.reason };
        // Reading text is no work that is worth keeping, unless it is never done.
        return sha256 === null || version === null ? read : this.keep({ sha256, reader }, read);
      }
    }
  }

  /** Ends the reading process, also in the middle of a file. */
  async close(): Promise<void> {
    this.isClosed = true;
    await this.reader.close();
  }

  private isValid(kept: KeptRead): boolean {
    return kept.kind !== 'given-up' || (kept.limits === stamp(this.limits) && Date.now() < kept.until);
  }

  private givenUp(key: ReadKey, loss: Loss): KeptRead | Promise<KeptRead> {
    const until = Date.now() + GIVE_UP_MS;
    const read: KeptRead = {
      kind: 'given-up',
      reason: lossReason(loss, this.limits),
      limits: stamp(this.limits),
      until,
    };
    // Neither a process that does not start nor one that was ended says anything of the file.
    return loss === 'start' || this.isClosed ? read : this.keep(key, read);
  }

  private async keep(key: ReadKey, read: KeptRead): Promise<KeptRead> {
    await this.cache?.put(key, read);
    return read;
  }
}

function stamp({ seconds, memoryBytes }: ReadingLimits): string {
  return `${seconds}s ${memoryBytes}B`;
}

function lossReason(loss: Loss, { seconds, memoryBytes }: ReadingLimits): string {
  switch (loss) {
    case 'time':
      return `읽는 데 ${seconds}초가 넘게 걸려 그만두었습니다. 파일을 나누어 넣거나 SEEDS_READ_SECONDS를 늘려 주세요.`;
    case 'memory':
      return `읽는 데 메모리가 ${Math.round(memoryBytes / MEBIBYTE)}MB 넘게 필요해 그만두었습니다. 파일을 나누어 넣거나 SEEDS_READ_MEMORY_MB를 늘려 주세요.`;
    case 'crash':
      return '파일이 손상되어 읽는 프로그램이 멈추었습니다. 원래 프로그램에서 다시 저장해 주세요.';
    case 'start':
      return '파일을 읽는 프로그램을 시작하지 못했습니다. 메모리와 디스크의 여유를 확인하고 다시 색인해 주세요.';
  }
}
