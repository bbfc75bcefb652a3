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

  /**
   * Takes in all documents there are: new and changed ones get the present time, others are forgotten. What comes under
   * a new name with the content of one that goes has only moved, and keeps its times.
   */
  notice(documents: readonly PresentDocument[]): void {
    const list = JSON.stringify(documents.map(({ source, contentHash }) => [source, contentHash]));
    this.context.database.transaction(() => {
      this.statements.notice.run({ list, now: this.context.now().getTime() });
      this.statements.forgetOthers.run(list);
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
      `WITH present AS MATERIALIZED (SELECT value ->> 0 AS source, value ->> 1 AS hash FROM json_each(:list)),
         gone AS MATERIALIZED (
           SELECT content_hash AS hash, max(added_at) AS added_at, max(changed_at) AS changed_at FROM arrivals
           WHERE source NOT IN (SELECT source FROM present) GROUP BY content_hash)
       INSERT INTO arrivals (source, content_hash, added_at, changed_at)
       SELECT source, hash, coalesce(added_at, :now), coalesce(changed_at, :now)
       FROM present LEFT JOIN gone USING (hash) WHERE true
       ON CONFLICT DO UPDATE SET content_hash = excluded.content_hash, changed_at = :now
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
