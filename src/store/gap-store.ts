import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { maskPersonal } from './masking.ts';
import { instant, type Slice } from './rows.ts';
import { foldQuestion } from './same-question.ts';
import type { StoreContext } from './store-context.ts';

export interface UnansweredQuestion {
  readonly question: string;
  readonly userId: string;
  /** Null in direct messages. */
  readonly guildId: string | null;
  readonly channelId: string;
}

const gapRow = z.object({
  id: z.number().int(),
  /** As it was first asked, masked. */
  question: z.string(),
  /** How often it was asked in the time that is kept. */
  count: z.number().int(),
  firstAt: instant,
  lastAt: instant,
  state: z.enum(['open', 'answered', 'dismissed']),
  /** The document that an admin answered it with. */
  source: z.string().nullable(),
});
/** A question the seeds did not answer. */
export type Gap = Readonly<z.infer<typeof gapRow>>;

const placeRow = z.object({ guildId: z.string().nullable(), channelId: z.string() });
/** Where a question was asked. */
export type Place = Readonly<z.infer<typeof placeRow>>;

/** Questions without evidence: the same question is one gap, however often and by whomever it was asked. */
export class GapStore {
  private readonly context: StoreContext;
  private readonly statements: ReturnType<typeof prepare>;

  constructor(context: StoreContext) {
    this.context = context;
    this.statements = prepare(context.database);
  }

  /** Notes that it was asked; an answered gap is open again, a dismissed one stays so. Gives the gap's id. */
  record({ question, userId, guildId, channelId }: UnansweredQuestion): number {
    const masked = maskPersonal(question);
    const user = this.context.hashUser(userId);
    return this.context.database.transaction(() => {
      const id = z.number().parse(this.statements.open.get(foldQuestion(masked), masked));
      this.statements.ask.run(id, user, guildId, channelId, this.context.now().getTime());
      return id;
    })();
  }

  /** The open gaps, most asked first, then the newest; and how many there are in all. */
  list({ limit, offset }: Slice): { readonly total: number; readonly gaps: readonly Gap[] } {
    return {
      total: z.number().parse(this.statements.countOpen.get()),
      gaps: z.array(gapRow).parse(this.statements.list.all(limit, offset)),
    };
  }

  get(id: number): Gap | null {
    return gapRow.nullable().parse(this.statements.get.get(id) ?? null);
  }

  /** Each place once, in the order of the first question there: who is to be told of the answer. */
  places(id: number): readonly Place[] {
    return z.array(placeRow).parse(this.statements.places.all(id));
  }

  /** Marks a gap, if it is still there, as answered by a document. */
  answer(id: number, source: string): void {
    this.statements.decide.run('answered', source, id);
  }

  /** Marks a gap, if it is still there, as none. */
  dismiss(id: number): void {
    this.statements.decide.run('dismissed', null, id);
  }

  /** The gaps of every state, oldest first. */
  all(): Iterable<Gap> {
    return z.array(gapRow).parse(this.statements.all.all());
  }
}

const SELECT_GAPS = `
  SELECT id, question, count(*) AS count, min(asked_at) AS firstAt, max(asked_at) AS lastAt, state, source
  FROM gaps JOIN gap_asks ON gap_id = id`;

function prepare(database: Database) {
  return {
    open: database
      .prepare(
        `INSERT INTO gaps (folded, question) VALUES (?, ?)
         ON CONFLICT DO UPDATE SET state = iif(state = 'answered', 'open', state), source = NULL
         RETURNING id`,
      )
      .pluck(),
    ask: database.prepare(
      'INSERT INTO gap_asks (gap_id, user, guild_id, channel_id, asked_at) VALUES (?, ?, ?, ?, ?)',
    ),
    countOpen: database.prepare(`SELECT count(*) FROM gaps WHERE state = 'open'`).pluck(),
    list: database.prepare(
      `${SELECT_GAPS} WHERE state = 'open' GROUP BY id
       ORDER BY count DESC, lastAt DESC, id DESC LIMIT ? OFFSET ?`,
    ),
    get: database.prepare(`${SELECT_GAPS} WHERE id = ? GROUP BY id`),
    places: database.prepare(
      `SELECT guild_id AS guildId, channel_id AS channelId FROM gap_asks WHERE gap_id = ?
       GROUP BY guild_id, channel_id ORDER BY min(rowid)`,
    ),
    decide: database.prepare('UPDATE gaps SET state = ?, source = ? WHERE id = ?'),
    all: database.prepare(`${SELECT_GAPS} GROUP BY id ORDER BY id`),
  };
}
