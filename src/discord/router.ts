import type { AutocompleteInteraction, Interaction, RepliableInteraction } from 'discord.js';
import { actorOf, mayUse, type Scope } from './access.ts';
import { apiProblem } from './api-errors.ts';
import { MESSAGE_MENUS, SLASH_COMMANDS } from './commands/index.ts';
import { COMPONENTS, MODALS } from './components/index.ts';
import type { BotContext } from './context.ts';
import { failureText, logFailure } from './failures.ts';
import { plainBody } from './rendering/body.ts';
import { decodeCustomId } from './rendering/custom-id.ts';
import { messageOptions, replyPrivately } from './reply.ts';
import { type Texts, textsFor } from './texts/index.ts';

/** What an interaction asks for, ready to run. */
interface Handling {
  readonly scope: Scope;
  run(context: BotContext, texts: Texts): Promise<void>;
}

/** Runs what an interaction asks for. Never throws: whatever fails is logged, and told where it can be. */
export async function handleInteraction(interaction: Interaction, context: BotContext): Promise<void> {
  if (!context.manners.isFirstDelivery(interaction.id)) return;
  if (interaction.isAutocomplete()) return complete(interaction, context);
  if (!interaction.isRepliable()) return;
  const texts = textsFor(interaction.locale);
  try {
    const handling = handlingOf(interaction);
    if (handling === null) return await tell(interaction, texts.common.unknownCommand);
    if (!mayUse(handling.scope, actorOf(interaction), context.access)) {
      const { adminOnly, corpusOnly } = texts.common;
      return await tell(interaction, handling.scope === 'guild' ? adminOnly : corpusOnly);
    }
    await handling.run(context, texts);
  } catch (error) {
    await reportFailure(error, interaction, context, texts);
  }
}

function handlingOf(interaction: RepliableInteraction): Handling | null {
  if (interaction.isChatInputCommand()) {
    const command = SLASH_COMMANDS.get(interaction.commandName);
    return command ? { scope: command.scope, run: (...rest) => command.run(interaction, ...rest) } : null;
  }
  if (interaction.isMessageContextMenuCommand()) {
    const command = MESSAGE_MENUS.get(interaction.commandName);
    return command ? { scope: command.scope, run: (...rest) => command.run(interaction, ...rest) } : null;
  }
  if (!interaction.isMessageComponent() && !interaction.isModalSubmit()) return null;
  const id = decodeCustomId(interaction.customId);
  if (id === null) return null;
  if (interaction.isMessageComponent()) {
    const component = COMPONENTS.get(id.action);
    return component
      ? { scope: component.scope, run: (...rest) => component.run(interaction, id.args, ...rest) }
      : null;
  }
  const modal = MODALS.get(id.action);
  return modal ? { scope: modal.scope, run: (...rest) => modal.run(interaction, id.args, ...rest) } : null;
}

async function complete(interaction: AutocompleteInteraction, context: BotContext): Promise<void> {
  const command = SLASH_COMMANDS.get(interaction.commandName);
  try {
    if (command?.complete === undefined || !mayUse(command.scope, actorOf(interaction), context.access)) {
      await interaction.respond([]);
      return;
    }
    await command.complete(interaction, context);
  } catch (error) {
    // The user types on; there is nowhere to tell it.
    context.log.warn({ err: error, command: interaction.commandName }, 'autocomplete failed');
  }
}

/** Tells the user what went wrong in their language, where the interaction can still be answered. */
async function reportFailure(
  error: unknown,
  interaction: RepliableInteraction,
  { log }: BotContext,
  texts: Texts,
): Promise<void> {
  logFailure(error, log, 'interaction failed');
  if (apiProblem(error) === 'interaction-over') return;
  await tell(interaction, failureText(error, texts)).catch((cause: unknown) => {
    log.info({ err: cause }, 'the failure could not be told');
  });
}

/** Says something to the one who acted: in the place of a reply that is awaited, else to them alone. */
async function tell(interaction: RepliableInteraction, content: string): Promise<void> {
  // Only a deferred reply knows who sees it; a component's deferred update waits for nothing, and edits what all see.
  const isAwaited = interaction.deferred && !interaction.replied && interaction.ephemeral !== null;
  if (isAwaited) await interaction.editReply(messageOptions(plainBody(content)));
  else await replyPrivately(interaction, content);
}
