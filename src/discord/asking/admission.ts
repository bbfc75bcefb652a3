import type { ChatInputCommandInteraction, MessageContextMenuCommandInteraction } from 'discord.js';
import type { BotContext } from '../context.ts';
import type { Texts } from '../texts/index.ts';
import { placeOf } from './place.ts';

/** Who asks where. */
export interface AskingPlace {
  readonly userId: string;
  readonly guildId: string | null;
  /** The channel; of a thread, the one it belongs to. */
  readonly channelId: string;
}

/** Who asks where by a command. */
export function askingPlace({
  user,
  guildId,
  channel,
  channelId,
}: ChatInputCommandInteraction | MessageContextMenuCommandInteraction): AskingPlace {
  return { userId: user.id, guildId, channelId: placeOf(channel, channelId).parentId };
}

/** Why a question is not taken now, in the reader's language; null when it is. Taking it is counted. */
export function questionRefusal(
  place: AskingPlace,
  context: BotContext,
  texts: Texts,
): Promise<string | null> {
  const { settings } = context.services.store;
  const cooldownSeconds = place.guildId === null ? 0 : settings.of(place.guildId).cooldownSeconds;
  return refusal(place, cooldownSeconds, context, texts);
}

/** The same for a look-up: servers' pauses between questions do not hold for it, floods are stopped all the same. */
export function lookupRefusal(place: AskingPlace, context: BotContext, texts: Texts): Promise<string | null> {
  return refusal(place, 0, context, texts);
}

async function refusal(
  { userId, guildId }: AskingPlace,
  cooldownSeconds: number,
  { manners }: BotContext,
  { common }: Texts,
): Promise<string | null> {
  const admission = await manners.admit({ userId, guildId, cooldownSeconds });
  return admission.kind === 'welcome' ? null : common[admission.kind](admission.seconds);
}

/** The channels that take questions, when this is none of them; null where questions are welcome. */
export function otherChannels({ guildId, channelId }: AskingPlace, { services }: BotContext): string | null {
  if (guildId === null) return null;
  const { answerChannels } = services.store.settings.of(guildId);
  if (answerChannels.length === 0 || answerChannels.includes(channelId)) return null;
  return answerChannels.map((id) => `<#${id}>`).join(', ');
}

/** Whether answers to commands are for the one who asks alone: the server wants it so, or takes questions elsewhere. */
export function isPrivate(place: AskingPlace, context: BotContext): boolean {
  const { guildId } = place;
  if (guildId === null) return false;
  return (
    context.services.store.settings.of(guildId).ephemeralAnswers || otherChannels(place, context) !== null
  );
}
