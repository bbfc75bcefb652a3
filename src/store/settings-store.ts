import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { instant, json } from './rows.ts';
import type { StoreContext } from './store-context.ts';

const settingsSchema = z.object({
  /** Channels the bot answers in; empty: everywhere. */
  answerChannels: z.array(z.string()).readonly().default([]),
  /** Whether only the one who asked sees the answer. */
  ephemeralAnswers: z.boolean().default(false),
  /** Seconds a user waits between two questions. */
  cooldownSeconds: z.number().int().nonnegative().default(0),
  /** Whether questions are kept for the gap list and feedback. */
  keepQuestions: z.boolean().default(true),
  briefingChannel: z.string().nullable().default(null),
  /** `HH:MM` in Korea. */
  briefingTime: z
    .string()
    .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/)
    .nullable()
    .default(null),
});

/** What the admins of one server have decided. */
export type GuildSettings = Readonly<z.infer<typeof settingsSchema>>;

export interface SettingsOfGuild {
  readonly guildId: string;
  readonly settings: GuildSettings;
}

const guildRow = z.object({ guildId: z.string(), settings: json(settingsSchema) });

/** Settings of servers, and what the bot has already told them. */
export class SettingsStore {
  private readonly context: StoreContext;
  private readonly statements: ReturnType<typeof prepare>;

  constructor(context: StoreContext) {
    this.context = context;
    this.statements = prepare(context.database);
  }

  /** The defaults for a server that has changed nothing. */
  of(guildId: string): GuildSettings {
    const stored = this.statements.settings.get(guildId);
    return stored === undefined ? settingsSchema.parse({}) : json(settingsSchema).parse(stored);
  }

  /**
   * Changes some settings and gives all of them.
   *
   * @throws ZodError when a value is out of its range; nothing is changed then.
   */
  change(guildId: string, changes: Partial<GuildSettings>): GuildSettings {
    return this.context.database.transaction(() => {
      const settings = settingsSchema.parse({ ...this.of(guildId), ...changes });
      this.statements.save.run(guildId, JSON.stringify(settings));
      return settings;
    })();
  }

  /** Of every server the store knows of. */
  all(): readonly SettingsOfGuild[] {
    return z.array(guildRow).parse(this.statements.all.all());
  }

  /** Forgets the server: its settings, that it was welcomed and when it was briefed. */
  forget(guildId: string): void {
    this.statements.forget.run(guildId);
  }

  /** True only the first time. */
  markWelcomed(guildId: string): boolean {
    return this.statements.welcome.run(guildId).changes === 1;
  }

  lastBriefing(guildId: string): Date | null {
    return instant.nullish().parse(this.statements.lastBriefing.get(guildId)) ?? null;
  }

  markBriefing(guildId: string, at: Date): void {
    this.statements.brief.run(guildId, at.getTime());
  }
}

function prepare(database: Database) {
  return {
    settings: database.prepare('SELECT settings FROM guilds WHERE guild_id = ?').pluck(),
    save: database.prepare(
      `INSERT INTO guilds (guild_id, settings) VALUES (?, ?)
       ON CONFLICT DO UPDATE SET settings = excluded.settings`,
    ),
    all: database.prepare('SELECT guild_id AS guildId, settings FROM guilds ORDER BY guild_id'),
    forget: database.prepare('DELETE FROM guilds WHERE guild_id = ?'),
    welcome: database.prepare(
      `INSERT INTO guilds (guild_id, welcomed) VALUES (?, 1)
       ON CONFLICT DO UPDATE SET welcomed = 1 WHERE welcomed = 0`,
    ),
    lastBriefing: database.prepare('SELECT last_briefing_at FROM guilds WHERE guild_id = ?').pluck(),
    brief: database.prepare(
      `INSERT INTO guilds (guild_id, last_briefing_at) VALUES (?, ?)
       ON CONFLICT DO UPDATE SET last_briefing_at = excluded.last_briefing_at`,
    ),
  };
}
