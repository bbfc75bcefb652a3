import { LabelBuilder, MessageFlags, ModalBuilder, TextInputBuilder, TextInputStyle } from 'discord.js';
import { MAX_QUESTION_CHARACTERS } from '../../retrieval/query.ts';
import type { Gap } from '../../store/gap-store.ts';
import { registerAnswer } from '../admin/register-answer.ts';
import { encodeCustomId } from '../rendering/custom-id.ts';
import { clip } from '../rendering/inert.ts';
import { replyPrivately } from '../reply.ts';
import type { StatsTexts } from '../texts/stats.ts';
import type { ComponentHandler, ModalHandler } from './component.ts';

const QUESTION = 'question';
const ANSWER = 'answer';
const SOURCE = 'source';
const MAX_ANSWER = 2000;
const MAX_SOURCE = 200;

/** Asks the admin for the answer to a gap. */
export const answerGap: ComponentHandler = {
  action: 'gap-answer',
  scope: 'corpus',
  async run(interaction, [id], { services }, { stats }) {
    const gap = services.store.gaps.get(Number(id));
    if (gap?.state !== 'open') return replyPrivately(interaction, stats.gapGone);
    await interaction.showModal(answerForm(gap, stats));
  },
};

/** Makes a seed of the answer. Whoever was quicker does not undo what an admin has written: it is registered as well. */
export const submitAnswer: ModalHandler = {
  action: 'gap-answer',
  scope: 'corpus',
  async run(interaction, [id], context, texts) {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    const { fields } = interaction;
    const entry = {
      question: fields.getTextInputValue(QUESTION),
      answer: fields.getTextInputValue(ANSWER),
      source: fields.getTextInputValue(SOURCE).trim() || null,
    };
    await registerAnswer(entry, Number(id), interaction, context, texts);
  },
};

function answerForm({ id, question }: Gap, texts: StatsTexts): ModalBuilder {
  const field = (customId: string, style: TextInputStyle, maximum: number) =>
    new TextInputBuilder().setCustomId(customId).setStyle(style).setMaxLength(maximum);
  return new ModalBuilder()
    .setCustomId(encodeCustomId('gap-answer', String(id)))
    .setTitle(texts.formTitle)
    .addLabelComponents(
      new LabelBuilder()
        .setLabel(texts.formQuestion)
        .setTextInputComponent(
          field(QUESTION, TextInputStyle.Short, MAX_QUESTION_CHARACTERS).setValue(
            clip(question, MAX_QUESTION_CHARACTERS),
          ),
        ),
      new LabelBuilder()
        .setLabel(texts.formAnswer)
        .setTextInputComponent(
          field(ANSWER, TextInputStyle.Paragraph, MAX_ANSWER).setPlaceholder(texts.formAnswerPlaceholder),
        ),
      new LabelBuilder()
        .setLabel(texts.formSource)
        .setTextInputComponent(
          field(SOURCE, TextInputStyle.Short, MAX_SOURCE)
            .setRequired(false)
            .setPlaceholder(texts.formSourcePlaceholder),
        ),
    );
}
