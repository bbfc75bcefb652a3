import { setTimeout as sleep } from 'node:timers/promises';

/** What the bot is doing right now, so that it can be let finish before the bot ends. */
export class Work {
  private readonly running = new Set<Promise<void>>();
  private closed = false;

  /** True once no new work is taken. */
  get isClosed(): boolean {
    return this.closed;
  }

  /** Runs a piece of work; it must handle its own failures. */
  track(task: () => Promise<void>): void {
    const promise = task().finally(() => this.running.delete(promise));
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
}
