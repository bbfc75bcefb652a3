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

/** JSON lines on standard error, with the whole chain of causes; standard output belongs to the commands. */
export function createLogger(level: LogLevel): Logger {
  return pino(
    {
      level,
      redact: { paths: SECRET_PATHS, censor: '[숨김]' },
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
    },
    pino.destination({ dest: 2, sync: true }),
  );
}
