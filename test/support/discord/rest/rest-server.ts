import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { ApiError } from '../api-error.ts';
import type { Platform } from '../platform/platform.ts';
import type { Severity, TranscriptEntry } from '../transcript.ts';
import { type RestCall, readCall } from './call.ts';
import { type ActiveFault, type Fault, Faults } from './faults.ts';
import { RateLimits } from './rate-limits.ts';
import type { Match, Router } from './router.ts';

/** Met by good bots too: somebody else changed the world in between. */
const EXCUSABLE: ReadonlySet<number> = new Set([10003, 10008, 50001, 50013, 160002, 160004]);

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** Answers the bot's requests, and writes down what it does wrong. */
export class RestServer {
  readonly #faults = new Faults();
  readonly #platform: Platform;
  readonly #router: Router;
  readonly #limits = new RateLimits();

  constructor(platform: Platform, router: Router) {
    this.#platform = platform;
    this.#router = router;
  }

  /** @throws Error for the name of a route that does not exist, which would never be hit. */
  addFault(fault: Fault): ActiveFault {
    if (typeof fault.on === 'string' && !this.#router.has(fault.on)) throw new Error(`no route ${fault.on}`);
    return this.#faults.add(fault);
  }

  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://double');
    const file = this.#platform.files.at(url.pathname);
    if (file) {
      response.writeHead(200, { 'content-type': file.contentType }).end(file.data);
      return;
    }
    const started = performance.now();
    const entry = this.#platform.transcript.note('rest', `${request.method} ${withoutToken(url.pathname)}`);
    const headers: Record<string, string> = {};
    try {
      const { status, body } = await this.#answer(request, url, entry, headers);
      entry.status = status;
      if (body === undefined) response.writeHead(status, headers).end();
      else
        response
          .writeHead(status, { 'content-type': 'application/json', ...headers })
          .end(JSON.stringify(body));
    } catch (error) {
      if (!(error instanceof HangUp)) throw error;
      request.socket.resetAndDestroy();
    }
    entry.ms = performance.now() - started;
    this.#platform.changes.notify();
  }

  async #answer(
    request: IncomingMessage,
    url: URL,
    entry: TranscriptEntry,
    headers: Record<string, string>,
  ): Promise<Answer> {
    const { transcript } = this.#platform;
    try {
      const call = await readCall(request, url);
      entry.detail = call.body;
      if (!url.pathname.startsWith('/api/v10/')) transcript.violation('api-version', url.pathname);
      const match = this.#router.match(call);
      const fault = this.#faults.take(call, match?.route.name ?? '');
      if (fault?.delayMs) await sleep(fault.delayMs);
      const early = fault && !fault.after ? breakdown(fault, headers) : null;
      if (early) return early;
      const answer = await this.#route(call, match, headers);
      return (fault?.after ? breakdown(fault, headers) : null) ?? answer;
    } catch (error) {
      if (error instanceof HangUp) throw error;
      return this.#refusal(error, `${request.method} ${withoutToken(url.pathname)}`);
    }
  }

  async #route(call: RestCall, match: Match | null, headers: Record<string, string>): Promise<Answer> {
    const { transcript, application } = this.#platform;
    if (!match) {
      transcript.violation('unimplemented', `${call.method} ${call.path}`, 'harness');
      return { status: 404, body: { message: '404: Not Found', code: 0 } };
    }
    if (!match.route.isOpen && call.authorization !== `Bot ${application.token}`)
      throw new ApiError(401, 0, '401: Unauthorized');
    const limited = this.#limit(call, match, headers);
    if (limited) return limited;
    const body = await match.route.handle(call, match.parameters);
    return { status: body === undefined ? 204 : 200, body };
  }

  #limit(call: RestCall, { route }: Match, headers: Record<string, string>): Answer | null {
    if (!this.#platform.settings.rateLimits || route.name.startsWith('POST /interactions')) return null;
    const major = /^\/(?:channels|guilds|webhooks)\/[^/]+(?:\/[\w-]{60,})?/.exec(call.path)?.[0] ?? '';
    const { headers: own, wait } = this.#limits.take(route.name, major, !route.isOpen);
    Object.assign(headers, own);
    if (!wait) return null;
    this.#platform.transcript.violation(
      'rate-limited',
      `${route.name}${wait.global ? ', global' : ''}`,
      'warn',
    );
    return tooMany(wait.seconds, wait.global, headers);
  }

  #refusal(error: unknown, where: string): Answer {
    const { transcript, gateway } = this.#platform;
    if (!(error instanceof ApiError)) {
      transcript.violation(
        'unimplemented',
        `${where}: ${error instanceof Error ? error.stack : error}`,
        'harness',
      );
      return { status: 500, body: { message: 'the double broke', code: 0 } };
    }
    const excused = EXCUSABLE.has(error.code) || (error.violation === 'double-ack' && gateway.duplicates > 0);
    const severity: Severity = excused ? 'warn' : 'error';
    transcript.violation(error.violation, `${where}: ${error.detail}`, severity);
    return { status: error.status, body: error.body() };
  }
}

/** The connection is to be cut. */
class HangUp extends Error {}

function breakdown(fault: ActiveFault, headers: Record<string, string>): Answer | null {
  if (fault.hangup) throw new HangUp();
  if (fault.status === undefined) return null;
  if (fault.status === 429) return tooMany(fault.retryAfter ?? 1, fault.global ?? false, headers);
  return { status: fault.status, body: { message: `${fault.status}: made by the test`, code: 0 } };
}

function tooMany(seconds: number, global: boolean, headers: Record<string, string>): Answer {
  Object.assign(headers, {
    'retry-after': String(Math.ceil(seconds)),
    'x-ratelimit-scope': global ? 'global' : 'user',
    'x-ratelimit-remaining': '0',
    'x-ratelimit-reset-after': seconds.toFixed(3),
    ...(global && { 'x-ratelimit-global': 'true' }),
  });
  return { status: 429, body: { message: 'You are being rate limited.', retry_after: seconds, global } };
}

function withoutToken(path: string): string {
  return path.replace(/(\/(?:interactions|webhooks)\/\d+\/)[^/]+/, '$1…');
}
