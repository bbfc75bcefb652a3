import { DiscordAPIError, REST, Routes } from 'discord.js';
import { z } from 'zod';
import { inviteLink } from './invite.ts';

const TIMEOUT_MS = 5_000;

const botUser = z.object({ id: z.string(), username: z.string() });

/** What Discord says of a bot's token. */
export type TokenCheck =
  | { readonly kind: 'valid'; readonly botName: string; readonly inviteLink: string }
  | { readonly kind: 'refused' }
  | { readonly kind: 'unreachable'; readonly cause: unknown };

/**
 * Asks Discord who a token belongs to.
 *
 * @param apiUrl another base of the REST interface, without its version; null means Discord's own.
 */
export async function checkToken(token: string, apiUrl: string | null): Promise<TokenCheck> {
  // A present but undefined `api` would replace the default.
  const rest = new REST({
    version: '10',
    timeout: TIMEOUT_MS,
    retries: 0,
    ...(apiUrl !== null && { api: apiUrl }),
  });
  try {
    const user = await rest.setToken(token).get(Routes.user(), { signal: AbortSignal.timeout(TIMEOUT_MS) });
    const { id, username } = botUser.parse(user);
    // A bot and its application share their id.
    return { kind: 'valid', botName: username, inviteLink: inviteLink(id) };
  } catch (error) {
    if (error instanceof DiscordAPIError && (error.status === 401 || error.status === 403))
      return { kind: 'refused' };
    return { kind: 'unreachable', cause: error };
  }
}
