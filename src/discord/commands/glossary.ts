import { InteractionContextType, SlashCommandBuilder } from 'discord.js';
import { keepAnswerView } from '../asking/answer-view.ts';
import type { BotContext } from '../context.ts';
import { beginLookup } from '../lookup/begin-lookup.ts';
import { termChoices } from '../lookup/choices.ts';
import { keepListView } from '../lookup/list-view.ts';
import { unknownTerm } from '../lookup/unknown.ts';
import type { MessageBody } from '../rendering/body.ts';
import { LIMITS } from '../rendering/limits.ts';
import { renderAnswer } from '../rendering/render-answer.ts';
import { renderTerms } from '../rendering/render-terms.ts';
import { messageOptions } from '../reply.ts';
import type { Texts } from '../texts/index.ts';
import type { SlashCommand } from './command.ts';

/** Longer than terms are. */
const MAX_TERM = 200;

/** What the documents say a word means, or all words that they explain. */
export const glossary: SlashCommand = {
  data: new SlashCommandBuilder()
    .setName('glossary')
    .setNameLocalizations({ ko: '용어' })
    .setDescription('Explain a term, or list the terms')
    .setDescriptionLocalizations({ ko: '용어의 뜻을 봅니다' })
    .setContexts(InteractionContextType.Guild, InteractionContextType.BotDM)
    .addStringOption((option) =>
      option
        .setName('term')
        .setNameLocalizations({ ko: '용어' })
        .setDescription('The term to explain')
        .setDescriptionLocalizations({ ko: '뜻을 볼 용어' })
        .setMaxLength(MAX_TERM)
        .setAutocomplete(true),
    )
    .toJSON(),
  scope: 'everyone',
  async run(interaction, context, texts) {
    if (!(await beginLookup(interaction, context, texts))) return;
    const term = interaction.options.getString('term');
    const body = await (term === null
      ? listBody(interaction.user.id, context, texts)
      : definitionBody(term, interaction.user.id, context, texts));
    await interaction.editReply(messageOptions(body));
  },
  async complete(interaction, { services }) {
    const typed = interaction.options.getFocused();
    await interaction.respond(termChoices(services.library.suggestTerms(typed, LIMITS.autocompleteChoices)));
  },
};

async function listBody(userId: string, { services }: BotContext, texts: Texts): Promise<MessageBody> {
  const terms = await services.library.terms();
  return renderTerms(terms, 0, texts, keepListView(services.store, userId, 'terms'));
}

async function definitionBody(
  term: string,
  userId: string,
  context: BotContext,
  texts: Texts,
): Promise<MessageBody> {
  const { library, store } = context.services;
  const definition = await library.define(term);
  if (definition === null) return unknownTerm(term, context, texts);
  return renderAnswer(definition.answer, {
    texts: texts.asking,
    viewId: keepAnswerView(store, userId, definition),
    heading: null,
    actions: ['evidence'],
    page: 0,
  });
}
