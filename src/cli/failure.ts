import { SsiatError } from '../errors.ts';
import type { Logger } from '../log.ts';
import type { Output } from './output.ts';
import { printable } from './printable.ts';

const UNEXPECTED =
  '예상하지 못한 문제가 생겼습니다. LOG_LEVEL=debug를 붙여 다시 실행하면 원인을 자세히 볼 수 있습니다.';

/** What a user is told of an error; `code` is for programs. */
export function describeError(error: unknown): { readonly code: string; readonly message: string } {
  if (error instanceof SsiatError) return { code: error.code, message: error.message };
  return { code: 'internal', message: UNEXPECTED };
}

/**
 * Tells the user what failed and the log why; a stack trace shows only at the debug level. Returns the exit code.
 *
 * @param log null while there is none yet (wrong usage, wrong configuration).
 */
export function reportError(error: unknown, output: Output, log: Logger | null): 1 | 2 {
  output.note(`${output.noteColors.red('오류')} ${printable(describeError(error).message)}`);
  logError(error, log);
  return error instanceof SsiatError && error.code === 'usage' ? 2 : 1;
}

/** Expected failures are explained to the user already, so only their causes are logged, for those who look. */
export function logError(error: unknown, log: Logger | null): void {
  if (!(error instanceof SsiatError)) log?.error({ reason: causeChain(error) }, 'unexpected error');
  log?.debug({ err: error }, 'command failed');
}

function causeChain(error: unknown): string {
  const reasons: string[] = [];
  for (
    let at: unknown = error;
    at !== undefined && reasons.length < 5;
    at = at instanceof Error ? at.cause : undefined
  ) {
    reasons.push(at instanceof Error ? `${at.name}: ${at.message}` : String(at));
  }
  return reasons.join(' ← ');
}
