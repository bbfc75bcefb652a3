import { randomBytes } from 'node:crypto';
import { GatewayOpcodes } from 'discord.js';
import type { WebSocket } from 'ws';

const KEPT_EVENTS = 2000;

/** What survives a lost connection: the events a bot may ask for again. */
export class Session {
  readonly id = randomBytes(16).toString('hex');
  readonly intents: number;
  socket: WebSocket | null;
  sequence = 0;
  readonly #sent: { readonly sequence: number; readonly raw: string }[] = [];

  constructor(intents: number, socket: WebSocket) {
    this.intents = intents;
    this.socket = socket;
  }

  send(event: string, data: object): void {
    this.sequence += 1;
    const raw = JSON.stringify({ op: GatewayOpcodes.Dispatch, t: event, s: this.sequence, d: data });
    this.#sent.push({ sequence: this.sequence, raw });
    if (this.#sent.length > KEPT_EVENTS) this.#sent.shift();
    this.socket?.send(raw);
  }

  /** Continues on a new connection, with what was missed after `sequence`. */
  resume(socket: WebSocket, sequence: number): void {
    this.socket = socket;
    for (const event of this.#sent) if (event.sequence > sequence) socket.send(event.raw);
    this.send('RESUMED', {});
  }
}
