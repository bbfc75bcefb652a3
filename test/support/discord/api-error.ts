import type { ViolationKind } from './transcript.ts';

/** The nested `errors` of a 50035 answer: fields and indexes, with `_errors` at the leaves. */
export interface ErrorTree {
  [field: string]: ErrorTree | readonly { readonly code: string; readonly message: string }[];
}

const KINDS: ReadonlyMap<number, ViolationKind> = new Map([
  [50035, 'limit'],
  [50006, 'empty-message'],
  [40005, 'too-large'],
  [10062, 'late-ack'],
  [40060, 'double-ack'],
  [50027, 'token-expired'],
  [50001, 'missing-access'],
  [50013, 'missing-permissions'],
  [160002, 'missing-permissions'],
  [160004, 'thread-exists'],
]);

interface ApiErrorOptions {
  readonly errors?: ErrorTree;
  readonly violation?: ViolationKind;
  readonly detail?: string;
}

/** An answer of Discord's REST interface that is not 2xx. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: number;
  readonly errors: ErrorTree | null;
  readonly violation: ViolationKind;
  /** For whoever reads the violations. */
  readonly detail: string;

  /** @param code Discord's own (10003, 50013, …), 0 when the HTTP status says it all. */
  constructor(
    status: number,
    code: number,
    message: string,
    { errors, violation, detail = message }: ApiErrorOptions = {},
  ) {
    super(message);
    this.status = status;
    this.code = code;
    this.errors = errors ?? null;
    this.detail = detail;
    this.violation = violation ?? KINDS.get(code) ?? (status === 401 ? 'unauthorized' : 'refused');
  }

  body(): object {
    return { message: this.message, code: this.code, ...(this.errors !== null && { errors: this.errors }) };
  }
}

/** 404 of a thing that does not exist (any more). */
export function unknown(what: string, code: number): ApiError {
  return new ApiError(404, code, `Unknown ${what}`);
}
