import {
  ApplicationCommandType,
  ContextMenuCommandBuilder,
  InteractionContextType,
  MessageFlags,
} from 'discord.js';
import { askByInteraction } from '../asking/ask-interaction.ts';
import { withoutMention } from '../asking/conversations.ts';
import { NO_MENTIONS } from '../reply.ts';
import type { MessageMenuCommand } from './command.ts';

export const askMessage: MessageMenuCommand = {
  data: new ContextMenuCommandBuilder()
    .setName('Ask about this message')
    .setNameLocalizations({ ko: '이 메시지로 질문' })
    .setType(ApplicationCommandType.Message)
    .setContexts(InteractionContextType.Guild, InteractionContextType.BotDM)
    .toJSON(),
  scope: 'everyone',
  async run(interaction, context, texts) {
    const question = withoutMention(interaction.targetMessage);
    if (question !== '') return askByInteraction(interaction, question, context, texts);
    await interaction.reply({
      content: texts.common.noTextInMessage,
      flags: MessageFlags.Ephemeral,
      allowedMentions: NO_MENTIONS,
    });
  },
};
