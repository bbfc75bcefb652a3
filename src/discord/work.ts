import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from '../log.ts';

/** What the bot is doing right now, so that it can be let finish before the bot ends. */
export class Work {
  private readonly running = new Set<Promise<void>>();
  private readonly log: Logger;
  private closed = false;

  constructor(log: Logger) {
    this.log = log;
  }

  /** True once no new work is taken. */
  get isClosed(): boolean {
    return this.closed;
  }

  /** Runs a piece of work; a failure that it does not handle itself is logged, and ends nothing else. */
  track(task: () => Promise<void>): void {
    const promise = this.run(task).finally(() => this.running.delete(promise));
    this.running.add(promise);
  }

  /** Takes no new work and waits for what is running, at most `milliseconds`. Resolves to how much was left undone. */
  async close(milliseconds: number): Promise<number> {
    this.closed = true;
    const timer = new AbortController();
    await Promise.race([
      Promise.allSettled(this.running),
      sleep(milliseconds, undefined, { signal: timer.signal }).catch(() => undefined),
    ]);
    timer.abort();
    return this.running.size;
  }

  private async run(task: () => Promise<void>): Promise<void> {
    try {
      await task();
    } catch (error) {
      this.log.error({ err: error }, 'work failed');
    }
  }
}
