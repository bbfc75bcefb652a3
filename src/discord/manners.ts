import { LRUCache } from 'lru-cache';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/**
 * Limits that hold whatever a server's settings are: they stop floods, not people. A user asks at most two questions a
 * second over a minute, a server ten.
 */
const USER_BUDGET = { points: 120, duration: 60 } as const;
const GUILD_BUDGET = { points: 600, duration: 60 } as const;

/** Deliveries that are remembered, to answer a repeated one once. */
const REMEMBERED_DELIVERIES = 20_000;
const REMEMBERED_MS = 15 * 60_000;

const REMEMBERED_HINTS = 1_000;
const HINT_MS = 24 * 60 * 60_000;

export type Admission =
  | { readonly kind: 'welcome' }
  /** This user has to wait. */
  | { readonly kind: 'cooldown'; readonly seconds: number }
  /** The whole server has to wait. */
  | { readonly kind: 'busy'; readonly seconds: number };

/** Who is asking, and how long the server's settings make them pause between two questions. */
export interface Asking {
  readonly userId: string;
  /** Null in direct messages. */
  readonly guildId: string | null;
  readonly cooldownSeconds: number;
}

/** Keeps one user or one server from taking the bot for themselves. State lives in memory: a restart forgives. */
export class Manners {
  private readonly users = new RateLimiterMemory(USER_BUDGET);
  private readonly guilds = new RateLimiterMemory(GUILD_BUDGET);
  /** By seconds; there are as many as settings offer. */
  private readonly cooldowns = new Map<number, RateLimiterMemory>();
  private readonly deliveries = new LRUCache<string, true>({
    max: REMEMBERED_DELIVERIES,
    ttl: REMEMBERED_MS,
  });

  private readonly hints = new LRUCache<string, true>({ max: REMEMBERED_HINTS, ttl: HINT_MS });

  /** True for the first delivery of an event's id: Discord may deliver one twice. */
  isFirstDelivery(id: string): boolean {
    if (this.deliveries.has(id)) return false;
    this.deliveries.set(id, true);
    return true;
  }

  /** True once a day for a channel: how often its server's owner is told of missing permissions. */
  isFirstHint(channelId: string): boolean {
    if (this.hints.has(channelId)) return false;
    this.hints.set(channelId, true);
    return true;
  }

  /** Counts a question, or says how long to wait. */
  async admit({ userId, guildId, cooldownSeconds }: Asking): Promise<Admission> {
    const place = guildId ?? 'dm';
    const waits =
      (cooldownSeconds > 0 ? await secondsToWait(this.cooldown(cooldownSeconds), `${place}:${userId}`) : 0) ||
      (await secondsToWait(this.users, userId));
    if (waits > 0) return { kind: 'cooldown', seconds: waits };
    const busy = guildId === null ? 0 : await secondsToWait(this.guilds, guildId);
    return busy > 0 ? { kind: 'busy', seconds: busy } : { kind: 'welcome' };
  }

  private cooldown(seconds: number): RateLimiterMemory {
    let limiter = this.cooldowns.get(seconds);
    if (limiter === undefined) {
      limiter = new RateLimiterMemory({ points: 1, duration: seconds, keyPrefix: `cooldown-${seconds}` });
      this.cooldowns.set(seconds, limiter);
    }
    return limiter;
  }
}

/** Takes one point; whole seconds until there is one again, or 0 when it could be taken. */
async function secondsToWait(limiter: RateLimiterMemory, key: string): Promise<number> {
  try {
    await limiter.consume(key);
    return 0;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
    throw refusal;
  }
}
