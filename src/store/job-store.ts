import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { instant } from './rows.ts';
import type { StoreContext } from './store-context.ts';

export interface NewJob {
  readonly kind: 'reindex';
  readonly userId: string;
  /** Null in direct messages. */
  readonly guildId: string | null;
  /** Where its progress is shown. */
  readonly channelId: string;
}

export interface JobResult {
  readonly state: 'done' | 'failed' | 'cancelled';
  /** What came of it, in Korean, for admins. */
  readonly summary: string;
}

const jobRow = z.object({
  id: z.number().int(),
  kind: z.literal('reindex'),
  guildId: z.string().nullable(),
  channelId: z.string(),
  messageId: z.string().nullable(),
  state: z.enum(['running', 'done', 'failed', 'cancelled', 'interrupted']),
  summary: z.string().nullable(),
  startedAt: instant,
  finishedAt: instant.nullable(),
});
export type Job = Readonly<z.infer<typeof jobRow>>;

const interruptedRow = jobRow.pick({ id: true, channelId: true, messageId: true });
export type InterruptedJob = Readonly<z.infer<typeof interruptedRow>>;

/** Runs that take longer than an interaction lives. */
export class JobStore {
  private readonly context: StoreContext;
  private readonly statements: ReturnType<typeof prepare>;

  constructor(context: StoreContext) {
    this.context = context;
    this.statements = prepare(context.database);
  }

  /** Notes that a job runs; gives its id. */
  start({ kind, userId, guildId, channelId }: NewJob): number {
    const user = this.context.hashUser(userId);
    const startedAt = this.context.now().getTime();
    return z.number().parse(this.statements.start.get(kind, user, guildId, channelId, startedAt));
  }

  /** Says which message shows the job's progress. */
  attach(id: number, messageId: string): void {
    this.statements.attach.run(messageId, id);
  }

  /** The first result counts: a job that is over stays as it ended. */
  finish(id: number, { state, summary }: JobResult): void {
    this.statements.finish.run(state, summary, this.context.now().getTime(), id);
  }

  /** Newest first. */
  latest(limit: number): readonly Job[] {
    return z.array(jobRow).parse(this.statements.latest.all(limit));
  }

  /** To be called when the process starts: marks those that still run as interrupted and gives them, oldest first. */
  interruptAll(): readonly InterruptedJob[] {
    return this.context.database.transaction(() => {
      const running = z.array(interruptedRow).parse(this.statements.running.all());
      this.statements.interrupt.run(this.context.now().getTime());
      return running;
    })();
  }
}

function prepare(database: Database) {
  return {
    start: database
      .prepare(
        `INSERT INTO jobs (kind, user, guild_id, channel_id, started_at) VALUES (?, ?, ?, ?, ?)
         RETURNING id`,
      )
      .pluck(),
    attach: database.prepare('UPDATE jobs SET message_id = ? WHERE id = ?'),
    finish: database.prepare(
      `UPDATE jobs SET state = ?, summary = ?, finished_at = ? WHERE id = ? AND state = 'running'`,
    ),
    latest: database.prepare(
      `SELECT id, kind, guild_id AS guildId, channel_id AS channelId, message_id AS messageId, state, summary,
         started_at AS startedAt, finished_at AS finishedAt
       FROM jobs ORDER BY id DESC LIMIT ?`,
    ),
    running: database.prepare(
      `SELECT id, channel_id AS channelId, message_id AS messageId FROM jobs WHERE state = 'running'
       ORDER BY id`,
    ),
    interrupt: database.prepare(
      `UPDATE jobs SET state = 'interrupted', finished_at = ? WHERE state = 'running'`,
    ),
  };
}
