import type { APIUser } from 'discord.js';
import { ApiError, unknown } from '../api-error.ts';
import type { Channel, FakeMessage, Guild, Thread } from './model.ts';
import { newUser } from './people.ts';
import { Snowflakes } from './snowflakes.ts';

/** Everything that exists on this Discord. */
export class World {
  readonly snowflakes = new Snowflakes();
  readonly users = new Map<string, APIUser>();
  readonly guilds = new Map<string, Guild>();
  readonly channels = new Map<string, Channel>();
  /** In the order they were sent. */
  readonly messages = new Map<string, FakeMessage>();
  readonly bot: APIUser;
  /** Owns the application and every server. */
  readonly owner: APIUser;

  constructor() {
    this.bot = this.addUser('testbot', true);
    this.owner = this.addUser('owner');
  }

  addUser(name: string, isBot = false): APIUser {
    const user = newUser(this.snowflakes.next(), name, isBot);
    this.users.set(user.id, user);
    return user;
  }

  /** @throws ApiError 10013 */
  user(id: string): APIUser {
    return found(this.users.get(id), 'User', 10013);
  }

  /** @throws ApiError 10004, or 50001 where the bot is not a member. */
  guild(id: string): Guild {
    const guild = found(this.guilds.get(id), 'Guild', 10004);
    if (!guild.members.has(this.bot.id)) throw new ApiError(403, 50001, 'Missing Access');
    return guild;
  }

  /** @throws ApiError 10003, or 50001 where the bot is not a member. */
  channel(id: string): Channel {
    const channel = found(this.channels.get(id), 'Channel', 10003);
    if (channel.kind !== 'direct') this.guild(channel.guildId);
    return channel;
  }

  /** @throws ApiError 10003 also for what is no thread. */
  thread(id: string): Thread {
    const channel = this.channel(id);
    if (channel.kind !== 'thread') throw unknown('Channel', 10003);
    return channel;
  }

  guildOf(channel: Channel): Guild | null {
    return channel.kind === 'direct' ? null : (this.guilds.get(channel.guildId) ?? null);
  }

  threadOf(messageId: string): Thread | null {
    const channel = this.channels.get(messageId);
    return channel?.kind === 'thread' ? channel : null;
  }
}

function found<Thing>(thing: Thing | undefined, what: string, code: number): Thing {
  if (thing === undefined) throw unknown(what, code);
  return thing;
}
