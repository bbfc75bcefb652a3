import {
  type APIGuildMember,
  type APIRole,
  type APIUser,
  PermissionFlagsBits as Bits,
  type Locale,
} from 'discord.js';
import type { Guild } from './model.ts';

const EVERYONE =
  Bits.ViewChannel |
  Bits.SendMessages |
  Bits.SendMessagesInThreads |
  Bits.CreatePublicThreads |
  Bits.EmbedLinks |
  Bits.AttachFiles |
  Bits.ReadMessageHistory |
  Bits.AddReactions |
  Bits.MentionEveryone |
  Bits.UseApplicationCommands;

/** The enums have no name for it, and a literal 0 is not one of them. */
const NO_FLAGS: number = 0;

export function newUser(id: string, name: string, isBot: boolean): APIUser {
  return {
    id,
    username: name,
    global_name: isBot ? null : name,
    discriminator: isBot ? '0001' : '0',
    avatar: null,
    bot: isBot,
  };
}

/** A server with its @everyone role and its owner, nobody else. */
export function newGuild(id: string, name: string, owner: APIUser, locale: Locale): Guild {
  const members = new Map([[owner.id, newMember(owner)]]);
  return { id, name, ownerId: owner.id, locale, roles: [newRole(id, '@everyone', EVERYONE)], members };
}

export function newRole(id: string, name: string, permissions: bigint): APIRole {
  return {
    id,
    name,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    position: name === '@everyone' ? 0 : 1,
    permissions: String(permissions),
    managed: false,
    mentionable: false,
    flags: NO_FLAGS,
  };
}

export function newMember(user: APIUser, roles: readonly string[] = []): APIGuildMember {
  return {
    user,
    nick: null,
    avatar: null,
    roles: [...roles],
    joined_at: new Date().toISOString(),
    premium_since: null,
    deaf: false,
    mute: false,
    flags: NO_FLAGS,
    pending: false,
    communication_disabled_until: null,
  };
}
