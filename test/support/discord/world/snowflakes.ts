const DISCORD_EPOCH = 1_420_070_400_000n;

/** Discord's ids: the milliseconds since 2015 in the upper 42 bits, each larger than the one before. */
export class Snowflakes {
  #last = 0n;

  next(): string {
    const now = (BigInt(Date.now()) - DISCORD_EPOCH) << 22n;
    this.#last = now > this.#last ? now : this.#last + 1n;
    return String(this.#last);
  }
}
