import { InteractionContextType, SlashCommandBuilder } from 'discord.js';
import { MAX_QUESTION_CHARACTERS } from '../../retrieval/query.ts';
import { askByInteraction } from '../asking/ask-interaction.ts';
import type { SlashCommand } from './command.ts';

export const ask: SlashCommand = {
  data: new SlashCommandBuilder()
    .setName('ask')
    .setNameLocalizations({ ko: '질문' })
    .setDescription('Ask a question about the documents')
    .setDescriptionLocalizations({ ko: '문서에서 근거를 찾아 답합니다' })
    .setContexts(InteractionContextType.Guild, InteractionContextType.BotDM)
    .addStringOption((option) =>
      option
        .setName('question')
        .setNameLocalizations({ ko: '질문' })
        .setDescription('What you want to know')
        .setDescriptionLocalizations({ ko: '궁금한 것' })
        .setRequired(true)
        .setMaxLength(MAX_QUESTION_CHARACTERS),
    )
    .toJSON(),
  scope: 'everyone',
  run: (interaction, context, texts) =>
    askByInteraction(interaction, interaction.options.getString('question', true), context, texts),
};
