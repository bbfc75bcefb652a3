import {
  type ChatInputCommandInteraction,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
} from 'discord.js';
import type { BotContext } from '../context.ts';
import { NO_MENTIONS } from '../reply.ts';
import type { Texts } from '../texts/index.ts';
import { otherChannels, refusal } from './admission.ts';
import { answerQuestion } from './answer-question.ts';
import { interactionSurface } from './interaction-surface.ts';
import { placeOf } from './place.ts';

/** Answers a question that came by a command: deferred at once, privately where questions are not for all to see. */
export async function askByInteraction(
  interaction: ChatInputCommandInteraction | MessageContextMenuCommandInteraction,
  question: string,
  context: BotContext,
  texts: Texts,
): Promise<void> {
  const arrivedAt = performance.now();
  const { guildId, channelId, user } = interaction;
  const place = placeOf(interaction.channel, channelId);
  const asking = { userId: user.id, guildId, channelId: place.parentId };
  const settings = guildId === null ? null : context.services.store.settings.of(guildId);
  const elsewhere = otherChannels(asking, context) !== null;
  const ephemeral = elsewhere || (settings?.ephemeralAnswers ?? false);

  const wait = await refusal(asking, context, texts);
  if (wait !== null) {
    await interaction.reply({ content: wait, flags: MessageFlags.Ephemeral, allowedMentions: NO_MENTIONS });
    return;
  }
  await interaction.deferReply(ephemeral ? { flags: MessageFlags.Ephemeral } : {});
  const thread = place.thread;
  const turn = await answerQuestion(
    {
      question,
      history: thread === null ? [] : await context.conversations.inThread(thread),
      userId: user.id,
      guildId,
      channelId,
      shown: false,
      threads: guildId !== null && !ephemeral && thread === null,
      arrivedAt,
    },
    interactionSurface(interaction, context.phases),
    context,
    texts,
  );
  if (turn !== null && thread !== null && !ephemeral) {
    context.conversations.remember(thread.id, turn, { lasts: true });
  }
}
