/**
 * Passes values on at most once in `milliseconds`: the first at once, later ones when their time has come, and of
 * several only the last.
 */
export class Throttle<Value> {
  private readonly send: (value: Value) => void;
  private readonly milliseconds: number;
  private sentAt = Number.NEGATIVE_INFINITY;
  private waiting: { readonly value: Value } | null = null;
  private timer: NodeJS.Timeout | null = null;

  constructor(milliseconds: number, send: (value: Value) => void) {
    this.milliseconds = milliseconds;
    this.send = send;
  }

  push(value: Value): void {
    this.waiting = { value };
    if (this.timer !== null) return;
    const left = this.sentAt + this.milliseconds - performance.now();
    if (left <= 0) this.flush();
    else this.timer = setTimeout(() => this.flush(), left);
  }

  /** Drops what is waiting. */
  stop(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    this.waiting = null;
  }

  private flush(): void {
    this.timer = null;
    if (this.waiting === null) return;
    const { value } = this.waiting;
    this.waiting = null;
    this.sentAt = performance.now();
    this.send(value);
  }
}
