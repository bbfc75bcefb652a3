import { type Interaction, MessageFlags } from 'discord.js';
import { NO_MENTIONS } from './reply.ts';
import { textsFor } from './texts/index.ts';

/** Answers an interaction that came while the bot is ending, so that it does not hang. */
export async function sayClosing(interaction: Interaction): Promise<void> {
  if (interaction.isAutocomplete()) return interaction.respond([]);
  if (!interaction.isRepliable()) return;
  const content = textsFor(interaction.locale).common.closing;
  await interaction.reply({ content, flags: MessageFlags.Ephemeral, allowedMentions: NO_MENTIONS });
}
