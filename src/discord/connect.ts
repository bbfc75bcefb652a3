import { setTimeout as sleep } from 'node:timers/promises';
import { type Client, DiscordAPIError, Events } from 'discord.js';
import { SsiatError } from '../errors.ts';
import type { Logger } from '../log.ts';

/** Pauses between attempts while Discord cannot be reached (milliseconds). */
const RETRIES_MS = [1_000, 2_000, 5_000, 10_000];
/** How long it may take in all until the servers of the bot are there (milliseconds). */
const READY_MS = 60_000;

/** Close codes of the gateway that no reconnecting mends; from Discord's documentation of gateway close events. */
const BAD_TOKEN = 4004;
const DISALLOWED_INTENTS = 4014;

/**
 * Logs in and waits until the client is ready. A network that is not up yet is waited for; what only a person can mend
 * is not.
 *
 * @throws SsiatError `discord`, or the signal's reason when it is aborted before.
 */
export async function connect(
  client: Client,
  token: string,
  { log, signal }: { readonly log: Logger; readonly signal: AbortSignal },
): Promise<Client<true>> {
  const ready = untilReady(client);
  try {
    const ended = untilEnded(signal);
    await Promise.race([login(client, token, log, signal), ready, ended]);
    return await Promise.race([ready, ended]);
  } catch (error) {
    await client.destroy();
    throw error;
  }
}

async function login(client: Client, token: string, log: Logger, signal: AbortSignal): Promise<void> {
  for (const pause of [...RETRIES_MS, null]) {
    try {
      await client.login(token);
      return;
    } catch (error) {
      const fatal = loginError(error);
      if (fatal !== null || pause === null) throw fatal ?? unreachable(error);
      log.warn({ err: error, milliseconds: pause }, 'discord cannot be reached yet');
      await sleep(pause, undefined, { signal });
    }
  }
}

/** Rejects when the signal is aborted. */
function untilEnded(signal: AbortSignal): Promise<never> {
  const ended = new Promise<never>((_, reject) => {
    const end = () => reject(signal.reason);
    if (signal.aborted) end();
    else signal.addEventListener('abort', end, { once: true });
  });
  // Nobody may be waiting when it comes.
  ended.catch(() => undefined);
  return ended;
}

/** Settles once the client is ready, or the gateway has refused it for good. */
function untilReady(client: Client): Promise<Client<true>> {
  const ready = new Promise<Client<true>>((resolve, reject) => {
    client.once(Events.ClientReady, resolve);
    client.once(Events.ShardDisconnect, ({ code }) => reject(closeError(code)));
    setTimeout(() => reject(unreachable(new Error('the gateway never became ready'))), READY_MS).unref();
  });
  // Nobody may be waiting yet when it fails.
  ready.catch(() => undefined);
  return ready;
}

/** What a gateway that closed for good means for the operator. @param code null when the session was invalidated */
export function closeError(code: number | null): SsiatError {
  if (code === BAD_TOKEN) return badToken(code);
  if (code === DISALLOWED_INTENTS) return missingIntent(code);
  return new SsiatError('discord', '디스코드와의 연결이 끊겨 다시 이어지지 않습니다. 봇을 다시 켜 주세요.', {
    cause: new Error(`gateway closed with ${code}`),
  });
}

function loginError(error: unknown): SsiatError | null {
  if (error instanceof DiscordAPIError && error.status === 401) return badToken(error);
  if (!(error instanceof Error)) return null;
  // discord.js: an empty or malformed token; the gateway's refusals come as text.
  if ('code' in error && error.code === 'TokenInvalid') return badToken(error);
  if (/disallowed intents/i.test(error.message)) return missingIntent(error);
  if (/authentication failed/i.test(error.message)) return badToken(error);
  return null;
}

/** The operator is to get a new token. */
export function badToken(cause?: unknown): SsiatError {
  return new SsiatError(
    'discord',
    'DISCORD_TOKEN을 디스코드가 받아들이지 않습니다. 개발자 포털의 Bot 메뉴에서 토큰을 다시 받아 .env에 적어 주세요.',
    { cause },
  );
}

function missingIntent(cause: unknown): SsiatError {
  return new SsiatError(
    'discord',
    'DISCORD_MESSAGE_CONTENT를 켜려면 개발자 포털의 Bot 메뉴에서 Message Content Intent를 켜야 합니다. 켜거나 .env에서 이 값을 지워 주세요.',
    { cause },
  );
}

function unreachable(cause: unknown): SsiatError {
  return new SsiatError(
    'discord',
    '디스코드에 연결하지 못했습니다. 네트워크와 DISCORD_API_URL을 확인해 주세요.',
    { cause },
  );
}
