import { SsiatError, systemErrorCode } from '../errors.ts';

/** Why the index folder could not be used, by the system's error code, and what to do. */
const PROBLEMS: Readonly<Record<string, string>> = {
  ENOSPC: '디스크가 가득 차서 색인을 쓰지 못했습니다. 공간을 비운 뒤 다시 실행해 주세요.',
  EDQUOT: '디스크 할당량을 넘어 색인을 쓰지 못했습니다. 공간을 비운 뒤 다시 실행해 주세요.',
  EACCES: '색인 폴더에 쓸 권한이 없습니다. 폴더 권한을 확인해 주세요.',
  EPERM: '색인 폴더에 쓸 권한이 없습니다. 폴더 권한을 확인해 주세요.',
  EROFS: '색인 폴더가 읽기 전용입니다. 쓸 수 있는 곳을 INDEX_DIR로 정해 주세요.',
  ENOTDIR: '색인 폴더의 자리에 파일이 있습니다. 파일을 옮기거나 INDEX_DIR를 다른 곳으로 정해 주세요.',
  EEXIST: '색인 폴더의 자리에 파일이 있습니다. 파일을 옮기거나 INDEX_DIR를 다른 곳으로 정해 주세요.',
  EIO: '디스크에 쓰다가 오류가 났습니다. 디스크 상태를 확인해 주세요.',
};

/** Translates a system error of writing the index; anything else comes back as it is. */
export function asStorageError(error: unknown): unknown {
  const problem = PROBLEMS[systemErrorCode(error) ?? ''];
  if (problem === undefined) return error;
  return new SsiatError('storage', `${problem} 이전 색인은 그대로 쓰입니다.`, { cause: error });
}
