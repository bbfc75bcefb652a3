import path from 'node:path';
import { z } from 'zod';
import { READING_LIMITS, type ReadingLimits } from './corpus/reading/limits.ts';
import { SsiatError } from './errors.ts';

const MEBIBYTE = 1024 * 1024;

/** Everything the environment decides, parsed once; the rest of the program gets values, never `process.env`. */
export interface Config {
  /** Null means local mode. */
  readonly discordToken: string | null;
  /** Another base of Discord's REST interface; null means Discord itself. */
  readonly discordApiUrl: string | null;
  /** Commands are registered in this server alone, at once; null means globally. */
  readonly discordGuildId: string | null;
  /** Whether the privileged intent is asked for that lets threads go on without a mention. */
  readonly discordMessageContent: boolean;
  /** Servers whose admins keep the corpus. */
  readonly adminGuildIds: readonly string[];
  /** Roles that count as admin there, besides the permission to manage the server. */
  readonly adminRoleIds: readonly string[];
  /** Users who may do everything anywhere; empty means the application's owner or team. */
  readonly ownerIds: readonly string[];
  readonly seedsDirectory: string;
  readonly indexDirectory: string;
  readonly dataDirectory: string;
  /** Largest seed file that is read, in bytes. */
  readonly maxFileBytes: number;
  /** What the reading process may use for one file. */
  readonly reading: ReadingLimits;
  /** Whether a running bot indexes by itself what changes in the seeds folder. */
  readonly watchSeeds: boolean;
  /** Whether admins may have the bot fetch documents from the web. */
  readonly allowUrls: boolean;
  /** A folder or a hub id; null means the bundled model. */
  readonly embeddingModel: string | null;
  readonly logLevel: LogLevel;
  /** Whether questions may appear in the log. */
  readonly logQuestions: boolean;
  /** How long question texts, feedback and the state behind buttons are kept, in days. */
  readonly retentionDays: number;
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

/** An id of Discord: a snowflake, which has 17 to 20 digits. */
const SNOWFLAKE = /^\d{17,20}$/;
const SNOWFLAKE_WANTED = '디스코드 ID(17–20자리 숫자)여야 합니다';

const snowflake = optionalText.pipe(z.string().regex(SNOWFLAKE, SNOWFLAKE_WANTED).nullable());

const snowflakes = optionalText
  .transform((text) => (text === null ? [] : text.split(/[\s,]+/).filter(Boolean)))
  .pipe(z.array(z.string().regex(SNOWFLAKE, `${SNOWFLAKE_WANTED}. 여럿이면 쉼표로 나눕니다`)));

const onOff = (unset: boolean) =>
  optionalText
    .transform((text) => text?.toLowerCase() ?? String(unset))
    .pipe(z.enum(['true', 'false'], { error: 'true나 false여야 합니다' }))
    .transform((text) => text === 'true');

const numberBetween = (minimum: number, maximum: number) =>
  optionalText
    .transform((text) => (text === null ? null : Number(text)))
    .pipe(
      z
        .number('숫자여야 합니다')
        .min(minimum, `${minimum} 이상이어야 합니다`)
        .max(maximum, `${maximum} 이하여야 합니다`)
        .nullable(),
    );

const schema = z.object({
  DISCORD_TOKEN: optionalText,
  DISCORD_GUILD_ID: snowflake,
  DISCORD_MESSAGE_CONTENT: onOff(false),
  ADMIN_GUILD_IDS: snowflakes,
  ADMIN_ROLE_IDS: snowflakes,
  OWNER_IDS: snowflakes,
  DISCORD_API_URL: optionalText.pipe(
    z.url({ protocol: /^https?$/, error: 'http(s)로 시작하는 주소여야 합니다' }).nullable(),
  ),
  SEEDS_DIR: optionalText,
  INDEX_DIR: optionalText,
  DATA_DIR: optionalText,
  SEEDS_MAX_FILE_MB: numberBetween(0.001, 1024),
  SEEDS_READ_SECONDS: numberBetween(1, 3600),
  SEEDS_READ_MEMORY_MB: numberBetween(256, 65_536),
  WATCH_SEEDS: onOff(true),
  ALLOW_URLS: onOff(false),
  EMBEDDING_MODEL: optionalText,
  LOG_LEVEL: optionalText.pipe(
    z.enum(LOG_LEVELS, { error: `${LOG_LEVELS.join(', ')} 가운데 하나여야 합니다` }).nullable(),
  ),
  LOG_QUESTIONS: onOff(false),
  RETENTION_DAYS: numberBetween(1, 3650),
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
    const problems = new Set(
      parsed.error.issues.map(({ path: [name], message }) => `${String(name)}: ${message}`),
    );
    throw new SsiatError(
      'config',
      `환경 변수를 고쳐 주세요(.env.example 참고).\n${[...problems].join('\n')}`,
    );
  }
  const values = parsed.data;
  const folder = (name: string | null, fallback: string) => path.resolve(workingDirectory, name ?? fallback);
  return {
    discordToken: values.DISCORD_TOKEN,
    discordApiUrl: values.DISCORD_API_URL,
    discordGuildId: values.DISCORD_GUILD_ID,
    discordMessageContent: values.DISCORD_MESSAGE_CONTENT,
    adminGuildIds: adminGuilds(values),
    adminRoleIds: values.ADMIN_ROLE_IDS,
    ownerIds: values.OWNER_IDS,
    seedsDirectory: folder(values.SEEDS_DIR, 'seeds'),
    indexDirectory: folder(values.INDEX_DIR, 'index'),
    dataDirectory: folder(values.DATA_DIR, 'data'),
    maxFileBytes: (values.SEEDS_MAX_FILE_MB ?? 20) * MEBIBYTE,
    reading: readingLimits(values),
    watchSeeds: values.WATCH_SEEDS,
    allowUrls: values.ALLOW_URLS,
    embeddingModel: values.EMBEDDING_MODEL,
    logLevel: values.LOG_LEVEL ?? 'info',
    logQuestions: values.LOG_QUESTIONS,
    retentionDays: values.RETENTION_DAYS ?? 30,
    fixedNow: values.SSIAT_NOW === null ? null : new Date(values.SSIAT_NOW),
  };
}

function readingLimits(values: z.infer<typeof schema>): ReadingLimits {
  const { SEEDS_READ_SECONDS: seconds, SEEDS_READ_MEMORY_MB: megabytes } = values;
  return {
    seconds: seconds ?? READING_LIMITS.seconds,
    memoryBytes: megabytes === null ? READING_LIMITS.memoryBytes : megabytes * MEBIBYTE,
  };
}

function adminGuilds(values: z.infer<typeof schema>): readonly string[] {
  if (values.ADMIN_GUILD_IDS.length > 0 || values.DISCORD_GUILD_ID === null) return values.ADMIN_GUILD_IDS;
  return [values.DISCORD_GUILD_ID];
}
