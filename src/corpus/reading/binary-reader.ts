import type { ReadingLimits } from './limits.ts';
import type { ReadRequest } from './messages.ts';
import { type ChildModule, READING_CHILD, ReadingProcess, type ReadOutcome } from './reading-process.ts';

/** A process that holds more than this share of its limit after a file is replaced before the next one. */
const RECYCLE_SHARE = 0.75;

/** Has binary files taken apart by a process that is started when first needed and replaced whenever it is lost. */
export class BinaryReader {
  private readonly limits: ReadingLimits;
  private readonly module: ChildModule;
  private current: Promise<ReadingProcess | null> | null = null;
  private isClosed = false;

  constructor(limits: ReadingLimits, module: ChildModule = READING_CHILD) {
    this.limits = limits;
    this.module = module;
  }

  /** One file at a time. Never rejects. */
  async read(request: Omit<ReadRequest, 'kind'>): Promise<ReadOutcome> {
    if (this.isClosed) return { kind: 'lost', loss: 'start' };
    this.current ??= ReadingProcess.start(this.limits, this.module);
    const reader = await this.current;
    // A machine that cannot start it now would keep every further file waiting.
    if (reader === null) return { kind: 'lost', loss: 'start' };
    const outcome = await reader.read(request);
    if (outcome.kind !== 'lost') {
      if (outcome.memory > this.limits.memoryBytes * RECYCLE_SHARE) await this.drop(reader);
      return outcome;
    }
    await this.drop(reader);
    // What earlier files have left behind is not this file's fault.
    return outcome.loss === 'memory' && reader.reads > 1 ? this.read(request) : outcome;
  }

  /** Ends the process, also in the middle of a file. Resolves when it is gone. */
  async close(): Promise<void> {
    this.isClosed = true;
    const reader = await this.current;
    await reader?.end();
  }

  private async drop(reader: ReadingProcess): Promise<void> {
    this.current = null;
    await reader.end();
  }
}
