import { SsiatError, systemErrorCode } from '../errors.ts';

const NO_PERMISSION =
  '데이터베이스에 쓸 권한이 없습니다. DATA_DIR 폴더와 그 안의 ssiat.db 파일의 권한을 확인해 주세요.';
const DAMAGED =
  '데이터베이스 파일(ssiat.db)이 손상되었거나 씨앗봇의 데이터베이스가 아닙니다. 파일은 그대로 두었습니다. 백업이 있으면 되살리고, 없으면 파일을 다른 곳으로 옮긴 뒤 다시 시작해 주세요.';
const FULL = '디스크가 가득 차서 데이터베이스에 쓰지 못했습니다. 공간을 비운 뒤 다시 실행해 주세요.';
const IN_THE_WAY =
  'DATA_DIR의 자리에 폴더가 아닌 것이 있습니다. 그것을 옮기거나 DATA_DIR를 다른 곳으로 정해 주세요.';
const BUSY = '다른 프로세스가 데이터베이스를 쓰고 있습니다. 잠시 뒤 다시 실행해 주세요.';
const FAILING = '데이터베이스를 읽고 쓰다가 오류가 났습니다. 디스크 상태를 확인해 주세요.';

/** What is wrong and what to do, by the beginning of SQLite's or the system's error code. */
const PROBLEMS: readonly (readonly [code: string, text: string])[] = [
  ['SQLITE_NOTADB', DAMAGED],
  ['SQLITE_CORRUPT', DAMAGED],
  ['SQLITE_CANTOPEN', NO_PERMISSION],
  ['SQLITE_READONLY', NO_PERMISSION],
  ['SQLITE_PERM', NO_PERMISSION],
  ['SQLITE_FULL', FULL],
  ['SQLITE_BUSY', BUSY],
  ['SQLITE_IOERR', FAILING],
  ['EACCES', NO_PERMISSION],
  ['EPERM', NO_PERMISSION],
  ['EROFS', NO_PERMISSION],
  ['ENOSPC', FULL],
  ['EDQUOT', FULL],
  ['ENOTDIR', IN_THE_WAY],
  ['EEXIST', IN_THE_WAY],
  ['EIO', FAILING],
];

/** Translates an error of SQLite or of the file system; anything else comes back as it is. */
export function asStorageError(error: unknown): unknown {
  const code = systemErrorCode(error) ?? '';
  const problem = PROBLEMS.find(([beginning]) => code.startsWith(beginning));
  return problem === undefined ? error : new SsiatError('storage', problem[1], { cause: error });
}

/** A file that is no database of this program, or damaged. */
export function damagedDatabase(reason: string): SsiatError {
  return new SsiatError('storage', DAMAGED, { cause: new Error(reason) });
}

/** A database that a later version of this program has written. */
export function newerDatabase(found: number, known: number): SsiatError {
  return new SsiatError(
    'storage',
    `데이터베이스(ssiat.db, 형식 ${found})를 더 새로운 씨앗봇이 만들었습니다(이 버전은 형식 ${known}까지 압니다). 씨앗봇을 새 버전으로 올리거나 그 전의 백업을 되살려 주세요.`,
  );
}
