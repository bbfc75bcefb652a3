import type { BotContext } from '../context.ts';
import { answerLookup } from '../lookup/answer-lookup.ts';
import { termChoices } from '../lookup/choices.ts';
import { foundAnswerBody } from '../lookup/found-answer.ts';
import { keepListView } from '../lookup/list-view.ts';
import { unknownTerm } from '../lookup/unknown.ts';
import type { MessageBody } from '../rendering/body.ts';
import { LIMITS } from '../rendering/limits.ts';
import { renderTerms } from '../rendering/render-terms.ts';
import { OPTION_TEXTS } from '../texts/commands.ts';
import type { Texts } from '../texts/index.ts';
import { memberCommand, named } from './builders.ts';
import type { SlashCommand } from './command.ts';

/** Longer than terms are. */
const MAX_TERM = 200;

/** What the documents say a word means, or all words that they explain. */
export const glossary: SlashCommand = {
  data: memberCommand('glossary')
    .addStringOption((option) =>
      named(option, OPTION_TEXTS.term).setMaxLength(MAX_TERM).setAutocomplete(true),
    )
    .toJSON(),
  scope: 'everyone',
  run: (interaction, context, texts) =>
    answerLookup(interaction, context, texts, () => {
      const term = interaction.options.getString('term');
      return term === null
        ? listBody(interaction.user.id, context, texts)
        : definitionBody(term, interaction.user.id, context, texts);
    }),
  async complete(interaction, { services }) {
    const typed = interaction.options.getFocused();
    await interaction.respond(termChoices(services.library.suggestTerms(typed, LIMITS.autocompleteChoices)));
  },
};

async function listBody(userId: string, context: BotContext, texts: Texts): Promise<MessageBody> {
  const terms = await context.services.library.terms();
  return renderTerms(terms, 0, texts, keepListView(userId, 'terms', context));
}

async function definitionBody(
  term: string,
  userId: string,
  context: BotContext,
  texts: Texts,
): Promise<MessageBody> {
  const definition = await context.services.library.define(term);
  return definition === null
    ? unknownTerm(term, context, texts)
    : foundAnswerBody(definition, null, userId, context, texts);
}
