import type { Database } from 'better-sqlite3';
import { damagedDatabase, newerDatabase } from './storage-error.ts';

/** "ssia": tells our database from one of another program. */
const APPLICATION_ID = 0x73736961;

/**
 * What makes a database of version n out of one of version n − 1 (0: an empty one). An entry that was released is
 * never edited: databases with its result are out there.
 */
export const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE meta (name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT, WITHOUT ROWID;

  CREATE TABLE guilds (
    guild_id TEXT PRIMARY KEY,
    settings TEXT NOT NULL DEFAULT '{}',
    welcomed INTEGER NOT NULL DEFAULT 0,
    last_briefing_at INTEGER
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE views (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    owner BLOB NOT NULL,
    payload TEXT NOT NULL,
    created_at INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX views_by_owner ON views (owner);
  CREATE INDEX views_by_time ON views (created_at);

  CREATE TABLE feedback (
    answer_id TEXT NOT NULL,
    user BLOB NOT NULL,
    guild_id TEXT,
    helpful INTEGER NOT NULL,
    question TEXT,
    reason TEXT,
    sources TEXT NOT NULL,
    voted_at INTEGER NOT NULL,
    PRIMARY KEY (answer_id, user)
  ) STRICT;
  CREATE INDEX feedback_by_user ON feedback (user);
  CREATE INDEX feedback_by_time ON feedback (voted_at);

  CREATE TABLE gaps (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    folded TEXT NOT NULL UNIQUE,
    question TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'open',
    source TEXT
  ) STRICT;

  CREATE TABLE gap_asks (
    gap_id INTEGER NOT NULL REFERENCES gaps (id),
    user BLOB NOT NULL,
    guild_id TEXT,
    channel_id TEXT NOT NULL,
    asked_at INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX gap_asks_by_gap ON gap_asks (gap_id, asked_at);
  CREATE INDEX gap_asks_by_user ON gap_asks (user);
  CREATE INDEX gap_asks_by_time ON gap_asks (asked_at);

  CREATE TABLE usage_days (
    day TEXT NOT NULL,
    guild_id TEXT NOT NULL,
    answered INTEGER NOT NULL DEFAULT 0,
    unanswered INTEGER NOT NULL DEFAULT 0,
    failed INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (day, guild_id)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE usage_sources (
    day TEXT NOT NULL,
    source TEXT NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (day, source)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE arrivals (
    source TEXT PRIMARY KEY,
    content_hash TEXT NOT NULL,
    added_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX arrivals_by_time ON arrivals (changed_at);

  CREATE TABLE jobs (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    user BLOB,
    guild_id TEXT,
    channel_id TEXT NOT NULL,
    message_id TEXT,
    state TEXT NOT NULL DEFAULT 'running',
    summary TEXT,
    started_at INTEGER NOT NULL,
    finished_at INTEGER
  ) STRICT;
  CREATE INDEX jobs_by_user ON jobs (user);
  `,
  `
  CREATE TABLE audit (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL,
    user BLOB,
    guild_id TEXT,
    action TEXT NOT NULL,
    source TEXT,
    outcome TEXT NOT NULL,
    detail TEXT
  ) STRICT;
  CREATE INDEX audit_by_time ON audit (at);
  CREATE INDEX audit_by_user ON audit (user);
  `,
];

/**
 * Brings a database up to the last of the migrations, all of them or none.
 *
 * @throws SsiatError `storage` when it is of a newer version or belongs to another program.
 */
export function migrate(database: Database, migrations: readonly string[]): void {
  const run = database.transaction(() => {
    const version = Number(database.pragma('user_version', { simple: true }));
    refuseForeign(database);
    if (version > migrations.length) throw newerDatabase(version, migrations.length);
    for (const migration of migrations.slice(version)) database.exec(migration);
    if (version === migrations.length) return;
    database.pragma(`application_id = ${APPLICATION_ID}`);
    database.pragma(`user_version = ${migrations.length}`);
  });
  // Taken before the version is read: of two processes that start at once, the second finds the work done.
  run.immediate();
}

function refuseForeign(database: Database): void {
  const tables = Number(database.prepare('SELECT count(*) FROM sqlite_schema').pluck().get());
  const application = Number(database.pragma('application_id', { simple: true }));
  if (tables > 0 && application !== APPLICATION_ID)
    throw damagedDatabase('another program made this database');
}
