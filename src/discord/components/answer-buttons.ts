import { ComponentType, type Message, type MessageComponentInteraction } from 'discord.js';
import { isInCharge } from '../access.ts';
import { type AnswerView, findAnswerView } from '../asking/answer-view.ts';
import type { BotContext } from '../context.ts';
import { type MessageBody, plainBody } from '../rendering/body.ts';
import { decodeCustomId } from '../rendering/custom-id.ts';
import { headingOf } from '../rendering/heading.ts';
import { ANSWER_ACTIONS, type AnswerAction, renderAnswer } from '../rendering/render-answer.ts';
import { renderEvidence } from '../rendering/render-evidence.ts';
import { renderPassages } from '../rendering/render-passages.ts';
import { messageOptions, replyPrivately } from '../reply.ts';
import type { Texts } from '../texts/index.ts';
import type { ComponentHandler } from './component.ts';

/** Each `[n]`'s exact sentence between its neighbours, for the one who looks alone. */
export const showEvidence: ComponentHandler = {
  action: 'evidence',
  scope: 'everyone',
  async run(interaction, [id = ''], context, texts) {
    await replyPrivately(interaction, evidenceBody(id, 0, interaction, context, texts));
  },
};

export const turnEvidence: ComponentHandler = {
  action: 'evidence-page',
  scope: 'everyone',
  async run(interaction, [id = '', page = '0'], context, texts) {
    const body = evidenceBody(id, Number(page), interaction, context, texts);
    await interaction.update(messageOptions(body));
  },
};

/** Passages that speak of the same beyond those quoted. */
export const showSources: ComponentHandler = {
  action: 'sources',
  scope: 'everyone',
  async run(interaction, [id = ''], context, texts) {
    const view = viewOf(id, interaction, context);
    if (view === null) return replyPrivately(interaction, texts.common.expired);
    await replyPrivately(interaction, renderPassages(view.answer.further, { texts: texts.asking }));
  },
};

/** Turns the page of a long answer, which everybody sees: only the one who asked may, and admins. */
export const turnAnswer: ComponentHandler = {
  action: 'page',
  scope: 'everyone',
  async run(interaction, [id = '', page = '0'], context, texts) {
    const view = viewOf(id, interaction, context);
    if (view === null) return replyPrivately(interaction, texts.common.expired);
    if (!isInCharge(view, interaction, context.access)) {
      return replyPrivately(interaction, texts.common.notYours);
    }
    const { message } = interaction;
    const body = renderAnswer(view.answer, {
      texts: texts.asking,
      viewId: id,
      heading: headingOf(message.content),
      actions: actionsOf(message),
      page: Number(page),
    });
    await interaction.update(messageOptions(body));
  },
};

function evidenceBody(
  id: string,
  page: number,
  interaction: MessageComponentInteraction,
  context: BotContext,
  texts: Texts,
): MessageBody {
  const view = viewOf(id, interaction, context);
  return view === null
    ? plainBody(texts.common.expired)
    : renderEvidence(view.evidence, page, { texts: texts.asking, viewId: id });
}

function viewOf(
  id: string,
  { user }: MessageComponentInteraction,
  { services }: BotContext,
): AnswerView | null {
  return findAnswerView(services.store, id, user.id);
}

/** The actions that a message of the bot offers: a turned page keeps them. */
function actionsOf({ components }: Message): AnswerAction[] {
  const ids = components.flatMap((row) =>
    row.type === ComponentType.ActionRow ? row.components.map(({ customId }) => customId) : [],
  );
  const offered = new Set(ids.map((id) => decodeCustomId(id ?? '')?.action));
  return ANSWER_ACTIONS.filter((action) => offered.has(action === 'votes' ? 'up' : action));
}
