import type {
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  MessageContextMenuCommandInteraction,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
  RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js';
import type { Scope } from '../access.ts';
import type { BotContext } from '../context.ts';
import type { Texts } from '../texts/index.ts';

/** A slash command: what is registered and what it does. Failures are thrown; the router tells them. */
export interface SlashCommand {
  readonly data: RESTPostAPIChatInputApplicationCommandsJSONBody;
  /** Registered instead where documents may be fetched from the web. */
  readonly dataWithUrls?: RESTPostAPIChatInputApplicationCommandsJSONBody;
  readonly scope: Scope;
  run(interaction: ChatInputCommandInteraction, context: BotContext, texts: Texts): Promise<void>;
  /** Choices for what is being typed, from memory: it must answer within three seconds. */
  complete?(interaction: AutocompleteInteraction, context: BotContext): Promise<void>;
}

/** An entry in the menu of a message. */
export interface MessageMenuCommand {
  readonly data: RESTPostAPIContextMenuApplicationCommandsJSONBody;
  readonly scope: Scope;
  run(interaction: MessageContextMenuCommandInteraction, context: BotContext, texts: Texts): Promise<void>;
}
