import { SsiatError, systemErrorCode } from '../errors.ts';

/** A folder that is written to, as users know it. */
interface WrittenFolder {
  readonly name: string;
  readonly setting: string;
}

const SEEDS: WrittenFolder = { name: '씨앗 폴더', setting: 'SEEDS_DIR' };
const DATA: WrittenFolder = { name: '데이터 폴더', setting: 'DATA_DIR' };

const full = ({ name }: WrittenFolder) =>
  `디스크가 가득 차서 ${name}에 쓰지 못했습니다. 공간을 비운 뒤 다시 해 주세요.`;
const noPermission = ({ name, setting }: WrittenFolder) =>
  `${name}에 쓸 권한이 없습니다. ${setting} 폴더의 쓰기 권한을 확인해 주세요.`;
const inTheWay = ({ name }: WrittenFolder) =>
  `${name}에 쓸 자리에 폴더가 아닌 것이 있습니다. 그것을 옮긴 뒤 다시 해 주세요.`;

/** Why a folder could not be written, by the system's error code, and what to do. */
const PROBLEMS: Readonly<Record<string, (folder: WrittenFolder) => string>> = {
  ENOSPC: full,
  EDQUOT: full,
  EACCES: noPermission,
  EPERM: noPermission,
  EROFS: ({ name, setting }) => `${name}가 읽기 전용입니다. 쓸 수 있는 폴더를 ${setting}로 정해 주세요.`,
  ENOENT: ({ name, setting }) => `${name}를 찾지 못했습니다. 폴더를 다시 두거나 ${setting}를 확인해 주세요.`,
  ENOTDIR: inTheWay,
  EEXIST: inTheWay,
  EIO: ({ name }) => `${name}에 쓰다가 오류가 났습니다. 디스크 상태를 확인해 주세요.`,
};

/** Translates a system error of writing seeds; anything else comes back as it is. */
export function asSeedStorageError(error: unknown): unknown {
  return translated(error, SEEDS);
}

/** Translates a system error of writing into the data folder; anything else comes back as it is. */
export function asDataStorageError(error: unknown): unknown {
  return translated(error, DATA);
}

function translated(error: unknown, folder: WrittenFolder): unknown {
  const problem = PROBLEMS[systemErrorCode(error) ?? ''];
  return problem === undefined ? error : new SsiatError('storage', problem(folder), { cause: error });
}
