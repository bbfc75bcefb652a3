import { type ChatInputCommandInteraction, MessageFlags } from 'discord.js';
import { otherChannels } from '../asking/admission.ts';
import { placeOf } from '../asking/place.ts';
import type { BotContext } from '../context.ts';
import { messageOptions, plainBody } from '../reply.ts';
import type { Texts } from '../texts/index.ts';

/**
 * Defers a look-up: privately where the server wants its answers so, or takes questions in other channels. Servers'
 * pauses between questions do not hold for it, floods are stopped all the same.
 *
 * @returns false when it was refused, which has been told.
 */
export async function beginLookup(
  interaction: ChatInputCommandInteraction,
  context: BotContext,
  texts: Texts,
): Promise<boolean> {
  const { guildId, user } = interaction;
  const admission = await context.manners.admit({ userId: user.id, guildId, cooldownSeconds: 0 });
  if (admission.kind !== 'welcome') {
    const body = plainBody(texts.common[admission.kind](admission.seconds));
    await interaction.reply({ ...messageOptions(body), flags: MessageFlags.Ephemeral });
    return false;
  }
  await interaction.deferReply(isPrivate(interaction, context) ? { flags: MessageFlags.Ephemeral } : {});
  return true;
}

function isPrivate(
  { guildId, channel, channelId, user }: ChatInputCommandInteraction,
  context: BotContext,
): boolean {
  if (guildId === null) return false;
  if (context.services.store.settings.of(guildId).ephemeralAnswers) return true;
  const place = { userId: user.id, guildId, channelId: placeOf(channel, channelId).parentId };
  return otherChannels(place, context) !== null;
}
