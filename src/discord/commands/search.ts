import { InteractionContextType, SlashCommandBuilder } from 'discord.js';
import { beginLookup } from '../lookup/begin-lookup.ts';
import { keepSearchView } from '../lookup/search-view.ts';
import { renderSearch } from '../rendering/render-search.ts';
import { messageOptions } from '../reply.ts';
import type { SlashCommand } from './command.ts';

/** As long as a text that is searched for. */
const MAX_QUERY = 500;

/** Passages that hold what is looked for. */
export const search: SlashCommand = {
  data: new SlashCommandBuilder()
    .setName('search')
    .setNameLocalizations({ ko: '검색' })
    .setDescription('Find passages in the documents')
    .setDescriptionLocalizations({ ko: '문서에서 대목을 찾습니다' })
    .setContexts(InteractionContextType.Guild, InteractionContextType.BotDM)
    .addStringOption((option) =>
      option
        .setName('query')
        .setNameLocalizations({ ko: '검색어' })
        .setDescription('Words to look for')
        .setDescriptionLocalizations({ ko: '찾을 말' })
        .setRequired(true)
        .setMaxLength(MAX_QUERY),
    )
    .toJSON(),
  scope: 'everyone',
  async run(interaction, context, texts) {
    if (!(await beginLookup(interaction, context, texts))) return;
    const { library, store } = context.services;
    const query = interaction.options.getString('query', true);
    const hits = await library.search(query);
    const viewId = keepSearchView(store, interaction.user.id, hits);
    await interaction.editReply(
      messageOptions(renderSearch({ query, hits }, 0, { texts: texts.asking, viewId })),
    );
  },
};
