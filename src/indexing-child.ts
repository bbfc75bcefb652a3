import { constants, setPriority } from 'node:os';
import { parseConfig } from './config.ts';
import { SsiatError } from './errors.ts';
import { type IndexingReport, reindex } from './indexing.ts';
import { createLogger } from './log.ts';
import { describeFailure } from './service/reindex-failure.ts';
import { type ReindexEvent, type ReindexRequest, reindexRequestSchema } from './service/reindex-messages.ts';
import { ReindexMeter } from './service/reindex-meter.ts';
import { Throttle } from './service/throttle.ts';
import { createRuntime } from './wiring.ts';

// The entry point of the process that service/reindex-process.ts starts: one run over the seeds, then it ends.

/** Progress is sent this often at most (ms). */
const PROGRESS_MS = 200;
/** How long a run may take to end by itself when nobody waits for it any more (ms). */
const ORPHAN_MS = 3_000;

type StartRequest = Extract<ReindexRequest, { kind: 'start' }>;

lowerPriority();
const cancellation = new AbortController();
const cancel = () => cancellation.abort(new SsiatError('cancelled', '색인을 중단했습니다.'));

process.on('message', (message) => {
  const request = reindexRequestSchema.parse(message);
  if (request.kind === 'cancel') return cancel();
  run(request).then(
    (report) => end({ kind: 'done', report }),
    (error: unknown) => end({ kind: 'failed', ...describeFailure(error) }),
  );
});
process.on('disconnect', () => {
  cancel();
  setTimeout(() => process.exit(1), ORPHAN_MS).unref();
});
// A terminal and a service manager signal every process of a program; this one is told by its parent what to do, and
// gives its lock back either way.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, cancel);

async function run({ settings, full, keepWhenEmptied }: StartRequest): Promise<IndexingReport> {
  const config = { ...parseConfig({}, process.cwd()), ...settings };
  const runtime = createRuntime(config, createLogger(config.logLevel));
  const meter = new ReindexMeter();
  const sender = new Throttle<ReindexEvent>(PROGRESS_MS, send);
  try {
    const { report } = await reindex(runtime, {
      full,
      keepWhenEmptied,
      signal: cancellation.signal,
      onProgress: (progress) => sender.push({ kind: 'progress', progress: meter.add(progress) }),
    });
    return report;
  } finally {
    sender.stop();
    await runtime.close();
  }
}

function send(event: ReindexEvent): void {
  if (process.connected) process.send?.(event);
}

/** Threads of the native libraries would keep the process alive. */
function end(event: ReindexEvent): void {
  if (!process.connected) process.exit(1);
  process.send?.(event, () => process.exit(0));
}

/** The parent answers questions meanwhile. Threads that start from here on inherit the priority. */
function lowerPriority(): void {
  try {
    setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // Not allowed here: the system shares the processor out by itself.
  }
}
