import type { AutocompleteInteraction, SlashCommandStringOption } from 'discord.js';
import type { BotContext } from '../context.ts';
import { documentChoices } from '../lookup/choices.ts';
import { LIMITS } from '../rendering/limits.ts';
import { OPTION_TEXTS } from '../texts/commands.ts';
import { named } from './builders.ts';

/** Longer than titles are. */
const MAX_TITLE = 500;

/** The option that names a document; what is suggested for it are ids. */
export function titleOption(option: SlashCommandStringOption): SlashCommandStringOption {
  return named(option, OPTION_TEXTS.title).setMaxLength(MAX_TITLE).setAutocomplete(true);
}

/** Suggests documents for what has been typed of {@link titleOption}. */
export async function completeTitle(
  interaction: AutocompleteInteraction,
  { services }: BotContext,
): Promise<void> {
  const typed = interaction.options.getFocused();
  const entries = services.library.suggestDocuments(typed, LIMITS.autocompleteChoices);
  await interaction.respond(documentChoices(entries));
}
