import type { RestCall } from './call.ts';

/** A trouble to make for the bot's requests. */
export interface Fault {
  /** A route (`POST /channels/:channel/messages`), a pattern on `METHOD /path`, or a test of the call. */
  readonly on: string | RegExp | ((call: RestCall) => boolean);
  /** How many calls it hits; 1 when left out. */
  readonly times?: number;
  /** 429 or a 5xx. */
  readonly status?: number;
  /** Of a 429, in seconds; 1 when left out. */
  readonly retryAfter?: number;
  /** A 429 that holds for all routes. */
  readonly global?: boolean;
  /** Waits before anything else. */
  readonly delayMs?: number;
  /** Cuts the connection instead of answering. */
  readonly hangup?: boolean;
  /** Does the work, then fails. */
  readonly after?: boolean;
}

/** A fault in place; `hits` counts the calls that met it. */
export interface ActiveFault extends Fault {
  hits: number;
}

export class Faults {
  readonly #active: ActiveFault[] = [];

  add(fault: Fault): ActiveFault {
    const active = { ...fault, hits: 0 };
    this.#active.push(active);
    return active;
  }

  /** The fault that this call meets, which counts as a hit. */
  take(call: RestCall, routeName: string): ActiveFault | null {
    const fault = this.#active.find(
      (candidate) => candidate.hits < (candidate.times ?? 1) && meets(candidate, call, routeName),
    );
    if (fault) fault.hits += 1;
    return fault ?? null;
  }
}

function meets({ on }: Fault, call: RestCall, routeName: string): boolean {
  if (typeof on === 'string') return on === routeName;
  return on instanceof RegExp ? on.test(`${call.method} ${call.path}`) : on(call);
}
