import { setImmediate } from 'node:timers/promises';

/** Work on the event loop longer than this holds up whoever is waiting for an answer (milliseconds). */
const LONGEST_STRETCH_MS = 15;

/** Lets the event loop serve others while a long loop runs. */
export class Breather {
  private since = performance.now();

  /** Gives way when the loop has run for a while; tells whether it did. */
  async pause(): Promise<boolean> {
    if (performance.now() - this.since < LONGEST_STRETCH_MS) return false;
    await setImmediate();
    this.since = performance.now();
    return true;
  }
}
