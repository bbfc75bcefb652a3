import {
  type APIUser,
  type ApplicationCommandOptionType,
  type InteractionResponseType,
  type InteractionType,
  MessageFlags,
} from 'discord.js';
import type { Changes } from '../changes.ts';
import type { Choice } from '../limits/choices.ts';
import type { Modal } from '../limits/modal.ts';
import { messageText } from '../world/message-text.ts';
import type { FakeMessage } from '../world/model.ts';

export type BotOperation = 'ack' | 'typing' | 'create' | 'edit' | 'delete';

/** What the bot needs to answer an interaction, and what its answers are judged by. */
export interface Interaction {
  readonly id: string;
  readonly token: string;
  readonly type: InteractionType;
  readonly user: APIUser;
  readonly isContextMenu: boolean;
  /** The message whose component was used. */
  readonly source: FakeMessage | null;
  /** Of the option that autocomplete is asked for. */
  readonly choiceType: ApplicationCommandOptionType | null;
}

/** What a turn starts with. */
export interface TurnStart {
  readonly label: string;
  readonly channelId: string;
  readonly user: APIUser;
  /** What the user said. */
  readonly message?: FakeMessage;
  readonly interaction?: Interaction;
}

/** One thing a user did (a message or an interaction) and all the bot did about it. */
export class Turn {
  readonly label: string;
  readonly channelId: string;
  readonly user: APIUser;
  readonly message: FakeMessage | null;
  readonly interaction: Interaction | null;
  /** The bot's messages, in the order they got their first text. */
  readonly messages: FakeMessage[] = [];
  /** The message that the first response to the interaction made or will change. */
  original: FakeMessage | null = null;
  ack: InteractionResponseType | null = null;
  modal: Modal | null = null;
  choices: readonly Choice[] | null = null;
  edits = 0;
  /** Milliseconds to the first sign of life: callback, typing or message. */
  firstMs: number | null = null;
  /** Milliseconds to the first text, "thinking…" aside. */
  contentMs: number | null = null;
  /** Milliseconds to the last text. */
  finalMs: number | null = null;
  readonly #started = performance.now();
  readonly #changes: Changes;

  constructor({ label, channelId, user, message, interaction }: TurnStart, changes: Changes) {
    this.label = label;
    this.channelId = channelId;
    this.user = user;
    this.message = message ?? null;
    this.interaction = interaction ?? null;
    this.#changes = changes;
  }

  get elapsedMs(): number {
    return performance.now() - this.#started;
  }

  /** All that the bot shows in answer. */
  get text(): string {
    return this.messages.map(messageText).join('\n');
  }

  note(operation: BotOperation, message: FakeMessage | null = null): void {
    const elapsed = this.elapsedMs;
    this.firstMs ??= elapsed;
    if (message !== null && operation !== 'delete' && (message.flags & MessageFlags.Loading) === 0) {
      this.contentMs ??= elapsed;
      this.finalMs = elapsed;
      if (operation === 'edit') this.edits += 1;
      if (!this.messages.includes(message)) this.messages.push(message);
    }
    this.#changes.notify();
  }

  /** The first response of any kind. */
  first(limitMs = 5_000): Promise<this> {
    return this.#changes.until(
      () => this.firstMs !== null && this,
      limitMs,
      () => `a response to ${this.label}`,
    );
  }

  /** The first finished message that satisfies the predicate. */
  reply(wanted: (message: FakeMessage) => boolean = () => true, limitMs = 15_000): Promise<FakeMessage> {
    return this.#changes.until(
      () => this.messages.find(wanted),
      limitMs,
      () => `a reply to ${this.label}; so far: ${this.text}`,
    );
  }

  showsModal(limitMs = 5_000): Promise<Modal> {
    return this.#changes.until(
      () => this.modal,
      limitMs,
      () => `a modal from ${this.label}`,
    );
  }

  /** Resolves when there is a text and nothing changed for `quietMs`: the end of a streamed answer. */
  settled({ quietMs = 300, limitMs = 30_000 } = {}): Promise<this> {
    return this.#changes.until(
      () => this.finalMs !== null && this.elapsedMs - this.finalMs >= quietMs && this,
      limitMs,
      () => `the final reply to ${this.label}`,
    );
  }
}
