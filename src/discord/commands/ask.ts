import { MAX_QUESTION_CHARACTERS } from '../../retrieval/query.ts';
import { askByInteraction } from '../asking/ask-interaction.ts';
import { OPTION_TEXTS } from '../texts/commands.ts';
import { memberCommand, named } from './builders.ts';
import type { SlashCommand } from './command.ts';

export const ask: SlashCommand = {
  data: memberCommand('ask')
    .addStringOption((option) =>
      named(option, OPTION_TEXTS.question).setRequired(true).setMaxLength(MAX_QUESTION_CHARACTERS),
    )
    .toJSON(),
  scope: 'everyone',
  run: (interaction, context, texts) =>
    askByInteraction(interaction, interaction.options.getString('question', true), context, texts),
};
