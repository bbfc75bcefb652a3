import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { maskPersonal } from './masking.ts';
import { instant, json, type Slice } from './rows.ts';
import type { StoreContext } from './store-context.ts';

export interface Vote {
  readonly answerId: string;
  readonly userId: string;
  /** Null in direct messages. */
  readonly guildId: string | null;
  readonly helpful: boolean;
  /** Null when questions are not kept. */
  readonly question: string | null;
  readonly reason: string | null;
  /** Documents the answer cited. */
  readonly sources: readonly string[];
}

const totalsRow = z.object({ helpful: z.number(), unhelpful: z.number() });
export type FeedbackTotals = Readonly<z.infer<typeof totalsRow>>;

const complaintRow = z.object({
  at: instant,
  question: z.string().nullable(),
  reason: z.string().nullable(),
  sources: json(z.array(z.string()).readonly()),
});
/** An unhelpful answer, without who said so. */
export type Complaint = Readonly<z.infer<typeof complaintRow>>;

/** What users thought of answers. */
export class FeedbackStore {
  private readonly context: StoreContext;
  private readonly statements: ReturnType<typeof prepare>;

  constructor(context: StoreContext) {
    this.context = context;
    this.statements = prepare(context.database);
  }

  /** Counts once for an answer and a user: a later vote takes the place of the earlier one, with all it says. */
  vote({ answerId, userId, guildId, helpful, question, reason, sources }: Vote): void {
    this.statements.vote.run({
      answerId,
      user: this.context.hashUser(userId),
      guildId,
      helpful: helpful ? 1 : 0,
      question: question === null ? null : maskPersonal(question),
      reason: reason === null ? null : maskPersonal(reason),
      sources: JSON.stringify(sources),
      at: this.context.now().getTime(),
    });
  }

  /** The votes from this time on. */
  totals(since: Date): FeedbackTotals {
    return totalsRow.parse(this.statements.totals.get(since.getTime()));
  }

  /** The unhelpful votes, newest first. */
  complaints({ limit, offset }: Slice): readonly Complaint[] {
    return z.array(complaintRow).parse(this.statements.complaints.all(limit, offset));
  }
}

function prepare(database: Database) {
  return {
    vote: database.prepare(
      `INSERT INTO feedback (answer_id, user, guild_id, helpful, question, reason, sources, voted_at)
       VALUES (:answerId, :user, :guildId, :helpful, :question, :reason, :sources, :at)
       ON CONFLICT DO UPDATE SET guild_id = excluded.guild_id, helpful = excluded.helpful,
         question = excluded.question, reason = excluded.reason, sources = excluded.sources,
         voted_at = excluded.voted_at`,
    ),
    totals: database.prepare(
      `SELECT count(*) FILTER (WHERE helpful = 1) AS helpful, count(*) FILTER (WHERE helpful = 0) AS unhelpful
       FROM feedback WHERE voted_at >= ?`,
    ),
    complaints: database.prepare(
      `SELECT voted_at AS at, question, reason, sources FROM feedback WHERE helpful = 0
       ORDER BY voted_at DESC, rowid DESC LIMIT ? OFFSET ?`,
    ),
  };
}
