import type { Database } from 'better-sqlite3';
import { z } from 'zod';

const recordsRow = z.object({
  feedback: z.number().int(),
  questions: z.number().int(),
  views: z.number().int(),
  jobs: z.number().int(),
  changes: z.number().int(),
});

/** How much is kept of one user: votes, unanswered questions, message states, jobs started, documents changed. */
export type ForgottenRecords = Readonly<z.infer<typeof recordsRow>>;

/** Finds and deletes what belongs to one user; `user` is the hash that stands for them. */
export class Forgetting {
  private readonly statements: ReturnType<typeof prepare>;
  private readonly deleteAll: (user: Buffer) => void;

  constructor(database: Database) {
    const statements = prepare(database);
    this.statements = statements;
    this.deleteAll = database.transaction((user: Buffer) => {
      statements.deleteFeedback.run(user);
      statements.clearVotedQuestions.run(user);
      statements.deleteAsks.run(user);
      statements.deleteGapsWithoutAsks.run();
      statements.deleteViews.run(user);
      statements.disownJobs.run(user);
      statements.disownChanges.run(user);
    });
  }

  countOf(user: Buffer): ForgottenRecords {
    return recordsRow.parse(this.statements.count.get({ user }));
  }

  /** Deletes it; jobs and changes of documents lose their user but stay in their lists. Gives what there was. */
  forget(user: Buffer): ForgottenRecords {
    const records = this.countOf(user);
    this.deleteAll(user);
    return records;
  }
}

function prepare(database: Database) {
  return {
    count: database.prepare(
      `SELECT (SELECT count(*) FROM feedback WHERE user = :user) AS feedback,
         (SELECT count(*) FROM gap_asks WHERE user = :user) AS questions,
         (SELECT count(*) FROM views WHERE owner = :user) AS views,
         (SELECT count(*) FROM jobs WHERE user = :user) AS jobs,
         (SELECT count(*) FROM audit WHERE user = :user) AS changes`,
    ),
    deleteFeedback: database.prepare('DELETE FROM feedback WHERE user = ?'),
    // What others think of an answer is theirs, the question is not.
    clearVotedQuestions: database.prepare(
      'UPDATE feedback SET question = NULL WHERE answer_id IN (SELECT id FROM views WHERE owner = ?)',
    ),
    deleteAsks: database.prepare('DELETE FROM gap_asks WHERE user = ?'),
    deleteGapsWithoutAsks: database.prepare('DELETE FROM gaps WHERE id NOT IN (SELECT gap_id FROM gap_asks)'),
    deleteViews: database.prepare('DELETE FROM views WHERE owner = ?'),
    disownJobs: database.prepare('UPDATE jobs SET user = NULL WHERE user = ?'),
    disownChanges: database.prepare('UPDATE audit SET user = NULL WHERE user = ?'),
  };
}
