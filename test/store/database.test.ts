import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { SsiatError } from '../../src/errors.ts';
import { openStore } from '../../src/store/store.ts';
import { GUILD, MINA, NOW, TestStore, temporaryFolder } from './fixture.ts';

const NOBODY = 65_534;

/** What opening the file fails with. */
function refusal(file: string): SsiatError {
  try {
    openStore({ file, retentionDays: 30, now: () => NOW }).close();
  } catch (error) {
    if (error instanceof SsiatError) return error;
    throw error;
  }
  throw new Error('the store was opened');
}

/** Runs a synchronous step without the privileges that let root write anywhere. */
function unprivileged<T>(step: () => T): T {
  if (process.geteuid?.() !== 0) return step();
  process.seteuid!(NOBODY);
  try {
    return step();
  } finally {
    process.seteuid!(0);
  }
}

/** The file of a closed store that holds something. */
function closedStore(): string {
  const { store, file } = new TestStore();
  for (let turn = 0; turn < 50; turn++) {
    store.views.put({ kind: 'answer', ownerId: MINA, payload: { text: '텃밭'.repeat(500) } });
  }
  store.close();
  return file;
}

describe('the database', () => {
  test('is made with its folder, for its owner alone', () => {
    const file = path.join(temporaryFolder(), 'data', 'deep', 'ssiat.db');
    const store = openStore({ file, retentionDays: 30, now: () => NOW });
    store.settings.markWelcomed(GUILD);
    const modes = readdirSync(path.dirname(file)).map((name) => [
      name,
      statSync(path.join(path.dirname(file), name)).mode & 0o777,
    ]);
    store.close();
    expect(modes).toEqual([
      ['ssiat.db', 0o600],
      ['ssiat.db-shm', 0o600],
      ['ssiat.db-wal', 0o600],
    ]);
    expect(readdirSync(path.dirname(file))).toEqual(['ssiat.db']);
  });

  test('that others could read is closed to them', () => {
    const file = closedStore();
    chmodSync(file, 0o644);
    openStore({ file, retentionDays: 30, now: () => NOW }).close();
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  test('writes ahead, holds to its references and overwrites what is deleted', () => {
    const test = new TestStore();
    expect(test.inspect().pragma('journal_mode', { simple: true })).toBe('wal');
    const gap = test.store.gaps.record({ question: '텃밭은?', userId: MINA, guildId: null, channelId: '1' });
    test.store.forgetUser(MINA);
    expect(test.store.gaps.get(gap)).toBeNull();
    expect(test.bytes().includes('텃밭은')).toBe(false);
  });

  test('is used by two processes at once', () => {
    const first = new TestStore();
    const second = openStore({ file: first.file, retentionDays: 30, now: () => NOW });
    first.store.settings.change(GUILD, { cooldownSeconds: 5 });
    expect(second.settings.of(GUILD).cooldownSeconds).toBe(5);
    second.settings.change(GUILD, { keepQuestions: false });
    second.close();
    expect(first.store.settings.of(GUILD)).toMatchObject({ cooldownSeconds: 5, keepQuestions: false });
  });
});

describe('a file is refused and left as it is', () => {
  test.each([
    ['a text', (file: string) => writeFileSync(file, '씨앗 '.repeat(2_000))],
    ['of a few bytes', (file: string) => writeFileSync(file, 'xyz')],
    ['only the beginning of a database', (file: string) => truncateSync(file, 60)],
    ['cut off', (file: string) => truncateSync(file, 3 * 4_096)],
    ['overwritten at the front', (file: string) => overwrite(file, 0, 100)],
    ['overwritten in the middle', (file: string) => overwrite(file, 4_096, statSync(file).size - 4_096)],
    ['overwritten in one page', (file: string) => overwrite(file, statSync(file).size - 8_192, 4_096)],
    ['of another program', foreignDatabase],
  ])('that is %s', (_, damage) => {
    const file = closedStore();
    damage(file);
    const before = readFileSync(file);
    const error = refusal(file);
    expect(error.code).toBe('storage');
    expect(error.message).toContain('손상되었거나 씨앗봇의 데이터베이스가 아닙니다');
    expect(error.cause).toBeInstanceOf(Error);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test('that a newer version has written', () => {
    const file = closedStore();
    const database = new Sqlite(file);
    database.pragma('user_version = 99');
    database.close();
    const before = readFileSync(file);
    const error = refusal(file);
    expect(error.code).toBe('storage');
    expect(error.message).toContain('더 새로운 씨앗봇이 만들었습니다');
    expect(error.message).toContain('99');
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test('whose key of the user hashes is damaged', () => {
    const file = closedStore();
    const database = new Sqlite(file);
    database.exec(`UPDATE meta SET value = x'00'`);
    database.close();
    expect(refusal(file).code).toBe('storage');
  });
});

describe('a place that cannot be used', () => {
  test('is told when the folder cannot be written', () => {
    const folder = temporaryFolder();
    chmodSync(folder, 0o555);
    const error = unprivileged(() => refusal(path.join(folder, 'ssiat.db')));
    expect(error).toMatchObject({ code: 'storage' });
    expect(error.message).toContain('쓸 권한이 없습니다');
    expect(unprivileged(() => refusal(path.join(folder, 'data', 'ssiat.db'))).code).toBe('storage');
    expect(readdirSync(folder)).toEqual([]);
  });

  test('is told when the file cannot be written', () => {
    const file = closedStore();
    chmodSync(file, 0o444);
    chmodSync(path.dirname(file), 0o777);
    const error = unprivileged(() => refusal(file));
    expect(error).toMatchObject({ code: 'storage' });
    expect(error.message).toContain('쓸 권한이 없습니다');
  });

  test('is told when a file stands where the folder should', () => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'data'), '');
    for (const file of ['data/ssiat.db', 'data/deep/ssiat.db']) {
      const error = refusal(path.join(folder, file));
      expect(error).toMatchObject({ code: 'storage' });
      expect(error.message).toContain('폴더가 아닌 것');
    }
  });

  test('is told when a folder stands where the file should', () => {
    const file = path.join(temporaryFolder(), 'ssiat.db');
    mkdirSync(file);
    expect(refusal(file).code).toBe('storage');
  });
});

function overwrite(file: string, start: number, length: number): void {
  const bytes = readFileSync(file);
  bytes.fill(0xa5, start, start + length);
  writeFileSync(file, bytes);
}

function foreignDatabase(file: string): void {
  truncateSync(file, 0);
  const database = new Sqlite(file);
  database.exec('CREATE TABLE notes (text TEXT)');
  database.close();
}
