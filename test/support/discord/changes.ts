const POLL_MS = 20;

/** Wakes whoever waits for something to have happened. */
export class Changes {
  readonly #listeners = new Set<() => void>();
  readonly #humanMs: number;

  /** @param humanMs pause between seeing a thing and acting on it: nobody is faster than a bot's next line. */
  constructor(humanMs: number) {
    this.#humanMs = humanMs;
  }

  notify(): void {
    for (const listener of [...this.#listeners]) listener();
  }

  /**
   * Resolves with the first result of `probe` that is neither nullish nor false.
   *
   * @throws Error after `limitMs`, saying what was waited for.
   */
  until<Result>(
    probe: () => Result | null | undefined | false,
    limitMs: number,
    what: () => string,
  ): Promise<Result> {
    return new Promise((resolve, reject) => {
      const finish = (settle: () => void) => {
        clearTimeout(limit);
        clearInterval(poll);
        this.#listeners.delete(check);
        settle();
      };
      const check = () => {
        const result = probe();
        if (result === null || result === undefined || result === false) return;
        finish(() => setTimeout(resolve, this.#humanMs, result));
      };
      const limit = setTimeout(
        () => finish(() => reject(new Error(`waited ${limitMs} ms in vain for ${what()}`))),
        limitMs,
      );
      const poll = setInterval(check, POLL_MS);
      this.#listeners.add(check);
      check();
    });
  }
}
