import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { instant } from './rows.ts';
import type { StoreContext } from './store-context.ts';

/** A document that is there, with what tells one content of it from another. */
export interface PresentDocument {
  readonly source: string;
  readonly contentHash: string;
}

const arrivalRow = z.object({
  source: z.string(),
  /** When its present content was first seen. */
  at: instant,
  change: z.enum(['added', 'changed']),
});
export type Arrival = Readonly<z.infer<typeof arrivalRow>>;

/** When each document was first seen, and when its content last changed. */
export class ArrivalStore {
  private readonly context: StoreContext;
  private readonly statements: ReturnType<typeof prepare>;

  constructor(context: StoreContext) {
    this.context = context;
    this.statements = prepare(context.database);
  }

  /** Takes in all documents there are: new and changed ones get the present time, others are forgotten. */
  notice(documents: readonly PresentDocument[]): void {
    const list = JSON.stringify(documents.map(({ source, contentHash }) => [source, contentHash]));
    this.context.database.transaction(() => {
      this.statements.forgetOthers.run(list);
      this.statements.notice.run({ list, now: this.context.now().getTime() });
    })();
  }

  /** What came from this time on, newest first; what came and then changed since is `added`. */
  since(time: Date): readonly Arrival[] {
    return z.array(arrivalRow).parse(this.statements.since.all({ time: time.getTime() }));
  }

  /** What came or changed last, newest first. */
  latest(limit: number): readonly Arrival[] {
    return z.array(arrivalRow).parse(this.statements.latest.all(limit));
  }
}

function prepare(database: Database) {
  return {
    forgetOthers: database.prepare(
      'DELETE FROM arrivals WHERE source NOT IN (SELECT value ->> 0 FROM json_each(?))',
    ),
    notice: database.prepare(
      `INSERT INTO arrivals (source, content_hash, added_at, changed_at)
       SELECT value ->> 0, value ->> 1, :now, :now FROM json_each(:list) WHERE true
       ON CONFLICT DO UPDATE SET content_hash = excluded.content_hash, changed_at = excluded.changed_at
       WHERE content_hash <> excluded.content_hash`,
    ),
    since: database.prepare(
      `SELECT source, changed_at AS at, iif(added_at >= :time, 'added', 'changed') AS change
       FROM arrivals WHERE changed_at >= :time ORDER BY changed_at DESC, source`,
    ),
    latest: database.prepare(
      `SELECT source, changed_at AS at, iif(added_at = changed_at, 'added', 'changed') AS change
       FROM arrivals ORDER BY changed_at DESC, source LIMIT ?`,
    ),
  };
}
