import { inspect } from 'node:util';
import { SsiatError } from '../errors.ts';
import type { ReindexFailure } from './reindex-messages.ts';

const UNEXPECTED =
  '색인하다가 예상하지 못한 문제가 생겼습니다. 까닭은 로그에 있습니다. 이전 색인은 그대로 쓰입니다.';

/** An error of a run as the child tells it: words for users and, apart from them, the reason for the log. */
export function describeFailure(error: unknown): ReindexFailure {
  const reason = inspect(error, { depth: 5 });
  return error instanceof SsiatError
    ? { code: error.code, message: error.message, reason }
    : { code: 'internal', message: UNEXPECTED, reason };
}

/** A child that ended without a result. @param cause how it ended, for the log */
export function lostChild(cause: unknown): SsiatError {
  return new SsiatError(
    'internal',
    '색인하던 프로세스가 도중에 끝났습니다. 메모리가 모자라지 않은지 보고 다시 실행해 주세요. 이전 색인은 그대로 쓰입니다.',
    { cause },
  );
}
