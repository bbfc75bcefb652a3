import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { Socket } from 'node:net';
import { systemErrorCode } from '../../errors.ts';
import { startWorker } from '../../worker.ts';
import type { BinaryFormat } from '../formats/format.ts';
import { FormatError } from '../formats/format-error.ts';
import { unreadableReason } from '../scan.ts';
import { type ReadingReply, type ReadRequest, readingRequestSchema } from './messages.ts';
import { readBounded } from './read-bounded.ts';
import { tidyFile } from './tidy.ts';
import { tooLargeReason } from './too-large.ts';

const BROKEN = '파일이 손상되었거나 형식이 맞지 않아 읽지 못했습니다. 원래 프로그램에서 다시 저장해 주세요.';
const TOO_DEEP = '구조가 너무 깊게 겹쳐 있거나 너무 커서 읽지 못했습니다. 글만 .txt 파일로 옮겨 넣어 주세요.';

/**
 * Makes this process the reading process that `reading-process.ts` started: it takes files apart on request, one at a
 * time, and ends with its parent.
 *
 * @param load the adapter of a format, by one of the format's extensions
 */
export function serveReading(load: (format: string) => Promise<BinaryFormat>): void {
  forbidNetwork();
  // A terminal signals every process of a program; this one is ended by its parent.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
  process.on('disconnect', () => process.exit(0));
  process.on('message', (message) => {
    const request = readingRequestSchema.parse(message);
    if (request.kind === 'start') void startGuard(request.memoryBytes).then(() => send({ kind: 'ready' }));
    else void read(request, load).then(send);
  });
}

/** No library has a reason to reach out, and files of strangers must not give it one. */
function forbidNetwork(): void {
  Socket.prototype.connect = () => {
    throw new Error('the reading process has no network');
  };
}

async function startGuard(memoryBytes: number): Promise<void> {
  const guard = startWorker('./guard-worker', import.meta.url);
  guard.postMessage(memoryBytes);
  await once(guard, 'message');
}

async function read(
  { path, source, format, maxFileBytes }: ReadRequest,
  load: (format: string) => Promise<BinaryFormat>,
): Promise<ReadingReply> {
  const memory = () => process.memoryUsage.rss();
  let sha256: string | null = null;
  try {
    const adapter = await load(format);
    const content = await readBounded(path, maxFileBytes);
    if (content.kind === 'too-large') {
      const reason = tooLargeReason(content.size, maxFileBytes);
      return { kind: 'failed', sha256, reason, memory: memory() };
    }
    sha256 = createHash('sha256').update(content.bytes).digest('hex');
    const file = tidyFile(await adapter.parse(content.bytes, source));
    return { kind: 'parsed', sha256, file, memory: memory() };
  } catch (error) {
    if (sha256 === null && systemErrorCode(error) === 'ENOENT') return { kind: 'gone', memory: memory() };
    return { kind: 'failed', sha256, reason: reasonOf(error, sha256 !== null), memory: memory() };
  }
}

function reasonOf(error: unknown, isRead: boolean): string {
  if (error instanceof FormatError) return error.message;
  if (!isRead) return unreadableReason(error);
  // For the log of whoever started this process; users cannot do anything with it.
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  return error instanceof RangeError ? TOO_DEEP : BROKEN;
}

function send(reply: ReadingReply): void {
  if (process.connected) process.send?.(reply);
}
