import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { GatewayCloseCodes, GatewayDispatchEvents, GatewayIntentBits, GatewayOpcodes } from 'discord.js';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Core } from '../core.ts';
import { guildCreatePayload } from '../world/payloads.ts';
import { Connection } from './connection.ts';
import type { Session } from './session.ts';

/** Who gets an event. */
export interface Delivery {
  /** Any of these is enough; 0 means everybody gets it. */
  readonly intents: number;
  /** What a user did can arrive more than once. */
  readonly fromUser?: boolean;
}

/** The gateway: sessions of bots, events to them, and the troubles it can make. */
export class Gateway {
  /** False: the bot must notice that nobody listens any more. */
  ackHeartbeats = true;
  /** How many more times what a user does is delivered. */
  duplicates = 0;
  readonly #core: Core;
  readonly #sessions = new Map<string, Session>();
  readonly #server = new WebSocketServer({ noServer: true });
  #closedUntil = 0;

  constructor(core: Core) {
    this.#core = core;
  }

  attach(server: Server): void {
    server.on('upgrade', (request, socket, head) => this.#upgrade(request, socket, head));
  }

  get isConnected(): boolean {
    return this.#sockets().length > 0;
  }

  /** Sends an event; `data` may depend on the intents of the session. */
  dispatch(event: GatewayDispatchEvents, data: (intents: number) => object, delivery: Delivery): void {
    const copies = delivery.fromUser ? 1 + this.duplicates : 1;
    this.#core.transcript.note('event', event, data(~0));
    for (const session of this.#sessions.values()) {
      if (delivery.intents !== 0 && (session.intents & delivery.intents) === 0) continue;
      for (let copy = 0; copy < copies; copy++) session.send(event, data(session.intents));
    }
  }

  /** Asks every bot to connect anew and resume. */
  reconnect(): void {
    for (const socket of this.#sockets())
      socket.send(JSON.stringify({ op: GatewayOpcodes.Reconnect, d: null }));
  }

  /** Declares the sessions invalid. */
  invalidate(resumable: boolean): void {
    const sockets = this.#sockets();
    if (!resumable) this.#sessions.clear();
    for (const socket of sockets)
      socket.send(JSON.stringify({ op: GatewayOpcodes.InvalidSession, d: resumable }));
  }

  /**
   * Cuts all connections: 1006 tears the socket, any other code closes it.
   *
   * @param refuseMs how long nobody gets back in.
   */
  drop(code: number, refuseMs: number): void {
    this.#closedUntil = performance.now() + refuseMs;
    for (const socket of this.#sockets()) {
      if (code === 1006) socket.terminate();
      else socket.close(code);
    }
  }

  stop(): void {
    for (const socket of this.#server.clients) socket.terminate();
    this.#server.close();
  }

  #sockets(): WebSocket[] {
    return [...this.#sessions.values()].flatMap(({ socket }) => (socket ? [socket] : []));
  }

  #upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    if (performance.now() < this.#closedUntil) {
      socket.end('HTTP/1.1 503 Service Unavailable\r\n\r\n');
      return;
    }
    this.#server.handleUpgrade(request, socket, head, (connected) => {
      const asked = new URL(request.url ?? '/', 'http://gateway').searchParams;
      if (asked.get('v') === '10' && asked.get('encoding') === 'json' && !asked.has('compress'))
        this.#connect(connected);
      else {
        this.#core.transcript.violation('gateway', `the double speaks v10 JSON, not ${asked}`, 'harness');
        connected.close(GatewayCloseCodes.InvalidAPIVersion);
      }
    });
  }

  #connect(socket: WebSocket): void {
    // The connection lives as long as the socket that holds its listeners.
    new Connection(socket, {
      core: this.#core,
      sessions: this.#sessions,
      acknowledgesHeartbeats: () => this.ackHeartbeats,
      welcome: (session) => this.#welcome(session),
    });
  }

  #welcome(session: Session): void {
    const { world, application, address } = this.#core;
    const guilds = [...world.guilds.values()].filter(({ members }) => members.has(world.bot.id));
    session.send(GatewayDispatchEvents.Ready, {
      v: 10,
      user: { ...world.bot, email: null, verified: true, mfa_enabled: false, flags: 0 },
      guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
      session_id: session.id,
      resume_gateway_url: `ws://${address.host}`,
      shard: [0, 1],
      application: { id: world.bot.id, flags: application.flags },
    });
    if ((session.intents & GatewayIntentBits.Guilds) === 0) return;
    const withMembers = (session.intents & GatewayIntentBits.GuildMembers) !== 0;
    for (const guild of guilds)
      session.send(GatewayDispatchEvents.GuildCreate, guildCreatePayload(world, guild, withMembers));
    this.#core.changes.notify();
  }
}
