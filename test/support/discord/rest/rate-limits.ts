import { createHash } from 'node:crypto';

/** Requests a window may hold, and its length in milliseconds: documented defaults or long-observed values. */
const ROUTE_LIMITS: ReadonlyMap<string, readonly [requests: number, windowMs: number]> = new Map([
  ['POST /channels/:channel/messages', [5, 5_000]],
  ['PATCH /channels/:channel/messages/:message', [5, 5_000]],
  ['POST /channels/:channel/typing', [5, 5_000]],
  ['POST /webhooks/:application/:token', [5, 2_000]],
  ['PATCH /webhooks/:application/:token/messages/:message', [5, 2_000]],
]);
const OTHERS = [50, 1_000] as const;
const GLOBAL_A_SECOND = 50;

/** What a request may do: go on with these headers, or wait. */
export interface RateVerdict {
  readonly headers: Readonly<Record<string, string>>;
  /** Null: go on. */
  readonly wait: { readonly seconds: number; readonly global: boolean } | null;
}

interface Bucket {
  used: number;
  readonly resetsAt: number;
}

/** Counts the bot's requests a route and channel (or token), and in all. */
export class RateLimits {
  readonly #buckets = new Map<string, Bucket>();
  #recent: number[] = [];

  /**
   * @param major what has a bucket of its own: the channel, the server, the interaction's token.
   * @param countsGlobally false for interaction webhooks, which are outside the bot's global limit.
   */
  take(routeName: string, major: string, countsGlobally: boolean): RateVerdict {
    const now = performance.now();
    if (countsGlobally && this.#exceedsGlobal(now))
      return { headers: {}, wait: { seconds: 1, global: true } };
    const [requests, windowMs] = ROUTE_LIMITS.get(routeName) ?? OTHERS;
    const key = `${routeName} ${major}`;
    let bucket = this.#buckets.get(key);
    if (!bucket || now >= bucket.resetsAt) bucket = { used: 0, resetsAt: now + windowMs };
    this.#buckets.set(key, bucket);
    bucket.used += 1;
    const seconds = (bucket.resetsAt - now) / 1000;
    return {
      headers: {
        'x-ratelimit-limit': String(requests),
        'x-ratelimit-remaining': String(Math.max(0, requests - bucket.used)),
        'x-ratelimit-reset-after': seconds.toFixed(3),
        'x-ratelimit-bucket': createHash('md5').update(routeName).digest('hex'),
      },
      wait: bucket.used > requests ? { seconds, global: false } : null,
    };
  }

  #exceedsGlobal(now: number): boolean {
    this.#recent = this.#recent.filter((time) => now - time < 1000);
    this.#recent.push(now);
    return this.#recent.length > GLOBAL_A_SECOND;
  }
}
