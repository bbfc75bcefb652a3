import { ApplicationCommandType, ContextMenuCommandBuilder, InteractionContextType } from 'discord.js';
import { askByInteraction } from '../asking/ask-interaction.ts';
import { withoutMention } from '../asking/conversations.ts';
import { replyPrivately } from '../reply.ts';
import { ASK_ABOUT_MESSAGE } from '../texts/commands.ts';
import type { MessageMenuCommand } from './command.ts';

export const askMessage: MessageMenuCommand = {
  data: new ContextMenuCommandBuilder()
    .setName(ASK_ABOUT_MESSAGE.name)
    .setNameLocalizations({ ko: ASK_ABOUT_MESSAGE.ko })
    .setType(ApplicationCommandType.Message)
    .setContexts(InteractionContextType.Guild, InteractionContextType.BotDM)
    .toJSON(),
  scope: 'everyone',
  async run(interaction, context, texts) {
    const question = withoutMention(interaction.targetMessage);
    if (question !== '') return askByInteraction(interaction, question, context, texts);
    await replyPrivately(interaction, texts.common.noTextInMessage);
  },
};
