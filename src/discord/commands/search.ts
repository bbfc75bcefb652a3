import { MAX_QUESTION_CHARACTERS } from '../../retrieval/query.ts';
import { answerLookup } from '../lookup/answer-lookup.ts';
import { keepSearchView } from '../lookup/search-view.ts';
import { renderSearch } from '../rendering/render-search.ts';
import { OPTION_TEXTS } from '../texts/commands.ts';
import { memberCommand, named } from './builders.ts';
import type { SlashCommand } from './command.ts';

/** Passages that hold what is looked for. */
export const search: SlashCommand = {
  data: memberCommand('search')
    .addStringOption((option) =>
      named(option, OPTION_TEXTS.query).setRequired(true).setMaxLength(MAX_QUESTION_CHARACTERS),
    )
    .toJSON(),
  scope: 'everyone',
  run: (interaction, context, texts) =>
    answerLookup(interaction, context, texts, async () => {
      const query = interaction.options.getString('query', true);
      const hits = await context.services.library.search(query);
      const viewId = keepSearchView(interaction.user.id, hits, context);
      return renderSearch({ query, hits }, 0, { texts: texts.asking, viewId });
    }),
};
