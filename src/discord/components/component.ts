import type { MessageComponentInteraction, ModalSubmitInteraction } from 'discord.js';
import type { Scope } from '../access.ts';
import type { BotContext } from '../context.ts';
import type { Texts } from '../texts/index.ts';

/**
 * A button or select menu, found by the action in its custom id: the arguments behind it and the store hold all of its
 * state, so that it works after a restart.
 */
export interface ComponentHandler {
  readonly action: string;
  readonly scope: Scope;
  run(
    interaction: MessageComponentInteraction,
    args: readonly string[],
    context: BotContext,
    texts: Texts,
  ): Promise<void>;
}

/** A submitted modal, found by the action in its custom id. */
export interface ModalHandler {
  readonly action: string;
  readonly scope: Scope;
  run(
    interaction: ModalSubmitInteraction,
    args: readonly string[],
    context: BotContext,
    texts: Texts,
  ): Promise<void>;
}
