import { type PermissionFlagsBits, PermissionsBitField, type SendableChannels } from 'discord.js';
import type { BotContext } from '../context.ts';
import { hintOwner } from '../owner-hint.ts';
import { inertLine } from '../rendering/inert.ts';
import { defaultTexts, type Texts } from '../texts/index.ts';

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
  if (isLocked(channel)) return false;
  const missing = missingPermissions(channel);
  if (missing.length === 0) return true;
  context.log.warn({ channel: channel.id, missing }, 'may not answer in a channel');
  if (!channel.isDMBased() && context.manners.isFirstHint(channel.id)) {
    const { common } = defaultTexts;
    const names = permissionNames(missing, common);
    const content = common.cannotSend(inertLine(channel.guild.name), `<#${channel.id}>`, names);
    await hintOwner(channel.guild, content, context.log);
  }
  return false;
}

/** Whether a moderator has closed the thread: they know, so nobody is told. */
function isLocked(channel: SendableChannels): boolean {
  return channel.isThread() && channel.locked === true && !channel.manageable;
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

/** Permissions as Discord's own settings call them, in quotation marks. */
export function permissionNames(
  permissions: readonly Permission[],
  { permissions: names }: Texts['common'],
): string {
  return permissions.map((permission) => `'${names[permission]}'`).join(', ');
}
