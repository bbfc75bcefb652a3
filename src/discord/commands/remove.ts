import { MessageFlags } from 'discord.js';
import { unknownDocument } from '../lookup/unknown.ts';
import { renderRemovalQuestion } from '../rendering/render-removal.ts';
import { messageOptions } from '../reply.ts';
import { adminCommand } from './builders.ts';
import type { SlashCommand } from './command.ts';
import { completeTitle, titleOption } from './title-option.ts';

/** Asks whether a document is to be removed; the button does it. */
export const remove: SlashCommand = {
  data: adminCommand('remove')
    .addStringOption((option) => titleOption(option).setRequired(true))
    .toJSON(),
  scope: 'corpus',
  async run(interaction, context, texts) {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    const title = interaction.options.getString('title', true);
    const entry = context.services.library.findDocument(title);
    const body =
      entry === null ? unknownDocument(title, context, texts) : renderRemovalQuestion(entry, texts.seeds);
    await interaction.editReply(messageOptions(body));
  },
  complete: completeTitle,
};
