import { chmodSync, closeSync, mkdirSync, openSync } from 'node:fs';
import path from 'node:path';
import Sqlite, { type Database } from 'better-sqlite3';
import { systemErrorCode } from '../errors.ts';
import { MIGRATIONS, migrate } from './migrations.ts';
import { asStorageError, damagedDatabase } from './storage-error.ts';

/** How long opening waits for another process. */
const OPENING_TIMEOUT_MS = 2_000;
/** How long a statement does later: calls are synchronous, so the event loop waits with it. */
const BUSY_TIMEOUT_MS = 250;
const OWNER_ONLY = 0o600;

/**
 * Opens the database, made with its folder when there is none, in the newest version. Only the owner may read it.
 *
 * @throws SsiatError `storage` when it cannot be written, is of a newer version, damaged or no database of ours; the
 * file is then left as it is.
 */
export function openDatabase(file: string): Database {
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    createPrivate(file);
    const database = new Sqlite(file, { timeout: OPENING_TIMEOUT_MS });
    try {
      prepare(database, file);
      database.pragma(`busy_timeout = ${BUSY_TIMEOUT_MS}`);
      return database;
    } catch (error) {
      database.close();
      throw error;
    }
  } catch (error) {
    throw asStorageError(error);
  }
}

/** Works on a database in memory. @throws Error when the compiled module does not load */
export function checkDatabaseModule(): void {
  new Sqlite(':memory:').close();
}

/** SQLite gives its other files (`-wal`, `-shm`) the mode of this one. */
function createPrivate(file: string): void {
  try {
    closeSync(openSync(file, 'wx', OWNER_ONLY));
  } catch (error) {
    if (systemErrorCode(error) !== 'EEXIST') throw error;
  }
}

function prepare(database: Database, file: string): void {
  const check = database.pragma('quick_check(1)', { simple: true });
  if (check !== 'ok') throw damagedDatabase(String(check));
  database.pragma('foreign_keys = ON');
  // What was deleted is overwritten: a question that a user took back is not left in free pages.
  database.pragma('secure_delete = ON');
  migrate(database, MIGRATIONS);
  database.pragma('journal_mode = WAL');
  chmodSync(file, OWNER_ONLY);
}
