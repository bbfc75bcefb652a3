import {
  type APIRole,
  type APIUser,
  ChannelType,
  GatewayDispatchEvents as Events,
  GatewayIntentBits as Intents,
  OverwriteType,
} from 'discord.js';
import { openDirect } from '../world/direct.ts';
import type { Channel, DirectChannel, FakeMessage, Guild, GuildChannel } from '../world/model.ts';
import { channelPayload, guildCreatePayload } from '../world/payloads.ts';
import { newGuild, newMember, newRole } from '../world/people.ts';
import { UserActions } from './user-actions.ts';

/** Changes who and what exists, and tells the bot. */
export abstract class WorldActions extends UserActions {
  /** Where it happens when no server is named. */
  abstract readonly guild: Guild;

  /** A server of the owner, with all users there are. */
  addGuild(name: string, { withBot = true } = {}): Guild {
    const { world, settings } = this.platform;
    const guild = newGuild(world.snowflakes.next(), name, world.owner, settings.locale);
    world.guilds.set(guild.id, guild);
    for (const user of world.users.values()) if (!user.bot) guild.members.set(user.id, newMember(user));
    if (withBot) this.addBotToGuild(guild);
    return guild;
  }

  addBotToGuild(guild: Guild): void {
    const { world, gateway } = this.platform;
    guild.members.set(world.bot.id, newMember(world.bot));
    gateway.dispatch(
      Events.GuildCreate,
      (intents) => guildCreatePayload(world, guild, (intents & Intents.GuildMembers) !== 0),
      { intents: Intents.Guilds },
    );
  }

  removeBotFromGuild(guild: Guild): void {
    guild.members.delete(this.platform.world.bot.id);
    this.#tell(Events.GuildDelete, { id: guild.id });
  }

  addRole(name: string, { permissions = 0n, guild = this.guild } = {}): APIRole {
    const role = newRole(this.platform.world.snowflakes.next(), name, permissions);
    guild.roles.push(role);
    this.#tell(Events.GuildRoleCreate, { guild_id: guild.id, role });
    return role;
  }

  /** A user who is in every server; roles, and permissions on top of everybody's, hold in `guild`. */
  addUser(
    name: string,
    options: { permissions?: bigint; roles?: readonly APIRole[]; guild?: Guild } = {},
  ): APIUser {
    const { permissions = 0n, roles = [], guild = this.guild } = options;
    const { world, gateway } = this.platform;
    const user = world.addUser(name);
    const own = permissions === 0n ? [] : [this.addRole(name, { permissions, guild })];
    for (const each of world.guilds.values()) {
      const member = newMember(user, each === guild ? [...roles, ...own].map(({ id }) => id) : []);
      each.members.set(user.id, member);
      gateway.dispatch(Events.GuildMemberAdd, () => ({ ...member, guild_id: each.id }), {
        intents: Intents.GuildMembers,
      });
    }
    return user;
  }

  /** @param options.deny permissions taken from the bot there */
  addChannel(
    name: string,
    options: { type?: GuildChannel['type']; deny?: bigint; guild?: Guild } = {},
  ): GuildChannel {
    const { type = ChannelType.GuildText, deny = 0n, guild = this.guild } = options;
    const { world } = this.platform;
    const channel: GuildChannel = {
      kind: 'guild',
      id: world.snowflakes.next(),
      type,
      guildId: guild.id,
      name,
      overwrites: [],
      lastMessageId: null,
    };
    if (deny !== 0n) channel.overwrites.push(this.#denial(deny));
    world.channels.set(channel.id, channel);
    this.#tell(Events.ChannelCreate, channelPayload(channel));
    return channel;
  }

  /** Takes permissions from the bot in a channel; 0 gives them all back. */
  denyBot(channel: GuildChannel, permissions: bigint): void {
    channel.overwrites.splice(0, Infinity, ...(permissions === 0n ? [] : [this.#denial(permissions)]));
    this.#tell(Events.ChannelUpdate, channelPayload(channel));
  }

  /** Deletes a channel with its threads and messages. */
  deleteChannel(channel: Channel): void {
    const { world } = this.platform;
    for (const thread of [...world.channels.values()])
      if (thread.kind === 'thread' && thread.parentId === channel.id) this.deleteChannel(thread);
    for (const message of [...world.messages.values()])
      if (message.channel_id === channel.id) world.messages.delete(message.id);
    world.channels.delete(channel.id);
    this.#tell(
      channel.kind === 'thread' ? Events.ThreadDelete : Events.ChannelDelete,
      channelPayload(channel),
    );
  }

  /** A moderator removes anybody's message. */
  deleteMessage(message: FakeMessage): void {
    this.platform.messages.remove(message);
  }

  /** The direct channel between a user and the bot. */
  dm(user: APIUser = this.user): DirectChannel {
    return openDirect(this.platform.world, user);
  }

  #denial(permissions: bigint) {
    return {
      id: this.platform.world.bot.id,
      type: OverwriteType.Member,
      allow: '0',
      deny: String(permissions),
    };
  }

  #tell(event: Events, data: object): void {
    this.platform.gateway.dispatch(event, () => data, { intents: Intents.Guilds });
  }
}
