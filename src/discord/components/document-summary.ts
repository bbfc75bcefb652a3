import { MessageFlags } from 'discord.js';
import { summaryBody } from '../lookup/show-summary.ts';
import { messageOptions } from '../reply.ts';
import type { ComponentHandler } from './component.ts';

/** The key points of the document on a card, for the one who looks alone. */
export const showSummary: ComponentHandler = {
  action: 'summary',
  scope: 'everyone',
  async run(interaction, [documentId = ''], context, texts) {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    await interaction.editReply(messageOptions(summaryBody(documentId, interaction.user.id, context, texts)));
  },
};
