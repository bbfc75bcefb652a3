import type { SendableChannels } from 'discord.js';
import type { Place } from '../../store/gap-store.ts';
import { placeOf } from '../asking/place.ts';
import { missingPermissions } from '../asking/send-permission.ts';
import type { BotContext } from '../context.ts';
import { plainBody } from '../rendering/body.ts';
import { inertLine } from '../rendering/inert.ts';
import { messageOptions } from '../reply.ts';
import { defaultTexts } from '../texts/index.ts';

/** Characters of the question and of the answer that are shown. */
const QUESTION = 200;
const ANSWER = 300;

/**
 * Says in the channels where a question was asked that it has an answer. Left out are direct messages, places where
 * the bot may not send, and those where answers are seen by the one who asks alone: nobody else is to learn there that
 * the question was asked.
 *
 * @returns how many channels were told
 */
export async function tellAskers(
  places: readonly Place[],
  { question, answer }: { readonly question: string; readonly answer: string },
  context: BotContext,
): Promise<number> {
  const text = defaultTexts.stats.announcement(inertLine(question, QUESTION), inertLine(answer, ANSWER));
  let told = 0;
  for (const place of places) {
    try {
      const channel = await openChannel(place, context);
      if (channel === null) continue;
      await channel.send(messageOptions(plainBody(text)));
      told += 1;
    } catch (error) {
      context.log.info({ err: error, channel: place.channelId }, 'a channel could not be told of an answer');
    }
  }
  return told;
}

/** The channel of a place, when it is still that server's own and may be written to. */
async function openChannel(
  { guildId, channelId }: Place,
  { client, services }: BotContext,
): Promise<SendableChannels | null> {
  if (guildId === null) return null;
  const { ephemeralAnswers, answerChannels } = services.store.settings.of(guildId);
  if (ephemeralAnswers) return null;
  const channel = await client.channels.fetch(channelId);
  if (channel === null || channel.isDMBased() || !channel.isSendable() || channel.guildId !== guildId)
    return null;
  const { parentId } = placeOf(channel, channelId);
  if (answerChannels.length > 0 && !answerChannels.includes(parentId)) return null;
  return missingPermissions(channel).length === 0 ? channel : null;
}
