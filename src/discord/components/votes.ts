import {
  LabelBuilder,
  type MessageComponentInteraction,
  ModalBuilder,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js';
import { keepsQuestions } from '../asking/answer-question.ts';
import { type AnswerView, citedSources, findAnswerView } from '../asking/answer-view.ts';
import { questionOf } from '../asking/conversations.ts';
import type { BotContext } from '../context.ts';
import { encodeCustomId } from '../rendering/custom-id.ts';
import { replyPrivately } from '../reply.ts';
import type { Texts } from '../texts/index.ts';
import type { ComponentHandler, ModalHandler } from './component.ts';

const REASON = 'reason';
const MAX_REASON = 300;

export const voteUp: ComponentHandler = {
  action: 'up',
  scope: 'everyone',
  async run(interaction, [id = ''], context, texts) {
    const view = findAnswerView(context.services.store, id, interaction.user.id);
    if (view === null) return replyPrivately(interaction, texts.common.expired);
    await replyPrivately(interaction, texts.asking.thanks);
    await keepVote(interaction, id, view, { helpful: true, reason: null }, context);
  },
};

/** Asks for a reason; the vote counts even when none is given. */
export const voteDown: ComponentHandler = {
  action: 'down',
  scope: 'everyone',
  async run(interaction, [id = ''], context, texts) {
    const view = findAnswerView(context.services.store, id, interaction.user.id);
    if (view === null) return replyPrivately(interaction, texts.common.expired);
    await interaction.showModal(reasonModal(id, texts));
    await keepVote(interaction, id, view, { helpful: false, reason: null }, context);
  },
};

export const giveReason: ModalHandler = {
  action: 'reason',
  scope: 'everyone',
  async run(interaction, [id = ''], context, texts) {
    const view = findAnswerView(context.services.store, id, interaction.user.id);
    const reason = interaction.fields.getTextInputValue(REASON).trim();
    await replyPrivately(interaction, view === null ? texts.common.expired : texts.asking.thanksForReason);
    if (view === null || !interaction.isFromMessage()) return;
    await keepVote(interaction, id, view, { helpful: false, reason: reason || null }, context);
  },
};

async function keepVote(
  interaction: Pick<MessageComponentInteraction, 'message' | 'user' | 'guildId'>,
  answerId: string,
  { answer }: AnswerView,
  vote: { readonly helpful: boolean; readonly reason: string | null },
  { services }: BotContext,
): Promise<void> {
  const { guildId, user, message } = interaction;
  const keeps = keepsQuestions(services.store, guildId);
  services.store.feedback.vote({
    ...vote,
    reason: keeps ? vote.reason : null,
    answerId,
    userId: user.id,
    guildId,
    question: keeps ? await questionOf(message) : null,
    sources: citedSources(answer),
  });
}

function reasonModal(id: string, { asking }: Texts): ModalBuilder {
  return new ModalBuilder()
    .setCustomId(encodeCustomId('reason', id))
    .setTitle(asking.reasonTitle)
    .addLabelComponents(
      new LabelBuilder()
        .setLabel(asking.reasonLabel)
        .setTextInputComponent(
          new TextInputBuilder()
            .setCustomId(REASON)
            .setStyle(TextInputStyle.Paragraph)
            .setRequired(false)
            .setMaxLength(MAX_REASON)
            .setPlaceholder(asking.reasonPlaceholder),
        ),
    );
}
