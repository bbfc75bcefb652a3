import {
  ChannelType,
  DiscordAPIError,
  type MessageComponentInteraction,
  PermissionFlagsBits,
  RESTJSONErrorCodes,
  ThreadAutoArchiveDuration,
  type ThreadChannel,
} from 'discord.js';
import { isInCharge } from '../access.ts';
import { findAnswerView } from '../asking/answer-view.ts';
import { questionOf } from '../asking/conversations.ts';
import type { BotContext } from '../context.ts';
import { clip } from '../rendering/inert.ts';
import { LIMITS } from '../rendering/limits.ts';
import { NO_MENTIONS, replyPrivately } from '../reply.ts';
import type { Texts } from '../texts/index.ts';
import type { ComponentHandler } from './component.ts';

const NEEDED = ['CreatePublicThreads', 'SendMessagesInThreads'] as const;

/** Opens a thread on an answer, where questions go on from it. */
export const openThread: ComponentHandler = {
  action: 'thread',
  scope: 'everyone',
  async run(interaction, [id = ''], context, texts) {
    const view = findAnswerView(context.services.store, id, interaction.user.id);
    if (view === null) return replyPrivately(interaction, texts.common.expired);
    const { message, channel } = interaction;
    if (message.hasThread) return replyPrivately(interaction, texts.asking.threadOpen(`<#${message.id}>`));
    if (!isInCharge(view, interaction, context.access))
      return replyPrivately(interaction, texts.common.notYours);
    if (channel?.type !== ChannelType.GuildText && channel?.type !== ChannelType.GuildAnnouncement) {
      return replyPrivately(interaction, texts.asking.noThreadsHere);
    }
    const missing = NEEDED.find(
      (permission) => !interaction.appPermissions.has(PermissionFlagsBits[permission]),
    );
    if (missing !== undefined) {
      return replyPrivately(interaction, texts.common.missingPermission(texts.common.permissions[missing]));
    }
    await interaction.deferUpdate();
    const thread = await startThread(interaction, context, texts);
    if (thread === null) return replyPrivately(interaction, texts.asking.threadOpen(`<#${message.id}>`));
    await thread.members.add(interaction.user).catch(() => undefined);
  },
};

/** Opens the thread and says what it is for; null when there is one already. */
async function startThread(
  { message }: MessageComponentInteraction,
  { readsMessages }: BotContext,
  texts: Texts,
): Promise<ThreadChannel | null> {
  const question = (await questionOf(message)) ?? texts.asking.threadName;
  const name = clip(question.replace(/\s+/gu, ' ').trim(), LIMITS.threadName) || texts.asking.threadName;
  const thread = await message
    .startThread({ name, autoArchiveDuration: ThreadAutoArchiveDuration.OneDay })
    .catch(nullIfOpen);
  if (thread === null) return null;
  await thread.send({
    content: readsMessages ? texts.asking.threadWelcome : texts.asking.threadWelcomeMention,
    allowedMentions: NO_MENTIONS,
  });
  return thread;
}

/** Somebody was quicker, or Discord had opened the thread when its answer was lost. */
function nullIfOpen(error: unknown): null {
  if (error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.ThreadAlreadyCreatedForMessage)
    return null;
  throw error;
}
