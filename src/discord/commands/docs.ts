import { InteractionContextType, SlashCommandBuilder } from 'discord.js';
import type { BotContext } from '../context.ts';
import { beginLookup } from '../lookup/begin-lookup.ts';
import { keepListView } from '../lookup/list-view.ts';
import { unknownDocument } from '../lookup/unknown.ts';
import type { MessageBody } from '../rendering/body.ts';
import { renderCard, renderDocuments } from '../rendering/render-documents.ts';
import { messageOptions } from '../reply.ts';
import type { Texts } from '../texts/index.ts';
import type { SlashCommand } from './command.ts';
import { completeTitle, titleOption } from './title-option.ts';

/** The list of documents, or what is known of one. */
export const docs: SlashCommand = {
  data: new SlashCommandBuilder()
    .setName('docs')
    .setNameLocalizations({ ko: '문서' })
    .setDescription('List the documents, or show one')
    .setDescriptionLocalizations({ ko: '어떤 문서가 있는지 봅니다' })
    .setContexts(InteractionContextType.Guild, InteractionContextType.BotDM)
    .addStringOption((option) => titleOption(option).setRequired(false))
    .toJSON(),
  scope: 'everyone',
  async run(interaction, context, texts) {
    if (!(await beginLookup(interaction, context, texts))) return;
    const title = interaction.options.getString('title');
    const body =
      title === null ? listBody(interaction.user.id, context, texts) : cardBody(title, context, texts);
    await interaction.editReply(messageOptions(body));
  },
  complete: completeTitle,
};

function listBody(userId: string, { services }: BotContext, texts: Texts): MessageBody {
  const viewId = keepListView(services.store, userId, 'documents');
  return renderDocuments(services.library.documents(), 0, texts, viewId);
}

function cardBody(title: string, context: BotContext, texts: Texts): MessageBody {
  const { library } = context.services;
  const card = library.card(library.findDocument(title)?.id ?? '');
  return card === null ? unknownDocument(title, context, texts) : renderCard(card, texts);
}
