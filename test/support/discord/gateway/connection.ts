import { GatewayCloseCodes, GatewayOpcodes } from 'discord.js';
import type { RawData, WebSocket } from 'ws';
import { z } from 'zod';
import type { Core } from '../core.ts';
import { disallowedIntents } from './intents.ts';
import { Session } from './session.ts';

const OPERATIONS_A_MINUTE = 120;

const operationSchema = z.object({ op: z.int(), d: z.unknown().optional() });
const identifySchema = z.object({ token: z.string(), intents: z.int() });
const resumeSchema = z.object({ token: z.string(), session_id: z.string(), seq: z.int() });

/** What a connection asks of the gateway it belongs to. */
export interface ConnectionHost {
  readonly core: Core;
  readonly sessions: Map<string, Session>;
  acknowledgesHeartbeats(): boolean;
  /** Sends READY and the servers. */
  welcome(session: Session): void;
}

/** One socket of a bot: hello, identify or resume, heartbeats. */
export class Connection {
  readonly #socket: WebSocket;
  readonly #host: ConnectionHost;
  #session: Session | null = null;
  #operations = 0;
  readonly #window: NodeJS.Timeout;

  constructor(socket: WebSocket, host: ConnectionHost) {
    this.#socket = socket;
    this.#host = host;
    this.#window = setInterval(() => {
      this.#operations = 0;
    }, 60_000);
    socket.on('message', (raw) => this.#receive(raw));
    socket.on('close', (code) => this.#closed(code));
    this.#send(GatewayOpcodes.Hello, { heartbeat_interval: host.core.settings.heartbeatMs });
  }

  #receive(raw: RawData): void {
    try {
      this.#operate(raw);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.#host.core.transcript.violation(error.kind, `closed with ${error.code}: ${error.message}`);
      this.#socket.close(error.code);
    }
  }

  #operate(raw: RawData): void {
    const { op, d } = parse(operationSchema, parseJson(String(raw)));
    this.#operations += 1;
    if (this.#operations > OPERATIONS_A_MINUTE)
      throw new Refusal(GatewayCloseCodes.RateLimited, 'more than 120 operations a minute');
    if (op === GatewayOpcodes.Heartbeat) {
      if (this.#host.acknowledgesHeartbeats()) this.#send(GatewayOpcodes.HeartbeatAck, null);
      return;
    }
    this.#host.core.transcript.note('gateway', `op ${op}`);
    if (op === GatewayOpcodes.Identify) this.#identify(parse(identifySchema, d));
    else if (op === GatewayOpcodes.Resume) this.#resume(parse(resumeSchema, d));
    else if (this.#session === null)
      throw new Refusal(GatewayCloseCodes.NotAuthenticated, `op ${op} too early`);
    else if (op !== GatewayOpcodes.PresenceUpdate)
      throw new Refusal(GatewayCloseCodes.UnknownOpcode, `op ${op}`);
  }

  #identify({ token, intents }: z.output<typeof identifySchema>): void {
    const { core, sessions } = this.#host;
    if (this.#session) throw new Refusal(GatewayCloseCodes.AlreadyAuthenticated, 'IDENTIFY twice');
    this.#authenticate(token);
    const disallowed = disallowedIntents(intents, core.application.flags);
    if (disallowed !== 0)
      throw new Refusal(GatewayCloseCodes.DisallowedIntents, `privileged intents ${disallowed} are off`);
    this.#session = new Session(intents, this.#socket);
    sessions.set(this.#session.id, this.#session);
    this.#host.welcome(this.#session);
  }

  #resume({ token, session_id, seq }: z.output<typeof resumeSchema>): void {
    this.#authenticate(token);
    const session = this.#host.sessions.get(session_id);
    if (!session || seq > session.sequence) {
      this.#send(GatewayOpcodes.InvalidSession, false);
      return;
    }
    this.#session = session;
    session.resume(this.#socket, seq);
    this.#host.core.changes.notify();
  }

  #authenticate(token: string): void {
    if (token !== this.#host.core.application.token)
      throw new Refusal(GatewayCloseCodes.AuthenticationFailed, 'wrong token');
  }

  #closed(code: number): void {
    clearInterval(this.#window);
    this.#host.core.transcript.note('gateway', `closed ${code}`);
    if (this.#session?.socket !== this.#socket) return;
    this.#session.socket = null;
    // The bot says by these that it will not come back.
    if (code === 1000 || code === 1001) this.#host.sessions.delete(this.#session.id);
  }

  #send(op: GatewayOpcodes, d: unknown): void {
    this.#socket.send(JSON.stringify({ op, d, s: null, t: null }));
  }
}

function parseJson(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch {
    return null;
  }
}

function parse<Schema extends z.ZodType>(schema: Schema, data: unknown): z.output<Schema> {
  const result = schema.safeParse(data);
  if (!result.success) throw new Refusal(GatewayCloseCodes.DecodeError, result.error.message);
  return result.data;
}

/** Closes the connection. */
class Refusal extends Error {
  readonly code: GatewayCloseCodes;

  constructor(code: GatewayCloseCodes, message: string) {
    super(message);
    this.code = code;
  }

  get kind(): 'disallowed-intents' | 'gateway' {
    return this.code === GatewayCloseCodes.DisallowedIntents ? 'disallowed-intents' : 'gateway';
  }
}
