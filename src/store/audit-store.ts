import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { instant } from './rows.ts';
import type { StoreContext } from './store-context.ts';

/** What was done to the documents or the index. `watched` is done by the bot itself, on finding the folder changed. */
const ACTIONS = ['added', 'replaced', 'removed', 'restored', 'reindexed', 'watched'] as const;
type AuditAction = (typeof ACTIONS)[number];

/** `waiting`: done to the file, and not in the index yet; `refused`: kept from doing harm, somebody is to decide. */
const OUTCOMES = ['done', 'waiting', 'failed', 'cancelled', 'refused'] as const;
export type AuditOutcome = (typeof OUTCOMES)[number];

/** Who changes documents. */
export interface Keeper {
  readonly userId: string;
  /** Null in direct messages. */
  readonly guildId: string | null;
}

export interface NewAuditEntry {
  /** Null when the bot does it by itself. */
  readonly by: Keeper | null;
  readonly action: AuditAction;
  /** The document it was done to; none for a run over all of them. */
  readonly source?: string;
  readonly outcome: AuditOutcome;
  /** What came of it, in Korean. */
  readonly detail?: string;
}

const auditRow = z.object({
  at: instant,
  /** Four hexadecimal digits that tell keepers apart; null for the bot itself, or when the user has been forgotten. */
  mark: z.string().nullable(),
  /** Whether the viewer did it. */
  mine: z.number().transform((value) => value === 1),
  action: z.enum(ACTIONS),
  source: z.string().nullable(),
  outcome: z.enum(OUTCOMES),
  detail: z.string().nullable(),
});
export type AuditEntry = Readonly<z.infer<typeof auditRow>>;

/** Who changed which documents, when and with what outcome. */
export class AuditStore {
  private readonly context: StoreContext;
  private readonly statements: ReturnType<typeof prepare>;

  constructor(context: StoreContext) {
    this.context = context;
    this.statements = prepare(context.database);
  }

  note({ by, action, source, outcome, detail }: NewAuditEntry): void {
    this.statements.note.run({
      at: this.context.now().getTime(),
      user: by === null ? null : this.context.hashUser(by.userId),
      guildId: by?.guildId ?? null,
      action,
      source: source ?? null,
      outcome,
      detail: detail ?? null,
    });
  }

  /** Newest first. */
  latest(limit: number, viewerId: string): readonly AuditEntry[] {
    const viewer = this.context.hashUser(viewerId);
    return z.array(auditRow).parse(this.statements.latest.all({ limit, viewer }));
  }
}

function prepare(database: Database) {
  return {
    note: database.prepare(
      `INSERT INTO audit (at, user, guild_id, action, source, outcome, detail)
       VALUES (:at, :user, :guildId, :action, :source, :outcome, :detail)`,
    ),
    latest: database.prepare(
      `SELECT at, nullif(lower(substr(hex(user), 1, 4)), '') AS mark, coalesce(user = :viewer, 0) AS mine, action, source,
         outcome, detail
       FROM audit ORDER BY id DESC LIMIT :limit`,
    ),
  };
}
