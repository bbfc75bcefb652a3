import { type PermissionFlagsBits, PermissionsBitField, type SendableChannels } from 'discord.js';
import type { BotContext } from '../context.ts';
import { defaultTexts } from '../texts/index.ts';

type Permission = keyof typeof defaultTexts.common.permissions & keyof typeof PermissionFlagsBits;

/** What an answer needs in a channel, and in a thread. */
const NEEDED: readonly Permission[] = ['ViewChannel', 'SendMessages', 'ReadMessageHistory', 'EmbedLinks'];
const NEEDED_IN_THREADS: readonly Permission[] = [
  'ViewChannel',
  'SendMessagesInThreads',
  'ReadMessageHistory',
  'EmbedLinks',
];

/**
 * Whether the bot may answer in a channel. Where it may not, the server's owner is told privately, once a day a
 * channel: a bot that stays silent looks broken, and each refused request counts against it.
 */
export async function canAnswerIn(channel: SendableChannels, context: BotContext): Promise<boolean> {
  const missing = missingPermissions(channel);
  if (missing.length === 0) return true;
  context.log.warn({ channel: channel.id, missing }, 'may not answer in a channel');
  if (!channel.isDMBased() && context.manners.isFirstHint(channel.id))
    await hintOwner(channel, missing, context);
  return false;
}

/** What the bot lacks to answer in a channel; nothing where it is not known. */
export function missingPermissions(channel: SendableChannels): readonly Permission[] {
  if (channel.isDMBased()) return [];
  const me = channel.guild.members.me;
  if (me === null) return [];
  const held = channel.permissionsFor(me);
  const needed = channel.isThread() ? NEEDED_IN_THREADS : NEEDED;
  return needed.filter((permission) => !held.has(PermissionsBitField.Flags[permission]));
}

async function hintOwner(
  channel: Exclude<SendableChannels, { guild?: never }>,
  missing: readonly Permission[],
  { log }: BotContext,
): Promise<void> {
  if (channel.isDMBased()) return;
  const { common } = defaultTexts;
  const names = missing.map((permission) => `'${common.permissions[permission]}'`).join(', ');
  try {
    const owner = await channel.guild.fetchOwner();
    await owner.send({ content: common.cannotSend(channel.guild.name, `<#${channel.id}>`, names) });
  } catch (error) {
    log.info({ err: error, guild: channel.guild.id }, 'the owner could not be told of missing permissions');
  }
}
