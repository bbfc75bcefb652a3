import type { ChildProcess } from 'node:child_process';
import { startChild } from '../../child.ts';
import type { ReadingLimits } from './limits.ts';
import { type ReadingRequest, type ReadReply, type ReadRequest, readingReplySchema } from './messages.ts';

/** Why there is no reply to a request. */
export type Loss = 'time' | 'memory' | 'crash' | 'start';

export type ReadOutcome = ReadReply | { readonly kind: 'lost'; readonly loss: Loss };

/** Where the entry point of the process is: as `startChild` wants it. */
export interface ChildModule {
  readonly module: string;
  readonly callerUrl: string;
}

export const READING_CHILD: ChildModule = { module: '../../reading-child', callerUrl: import.meta.url };

/** A process loads its code from a disk that may be busy (ms). */
const START_MS = 60_000;
/** The rest of the memory is buffers and WASM. */
const HEAP_SHARE = 0.75;
const MEBIBYTE = 1024 * 1024;
/** What is kept of the process's complaints (characters). */
const TAIL = 4_000;

/** A process that takes files apart, one at a time. */
export class ReadingProcess {
  private readonly child: ChildProcess;
  private readonly limits: ReadingLimits;
  private readonly ended: Promise<Loss>;
  private isEnded = false;
  private isOverdue = false;
  private complaints = '';
  private count = 0;

  /** @throws the system's error when no process can be started */
  private constructor(limits: ReadingLimits, { module, callerUrl }: ChildModule) {
    this.limits = limits;
    const heap = Math.round((limits.memoryBytes * HEAP_SHARE) / MEBIBYTE);
    this.child = startChild(module, callerUrl, [`--max-old-space-size=${heap}`]);
    // Unread, a full pipe would stop the process.
    this.child.stdout?.resume();
    this.child.stderr?.on('data', (data: Buffer) => {
      this.complaints = (this.complaints + data.toString()).slice(-TAIL);
    });
    this.ended = new Promise((resolve) => {
      const end = (loss: Loss) => {
        this.isEnded = true;
        resolve(loss);
      };
      this.child.on('error', () => {
        // Without a process there is nothing that could end.
        if (this.child.pid === undefined) end('start');
      });
      this.child.on('close', (_code, signal) => end(this.lossOf(signal)));
    });
  }

  /** A process that is ready; null when it could not be started. */
  static async start(limits: ReadingLimits, module: ChildModule): Promise<ReadingProcess | null> {
    let started: ReadingProcess;
    try {
      started = new ReadingProcess(limits, module);
    } catch {
      return null;
    }
    const reply = await started.ask({ kind: 'start', memoryBytes: limits.memoryBytes }, START_MS);
    if (typeof reply === 'object' && reply.kind === 'ready') return started;
    await started.end();
    return null;
  }

  /** Files that were asked for. */
  get reads(): number {
    return this.count;
  }

  async read(request: Omit<ReadRequest, 'kind'>): Promise<ReadOutcome> {
    this.count += 1;
    const reply = await this.ask({ kind: 'read', ...request }, this.limits.seconds * 1_000);
    if (typeof reply === 'string') return { kind: 'lost', loss: reply };
    return reply.kind === 'ready' ? { kind: 'lost', loss: 'crash' } : reply;
  }

  /** Resolves when the process is gone. */
  async end(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.ended;
  }

  private async ask(request: ReadingRequest, milliseconds: number) {
    const overdue = setTimeout(() => {
      this.isOverdue = true;
      this.child.kill('SIGKILL');
    }, milliseconds);
    let listen: (message: unknown) => void = () => undefined;
    const message = new Promise<unknown>((resolve) => {
      listen = resolve;
      this.child.once('message', listen);
    });
    // A process that is gone already tells so by its end.
    if (this.child.connected) this.child.send(request, () => undefined);
    try {
      const answer = await Promise.race([message, this.ended]);
      if (this.isEnded) return await this.ended;
      const reply = readingReplySchema.safeParse(answer);
      if (reply.success) return reply.data;
      await this.end();
      return 'crash' as const;
    } finally {
      clearTimeout(overdue);
      this.child.off('message', listen);
    }
  }

  /** V8 aborts when its heap is full; who else kills is the guard inside or the system, for memory both. */
  private lossOf(signal: NodeJS.Signals | null): Loss {
    if (this.isOverdue) return 'time';
    return signal === 'SIGKILL' || /heap out of memory|Array buffer allocation failed/.test(this.complaints)
      ? 'memory'
      : 'crash';
  }
}
