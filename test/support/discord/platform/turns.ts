import { MessageFlags } from 'discord.js';
import type { Core } from '../core.ts';
import type { Violation } from '../transcript.ts';
import type { FakeMessage, Thread } from '../world/model.ts';
import { type BotOperation, Turn, type TurnStart } from './turn.ts';

/** All turns, and which of them the bot's doings belong to. */
export class Turns {
  readonly all: Turn[] = [];
  readonly #core: Core;
  readonly #byToken = new Map<string, Turn>();
  readonly #byThread = new Map<string, Turn>();

  constructor(core: Core) {
    this.#core = core;
  }

  open(start: TurnStart): Turn {
    const turn = new Turn(start, this.#core.changes);
    this.all.push(turn);
    if (turn.interaction) this.#byToken.set(turn.interaction.token, turn);
    return turn;
  }

  withToken(token: string): Turn | undefined {
    return this.#byToken.get(token);
  }

  /** Credits the bot's message to the turn that it refers to, else to the last one in its channel. */
  credit(operation: BotOperation, message: FakeMessage): void {
    const repliesTo = message.message_reference?.message_id;
    const turn =
      this.all.findLast((candidate) => candidate.message && candidate.message.id === repliesTo) ??
      this.#lastIn(message.channel_id);
    turn?.note(operation, message);
  }

  typing(channelId: string): void {
    this.#lastIn(channelId)?.note('typing');
  }

  /** A thread that the bot opens belongs to the turn that made it do so. */
  adopt(thread: Thread): void {
    const turn =
      this.all.findLast(({ message }) => message?.id === thread.id) ?? this.#lastIn(thread.parentId);
    if (turn) this.#byThread.set(thread.id, turn);
  }

  /** What no single call of the bot showed: silence, and "thinking…" that stays. */
  violations(): Violation[] {
    const { settings, world } = this.#core;
    return this.all.flatMap(({ label, interaction, ack, original, elapsedMs }): Violation[] => {
      const at = Math.round(elapsedMs);
      if (interaction && ack === null && elapsedMs > settings.ackMs)
        return [{ at, kind: 'no-ack', severity: 'error', detail: `${label}: no response in time` }];
      if (original && (original.flags & MessageFlags.Loading) !== 0 && world.messages.has(original.id))
        return [{ at, kind: 'still-thinking', severity: 'warn', detail: `${label}: deferred only` }];
      return [];
    });
  }

  #lastIn(channelId: string): Turn | undefined {
    return this.all.findLast((turn) => turn.channelId === channelId) ?? this.#byThread.get(channelId);
  }
}
