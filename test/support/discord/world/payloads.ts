import { type APIGuildMember, ChannelType, MessageFlags } from 'discord.js';
import type { Channel, FakeMessage, Guild, GuildChannel, Thread } from './model.ts';
import type { World } from './world.ts';

/** A channel as Discord sends it. */
export function channelPayload(channel: Channel): object {
  switch (channel.kind) {
    case 'direct':
      return {
        id: channel.id,
        type: ChannelType.DM,
        recipients: [channel.recipient],
        last_message_id: channel.lastMessageId,
        flags: 0,
      };
    case 'thread':
      return threadPayload(channel);
    case 'guild':
      return guildChannelPayload(channel);
  }
}

/** What `GET /guilds/:id` answers. */
export function guildPayload(guild: Guild): object {
  return {
    id: guild.id,
    name: guild.name,
    owner_id: guild.ownerId,
    preferred_locale: guild.locale,
    roles: guild.roles,
    icon: null,
    banner: null,
    features: [],
    emojis: [],
    stickers: [],
    afk_timeout: 300,
    verification_level: 0,
    default_message_notifications: 0,
    explicit_content_filter: 0,
    mfa_level: 0,
    nsfw_level: 0,
    premium_tier: 0,
    system_channel_flags: 0,
  };
}

/** A server as the gateway hands it over, with the members that the intents allow. */
export function guildCreatePayload(world: World, guild: Guild, withMembers: boolean): object {
  const own = [...world.channels.values()].filter(
    (channel) => channel.kind !== 'direct' && channel.guildId === guild.id,
  );
  const members = [...guild.members.values()];
  return {
    ...guildPayload(guild),
    joined_at: guild.members.get(world.bot.id)?.joined_at,
    large: false,
    member_count: members.length,
    channels: own.filter(({ kind }) => kind === 'guild').map(channelPayload),
    threads: own.flatMap((channel) =>
      channel.kind === 'thread' && !channel.metadata.archived ? [channelPayload(channel)] : [],
    ),
    members: withMembers ? members : members.filter(({ user }) => user.id === world.bot.id),
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}

/**
 * A message as the bot sees it. Without the content intent it reads text only in direct messages, in its own
 * messages and where it is mentioned (docs: topics/gateway, message content intent).
 */
export function messagePayload(world: World, message: FakeMessage, readsContent: boolean): object {
  const referenced = world.messages.get(message.message_reference?.message_id ?? '');
  return {
    ...ownPayload(world, message, readsContent),
    ...(message.message_reference && {
      referenced_message: referenced ? ownPayload(world, referenced, readsContent) : null,
    }),
  };
}

/** A member beside a user that is sent already. */
export function memberPayload(member: APIGuildMember): Omit<APIGuildMember, 'user'> {
  const { user: _sentAlready, ...rest } = member;
  return rest;
}

function threadPayload(channel: Thread): object {
  return {
    id: channel.id,
    type: channel.type,
    guild_id: channel.guildId,
    parent_id: channel.parentId,
    owner_id: channel.ownerId,
    name: channel.name,
    thread_metadata: channel.metadata,
    member_count: channel.members.size,
    message_count: channel.messageCount,
    total_message_sent: channel.messageCount,
    last_message_id: channel.lastMessageId,
    rate_limit_per_user: 0,
    flags: 0,
  };
}

function guildChannelPayload(channel: GuildChannel): object {
  return {
    id: channel.id,
    type: channel.type,
    guild_id: channel.guildId,
    name: channel.name,
    position: 0,
    parent_id: null,
    permission_overwrites: channel.overwrites,
    last_message_id: channel.lastMessageId,
    nsfw: false,
    rate_limit_per_user: 0,
    flags: 0,
    topic: null,
    ...(channel.type === ChannelType.GuildForum && { available_tags: [] }),
  };
}

function ownPayload(world: World, message: FakeMessage, readsContent: boolean): object {
  const { mentionsPinged: _secret, ...wire } = message;
  const thread = world.threadOf(message.id);
  const open =
    readsContent ||
    message.author.id === world.bot.id ||
    world.channels.get(message.channel_id)?.kind === 'direct' ||
    message.mentions.some(({ id }) => id === world.bot.id);
  return {
    ...wire,
    ...(!open && { content: '', embeds: [], attachments: [], components: [] }),
    ...(thread && { thread: channelPayload(thread), flags: message.flags | MessageFlags.HasThread }),
    ...(message.interaction_metadata && { webhook_id: world.bot.id, application_id: world.bot.id }),
    tts: false,
    pinned: false,
  };
}
