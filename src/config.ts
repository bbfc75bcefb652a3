import path from 'node:path';
import { z } from 'zod';
import { SsiatError } from './errors.ts';

const MEBIBYTE = 1024 * 1024;

/** Everything the environment decides, parsed once; the rest of the program gets values, never `process.env`. */
export interface Config {
  /** Null means local mode. */
  readonly discordToken: string | null;
  /** Another base of Discord's REST interface; null means Discord itself. */
  readonly discordApiUrl: string | null;
  readonly seedsDirectory: string;
  readonly indexDirectory: string;
  readonly dataDirectory: string;
  /** Largest seed file that is read, in bytes. */
  readonly maxFileBytes: number;
  /** A folder or a hub id; null means the bundled model. */
  readonly embeddingModel: string | null;
  readonly logLevel: LogLevel;
  /** A fixed clock for tests; null means the real one. */
  readonly fixedNow: Date | null;
}

const LOG_LEVELS = ['error', 'warn', 'info', 'debug', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** An empty value counts as unset: `.env` files often keep the name with nothing behind it. */
const optionalText = z
  .string()
  .trim()
  .optional()
  .transform((text) => (text ? text : null));

const schema = z.object({
  DISCORD_TOKEN: optionalText,
  DISCORD_API_URL: optionalText.pipe(
    z.url({ protocol: /^https?$/, error: 'http(s)로 시작하는 주소여야 합니다' }).nullable(),
  ),
  SEEDS_DIR: optionalText,
  INDEX_DIR: optionalText,
  DATA_DIR: optionalText,
  SEEDS_MAX_FILE_MB: optionalText
    .transform((text) => (text === null ? null : Number(text)))
    .pipe(
      z
        .number('숫자여야 합니다')
        .min(0.001, '0.001 이상이어야 합니다')
        .max(1024, '1024 이하여야 합니다')
        .nullable(),
    ),
  EMBEDDING_MODEL: optionalText,
  LOG_LEVEL: optionalText.pipe(
    z.enum(LOG_LEVELS, { error: `${LOG_LEVELS.join(', ')} 가운데 하나여야 합니다` }).nullable(),
  ),
  SSIAT_NOW: optionalText.pipe(
    z.iso.datetime({ offset: true, error: '2026-01-31T09:00:00+09:00 같은 시각이어야 합니다' }).nullable(),
  ),
});

/**
 * Reads the settings out of an environment.
 *
 * @param workingDirectory absolute; relative folders are under it.
 * @throws SsiatError `config`, naming every variable that is wrong and what it may hold; values are never repeated,
 * since one may be a secret in the wrong place.
 */
export function parseConfig(
  environment: Record<string, string | undefined>,
  workingDirectory: string,
): Config {
  const parsed = schema.safeParse(environment);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path: [name], message }) => `${String(name)}: ${message}`);
    throw new SsiatError('config', `환경 변수를 고쳐 주세요(.env.example 참고).\n${problems.join('\n')}`);
  }
  const values = parsed.data;
  const folder = (name: string | null, fallback: string) => path.resolve(workingDirectory, name ?? fallback);
  return {
    discordToken: values.DISCORD_TOKEN,
    discordApiUrl: values.DISCORD_API_URL,
    seedsDirectory: folder(values.SEEDS_DIR, 'seeds'),
    indexDirectory: folder(values.INDEX_DIR, 'index'),
    dataDirectory: folder(values.DATA_DIR, 'data'),
    maxFileBytes: (values.SEEDS_MAX_FILE_MB ?? 20) * MEBIBYTE,
    embeddingModel: values.EMBEDDING_MODEL,
    logLevel: values.LOG_LEVEL ?? 'info',
    fixedNow: values.SSIAT_NOW === null ? null : new Date(values.SSIAT_NOW),
  };
}
