import { InteractionContextType, SlashCommandBuilder } from 'discord.js';
import { beginLookup } from '../lookup/begin-lookup.ts';
import { summaryBody } from '../lookup/show-summary.ts';
import { unknownDocument } from '../lookup/unknown.ts';
import { messageOptions } from '../reply.ts';
import type { SlashCommand } from './command.ts';
import { completeTitle, titleOption } from './title-option.ts';

/** The key points of a document. */
export const summary: SlashCommand = {
  data: new SlashCommandBuilder()
    .setName('summary')
    .setNameLocalizations({ ko: '요약' })
    .setDescription('Show the key points of a document')
    .setDescriptionLocalizations({ ko: '문서의 요점을 봅니다' })
    .setContexts(InteractionContextType.Guild, InteractionContextType.BotDM)
    .addStringOption((option) => titleOption(option).setRequired(true))
    .toJSON(),
  scope: 'everyone',
  async run(interaction, context, texts) {
    if (!(await beginLookup(interaction, context, texts))) return;
    const title = interaction.options.getString('title', true);
    const entry = context.services.library.findDocument(title);
    const body =
      entry === null
        ? unknownDocument(title, context, texts)
        : summaryBody(entry.id, interaction.user.id, context, texts);
    await interaction.editReply(messageOptions(body));
  },
  complete: completeTitle,
};
