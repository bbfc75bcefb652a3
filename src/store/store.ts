import { ArrivalStore } from './arrival-store.ts';
import { AuditStore } from './audit-store.ts';
import { openDatabase } from './database.ts';
import { FeedbackStore } from './feedback-store.ts';
import { Forgetting, type ForgottenRecords } from './forgetting.ts';
import { GapStore } from './gap-store.ts';
import { JobStore } from './job-store.ts';
import { pruner } from './retention.ts';
import { SettingsStore } from './settings-store.ts';
import { asStorageError } from './storage-error.ts';
import type { StoreContext } from './store-context.ts';
import { UsageStore } from './usage-store.ts';
import { userHasher } from './user-key.ts';
import { ViewStore } from './view-store.ts';

export interface StoreOptions {
  /** The database file; its folder is made when there is none. */
  readonly file: string;
  /** How long question texts, feedback and views are kept. */
  readonly retentionDays: number;
  readonly now: () => Date;
}

/**
 * What changes while the bot runs, in one SQLite file. Every call is synchronous and durable when it returns, except
 * that a power cut may take the last moments. Users are kept as hashes, and their texts are masked. Times are
 * milliseconds since 1970 (UTC) in the file and `Date` outside. An error of a later call is one of SQLite:
 * `asStorageError` gives the text for people.
 */
export interface Store {
  readonly settings: SettingsStore;
  readonly views: ViewStore;
  readonly feedback: FeedbackStore;
  readonly gaps: GapStore;
  readonly usage: UsageStore;
  readonly arrivals: ArrivalStore;
  readonly jobs: JobStore;
  readonly audit: AuditStore;
  /** Deletes what is kept of a user, also from the free space of the file; gives how much there was. */
  forgetUser(userId: string): ForgottenRecords;
  /** How much is kept of a user. */
  countOf(userId: string): ForgottenRecords;
  /** Deletes what has been kept long enough; to be called once a day. */
  prune(): void;
  close(): void;
}

/**
 * Opens the store, or makes a new one.
 *
 * @throws SsiatError `storage` when the file cannot be written, is of a newer version, damaged or no database of
 * ours; it is then left as it is.
 */
export function openStore({ file, retentionDays, now }: StoreOptions): Store {
  const database = openDatabase(file);
  try {
    return assemble({ database, now, hashUser: userHasher(database) }, retentionDays);
  } catch (error) {
    database.close();
    throw asStorageError(error);
  }
}

function assemble(context: StoreContext, retentionDays: number): Store {
  const { database, hashUser } = context;
  const forgetting = new Forgetting(database);
  const deleteExpired = pruner(context, retentionDays);
  // The log beside the file still holds what was deleted, until it is taken over and emptied.
  const emptyLog = () => database.pragma('wal_checkpoint(TRUNCATE)');
  return {
    settings: new SettingsStore(context),
    views: new ViewStore(context),
    feedback: new FeedbackStore(context),
    gaps: new GapStore(context),
    usage: new UsageStore(context),
    arrivals: new ArrivalStore(context),
    jobs: new JobStore(context),
    audit: new AuditStore(context),
    forgetUser(userId) {
      const records = forgetting.forget(hashUser(userId));
      emptyLog();
      return records;
    },
    countOf: (userId) => forgetting.countOf(hashUser(userId)),
    prune() {
      deleteExpired();
      emptyLog();
    },
    close: () => database.close(),
  };
}
