import { DefaultRestOptions, RESTJSONErrorCodes, type RESTOptions } from 'discord.js';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';

type MakeRequest = RESTOptions['makeRequest'];

/** The first response to an interaction, which Discord takes once. */
const FIRST_RESPONSE = /\/interactions\/\d+\/[^/]+\/callback/;
/** Attempts whose outcome is unknown; a repetition follows within seconds. */
const MAX_LOST = 1_000;
const LOST_MS = 60_000;

const refusal = z.object({ code: z.literal(RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged) });

/**
 * Sends requests as discord.js does, which repeats those that fail on the way. When Discord had taken a first response
 * and only its answer was lost, it refuses the repetition as a second response: ours stands then, so that counts as
 * taken. Else the user would be left with "thinking…" for ever.
 */
export function requestsThatMayBeLost(send: MakeRequest = DefaultRestOptions.makeRequest): MakeRequest {
  const lost = new LRUCache<string, true>({ max: MAX_LOST, ttl: LOST_MS });
  return async (url, init) => {
    if (!FIRST_RESPONSE.test(url)) return send(url, init);
    const isRepeated = lost.has(url);
    // Until an outcome is known; without one it stays so.
    lost.set(url, true);
    const response = await send(url, init);
    if (response.status < 500) lost.delete(url);
    if (!isRepeated || response.status !== 400) return response;
    const body: unknown = await response.json();
    return refusal.safeParse(body).success
      ? new Response(null, { status: 204 })
      : Response.json(body, { status: response.status });
  };
}
