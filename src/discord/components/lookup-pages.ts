import type { MessageComponentInteraction } from 'discord.js';
import { isInCharge } from '../access.ts';
import type { BotContext } from '../context.ts';
import { findListView } from '../lookup/list-view.ts';
import { findSearchView } from '../lookup/search-view.ts';
import type { MessageBody } from '../rendering/body.ts';
import { renderDocuments } from '../rendering/render-documents.ts';
import { renderSearch } from '../rendering/render-search.ts';
import { renderTerms } from '../rendering/render-terms.ts';
import { shownQuery } from '../rendering/shown-query.ts';
import { messageOptions, replyPrivately } from '../reply.ts';
import type { Texts } from '../texts/index.ts';
import type { ComponentHandler } from './component.ts';

/** Turns the page of search results; what was searched for stands in the message alone. */
export const turnSearch: ComponentHandler = {
  action: 'search-page',
  scope: 'everyone',
  async run(interaction, [id = '', page = '0'], context, texts) {
    const view = findSearchView(context.services.store, id, interaction.user.id);
    await turn(interaction, view, context, texts, ({ hits }) => {
      const query = shownQuery(interaction.message.embeds[0]?.description ?? '');
      return renderSearch({ query, hits }, Number(page), { texts: texts.asking, viewId: id });
    });
  },
};

/** Turns the page of the list of documents, as it is now. */
export const turnDocuments: ComponentHandler = {
  action: 'docs-page',
  scope: 'everyone',
  async run(interaction, [id = '', page = '0'], context, texts) {
    const { store, library } = context.services;
    const view = findListView(store, id, interaction.user.id, 'documents');
    await turn(interaction, view, context, texts, () =>
      renderDocuments(library.documents(), Number(page), texts, id),
    );
  },
};

/** Turns the page of the list of terms, as it is now. */
export const turnTerms: ComponentHandler = {
  action: 'terms-page',
  scope: 'everyone',
  async run(interaction, [id = '', page = '0'], context, texts) {
    const { store, library } = context.services;
    const view = findListView(store, id, interaction.user.id, 'terms');
    const terms = view === null ? [] : await library.terms();
    await turn(interaction, view, context, texts, () => renderTerms(terms, Number(page), texts, id));
  },
};

/** Shows another page to everybody, which only the one who looked it up may, and admins. */
async function turn<View extends { readonly mine: boolean }>(
  interaction: MessageComponentInteraction,
  view: View | null,
  context: BotContext,
  texts: Texts,
  render: (view: View) => MessageBody,
): Promise<void> {
  if (view === null) return replyPrivately(interaction, texts.common.expired);
  if (!isInCharge(view, interaction, context.access))
    return replyPrivately(interaction, texts.common.notYours);
  await interaction.update(messageOptions(render(view)));
}
