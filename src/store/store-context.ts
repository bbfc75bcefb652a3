import type { Database } from 'better-sqlite3';
import type { HashUser } from './user-key.ts';

/** What every part of the store works with. */
export interface StoreContext {
  readonly database: Database;
  readonly now: () => Date;
  readonly hashUser: HashUser;
}
