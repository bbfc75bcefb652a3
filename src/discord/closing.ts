import type { Interaction } from 'discord.js';
import { replyPrivately } from './reply.ts';
import { textsFor } from './texts/index.ts';

/** Answers an interaction that came while the bot is ending, so that it does not hang. */
export async function sayClosing(interaction: Interaction): Promise<void> {
  if (interaction.isAutocomplete()) return interaction.respond([]);
  if (interaction.isRepliable())
    await replyPrivately(interaction, textsFor(interaction.locale).common.closing);
}
