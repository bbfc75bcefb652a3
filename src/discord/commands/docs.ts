import type { BotContext } from '../context.ts';
import { answerLookup } from '../lookup/answer-lookup.ts';
import { keepListView } from '../lookup/list-view.ts';
import { unknownDocument } from '../lookup/unknown.ts';
import type { MessageBody } from '../rendering/body.ts';
import { renderCard, renderDocuments } from '../rendering/render-documents.ts';
import type { Texts } from '../texts/index.ts';
import { memberCommand } from './builders.ts';
import type { SlashCommand } from './command.ts';
import { completeTitle, titleOption } from './title-option.ts';

/** The list of documents, or what is known of one. */
export const docs: SlashCommand = {
  data: memberCommand('docs')
    .addStringOption((option) => titleOption(option).setRequired(false))
    .toJSON(),
  scope: 'everyone',
  run: (interaction, context, texts) =>
    answerLookup(interaction, context, texts, () => {
      const title = interaction.options.getString('title');
      return title === null ? listBody(interaction.user.id, context, texts) : cardBody(title, context, texts);
    }),
  complete: completeTitle,
};

function listBody(userId: string, context: BotContext, texts: Texts): MessageBody {
  const viewId = keepListView(userId, 'documents', context);
  return renderDocuments(context.services.library.documents(), 0, texts, viewId);
}

function cardBody(title: string, context: BotContext, texts: Texts): MessageBody {
  const { library } = context.services;
  const card = library.card(library.findDocument(title)?.id ?? '');
  return card === null ? unknownDocument(title, context, texts) : renderCard(card, texts);
}
