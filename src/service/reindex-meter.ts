import type { BuildProgress } from '../index-store/builder.ts';
import type { ReindexProgress } from './reindex-messages.ts';

/** How a run's time is shared out, roughly: reading the seeds, then building, then inverting and writing. */
const READ_SHARE = 0.03;
const WRITE_SHARE = 0.05;
const BUILD_SHARE = 1 - READ_SHARE - WRITE_SHARE;
/** What was seen for less than this (seconds) says nothing about the rest. */
const LEAST_SECONDS = 1;

/** Before anything is known of a run. */
export const NO_PROGRESS: ReindexProgress = {
  phase: 'read',
  done: 0,
  total: 0,
  percent: 0,
  perSecond: null,
  remainingSeconds: null,
};

/**
 * Makes one figure of the two phases that run side by side. The slower one decides when a build ends, so the run is as
 * far as the one that is behind.
 */
export class ReindexMeter {
  private readonly now: () => number;
  private builtSince: number | null = null;
  private analyzed = 0;
  private embedded = 0;
  private written = 0;
  private chunks = 0;
  private percent = 0;

  /** @param now a clock in milliseconds */
  constructor(now: () => number = () => performance.now()) {
    this.now = now;
  }

  add({ phase, done, total }: BuildProgress): ReindexProgress {
    this.builtSince ??= this.now();
    const share = total === 0 ? 1 : done / total;
    if (phase === 'write') {
      this.analyzed = this.embedded = 1;
      this.written = share;
    } else if (phase === 'analyze') {
      this.analyzed = share;
    } else {
      this.embedded = share;
      this.chunks = total;
    }
    return this.progress(phase === 'write', (this.now() - this.builtSince) / 1000);
  }

  private progress(writing: boolean, seconds: number): ReindexProgress {
    const built = Math.min(this.analyzed, this.embedded);
    const whole = READ_SHARE + built * BUILD_SHARE + this.written * WRITE_SHARE;
    this.percent = Math.max(this.percent, Math.floor(whole * 100));
    const done = Math.floor(built * this.chunks);
    const isTold = seconds >= LEAST_SECONDS && built > 0;
    return {
      phase: writing ? 'write' : this.analyzed < this.embedded ? 'analyze' : 'embed',
      done,
      total: this.chunks,
      percent: this.percent,
      perSecond: isTold ? done / seconds : null,
      remainingSeconds: isTold ? (seconds / (whole - READ_SHARE)) * (1 - whole) : null,
    };
  }
}
