import type { Changes } from './changes.ts';

export type ViolationKind =
  | 'limit'
  | 'text-bytes'
  | 'defer-flags'
  | 'empty-message'
  | 'too-large'
  | 'late-ack'
  | 'double-ack'
  | 'no-ack'
  | 'before-ack'
  | 'still-thinking'
  | 'token-expired'
  | 'unauthorized'
  | 'missing-access'
  | 'missing-permissions'
  | 'thread-exists'
  | 'refused'
  | 'rate-limited'
  | 'api-version'
  | 'gateway'
  | 'disallowed-intents'
  | 'bot-crash'
  | 'unimplemented';

/** `error`: a bug; `warn`: may be met by a good bot too; `harness`: this double lacks something. */
export type Severity = 'error' | 'warn' | 'harness';

export interface Violation {
  /** Milliseconds since the double was made. */
  readonly at: number;
  readonly kind: ViolationKind;
  readonly severity: Severity;
  readonly detail: string;
}

/** One thing that happened: a REST call, a gateway operation, an event sent to the bot, a process, a violation. */
export interface TranscriptEntry {
  readonly at: number;
  readonly kind: 'rest' | 'gateway' | 'event' | 'process' | 'violation';
  readonly what: string;
  /** Of a REST call the body, once it is read. */
  detail: unknown;
  /** Of a REST call, once it is answered. */
  status?: number;
  ms?: number;
}

/** Everything that happened, in order. */
export class Transcript {
  readonly entries: TranscriptEntry[] = [];
  readonly violations: Violation[] = [];
  readonly #started = performance.now();
  readonly #changes: Changes;

  constructor(changes: Changes) {
    this.#changes = changes;
  }

  note(kind: TranscriptEntry['kind'], what: string, detail: unknown = null): TranscriptEntry {
    const entry: TranscriptEntry = { at: this.#at(), kind, what, detail };
    this.entries.push(entry);
    this.#changes.notify();
    return entry;
  }

  violation(kind: ViolationKind, detail: string, severity: Severity = 'error'): void {
    this.violations.push({ at: this.#at(), kind, severity, detail });
    this.note('violation', kind, detail);
  }

  #at(): number {
    return Math.round(performance.now() - this.#started);
  }
}
