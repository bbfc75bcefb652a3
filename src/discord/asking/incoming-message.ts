import type { Message } from 'discord.js';
import type { Turn } from '../../answer/follow-up.ts';
import type { BotContext } from '../context.ts';
import { plainBody } from '../rendering/body.ts';
import { type Texts, textsForMessage } from '../texts/index.ts';
import { otherChannels, questionRefusal } from './admission.ts';
import { answerQuestion } from './answer-question.ts';
import { type Address, addressOf } from './message-address.ts';
import { messageSurface, sendReply } from './message-surface.ts';
import { type Place, placeOf } from './place.ts';
import { canAnswerIn } from './send-permission.ts';

/** Answers a message that is meant for the bot; says nothing to any other. */
export async function handleMessage(message: Message, context: BotContext): Promise<void> {
  const arrivedAt = performance.now();
  if (message.author.bot || message.system || message.webhookId !== null) return;
  const address = await addressOf(message);
  if (address === null || !context.manners.isFirstDelivery(message.id)) return;
  const { channel } = message;
  if (!channel.isSendable() || !(await canAnswerIn(channel, context))) return;

  const texts = textsForMessage(message.content);
  const place = placeOf(channel, message.channelId);
  const reason = await reasonNotToAnswer(message, address, place, context, texts);
  if (reason !== null) {
    await sendReply(message, plainBody(reason));
    return;
  }
  const turn = await answerQuestion(
    {
      question: address.question ?? '',
      history: await historyOf(message, address, place, context),
      userId: message.author.id,
      guildId: message.guildId,
      channelId: message.channelId,
      shown: true,
      threads: message.inGuild() && place.thread === null,
      arrivedAt,
    },
    messageSurface(message, channel),
    context,
    texts,
  );
  if (turn !== null && (place.thread !== null || !message.inGuild())) {
    context.conversations.remember(message.channelId, turn, { lasts: place.thread !== null });
  }
}

async function reasonNotToAnswer(
  message: Message,
  { question }: Address,
  { parentId }: Place,
  context: BotContext,
  texts: Texts,
): Promise<string | null> {
  if (question === null) return texts.common.unreadable;
  if (question === '') return texts.common.emptyMention;
  const asking = { userId: message.author.id, guildId: message.guildId, channelId: parentId };
  const channels = otherChannels(asking, context);
  return channels === null ? questionRefusal(asking, context, texts) : texts.common.elsewhere(channels);
}

/** What a follow-up refers to: the conversation of its thread or direct messages, else the answer it replies to. */
async function historyOf(
  message: Message,
  { repliesTo }: Address,
  { thread }: Place,
  { conversations }: BotContext,
): Promise<readonly Turn[]> {
  if (repliesTo !== null) {
    const turn = await conversations.turnOf(repliesTo);
    if (turn !== null) return [turn];
  }
  if (thread !== null) return conversations.inThread(thread);
  return message.inGuild() ? [] : conversations.recent(message.channelId);
}
