import { createHmac, randomBytes } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { damagedDatabase } from './storage-error.ts';

const KEY_BYTES = 32;
const keySchema = z.instanceof(Buffer).refine((key) => key.length === KEY_BYTES);

/** What stands for a user in the database: HMAC-SHA256 of the id (32 bytes). */
export type HashUser = (userId: string) => Buffer;

/**
 * Hashes with the key of this database, which is made at the first call and stays.
 *
 * @throws SsiatError `storage` when the key is not what was written.
 */
export function userHasher(database: Database): HashUser {
  database
    .prepare(`INSERT INTO meta (name, value) VALUES ('user-key', ?) ON CONFLICT DO NOTHING`)
    .run(randomBytes(KEY_BYTES));
  const stored = keySchema.safeParse(
    database.prepare(`SELECT value FROM meta WHERE name = 'user-key'`).pluck().get(),
  );
  if (!stored.success) throw damagedDatabase('the key of the user hashes is damaged');
  return (userId) => createHmac('sha256', stored.data).update(userId).digest();
}
