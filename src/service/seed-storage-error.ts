import { SsiatError, systemErrorCode } from '../errors.ts';

const FULL = '디스크가 가득 차서 씨앗 폴더에 쓰지 못했습니다. 공간을 비운 뒤 다시 해 주세요.';
const NO_PERMISSION = '씨앗 폴더에 쓸 권한이 없습니다. SEEDS_DIR 폴더의 쓰기 권한을 확인해 주세요.';
const IN_THE_WAY = '씨앗 폴더에 쓸 자리에 폴더가 아닌 것이 있습니다. 그것을 옮긴 뒤 다시 해 주세요.';

/** Why the seeds folder could not be written, by the system's error code, and what to do. */
const PROBLEMS: Readonly<Record<string, string>> = {
  ENOSPC: FULL,
  EDQUOT: FULL,
  EACCES: NO_PERMISSION,
  EPERM: NO_PERMISSION,
  EROFS: '씨앗 폴더가 읽기 전용입니다. 쓸 수 있는 폴더를 SEEDS_DIR로 정해 주세요.',
  ENOENT: '씨앗 폴더를 찾지 못했습니다. 폴더를 다시 두거나 SEEDS_DIR를 확인해 주세요.',
  ENOTDIR: IN_THE_WAY,
  EEXIST: IN_THE_WAY,
  EIO: '씨앗 폴더에 쓰다가 오류가 났습니다. 디스크 상태를 확인해 주세요.',
};

/** Translates a system error of writing seeds; anything else comes back as it is. */
export function asSeedStorageError(error: unknown): unknown {
  const problem = PROBLEMS[systemErrorCode(error) ?? ''];
  return problem === undefined ? error : new SsiatError('storage', problem, { cause: error });
}
