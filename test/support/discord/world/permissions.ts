import { type APIOverwrite, PermissionFlagsBits as Bits, OverwriteType } from 'discord.js';
import { ApiError } from '../api-error.ts';
import type { Channel, Guild } from './model.ts';
import type { World } from './world.ts';

const ALL = Object.values(Bits).reduce((all, bit) => all | bit, 0n);
const IN_DIRECT =
  Bits.ViewChannel | Bits.SendMessages | Bits.EmbedLinks | Bits.AttachFiles | Bits.ReadMessageHistory;

/** What a user may do in a channel; a thread takes it from its parent (docs: topics/permissions, the algorithm). */
export function permissionsIn(world: World, channel: Channel, userId: string): bigint {
  if (channel.kind === 'direct') return IN_DIRECT;
  const guild = world.guilds.get(channel.guildId);
  if (!guild) return 0n;
  const base = guildPermissions(guild, userId);
  if ((base & Bits.Administrator) !== 0n) return ALL;
  const parent = channel.kind === 'thread' ? world.channels.get(channel.parentId) : channel;
  return parent?.kind === 'guild' ? overwritten(base, parent.overwrites, guild, userId) : base;
}

/**
 * Refuses what the bot lacks the permission for.
 *
 * @throws ApiError 50001 when it cannot see the channel, 50013 when it lacks one of the `bits`.
 */
export function requireBot(world: World, channel: Channel, bits: bigint): void {
  const has = permissionsIn(world, channel, world.bot.id);
  if ((has & Bits.ViewChannel) === 0n) throw new ApiError(403, 50001, 'Missing Access');
  if ((has & bits) !== bits) throw new ApiError(403, 50013, 'Missing Permissions');
}

function guildPermissions(guild: Guild, userId: string): bigint {
  if (guild.ownerId === userId) return ALL;
  const member = guild.members.get(userId);
  if (!member) return 0n;
  const sum = guild.roles
    .filter(({ id }) => id === guild.id || member.roles.includes(id))
    .reduce((bits, role) => bits | BigInt(role.permissions), 0n);
  return (sum & Bits.Administrator) !== 0n ? ALL : sum;
}

function overwritten(
  base: bigint,
  overwrites: readonly APIOverwrite[],
  guild: Guild,
  userId: string,
): bigint {
  const roles = guild.members.get(userId)?.roles ?? [];
  const layers = [
    overwrites.filter(({ id }) => id === guild.id),
    overwrites.filter(({ id, type }) => type === OverwriteType.Role && roles.includes(id)),
    overwrites.filter(({ id, type }) => type === OverwriteType.Member && id === userId),
  ];
  return layers.reduce((bits, layer) => (bits & ~union(layer, 'deny')) | union(layer, 'allow'), base);
}

function union(overwrites: readonly APIOverwrite[], side: 'allow' | 'deny'): bigint {
  return overwrites.reduce((bits, overwrite) => bits | BigInt(overwrite[side]), 0n);
}
