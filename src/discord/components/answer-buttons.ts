import { ComponentType, type Message, type MessageComponentInteraction, MessageFlags } from 'discord.js';
import { actorOf, mayUse } from '../access.ts';
import { type AnswerView, findAnswerView } from '../asking/answer-view.ts';
import type { BotContext } from '../context.ts';
import { decodeCustomId } from '../rendering/custom-id.ts';
import { headingOf } from '../rendering/heading.ts';
import { ANSWER_ACTIONS, type AnswerAction, renderAnswer } from '../rendering/render-answer.ts';
import { renderEvidence } from '../rendering/render-evidence.ts';
import { renderPassages } from '../rendering/render-passages.ts';
import { messageOptions, plainBody } from '../reply.ts';
import type { ComponentHandler } from './component.ts';

/** Each `[n]`'s exact sentence between its neighbours, for the one who looks alone. */
export const showEvidence: ComponentHandler = {
  action: 'evidence',
  scope: 'everyone',
  async run(interaction, [id = ''], { services }, texts) {
    const view = findAnswerView(services.store, id, interaction.user.id);
    const body =
      view === null
        ? plainBody(texts.common.expired)
        : renderEvidence(view.evidence, 0, { texts: texts.asking, viewId: id });
    await interaction.reply({ ...messageOptions(body), flags: MessageFlags.Ephemeral });
  },
};

export const turnEvidence: ComponentHandler = {
  action: 'evidence-page',
  scope: 'everyone',
  async run(interaction, [id = '', page = '0'], { services }, texts) {
    const view = findAnswerView(services.store, id, interaction.user.id);
    const body =
      view === null
        ? plainBody(texts.common.expired)
        : renderEvidence(view.evidence, Number(page), { texts: texts.asking, viewId: id });
    await interaction.update(messageOptions(body));
  },
};

/** Passages that speak of the same beyond those quoted. */
export const showSources: ComponentHandler = {
  action: 'sources',
  scope: 'everyone',
  async run(interaction, [id = ''], { services }, texts) {
    const view = findAnswerView(services.store, id, interaction.user.id);
    const body =
      view === null
        ? plainBody(texts.common.expired)
        : renderPassages(view.answer.further, { texts: texts.asking });
    await interaction.reply({ ...messageOptions(body), flags: MessageFlags.Ephemeral });
  },
};

/** Turns the page of a long answer, which everybody sees: only the one who asked may, and admins. */
export const turnAnswer: ComponentHandler = {
  action: 'page',
  scope: 'everyone',
  async run(interaction, [id = '', page = '0'], context, texts) {
    const view = findAnswerView(context.services.store, id, interaction.user.id);
    if (view === null || !isInCharge(view, interaction, context)) {
      const content = view === null ? texts.common.expired : texts.common.notYours;
      await interaction.reply({ ...messageOptions(plainBody(content)), flags: MessageFlags.Ephemeral });
      return;
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

/** Whether the one who acts asked, or may manage the server. */
export function isInCharge(
  { mine }: Pick<AnswerView, 'mine'>,
  interaction: MessageComponentInteraction,
  { access }: BotContext,
): boolean {
  return mine || mayUse('guild', actorOf(interaction), access);
}

/** The actions that a message of the bot offers: a turned page keeps them. */
function actionsOf({ components }: Message): AnswerAction[] {
  const ids = components.flatMap((row) =>
    row.type === ComponentType.ActionRow ? row.components.map(({ customId }) => customId) : [],
  );
  const offered = new Set(ids.map((id) => decodeCustomId(id ?? '')?.action));
  return ANSWER_ACTIONS.filter((action) => offered.has(action === 'votes' ? 'up' : action));
}

/** Says something to the one who acted alone. */
export async function replyPrivately(
  interaction: MessageComponentInteraction,
  content: string,
): Promise<void> {
  await interaction.reply({ ...messageOptions(plainBody(content)), flags: MessageFlags.Ephemeral });
}
