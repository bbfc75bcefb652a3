import Sqlite from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { SsiatError } from '../../src/errors.ts';
import { asStorageError } from '../../src/store/storage-error.ts';

describe('asStorageError', () => {
  test.each([
    ['SQLITE_NOTADB', '손상되었거나'],
    ['SQLITE_CORRUPT_VTAB', '손상되었거나'],
    ['SQLITE_CANTOPEN_ISDIR', '쓸 권한이 없습니다'],
    ['SQLITE_READONLY_DIRECTORY', '쓸 권한이 없습니다'],
    ['SQLITE_FULL', '디스크가 가득 차서'],
    ['SQLITE_BUSY_SNAPSHOT', '다른 프로세스가'],
    ['SQLITE_IOERR_WRITE', '디스크 상태를 확인'],
    ['EROFS', '쓸 권한이 없습니다'],
    ['ENOSPC', '디스크가 가득 차서'],
  ])('tells %s in Korean, with its cause', (code, text) => {
    const cause = new Sqlite.SqliteError('the technical reason', code);
    const error = asStorageError(cause);
    expect(error).toBeInstanceOf(SsiatError);
    expect(error).toMatchObject({ code: 'storage', message: expect.stringContaining(text), cause });
  });

  test('leaves every other error as it is', () => {
    for (const error of [new Sqlite.SqliteError('x', 'SQLITE_CONSTRAINT'), new Error('x'), 'x', null]) {
      expect(asStorageError(error)).toBe(error);
    }
  });
});
