import { type ErrorCode, SsiatError } from '../errors.ts';
import type { Logger } from '../log.ts';
import { apiProblem } from './api-errors.ts';
import type { Texts } from './texts/index.ts';

/** What is wrong with what a user wrote: nobody has to look after it. */
const OF_USERS: readonly ErrorCode[] = ['question', 'document'];

/** What the user is told of a failure, in their language. */
export function failureText(error: unknown, { common }: Texts): string {
  return error instanceof SsiatError ? common.failure(error) : common.unexpected;
}

/** Logs a failure: loudly, unless it is a user's mistake or something that Discord says every day. */
export function logFailure(error: unknown, log: Logger, what: string): void {
  const isExpected =
    apiProblem(error) !== 'other' || (error instanceof SsiatError && OF_USERS.includes(error.code));
  log[isExpected ? 'info' : 'error']({ err: error }, what);
}
