import { type Logger, pino } from 'pino';
import type { LogLevel } from './config.ts';

export type { Logger };

/** Where secrets could come by; their values are never written. */
const SECRET_PATHS = [
  'token',
  '*.token',
  'apiKey',
  '*.apiKey',
  'headers.authorization',
  '*.headers.authorization',
];

const HIDDEN = '[숨김]';

/** Addresses of Discord's webhooks hold the token of an interaction: https://discord.com/api/v10/webhooks/1/token/… */
const WEBHOOK_TOKEN = /(?<=\/(?:webhooks|interactions)\/\d+\/)[^/?\s]+/gu;

/** JSON lines on standard error, with the whole chain of causes; standard output belongs to the commands. */
export function createLogger(level: LogLevel): Logger {
  return pino(
    {
      level,
      redact: { paths: SECRET_PATHS, censor: HIDDEN },
      serializers: { err: describeError },
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
    },
    pino.destination({ dest: 2, sync: true }),
  );
}

/** An error as pino writes it, but for what it carries of a failed request: a user's words, and secrets in its address. */
function describeError(error: Error): Record<string, unknown> {
  const { requestBody: _, url, ...described } = pino.stdSerializers.err(error);
  return typeof url === 'string' ? { ...described, url: url.replace(WEBHOOK_TOKEN, HIDDEN) } : described;
}
