import { type ChatInputCommandInteraction, MessageFlags } from 'discord.js';
import { askingPlace, isPrivate, lookupRefusal } from '../asking/admission.ts';
import type { BotContext } from '../context.ts';
import type { MessageBody } from '../rendering/body.ts';
import { messageOptions, replyPrivately } from '../reply.ts';
import type { Texts } from '../texts/index.ts';

/** Answers a look-up with what `found` gives, unless it is refused: deferred at once, privately where answers are. */
export async function answerLookup(
  interaction: ChatInputCommandInteraction,
  context: BotContext,
  texts: Texts,
  found: () => MessageBody | Promise<MessageBody>,
): Promise<void> {
  const place = askingPlace(interaction);
  const reason = await lookupRefusal(place, context, texts);
  if (reason !== null) return replyPrivately(interaction, reason);
  await interaction.deferReply(isPrivate(place, context) ? { flags: MessageFlags.Ephemeral } : {});
  await interaction.editReply(messageOptions(await found()));
}
