import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Sqlite, { type Database } from 'better-sqlite3';
import { onTestFinished } from 'vitest';
import { openStore, type Store } from '../../src/store/store.ts';

export const MINA = '100000000000000001';
export const JUNHO = '100000000000000002';
export const GUILD = '200000000000000001';
export const OTHER_GUILD = '200000000000000002';
export const CHANNEL = '300000000000000001';
export const OTHER_CHANNEL = '300000000000000002';

export const NOW = new Date('2026-11-22T03:04:05.678Z');

/** A folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'ssiat-store-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A store in a file of its own, with a clock that the test sets. */
export class TestStore {
  readonly file = path.join(temporaryFolder(), 'ssiat.db');
  private clock = NOW;
  private opened = this.open();

  get store(): Store {
    return this.opened;
  }

  setClock(iso: string): void {
    this.clock = new Date(iso);
  }

  /** Closes the store and opens it again, as a restart of the bot does. */
  restart(): void {
    this.opened.close();
    this.opened = this.open();
  }

  /** A second connection, to look at what is really there. */
  inspect(): Database {
    const database = new Sqlite(this.file, { readonly: true });
    onTestFinished(() => void database.close());
    return database;
  }

  /** Every byte that lies in the store's folder, the write-ahead log included. */
  bytes(): Buffer {
    const folder = path.dirname(this.file);
    return Buffer.concat(readdirSync(folder).map((name) => readFileSync(path.join(folder, name))));
  }

  private open(): Store {
    const store = openStore({ file: this.file, retentionDays: 30, now: () => this.clock });
    onTestFinished(() => store.close());
    return store;
  }
}
