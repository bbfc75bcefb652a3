/** Answers that the percentiles are taken over. */
const WINDOW = 1_000;

/** How long the latest answers took, in milliseconds. */
export class Latencies {
  private readonly values: number[] = [];
  private next = 0;

  add(milliseconds: number): void {
    this.values[this.next] = milliseconds;
    this.next = (this.next + 1) % WINDOW;
  }

  /** The value that a share (0 to 1) of the answers did not exceed (nearest rank); null before the first. */
  percentile(share: number): number | null {
    if (this.values.length === 0) return null;
    const sorted = this.values.toSorted((a, b) => a - b);
    return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]!;
  }
}
