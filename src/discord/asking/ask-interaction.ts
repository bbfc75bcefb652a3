import {
  type ChatInputCommandInteraction,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
} from 'discord.js';
import type { BotContext } from '../context.ts';
import { replyPrivately } from '../reply.ts';
import type { Texts } from '../texts/index.ts';
import { askingPlace, isPrivate, questionRefusal } from './admission.ts';
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
  const { guildId, channelId, channel, user } = interaction;
  const place = askingPlace(interaction);
  const reason = await questionRefusal(place, context, texts);
  if (reason !== null) return replyPrivately(interaction, reason);
  const ephemeral = isPrivate(place, context);
  const end = context.phases.begin();
  try {
    await interaction.deferReply(ephemeral ? { flags: MessageFlags.Ephemeral } : {});
    const { thread } = placeOf(channel, channelId);
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
  } finally {
    end();
  }
}
