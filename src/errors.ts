/** What failed, for programs: stable names that `--json` output and logs carry. */
export type ErrorCode =
  | 'usage'
  | 'config'
  | 'seeds'
  | 'document'
  | 'model'
  | 'index-missing'
  | 'index-mismatch'
  | 'index-corrupt'
  | 'index-locked'
  | 'storage'
  | 'question'
  | 'discord'
  | 'forbidden'
  | 'cancelled'
  | 'internal';

/**
 * The one error family. `message` is Korean text a user may read: it names what was wrong and what to do,
 * and never holds a stack trace, a secret or a path outside the project. The technical reason is `cause`.
 */
export class SsiatError extends Error {
  override readonly name = 'SsiatError';
  readonly code: ErrorCode;

  constructor(code: ErrorCode, userMessage: string, options?: { cause?: unknown }) {
    super(userMessage, options);
    this.code = code;
  }
}

/** Node's `error.code` of a system error (`ENOENT`, `EACCES`, …), or undefined. */
export function systemErrorCode(error: unknown): string | undefined {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  return undefined;
}
