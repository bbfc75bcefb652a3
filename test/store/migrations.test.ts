import path from 'node:path';
import Sqlite, { type Database } from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import { MIGRATIONS, migrate } from '../../src/store/migrations.ts';
import { openStore } from '../../src/store/store.ts';
import { GUILD, NOW, temporaryFolder } from './fixture.ts';

function memory(): Database {
  const database = new Sqlite(':memory:');
  onTestFinished(() => void database.close());
  return database;
}

function schemaOf(database: Database): unknown[] {
  return database.prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY type, name').all();
}

function versionOf(database: Database): unknown {
  return database.pragma('user_version', { simple: true });
}

describe('migrate', () => {
  test('gives an old database of any version the schema of a new one', () => {
    const fresh = memory();
    migrate(fresh, MIGRATIONS);
    expect(versionOf(fresh)).toBe(MIGRATIONS.length);
    for (let version = 1; version <= MIGRATIONS.length; version++) {
      const old = memory();
      migrate(old, MIGRATIONS.slice(0, version));
      expect(versionOf(old)).toBe(version);
      migrate(old, MIGRATIONS);
      expect(schemaOf(old)).toEqual(schemaOf(fresh));
    }
  });

  test('keeps what is in a database of version 1', () => {
    const file = path.join(temporaryFolder(), 'ssiat.db');
    const old = new Sqlite(file);
    migrate(old, MIGRATIONS.slice(0, 1));
    old.prepare('INSERT INTO guilds (guild_id, settings) VALUES (?, ?)').run(GUILD, '{"cooldownSeconds":7}');
    old.close();
    const store = openStore({ file, retentionDays: 30, now: () => NOW });
    onTestFinished(() => store.close());
    // A setting that the old version did not know has its default.
    expect(store.settings.of(GUILD)).toMatchObject({ cooldownSeconds: 7, keepQuestions: true });
  });

  test('runs what is new, in order, and once', () => {
    const next = [...MIGRATIONS, 'CREATE TABLE notes (text TEXT)', `INSERT INTO notes VALUES ('하나')`];
    const database = memory();
    migrate(database, MIGRATIONS);
    migrate(database, next);
    migrate(database, next);
    expect(versionOf(database)).toBe(MIGRATIONS.length + 2);
    expect(database.prepare('SELECT text FROM notes').pluck().all()).toEqual(['하나']);
  });

  test('changes nothing when a step fails', () => {
    const database = memory();
    migrate(database, MIGRATIONS);
    const before = schemaOf(database);
    const next = [...MIGRATIONS, 'CREATE TABLE notes (text TEXT)', 'CREATE TABLE notes (text TEXT)'];
    expect(() => migrate(database, next)).toThrow('already exists');
    expect(schemaOf(database)).toEqual(before);
    expect(versionOf(database)).toBe(MIGRATIONS.length);
  });
});
