import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { koreanDay, lastKoreanDays } from './days.ts';
import type { StoreContext } from './store-context.ts';

/** What guild ids stand for direct messages: a primary key holds no nulls. */
const DIRECT_MESSAGES = '';

export interface CountedQuestion {
  /** Null in direct messages. */
  readonly guildId: string | null;
  readonly outcome: 'answered' | 'no-evidence' | 'failed';
  /** Documents the answer cited; each counts once. */
  readonly sources: readonly string[];
}

const dayRow = z.object({
  /** The day in Korea, `YYYY-MM-DD`. */
  date: z.string(),
  answered: z.number().int(),
  unanswered: z.number().int(),
  failed: z.number().int(),
});
export type DailyUsage = Readonly<z.infer<typeof dayRow>>;

const documentRow = z.object({ source: z.string(), count: z.number().int() });
export type DocumentUsage = Readonly<z.infer<typeof documentRow>>;

/** How much the bot was used: numbers by day in Korea, nothing of what was asked or by whom. */
export class UsageStore {
  private readonly context: StoreContext;
  private readonly statements: ReturnType<typeof prepare>;

  constructor(context: StoreContext) {
    this.context = context;
    this.statements = prepare(context.database);
  }

  count({ guildId, outcome, sources }: CountedQuestion): void {
    const day = koreanDay(this.context.now());
    this.context.database.transaction(() => {
      this.statements.count.run({
        day,
        guildId: guildId ?? DIRECT_MESSAGES,
        answered: outcome === 'answered' ? 1 : 0,
        unanswered: outcome === 'no-evidence' ? 1 : 0,
        failed: outcome === 'failed' ? 1 : 0,
      });
      for (const source of new Set(sources)) this.statements.countSource.run(day, source);
    })();
  }

  /** One row for each of the last days up to today, oldest first; days without questions as zeros. */
  daily(days: number): readonly DailyUsage[] {
    const dates = lastKoreanDays(days, this.context.now());
    const rows = z.array(dayRow).parse(this.statements.daily.all(dates[0]));
    const known = new Map(rows.map((row) => [row.date, row]));
    return dates.map((date) => known.get(date) ?? { date, answered: 0, unanswered: 0, failed: 0 });
  }

  /** The documents cited most in the last days up to today. */
  topDocuments(days: number, limit: number): readonly DocumentUsage[] {
    const [first] = lastKoreanDays(days, this.context.now());
    return z.array(documentRow).parse(this.statements.topDocuments.all(first, limit));
  }
}

function prepare(database: Database) {
  return {
    count: database.prepare(
      `INSERT INTO usage_days (day, guild_id, answered, unanswered, failed)
       VALUES (:day, :guildId, :answered, :unanswered, :failed)
       ON CONFLICT DO UPDATE SET answered = answered + excluded.answered,
         unanswered = unanswered + excluded.unanswered, failed = failed + excluded.failed`,
    ),
    countSource: database.prepare(
      `INSERT INTO usage_sources (day, source, count) VALUES (?, ?, 1)
       ON CONFLICT DO UPDATE SET count = count + 1`,
    ),
    daily: database.prepare(
      `SELECT day AS date, sum(answered) AS answered, sum(unanswered) AS unanswered, sum(failed) AS failed
       FROM usage_days WHERE day >= ? GROUP BY day`,
    ),
    topDocuments: database.prepare(
      `SELECT source, sum(count) AS count FROM usage_sources WHERE day >= ?
       GROUP BY source ORDER BY sum(count) DESC, source LIMIT ?`,
    ),
  };
}
