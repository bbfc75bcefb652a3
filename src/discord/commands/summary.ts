import { answerLookup } from '../lookup/answer-lookup.ts';
import { summaryBody } from '../lookup/show-summary.ts';
import { unknownDocument } from '../lookup/unknown.ts';
import { memberCommand } from './builders.ts';
import type { SlashCommand } from './command.ts';
import { completeTitle, titleOption } from './title-option.ts';

/** The key points of a document. */
export const summary: SlashCommand = {
  data: memberCommand('summary')
    .addStringOption((option) => titleOption(option).setRequired(true))
    .toJSON(),
  scope: 'everyone',
  run: (interaction, context, texts) =>
    answerLookup(interaction, context, texts, () => {
      const title = interaction.options.getString('title', true);
      const entry = context.services.library.findDocument(title);
      return entry === null
        ? unknownDocument(title, context, texts)
        : summaryBody(entry.id, interaction.user.id, context, texts);
    }),
  complete: completeTitle,
};
