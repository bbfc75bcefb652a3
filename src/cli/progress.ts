import { SingleBar } from 'cli-progress';
import type { BuildProgress } from '../index-store/builder.ts';
import type { Output } from './output.ts';

/** Without a terminal a line is written this often at most, and none for builds that are done sooner (ms). */
const PLAIN_INTERVAL_MS = 5_000;

/** Shows how far a build is, on standard error. */
export interface BuildProgressView {
  report(progress: BuildProgress): void;
  /** Takes the bar away. */
  stop(): void;
}

/** A bar on a terminal, a plain line now and then elsewhere. */
export function createProgressView(
  output: Output,
  now: () => number = () => performance.now(),
): BuildProgressView {
  const meter = new BuildMeter(now());
  return output.notesInteractive ? barView(meter, now) : plainView(meter, output, now);
}

/** Adds up the two phases that run side by side: half of the work each. */
class BuildMeter {
  private readonly startedAt: number;
  private analyzed = 0;
  private embedded = 0;
  private chunks = 0;

  constructor(startedAt: number) {
    this.startedAt = startedAt;
  }

  add({ phase, done, total }: BuildProgress): void {
    const share = total === 0 ? 1 : done / total;
    if (phase !== 'embed') this.analyzed = phase === 'write' ? 1 : share;
    if (phase !== 'analyze') this.embedded = phase === 'write' ? 1 : share;
    if (phase === 'embed') this.chunks = total;
  }

  /** The state in words. */
  state(now: number) {
    const share = (this.analyzed + this.embedded) / 2;
    const elapsed = Math.max(0.001, (now - this.startedAt) / 1000);
    const done = share * this.chunks;
    return {
      percent: Math.floor(share * 100),
      done: count(Math.floor(done)),
      total: count(this.chunks),
      rate: count(Math.round(done / elapsed)),
      left: share > 0 ? duration((elapsed / share) * (1 - share)) : '계산 중',
    };
  }
}

function barView(meter: BuildMeter, now: () => number): BuildProgressView {
  const bar = new SingleBar({
    format: '색인 {bar} {percent}% · {done}/{total}조각 · 초당 {rate}조각 · 남은 시간 {left}',
    barCompleteChar: '█',
    barIncompleteChar: '░',
    barsize: 24,
    hideCursor: true,
    clearOnComplete: true,
    // Signals are the entry point's.
    gracefulExit: false,
  });
  let started = false;
  return {
    report(progress) {
      meter.add(progress);
      const state = meter.state(now());
      if (!started) bar.start(100, state.percent, state);
      else bar.update(state.percent, state);
      started = true;
    },
    stop() {
      if (started) bar.stop();
    },
  };
}

function plainView(meter: BuildMeter, output: Output, now: () => number): BuildProgressView {
  let writtenAt = now();
  return {
    report(progress) {
      meter.add(progress);
      if (now() - writtenAt < PLAIN_INTERVAL_MS) return;
      writtenAt = now();
      const { percent, done, total, rate, left } = meter.state(writtenAt);
      output.note(`색인 중 ${percent}% · ${done}/${total}조각 · 초당 ${rate}조각 · 남은 시간 ${left}`);
    },
    stop() {},
  };
}

function count(value: number): string {
  return value.toLocaleString('ko-KR');
}

/** A length of time for people: 45초, 3분 20초, 1시간 5분. */
export function duration(seconds: number): string {
  const whole = Math.ceil(seconds);
  if (whole < 60) return `${whole}초`;
  if (whole < 3600) return `${Math.floor(whole / 60)}분 ${whole % 60}초`;
  return `${Math.floor(whole / 3600)}시간 ${Math.floor((whole % 3600) / 60)}분`;
}
